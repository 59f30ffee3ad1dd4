import { describe, expect, test } from 'vitest'
import { mendYaml } from '../../src/yaml/mend.ts'
import { run } from '../support/command-line.ts'
import { bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'

const CONFIG = 'briefdeck.yaml'

/** The sample project, without an error in it, its briefdeck.yaml with these lines. */
function project(lines = ''): ProjectFiles {
  const files = fixtureProject('night-buses')
  const council = 'content/audiences/council.yaml'
  files.set(council, bytesOf(textOf(files.get(council)).replace('One or two more', 'More of them')))
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

  test('an accepted finding that is not there is told: ignore-unused', async () => {
    expect(await checked('ignore: [{ rule: contrast, deck: council, reason: our grey }]')).toEqual({
      code: 0,
      decks: ['council', 'drivers'],
      codes: ['warning ignore-unused'],
    })
  })
})

test.each([
  ['a plain text gets marks', 'title: Four things\n', 8, 19, '{count rows} things', 'title: "{count rows} things"\n'],
  [
    'one in marks keeps them',
    'title: "Four things" # x\n',
    9,
    20,
    '{count rows} “x"',
    'title: "{count rows} “x\\"" # x\n',
  ],
  ['one in single marks, too', "title: 'Four things'\n", 9, 20, "it's", "title: 'it''s'\n"],
  [
    'in a flow map',
    '- { head: 四件事, from: N1 }\n',
    11,
    14,
    '{count rows}件事',
    '- { head: "{count rows}件事", from: N1 }\n',
  ],
])('--fix: %s', (_, text, column, endColumn, words, mended) => {
  const span = { file: 'a.yaml', line: 1, column, endLine: 1, endColumn }
  expect(mendYaml(text, [{ span, text: words }])).toBe(mended)
})
