import type { Package, Part } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { sealPart } from '../../../opc/seal.ts'
import type { ChartColumn } from '../../../scene/scene.ts'
import type { Slide } from '../slide-objects.ts'
import { chartColors, chartStyle } from './chart-style.ts'
import { writeWorkbook } from './workbook.ts'

/**
 * Takes all charts and what belongs to them out of the package, and returns what brings those back that a slide shows,
 * numbered from 1 in the order of the slides: pptxgenjs goes on counting from deck to deck.
 */
export function takeCharts(parts: Package): (slide: Slide) => void {
  const taken = new Map<string, Part>()
  for (const [name, part] of parts) {
    if (!/^ppt\/(charts|embeddings)\//.test(name)) continue
    taken.set(name, part)
    parts.delete(name)
  }
  let count = 0
  return slide => {
    slide.relationships = slide.relationships.map(one => {
      const part = one.kind === 'chart' ? taken.get(one.target) : undefined
      if (part === undefined) return one
      const target = `ppt/charts/chart${++count}.xml`
      parts.set(target, part)
      // Of a deck that is finished already: it has its numbers.
      if (target === one.target)
        for (const name of besides(target)) if (taken.has(name)) parts.set(name, taken.get(name)!)
      return { ...one, target }
    })
  }
}

/** The parts that a chart leads to, and the relationships that say so. */
function besides(chart: string): readonly [workbook: string, style: string, colors: string, relationships: string] {
  const number = chart.replace(/\D/g, '')
  return [
    `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
    `ppt/charts/style${number}.xml`,
    `ppt/charts/colors${number}.xml`,
    `ppt/charts/_rels/chart${number}.xml.rels`,
  ]
}

/** Gives a chart its workbook, and the style and colour parts that PowerPoint writes beside a chart. */
export function dressChart(parts: Package, chart: string, sheet: readonly ChartColumn[]): void {
  const [workbook, style, colors] = besides(chart)
  parts.set(workbook, { bytes: writeWorkbook(sheet) })
  parts.set(style, STYLE)
  parts.set(colors, COLORS)
  writeRelationships(parts, chart, [
    { id: 'rId1', kind: 'package', target: workbook },
    { id: 'rId2', kind: 'chartStyle', target: style },
    { id: 'rId3', kind: 'chartColorStyle', target: colors },
  ])
}

/** One part for all: packed once. */
const [STYLE, COLORS] = [sealPart({ xml: chartStyle() }), sealPart({ xml: chartColors() })]
