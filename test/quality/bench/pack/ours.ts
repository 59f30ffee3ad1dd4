import { verifyPackage } from '../../../../src/opc/verify/verify.ts'
import { zipPackage } from '../../../../src/opc/zip.ts'
import { renderPptx } from '../../../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../../../src/render/pptx/finish.ts'
import type { ChartItem, ImageItem, Scene, TableItem } from '../../../../src/scene/scene.ts'
import { barChart } from '../../../support/bar-chart.ts'
import { body, cell, paint, paragraph, run, scene, slide, span, text, words } from '../../../support/sample-scene.ts'
import { sampleTheme } from '../../../support/sample-theme.ts'
import { BOXES, type SlideContent } from './content.ts'

/** From the scene to the file as it would be written: finished, verified, zipped. */
export async function packOurs(deck: Scene): Promise<{ bytes: Uint8Array; phases: Record<string, number> }> {
  const phases: Record<string, number> = {}
  let last = performance.now()
  const lap = (phase: string): void => {
    const now = performance.now()
    phases[phase] = now - last
    last = now
  }
  const { parts, plan } = await renderPptx(deck, sampleTheme, '2026-01-01T00:00:00Z')
  lap('render')
  const finished = await finishDeck(parts, plan, { fonts: 'none', fontFile: () => undefined })
  lap('finish')
  const bytes = zipPackage(finished)
  lap('zip')
  const faults = verifyPackage(bytes)
  lap('verify')
  if (faults.length > 0) throw new Error(faults[0]!.message)
  return { bytes, phases }
}

export function sceneOf(contents: readonly SlideContent[]): Scene {
  return scene(
    contents.map((content, at) => {
      const items = [titleOf(content), bulletsOf(content), tableOf(content), chartOf(content), pictureOf(content)]
      return slide(`S${at + 1}`, items, { name: content.title, notes: content.notes })
    }),
  )
}

const titleOf = ({ title }: SlideContent) =>
  text('title', BOXES.title, body([paragraph([run(title, { size: 28 })], { line: 38 })]), { placeholder: 'title' })

const bulletsOf = ({ bullets }: SlideContent) =>
  text(
    'bullets',
    BOXES.bullets,
    body(
      bullets.map(point =>
        paragraph([run(point, { size: 14 })], {
          line: 21,
          indent: { left: 17, first: -17 },
          marker: { kind: 'dot', color: paint('accent1') },
        }),
      ),
    ),
  )

const tableOf = ({ table }: SlideContent): TableItem => ({
  kind: 'table',
  id: 'table',
  name: 'table',
  box: BOXES.table,
  alt: 'Plan and result by row',
  span,
  columns: table[0]!.map(() => BOXES.table.width / table[0]!.length),
  rows: table.map((row, at) => ({
    height: BOXES.table.height / table.length,
    head: at === 0,
    cells: row.map(content => cell(words(content, { size: 12 }))),
  })),
})

const chartOf = ({ chart }: SlideContent): ChartItem =>
  barChart({
    kind: 'chart',
    id: 'chart',
    name: 'chart',
    box: BOXES.chart,
    alt: 'Columns by region',
    span,
    chart: 'column',
    series: chart.series,
    points: chart.labels.map((label, at) => ({
      label,
      value: chart.values[at]!,
      decimals: 0,
      fill: paint('accent1'),
      labelColor: paint('dk1'),
    })),
    plot: { ...BOXES.chart, height: BOXES.chart.height - 24 },
    min: 0,
    max: 50,
    gap: 60,
    categories: { face: { family: 'minor', bold: false }, size: 12, color: paint('dk1') },
    labels: {
      face: { family: 'minor', bold: false },
      size: 12,
      color: paint('dk1'),
      unit: '',
      unitSize: 12,
      inside: false,
    },
    axis: { paint: paint('accent6'), width: 0.75 },
  })

const pictureOf = ({ picture }: SlideContent): ImageItem => ({
  kind: 'image',
  id: 'picture',
  name: 'picture',
  box: BOXES.picture,
  alt: 'A pattern',
  span,
  bytes: picture,
  type: 'jpeg',
})
