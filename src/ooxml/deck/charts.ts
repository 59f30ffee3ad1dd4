import type { Package } from '../package.ts'
import { relationshipsPart } from '../part-names.ts'
import type { FinishPlan } from '../plan.ts'
import { type Relationship, readRelationships, writeRelationships } from '../relationships.ts'
import { child, el, type XmlElement } from '../xml.ts'
import { chartColors, chartStyle } from './chart-style.ts'
import { slidePart } from './presentation.ts'
import { writeWorkbook } from './workbook.ts'

/**
 * Numbers charts from 1 in the order of the slides (pptxgenjs goes on counting from deck to deck), builds each one's workbook
 * anew from its caches, and gives it the style and colour parts that PowerPoint writes beside a chart.
 */
export function writeCharts(parts: Package, plan: FinishPlan): void {
  const found = plan.slides.flatMap((_, at) => chartsOf(parts, slidePart(at)))
  const charts = found.map(({ slide, relationship }) => ({
    slide,
    relationship,
    chart: take(parts, relationship.target),
  }))
  for (const name of [...parts.keys()]) if (/^ppt\/(charts|embeddings)\//.test(name)) parts.delete(name)
  // One tree for all: the zip packs it once.
  const [style, colors] = [{ xml: chartStyle() }, { xml: chartColors() }]
  charts.forEach(({ slide, relationship, chart }, at) => {
    if (chart === undefined) return
    const part = `ppt/charts/chart${at + 1}.xml`
    retarget(parts, slide, relationship.id, part)
    link(chart)
    parts.set(part, { xml: chart })
    parts.set(`ppt/charts/style${at + 1}.xml`, style)
    parts.set(`ppt/charts/colors${at + 1}.xml`, colors)
    parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`, { bytes: writeWorkbook(chart) })
    writeRelationships(parts, part, [
      { id: 'rId1', kind: 'package', target: `ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx` },
      { id: 'rId2', kind: 'chartStyle', target: `ppt/charts/style${at + 1}.xml` },
      { id: 'rId3', kind: 'chartColorStyle', target: `ppt/charts/colors${at + 1}.xml` },
    ])
  })
}

function chartsOf(parts: Package, slide: string): { slide: string; relationship: Relationship }[] {
  return readRelationships(parts, slide)
    .filter(({ kind }) => kind === 'chart')
    .map(relationship => ({ slide, relationship }))
}

function take(parts: Package, name: string): XmlElement | undefined {
  const part = parts.get(name)
  parts.delete(relationshipsPart(name))
  return part !== undefined && 'xml' in part ? part.xml : undefined
}

function retarget(parts: Package, slide: string, id: string, target: string): void {
  writeRelationships(
    parts,
    slide,
    readRelationships(parts, slide).map(one => (one.id === id ? { ...one, target } : one)),
  )
}

/** The link to the workbook: the first relationship, never updated without being asked. */
function link(chart: XmlElement): void {
  const own = child(chart, 'c:externalData')
  if (own === undefined) return
  own.attributes = { 'r:id': 'rId1' }
  own.children = [el('c:autoUpdate', { val: 0 })]
}
