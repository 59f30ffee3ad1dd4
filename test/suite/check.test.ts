import { describe, expect, test } from 'vitest'
import { run } from '../support/command-line.ts'
import { bytesOf, fixtureProject, PROJECT, type ProjectFiles, textOf } from '../support/fixture-project.ts'

const CONFIG = 'briefdeck.yaml'
const COUNCIL = 'content/audiences/council.yaml'

/** The sample project, its briefdeck.yaml with these lines. */
function project(lines = ''): ProjectFiles {
  const files = fixtureProject('night-buses')
  files.set(CONFIG, bytesOf(`${textOf(files.get(CONFIG))}\n${lines}\n`))
  return files
}

async function checked(lines: string, ...more: readonly string[]) {
  const { out, code } = await run(['check', '--json', ...more], { files: project(lines) })
  const { diagnostics, decks } = JSON.parse(out) as {
    diagnostics: { code: string; severity: string }[]
    decks: string[]
  }
  return { code, decks, codes: diagnostics.map(each => `${each.severity} ${each.code}`) }
}

describe('check', () => {
  test('--fix lets a typed count count by itself, and leaves all else as it is', async () => {
    const files = project()
    const before = textOf(files.get(COUNCIL))
    files.set(COUNCIL, bytesOf(before.replace('{count left+right}', 'Four')))
    expect(textOf(files.get(COUNCIL))).not.toBe(before)
    const { out, disk } = await run(['check', '--fix', 'council'], { files })
    expect(out).toContain('mended')
    expect(textOf(disk.get(`${PROJECT}/${COUNCIL}`))).toContain('{count left+right}')
  })

  test('--fix deletes ignores that ignore nothing and reviews of places that are gone; a stale review stays', async () => {
    const files = project(
      'ignore:\n  # accepted in spring\n  - { rule: contrast, reason: as the brand asks }\nrules: { contrast: warning }',
    )
    const review = (at: string, digit: string): string =>
      `  - { at: ${at}, text: x, sentence: "${digit.repeat(12)}", evidence: "${digit.repeat(12)}", as: editor, on: "2026-03-01", checked: false, because: so it is }\n`
    files.set(
      'content/reviews.yaml',
      bytesOf(`reviews: # ours\n${review('council A99 title', '1')}${review('council A1 title', '2')}`),
    )
    const { out, disk } = await run(['check', '--fix'], { files })
    expect(out).toContain('2 mended')
    const at = (name: string): string => textOf(disk.get(`${PROJECT}/${name}`))
    expect(at(CONFIG)).toContain('ignore: []\n  # accepted in spring\nrules: { contrast: warning }')
    expect(at('content/reviews.yaml')).toBe(`reviews: # ours\n${review('council A1 title', '2')}`)
  })

  test('runs all rules and writes nothing', async () => {
    const { out, code, disk } = await run(['check'], { files: project() })
    expect(out).toBe('2 decks checked, no fault\n')
    expect(code).toBe(0)
    expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([])
  })

  test('a rule on looks that is off for all is run where the project asks for it', async () => {
    const { codes, code } = await checked(
      'rules: { siblings-uneven: error, edges-misaligned: error, joined-cells: error }',
    )
    expect(code).toBe(codes.length > 0 ? 1 : 0)
  })

  test.each([
    ['a rule on facts cannot be set', 'rules: { number-unbound: off }', 'error rule-not-settable'],
    ['nor ignored', 'ignore: [{ rule: hedge-lost, reason: so it is }]', 'error rule-not-settable'],
    ['an ignored finding needs a reason', 'ignore: [{ rule: contrast }]', 'error config-value'],
    ['a preset is one of three', 'rules: { preset: loud }', 'error config-value'],
  ])('%s', async (_, lines, told) => expect((await checked(lines)).codes).toEqual([told]))

  const boast = (lines: string): ProjectFiles => {
    const files = project(lines)
    const text = textOf(files.get(COUNCIL))
    files.set(COUNCIL, bytesOf(text.replace('foot: Personal views', 'foot: Personal views, the best in town')))
    return files
  }

  test.each([
    ['a warning on words is told', '', ['warning superlative-bare']],
    ['louder', 'rules: { superlative-bare: error }', ['error superlative-bare']],
    ['off', 'rules: { superlative-bare: off }', []],
    ['accepted on its slide', 'ignore: [{ rule: superlative-bare, slide: A5, reason: their own words }]', []],
    [
      'and not on another',
      'ignore: [{ rule: superlative-bare, slide: A1, reason: their own words }]',
      ['warning superlative-bare', 'warning ignore-unused'],
    ],
  ])('%s', async (_, lines, told) => {
    const { out } = await run(['check', '--json'], { files: boast(lines) })
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; severity: string }[] }
    expect(diagnostics.map(each => `${each.severity} ${each.code}`)).toEqual(told)
  })

  test('--rules prints the one table, with the severities of the project', async () => {
    const { out, code } = await run(['check', '--rules'], { files: project('rules: { contrast: off }') })
    expect(code).toBe(0)
    const line = (name: string) => out.split('\n').find(each => each.startsWith(`${name} `))
    expect(line('contrast')).toMatch(/scenes +off/)
    expect(line('hedge-lost')).toMatch(/words +error +fixed/)
    expect(line('excerpt-not-in-source')).toMatch(/records +error +fixed/)
  })

  test('an accepted finding that is not there is told: ignore-unused', async () => {
    expect(await checked('ignore: [{ rule: contrast, deck: council, reason: our grey }]')).toEqual({
      code: 0,
      decks: ['council', 'drivers'],
      codes: ['warning ignore-unused'],
    })
  })
})
