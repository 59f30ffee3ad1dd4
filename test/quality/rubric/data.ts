import { shownCells } from '../../../src/opc/verify/charts/workbook.ts'
import { walk, type XmlElement } from '../../../src/opc/xml.ts'
import { seriesOf } from '../../../src/scene/geometry/chart/labels.ts'
import type { ChartItem } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import { valuesIn } from '../../support/bar-chart.ts'
import { sheetCells } from '../../support/workbook-cells.ts'
import { all, type Count, content, few, none } from './count.ts'
import { footOf, type RubricDeck, textsOf } from './rubric-decks.ts'

export const OPEN_DATA = [
  'whether the bar that stands out is the one that the title is about',
  'whether a reader would miss anything if it were removed',
]

interface Chart {
  readonly place: string
  readonly item: ChartItem
  readonly words: string
  readonly foot: string
  readonly part: XmlElement
  readonly workbook: Uint8Array
}

export function countData(deck: RubricDeck): readonly Count[] {
  const charts = chartsOf(deck)
  const of = (what: string, has: (chart: Chart) => boolean, otherwise: 1 | 2 | 3): Count =>
    all(
      what,
      charts.length,
      charts.filter(chart => !has(chart)).map(({ place }) => place),
      otherwise,
    )
  const count = ({ part }: Chart, name: string): number => named(part, name).length
  return [
    content('charts', charts.length),
    of(
      'with their unit',
      ({ item, words }) =>
        seriesOf(item).some(({ points }) => points.some(({ label }) => label?.after !== undefined)) || UNIT.test(words),
      2,
    ),
    of('with a source line', ({ foot }) => foot !== '', 2),
    of('with their level, or the mark that we counted', ({ words }) => LEVEL.test(words), 2),
    of(
      'with a number on every bar',
      chart =>
        named(chart.part, 'c:showVal').some(({ attributes }) => attributes.val === '1') ||
        count(chart, 'c:dLbl') >= valuesIn(chart.item).length,
      2,
    ),
    of(
      'with an axis from zero',
      ({ part }) =>
        named(part, 'c:valAx').every(
          axis =>
            named(axis, 'c:min').every(({ attributes }) => attributes.val === '0') && named(axis, 'c:min').length === 1,
        ),
      1,
    ),
    of(
      'sorted',
      ({ item }) => valuesIn(item).every(({ value }, at, all) => at === 0 || all[at - 1]!.value >= value),
      3,
    ),
    none(
      'charts whose workbook says something else',
      charts.filter(chart => !agrees(chart)).map(({ place }) => place),
      1,
    ),
    none(
      'charts of fewer than two numbers',
      charts.filter(({ item }) => valuesIn(item).length < 2).map(({ place }) => place),
      3,
    ),
    few('redundant: legends, gridlines, an axis with numbers beside labelled bars', charts.flatMap(redundant), {
      3: 1,
      2: 99,
    }),
  ]
}

const UNIT = /家|条|位|名|个|firms?|organisations?|quotations?/i
const LEVEL = /省级|国家级|层级未注明|清点|provincial|national|count/i
const named = (root: XmlElement, name: string): XmlElement[] => [...walk(root)].filter(element => element.name === name)

function chartsOf({ scene, parts }: RubricDeck): readonly Chart[] {
  const items = scene.slides.flatMap(slide =>
    [...walkItems(slide.items)].flatMap(item => (item.kind === 'chart' ? [{ slide, item }] : [])),
  )
  return items.map(({ slide, item }, at) => {
    const part = parts.get(`ppt/charts/chart${at + 1}.xml`)
    const book = parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)
    if (part === undefined || !('xml' in part) || book === undefined || !('bytes' in book))
      throw new Error(`${slide.id}: a chart without its parts`)
    return {
      place: slide.id,
      item,
      words: textsOf(slide).join('\n'),
      foot: footOf(slide),
      part: part.xml,
      workbook: book.bytes,
    }
  })
}

/** Workbook, cache and slide hold the same names and numbers. */
function agrees({ item, part, workbook }: Chart): boolean {
  const cells = sheetCells(workbook)
  const cached = shownCells(part)
  return (
    JSON.stringify([...cells].sort()) === JSON.stringify([...cached].sort()) &&
    valuesIn(item).every(
      ({ label, value }, at) => cells.get(`A${at + 2}`) === label && cells.get(`B${at + 2}`) === value,
    )
  )
}

function redundant({ part, place }: Chart): readonly string[] {
  const numbers = named(part, 'c:valAx').filter(axis => named(axis, 'c:delete')[0]?.attributes.val !== '1')
  return [
    ...named(part, 'c:legend').map(() => `${place}: legend`),
    ...[...named(part, 'c:majorGridlines'), ...named(part, 'c:minorGridlines')].map(() => `${place}: gridlines`),
    ...numbers.map(() => `${place}: axis`),
  ]
}
