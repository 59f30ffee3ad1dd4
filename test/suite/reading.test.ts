import { describe, expect, test } from 'vitest'
import type { BuildResult } from '../../src/pipeline/build.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import { buildInMemory, bytesOf, fixtureProject } from '../support/fixture-project.ts'
import { walkTexts } from '../support/walk-texts.ts'

const LAYOUT = 'templates/layouts/hero-number.hbs'
const AUDIENCE = 'content/audiences/council.yaml'
const THEME = 'templates/themes/mine.yaml'

/** A deck of one slide, of a layout with this body. */
async function build(
  body: string,
  { head = '', theme = '', ...options }: Partial<BuildOptions> & { head?: string; theme?: string } = {},
): Promise<BuildResult> {
  const files = fixtureProject('night-buses')
  files.set(
    LAYOUT,
    bytesOf(
      `---\nname: { zh: 页, en: Page }\nslots: {}\n---\n<slide><title margin-top="57">{{title}}</title>${body}</slide>`,
    ),
  )
  files.set(
    AUDIENCE,
    bytesOf(
      `audience: council\ntitle: Night buses\nlanguage: en\ntheme: mine\n${head}slides:\n  - slide: A1\n    layout: hero-number\n    ours: true\n    title: A title of ours\n    notes: Notes.\n`,
    ),
  )
  files.set(THEME, bytesOf(`theme: mine\nextends: briefing\n${theme}`))
  const { result } = await buildInMemory(files, { audiences: ['council'], fonts: 'none', dry: true, ...options })
  return result
}

const sizes = (result: BuildResult, words: string): number[] =>
  [...walkTexts(result.decks[0]!.scene)].flatMap(({ body }) =>
    body.paragraphs.flatMap(({ runs }) => runs.filter(({ text }) => text.includes(words)).map(({ size }) => size)),
  )

const told = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`)

const PAGE = '<text style="cell">a sentence</text><text style="label">a label</text>'
const CROWD = `<text style="cell">${'many words and '.repeat(140)}more</text>`

describe('body text', () => {
  test.each([
    ['sent by default', '', {}, 14, 12],
    ['projected by its audience', 'reading: projected\n', {}, 18, 14],
    ['projected by the command', '', { reading: 'projected' as const }, 18, 14],
    ['sent by the command', 'reading: projected\n', { reading: 'sent' as const }, 14, 12],
  ])('of a deck that is %s', async (_, head, options, size, label) => {
    const result = await build(PAGE, { head, ...options })
    expect(told(result)).toEqual([])
    expect(sizes(result, 'a sentence')).toEqual([size])
    expect(sizes(result, 'a label')).toEqual([label])
  })

  test('gives way to labels, which are smaller where they have no more room', async () => {
    const narrow = PAGE.replace('<text style="label">a label', '<text style="label" width="40" height="18">a label')
    const result = await build(narrow, { head: 'reading: projected\n' })
    expect(told(result)).toEqual([])
    expect(sizes(result, 'a label')[0]).toBeLessThan(14)
    expect(sizes(result, 'a label')[0]).toBeGreaterThanOrEqual(12)
  })

  test.each([
    ['as its audience says keeps its name', 'reading: projected\n', { reading: 'projected' as const }, 'council'],
    ['otherwise has one of its own', '', { reading: 'projected' as const }, 'council.projected'],
    ['otherwise and shortened too', '', { reading: 'projected' as const, minutes: 5 }, 'council.projected.5min'],
  ])('of a deck that is read %s', async (_, head, options, name) => {
    const result = await build(PAGE, { head, ...options })
    expect(result.decks.map(deck => deck.name)).toEqual([name])
  })

  test('that does not fit at the size of its reading is refused, not made smaller', async () => {
    expect(told(await build(CROWD))).toEqual([])
    expect(told(await build(CROWD, { head: 'reading: projected\n' }))).toEqual([expect.stringMatching(/overflow$/)])
  })

  test('a way of reading that there is not is told', async () => {
    expect(told(await build(PAGE, { head: 'reading: shown\n' }))).toEqual([`${AUDIENCE}:5 value-wrong`])
  })
})

describe('too small for anybody', () => {
  test.each([
    ['a body style of 12 points', 'styles: { cell: { size: 12 } }\n', PAGE, `${THEME}:3 style-too-small`],
    ['a label of 9 points', 'styles: { label: { size: 9, min: 9 } }\n', PAGE, `${THEME}:3 style-too-small`],
  ])('%s is told', async (_, theme, body, expected) => {
    const result = await build(body, { theme })
    expect(told(result)).toEqual([expected])
    expect(result.ok).toBe(false)
  })

  test('a run that a layout scales to 7 points is set in 10.5', async () => {
    const result = await build('<text style="cell"><run scale="0.5">small</run> words</text>')
    expect(told(result)).toEqual([])
    expect(sizes(result, 'small')).toEqual([10.5])
  })
})
