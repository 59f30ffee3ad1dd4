import { beforeAll, describe, expect, test } from 'vitest'
import { verifyPackage } from '../../src/opc/verify/verify.ts'
import { isXml, unzipEntries } from '../../src/opc/zip.ts'
import type { BuildResult } from '../../src/pipeline/build.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { beyondUnstated } from '../support/unstated.ts'
import { HOSTILE, HOSTILE_THEME, hostileProject } from './hostile-words.ts'
import { AUDIENCE, layout, replace, SOURCE, SURVEY } from './spoil.ts'

const build = (files: ProjectFiles, theme?: string) =>
  buildInMemory(files, { audiences: [], ...(theme === undefined ? {} : { theme }) })

/** All words of a package as a reader of XML sees them, workbooks inside it too. */
function wordsOf(bytes: Uint8Array): string {
  return unzipEntries(bytes)
    .map(({ name, bytes: part }) => (name.endsWith('.xlsx') ? wordsOf(part) : isXml(name) ? decoded(part) : ''))
    .join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (part: Uint8Array): string =>
  textOf(part).replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '')

describe('words that look like markup stay words, in every text field at once', () => {
  let result: BuildResult
  let words: string
  beforeAll(async () => {
    ;({ result } = await build(hostileProject(), HOSTILE_THEME))
    words = wordsOf(pptxOf(result.decks[0]!))
  })

  test('the deck is built without a fault', () => {
    expect(beyondUnstated(result.diagnostics).filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(verifyPackage(pptxOf(result.decks[0]!))).toEqual([])
  })

  test.each([
    ...['Deck', 'Subject', 'key', 'For riders', 'Section', 'Voices'],
    ...['Why', 'So', 'one way', 'goal', 'basis', 'Host', 'Speaker', 'Date', 'Mark'],
    ...['Hero title', 'all new', 'the line', 'limit', 'aside', 'foot', 'say this', 'and this'],
    ...['Chart title', 'claim', 'here', 'there', 'ride and stay', 'Measured'],
    ...[
      'Table title',
      'One',
      'Row',
      'small',
      'Late',
      'The line',
      'Run more',
      'Harwick',
      'Bus',
      'We ride',
      'More or fewer',
    ],
    ...['caption', 'credit', 'The price', 'term', 'The report', 'nurse', 'Report', 'Office', 'nearly'],
  ])('%s', piece => {
    expect(words).toContain(`${piece} ${HOSTILE}`)
  })

  test('on the slides too', () => {
    const shown = result.decks[0]!.scene.slides.flatMap(each => [...walkItems(each.items)].map(itemText)).join('\n')
    expect(shown.split(HOSTILE).length).toBeGreaterThan(40)
  })
})

describe('harmless oddities are accepted', () => {
  const changed = (change: (text: string) => string): ProjectFiles => {
    const files = fixtureProject('night-buses')
    for (const path of [SURVEY, AUDIENCE, SOURCE, 'briefdeck.yaml'])
      files.set(path, bytesOf(change(textOf(files.get(path)))))
    return files
  }

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['blanks at the ends of lines', (text: string) => text.replaceAll('\n', '  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('%s: the same deck', async (_what, change) => {
    const usual = await build(fixtureProject('night-buses'))
    const { result } = await build(changed(change))
    expect(result.diagnostics).toEqual(usual.result.diagnostics)
    expect(Buffer.compare(pptxOf(result.decks[0]!), pptxOf(usual.result.decks[0]!))).toBe(0)
  })

  test('an empty briefdeck.yaml, and none', async () => {
    const files = fixtureProject('night-buses')
    files.set('briefdeck.yaml', bytesOf('# nothing yet\n'))
    const empty = await buildInMemory(files, { audiences: ['council'], fonts: 'reference' })
    files.delete('briefdeck.yaml')
    const none = await buildInMemory(files, { audiences: ['council'], fonts: 'reference' })
    expect([empty.result.ok, none.result.ok]).toEqual([true, true])
  })

  test('an address in words is words', async () => {
    const files = fixtureProject('night-buses')
    replace(AUDIENCE, 'foot: Personal views', 'foot: See https://example.org/?a=b&c=d')(files)
    const { result } = await build(files)
    expect(result.ok).toBe(true)
    const parts = unzipEntries(pptxOf(result.decks[0]!)).filter(({ name }) => name.endsWith('.rels'))
    expect(parts.filter(({ bytes }) => textOf(bytes).includes('TargetMode')).map(({ name }) => name)).toEqual([])
  })
})

test('a table of 300 rows that may continue goes on over slides, its head on each', async () => {
  const files = fixtureProject('night-buses')
  const rows = Array.from({ length: 300 }, (_, at) => `<tr><td>row ${at}</td></tr>`).join('')
  layout(`{{#> frame}}<table overflow="continue"><tr head="true"><td>the head</td></tr>${rows}</table>{{/frame}}`)(
    files,
  )
  const { result } = await buildInMemory(files, { audiences: ['council'] })
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const pages = result.decks[0]!.scene.slides.filter(({ id }) => id.startsWith('A6'))
  const shown = pages.map(page => [...walkItems(page.items)].map(itemText).join('\n'))
  expect(pages.length).toBeGreaterThan(15)
  expect(shown.every(text => text.includes('the head'))).toBe(true)
  expect(shown.join('\n').match(/row \d+/g)?.length).toBe(300)
})
