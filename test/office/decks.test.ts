import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { isMark, MARK_SEPARATOR } from '../../src/base/characters.ts'
import { verifyPackage } from '../../src/opc/verify/verify.ts'
import { parseXml, walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipEntries } from '../../src/opc/zip.ts'
import type { Item, PlaceholderKind, SceneSlide, TableItem, TextBody } from '../../src/scene/scene.ts'
import { bodiesOf, walkItems } from '../../src/scene/walk.ts'
import { seriesIn, valuesIn } from '../support/bar-chart.ts'
import { type OdpSlide, readFlatOdp } from '../support/flat-odp.ts'
import { wordsWithMarks } from '../support/marks.ts'
import { pdfFonts } from '../support/office.ts'
import { convertDecks, type OfficeDeck, officeDecks, readFile } from '../support/office-decks.ts'
import { officeErrors } from '../support/office-validator.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

let decks: readonly OfficeDeck[]
let converted: Readonly<Record<'pdf' | 'fodp' | 'pptx', readonly string[]>>

beforeAll(async () => {
  decks = await officeDecks()
  converted = { pdf: convertDecks(decks, 'pdf'), fodp: convertDecks(decks, 'fodp'), pptx: convertDecks(decks, 'pptx') }
})

describe.each(SHIPPED)('%s', name => {
  let deck: OfficeDeck
  let slides: readonly SceneSlide[]
  const fileOf = (kind: keyof typeof converted): string => converted[kind][decks.indexOf(deck)]!
  beforeAll(() => {
    deck = decks.find(each => each.name === name)!
    slides = deck.scene.slides
  })

  test('is valid in every version of Office, and to our own lint', async () => {
    expect(verifyPackage(deck.bytes)).toEqual([])
    expect(await officeErrors(deck.bytes)).toEqual([])
  })

  test('LibreOffice draws every slide, in our fonts alone', () => {
    const pages = /^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [fileOf('pdf')], { encoding: 'utf8' }))?.[1]
    expect(Number(pages)).toBe(slides.length)
    const fonts = pdfFonts(fileOf('pdf'))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(font => !/^(Noto(Sans|Serif)SC|Source(Sans3|Serif4))-/.test(font))).toEqual([])
  })

  test('LibreOffice writes it anew with the same slides, shapes, connectors, pictures, tables, charts and groups', () => {
    expect(objectsOf(readFile(fileOf('pptx')))).toEqual(objectsOf(deck.bytes))
  })

  describe('as LibreOffice reads it', () => {
    let read: readonly OdpSlide[]
    beforeAll(() => {
      read = readFlatOdp(readFileSync(fileOf('fodp'), 'utf8'))
    })

    test('every slide has its title', () => {
      expect(read.map(({ title }) => title)).toEqual(slides.map(slide => placed(slide, 'title')))
    })

    test('every slide has its words, in their order', () => {
      expect(read.map(({ paragraphs }) => paragraphs)).toEqual(slides.map(wordsOf))
      expect(read.map(({ foot }) => foot)).toEqual(slides.map(slide => placed(slide, 'footer')))
    })

    test('tables have their cells', () => {
      const ours = slides.map(({ items }) => itemsOf(items, 'table').map(cellsOf))
      expect(read.map(({ tables }) => tables)).toEqual(ours)
    })

    test('charts have their series, labels and values', () => {
      const ours = slides.map(({ items }) =>
        itemsOf(items, 'chart').map(chart => [
          ['', seriesIn(chart)],
          ...valuesIn(chart).map(({ label, value }) => [label, String(value)]),
        ]),
      )
      expect(read.map(({ charts }) => charts)).toEqual(ours)
    })

    test('every mark of evidence stands above the line', () => {
      expect(read.map(({ raised }) => raised)).toEqual(slides.map(marksOf))
    })

    test('notes are the story’s', () => {
      expect(read.map(({ notes }) => notes)).toEqual(slides.map(({ notes }) => notes))
    })
  })
})

const KINDS = ['p:sp', 'p:cxnSp', 'p:pic', 'a:tbl', 'c:chart', 'p:grpSp'] as const

/** The name of an element; an open picture slot, a shape to PowerPoint, is a picture as LibreOffice writes it. */
const kindOf = (element: XmlElement): string =>
  element.name === 'p:sp' &&
  [...walk(element)].some(({ name, attributes }) => name === 'p:ph' && attributes.type === 'pic')
    ? 'p:pic'
    : element.name

/** How many objects of each kind each slide has. */
function objectsOf(bytes: Uint8Array): Record<string, number>[] {
  const numberOf = (name: string): number => Number(/^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? 0)
  const parts = unzipEntries(bytes).filter(({ name }) => numberOf(name) > 0)
  return parts
    .sort((a, b) => numberOf(a.name) - numberOf(b.name))
    .map(part => {
      const names = [...walk(parseXml(new TextDecoder().decode(part.bytes)))].map(kindOf)
      return Object.fromEntries(KINDS.map(kind => [kind, names.filter(each => each === kind).length]))
    })
}

const itemsOf = <K extends Item['kind']>(items: readonly Item[], kind: K): Extract<Item, { kind: K }>[] =>
  [...walkItems(items)].filter((item): item is Extract<Item, { kind: K }> => item.kind === kind)

const bodyText = ({ paragraphs }: TextBody): string => paragraphs.map(wordsWithMarks).join('\n')

const placed = ({ items }: SceneSlide, kind: PlaceholderKind): string =>
  itemsOf(items, 'text')
    .filter(({ placeholder }) => placeholder === kind)
    .map(({ body }) => bodyText(body))
    .join('\n')

/** The foot and the slide number are fields; the words in a picture slot are its prompt, which stands on the layout. */
const ELSEWHERE: ReadonlySet<string> = new Set(['footer', 'number', 'picture'])

/** Paragraphs with words on the slide itself. */
const wordsOf = ({ items }: SceneSlide): string[] =>
  [...walkItems(items)]
    .filter(item => !('placeholder' in item && item.placeholder !== undefined && ELSEWHERE.has(item.placeholder)))
    .flatMap(bodiesOf)
    .flatMap(({ paragraphs }) => paragraphs)
    .map(wordsWithMarks)
    .filter(text => text !== '')

/** The marks that lead somewhere, without the signs between them. */
const marksOf = ({ items }: SceneSlide): string[] =>
  [...walkItems(items)]
    .flatMap(bodiesOf)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.filter(isMark)))
    .map(({ text }) => text.replace(MARK_SEPARATOR, ''))

const cellsOf = ({ rows }: TableItem): string[][] =>
  rows.map(({ cells }) => cells.flatMap(cell => ('covered' in cell ? [] : [bodyText(cell.body)])))
