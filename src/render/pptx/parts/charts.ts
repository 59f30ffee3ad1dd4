import type { Package, Part } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { sealPart } from '../../../opc/seal.ts'
import { child, el, type XmlElement } from '../../../opc/xml.ts'
import { chartsOf, type Slide, xmlPart } from '../slide-objects.ts'
import { chartColors, chartStyle } from './chart-style.ts'
import { writeWorkbook } from './workbook.ts'

/** A chart's two passes, first and last on each slide, in the order of the slides. */
export interface ChartPasses {
  /** Brings the slide's charts back into the package, numbered from 1: pptxgenjs goes on counting from deck to deck. */
  readonly bring: (slide: Slide) => void
  /** Builds each chart's workbook from its caches, and gives it the style and colour parts that PowerPoint writes beside a chart. */
  readonly dress: (slide: Slide) => void
}

/** Takes all charts and workbooks out of the package, and returns what brings back those that slides show. */
export function takeCharts(parts: Package): ChartPasses {
  const taken = new Map<string, Part>()
  for (const [name, part] of parts) {
    if (!/^ppt\/(charts|embeddings)\//.test(name)) continue
    taken.set(name, part)
    parts.delete(name)
  }
  // One part for all: packed once.
  const [style, colors] = [sealPart({ xml: chartStyle() }), sealPart({ xml: chartColors() })]
  let count = 0
  return {
    bring: slide => {
      slide.relationships = slide.relationships.map(one => {
        const part = one.kind === 'chart' ? taken.get(one.target) : undefined
        if (part === undefined) return one
        const target = `ppt/charts/chart${++count}.xml`
        parts.set(target, part)
        return { ...one, target }
      })
    },
    dress: slide => {
      for (const { target } of chartsOf(slide)) {
        const number = target.replace(/\D/g, '')
        const workbook = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`
        const chart = xmlPart(parts, target).xml
        link(chart)
        parts.set(workbook, { bytes: writeWorkbook(chart) })
        parts.set(`ppt/charts/style${number}.xml`, style)
        parts.set(`ppt/charts/colors${number}.xml`, colors)
        writeRelationships(parts, target, [
          { id: 'rId1', kind: 'package', target: workbook },
          { id: 'rId2', kind: 'chartStyle', target: `ppt/charts/style${number}.xml` },
          { id: 'rId3', kind: 'chartColorStyle', target: `ppt/charts/colors${number}.xml` },
        ])
      }
    },
  }
}

/** The link to the workbook: the first relationship, never updated without being asked. */
function link(chart: XmlElement): void {
  const own = child(chart, 'c:externalData')
  if (own === undefined) return
  own.attributes = { 'r:id': 'rId1' }
  own.children = [el('c:autoUpdate', { val: 0 })]
}
