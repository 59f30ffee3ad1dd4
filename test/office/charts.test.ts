import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unzipPackage } from '../../src/opc/zip.ts'
import { columnName } from '../../src/render/pptx/chart/references.ts'
import type { ChartColumn, ChartItem } from '../../src/scene/scene.ts'
import { packScenes } from '../corpus/build-corpus.ts'
import { recomputed } from '../support/calc.ts'
import { chartDeck, chartsOf } from '../support/chart-deck.ts'
import { markOffsets, openPicture, type Picture } from '../support/chart-marks.ts'
import { CHART_SAMPLES } from '../support/chart-samples.ts'
import { drawnFiles } from '../support/drawn-files.ts'
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
    const path = join(mkdtempSync(join(tmpdir(), 'office-charts-')), `${language}.pptx`)
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
