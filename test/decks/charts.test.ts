import { beforeAll, describe, expect, test } from 'vitest'
import { shownCells } from '../../src/opc/verify/charts/workbook.ts'
import { walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipPackage } from '../../src/opc/zip.ts'
import type { ChartItem } from '../../src/scene/scene.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { seriesIn, valuesIn } from '../support/bar-chart.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { SHIPPED, shippedDecks } from '../support/shipped-decks.ts'
import { sheetCells } from '../support/workbook-cells.ts'

/** A chart as its deck's scene has it, as its part caches it, and as its workbook holds it. */
interface Chart {
  readonly deck: string
  readonly slide: string
  readonly item: ChartItem
  readonly words: string
  readonly part: XmlElement
  readonly workbook: Uint8Array
}

/** The report supports no more charts than these three. */
const HONEST = ['30 13', '6 3 2 1 1 1 1 1 1', '12 7 3']

/** Where the decks of the storylines draw them. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  government: ['A-B2 6 3 2 1 1 1 1 1 1'],
  'government.en': ['A-B2 6 3 2 1 1 1 1 1 1'],
  investor: ['B04 12 7 3'],
  'investor.en': ['B04 12 7 3'],
}

let charts: readonly Chart[]
beforeAll(async () => {
  charts = (await shippedDecks()).flatMap(deck => {
    const { name, scene } = deck
    const parts = unzipPackage(pptxOf(deck))
    const partOf = (path: string) => parts.get(path)!
    const chartParts = [...parts.keys()].filter(path => /charts\/chart\d+\.xml$/.test(path))
    const items = scene.slides.flatMap(slide =>
      [...walkItems(slide.items)].flatMap(item => (item.kind === 'chart' ? [{ slide, item }] : [])),
    )
    expect(chartParts).toHaveLength(items.length)
    return items.map(({ slide, item }, at): Chart => {
      const part = partOf(`ppt/charts/chart${at + 1}.xml`)
      const book = partOf(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)
      return {
        deck: name,
        slide: slide.id,
        item,
        words: [...walkItems(slide.items)].map(itemText).join('\n'),
        part: 'xml' in part ? part.xml : expect.fail(),
        workbook: 'bytes' in book ? book.bytes : expect.fail(),
      }
    })
  })
})

const labelsAndValues = ({ item }: Chart) => valuesIn(item).map(({ label, value }) => [label, value])

describe.each(SHIPPED)('%s', name => {
  test('draws the charts that its source supports and no other', () => {
    const drawn = charts
      .filter(({ deck }) => deck === name)
      .map(({ slide, item }) => ({
        slide,
        values: valuesIn(item)
          .map(({ value }) => value)
          .join(' '),
      }))
    expect(drawn.filter(({ values }) => !HONEST.includes(values))).toEqual([])
    if (DRAWN[name] !== undefined) expect(drawn.map(({ slide, values }) => `${slide} ${values}`)).toEqual(DRAWN[name])
  })

  test('workbook, cache and slide say the same', () => {
    for (const chart of charts.filter(({ deck }) => deck === name)) {
      const cells = sheetCells(chart.workbook)
      expect([...cells].sort(), chart.slide).toEqual([...shownCells(chart.part)].sort())
      const rows = valuesIn(chart.item).map((_, at) => [cells.get(`A${at + 2}`), cells.get(`B${at + 2}`)])
      expect(rows, chart.slide).toEqual(labelsAndValues(chart))
      expect(cells.get('B1'), chart.slide).toBe(seriesIn(chart.item))
      expect(cells.size, chart.slide).toBe(2 * rows.length + 1)
      // What is measured, not what is shown: no bar's name or number stands in it.
      for (const { label, value } of valuesIn(chart.item))
        expect(seriesIn(chart.item), chart.slide).not.toMatch(new RegExp(`${label}|${value}`))
      expect(seriesIn(chart.item), chart.slide).not.toBe('')
      for (const { label, value } of valuesIn(chart.item))
        expect(chart.item.alt, chart.slide).toMatch(new RegExp(`${label}.*${value}`))
    }
  })

  test('axes begin at zero and end at the longest bar or behind it', () => {
    for (const { slide, part, item } of charts.filter(({ deck }) => deck === name)) {
      const values = [...walk(part)].find(element => element.name === 'c:valAx')!
      const limit = (which: string) => Number([...walk(values)].find(element => element.name === which)?.attributes.val)
      expect(limit('c:min'), slide).toBe(0)
      expect(limit('c:max'), slide).toBeGreaterThanOrEqual(Math.max(...valuesIn(item).map(({ value }) => value)))
      expect([...walk(part)].filter(element => element.name === 'c:logBase')).toEqual([])
    }
  })
})

test('counts are called counts, and lists that may overlap are not added', () => {
  for (const { slide, words, item, deck } of charts) {
    const counted = deck.endsWith('.en') ? /count/i : /清点/
    const apart = deck.endsWith('.en') ? /overlap/i : /重叠/
    expect(words, `${deck} ${slide}`).toMatch(valuesIn(item).length === 2 ? apart : counted)
  }
})

test('the two languages of a deck draw the same values', () => {
  const drawnOn = (deck: string, slide: string) => {
    const chart = charts.find(each => each.deck === deck && each.slide === slide)
    return chart === undefined ? undefined : labelsAndValues(chart)
  }
  const valuesOn = (deck: string, slide: string) => drawnOn(deck, slide)?.map(([, value]) => value)
  expect(valuesOn('government.en', 'A-B2')).toEqual(valuesOn('government', 'A-B2'))
  expect(valuesOn('investor.en', 'B04')).toEqual(valuesOn('investor', 'B04'))
})
