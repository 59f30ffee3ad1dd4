import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unzipPackage } from '../../src/opc/zip.ts'
import { columnName } from '../../src/render/pptx/chart/references.ts'
import { cellsOf } from '../../src/scene/geometry/chart/cells.ts'
import { seriesOf } from '../../src/scene/geometry/chart/labels.ts'
import type { ChartColumn, ChartItem, ChartRange } from '../../src/scene/scene.ts'
import { packScenes } from '../corpus/build-corpus.ts'
import { type CellEdit, recomputed } from '../support/calc.ts'
import { chartDeck, chartsOf } from '../support/chart-deck.ts'
import { markOffsets, openPicture, type Picture } from '../support/chart-marks.ts'
import { CHART_SAMPLES } from '../support/chart-samples.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { type ChartValue, editCharts } from '../support/edit-charts.ts'
import { pageImages } from '../support/office.ts'
import { convertDecks } from '../support/office-decks.ts'
import { officeErrors } from '../support/office-validator.ts'

const WIDE = 1920
/** How far an edge may lie from where the plot area puts it, in pixels of a picture 960 wide. */
const NEAR = 2
/** A cell as text and the same computed: binary fractions aside. */
const EXACT = 1e-9

type Cells = ReadonlyMap<string, string | number>

describe.each(['zh', 'en'] as const)('charts of every kind in %s', language => {
  let bytes: Uint8Array
  let charts: readonly ChartItem[]
  let workbooks: readonly Uint8Array[]
  let path: string
  let ours: readonly Picture[]
  let theirs: readonly Picture[]
  beforeAll(async () => {
    const { scene, theme } = await chartDeck(language)
    charts = chartsOf(scene)
    bytes = await packScenes([scene], theme)
    const parts = unzipPackage(bytes)
    workbooks = charts.map((_, at) => {
      const book = parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)
      return book !== undefined && 'bytes' in book ? book.bytes : expect.fail()
    })
    path = join(mkdtempSync(join(tmpdir(), 'office-charts-')), `${language}.pptx`)
    writeFileSync(path, bytes)
    const [pdf] = convertDecks([{ path, name: language }], 'pdf')
    theirs = await picturesOf(pdf!)
    const drawn = await drawnFiles({ scene, theme }, { formats: ['png'], width: WIDE })
    ours = await Promise.all(drawn.map(file => openPicture(file.bytes)))
  })

  test('are valid in every version of Office', async () => {
    expect(await officeErrors(bytes)).toEqual([])
  })

  test('compute what their workbooks hold', () => {
    const computed = recomputed(workbooks.map(book => ({ bytes: book })))
    for (const [at, { sheet }] of charts.entries())
      expect(sheetOf(sheet, computed[at]!), nameOf(at)).toEqual(written(sheet))
  })

  test('stand where their plot areas have them, as we draw them and as LibreOffice does', () => {
    for (const [at, chart] of charts.entries())
      for (const picture of [ours[at]!, theirs[at]!]) expect(farOff(chart, picture), nameOf(at)).toEqual([])
  })

  test('follow a value that is edited, with all that is computed from it', async () => {
    const edits = charts.map(editOf)
    const computed = recomputed(workbooks.map((book, at) => ({ bytes: book, edits: [edits[at]!] })))
    const edited = charts.map((chart, at) => ({ ...chart, sheet: sheetOf(chart.sheet, computed[at]!) }))
    const pages = await picturesOf(editCharts(path, edited.flatMap(valuesOf)))
    for (const [at, chart] of edited.entries()) {
      expect(farOff(chart, pages[at]!), nameOf(at)).toEqual([])
      expect(farOff(charts[at]!, pages[at]!), nameOf(at)).not.toEqual([])
    }
  })
})

const nameOf = (at: number): string => `${CHART_SAMPLES[at]!.kind}: ${CHART_SAMPLES[at]!.what}`

const picturesOf = (pdf: string): Promise<readonly Picture[]> =>
  Promise.all(pageImages(pdf, WIDE).map(page => openPicture(page)))

function farOff(chart: ChartItem, picture: Picture): readonly string[] {
  const edges = markOffsets(chart, picture)
  expect(edges.length).toBeGreaterThan(0)
  return edges.filter(({ off }) => off > NEAR).map(({ what, off }) => `${what}: ${off.toFixed(1)} px`)
}

/** A chart's sheet as a workbook's cells have it. */
const sheetOf = (sheet: readonly ChartColumn[], cells: Cells): readonly ChartColumn[] =>
  sheet.map((own, column) => ({
    ...own,
    cells: own.cells.map((_, at) => rounded(cells.get(`${columnName(column)}${at + 2}`) ?? null)),
  }))

/** The same as the scene has it: an empty text and no cell look alike. */
const written = (sheet: readonly ChartColumn[]): readonly ChartColumn[] =>
  sheet.map(own => ({ ...own, cells: own.cells.map(rounded) }))

const rounded = (cell: string | number | null): string | number | null =>
  cell === '' ? null : typeof cell === 'number' ? Math.round(cell / EXACT) * EXACT : cell

/** The last value of the first series becomes the one of its column that is nearest to it, and stays within the axis. */
function editOf({ sheet }: ChartItem): CellEdit {
  const numbers = sheet[1]!.cells.flatMap((cell, at) => (typeof cell === 'number' ? [{ cell, at }] : []))
  const last = numbers.at(-1)!
  const others = numbers.map(({ cell }) => cell).filter(cell => cell !== last.cell && cell * last.cell > 0)
  const [value] = others.sort((a, b) => Math.abs(a - last.cell) - Math.abs(b - last.cell))
  return { address: `B${last.at + 2}`, value: value! }
}

/** All values that a chart draws, as its program keeps them: series by series. */
const valuesOf = (chart: ChartItem, slide: number): readonly ChartValue[] =>
  seriesOf(chart).flatMap((series, number) => {
    const of = (range: ChartRange, role: ChartValue['role']): ChartValue[] =>
      cellsOf(chart.sheet, range).flatMap((value, at) =>
        typeof value === 'number' ? [{ slide, series: number, role, at, value }] : [],
      )
    const across = 'across' in series ? of(series.across as ChartRange, 'values-x') : []
    return [...of(series.values, 'values-y'), ...across]
  })
