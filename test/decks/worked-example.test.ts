import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { SourcedText } from '../../src/base/sourced-text.ts'
import { unzipEntries } from '../../src/opc/zip.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { TextItem } from '../../src/scene/scene.ts'
import type { ContextObject } from '../../src/template/context.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { shippedDecks } from '../support/shipped-decks.ts'
import { ROOT, readSource } from '../support/source-files.ts'

/** The worked example of ARCHITECTURE.md, row by row: each sentence is made here of the deck itself. */
const example = /## Worked example[\s\S]*?\n## /.exec(readSource('ARCHITECTURE.md'))![0]

let deck: BuiltDeck
beforeAll(async () => {
  deck = (await shippedDecks()).find(({ name }) => name === 'government')!
}, 240_000)

test('every file that it names is there', () => {
  const paths = [...example.matchAll(/`([\w.-]+\/[\w/.-]+\.(?:ts|hbs|yaml))`/g)].map(([, path]) => path!)
  expect(paths.length).toBeGreaterThan(15)
  const missing = paths.filter(path => ![path, join('src', path)].some(one => existsSync(join(ROOT, one))))
  expect(missing).toEqual([])
})

test('load and tell: the record, and the context of its slide', () => {
  expect(readSource('content/survey/figures.yaml')).toMatch(/\n {2}F06:\n {4}value: 14\n {4}unit: \{ zh: 个,/)
  const slide = deck.story.slides.find(({ id }) => id === 'A03')!
  const hero = slide.context.hero as ContextObject
  const [value, text] = [hero.value as SourcedText, hero.text as SourcedText]
  expect(example).toContain(`slide ${slide.id} of \`${value.span.file}\` says \`hero: F06\``)
  expect(readSource(value.span.file).split('\n')[value.span.line - 1]).toContain('hero: F06')
  expect(example).toContain(
    `{ value: ${value.text}, unit: ${(hero.unit as SourcedText).text}, what: …, text: ${text.text} }`,
  )
})

test('lay out: the item of the scene', () => {
  const { id, box, body, span, source } = deck.scene.slides[2]!.items.find(
    (item): item is TextItem => item.kind === 'text' && item.body.paragraphs[0]?.runs[0]?.text === '14',
  )!
  const [number, unit] = body.paragraphs[0]!.runs
  const short = (length: number): string => String(Math.round(length * 10) / 10)
  expect(example).toContain(
    `item \`${id}\`, box ${short(box.width)} × ${short(box.height)} pt at (${short(box.x)}, ${short(box.y)}), ` +
      `a run \`${number!.text}\` of ${number!.size} pt in the colour slot \`${number!.color.slot}\`, ` +
      `followed by a run \`${unit!.text.replace('\u00a0', ' ')}\` of ${unit!.size} pt`,
  )
  expect([span.file, source?.file]).toEqual(['templates/partials/number.hbs', 'content/audiences/government.yaml'])
  expect(example).toContain('its `span` is in `number.hbs`, its `source` in `government.yaml`')
})

test('render: the run in its part', () => {
  const part = unzipEntries(pptxOf(deck)).find(({ name }) => name === 'ppt/slides/slide3.xml')!
  const run =
    /<a:r><a:rPr [^>]*sz="(\d+)"[^>]*>(?:(?!<\/a:rPr>).)*<a:schemeClr val="(\w+)"\/>(?:(?!<\/a:rPr>).)*typeface="([^"]+)"(?:(?!<\/a:rPr>).)*<\/a:rPr><a:t>14<\/a:t>/s.exec(
      new TextDecoder().decode(part.bytes),
    )
  const [, size, color, typeface] = run!
  expect(example).toContain(
    `<a:rPr … sz="${size}">\` with \`${color}\` and ${typeface}, then \`<a:t>14</a:t>\`, in \`${part.name}\``,
  )
})
