import type { Package } from '../../../opc/package.ts'
import { walk } from '../../../opc/xml.ts'
import { chartSpace } from '../chart/chart-space.ts'
import { dressChart } from '../parts/charts.ts'
import type { FinishPlan } from '../plan.ts'
import { chartsOf, type Slide, xmlPart } from '../slide-objects.ts'

/** Writes each chart of a slide and the workbook behind it anew, both from one sheet: what pptxgenjs wrote holds their places. */
export function finishCharts(slide: Slide, plan: FinishPlan, parts: Package): void {
  for (const { element, key, plan: object } of slide.objects) {
    if (object.chart === undefined) continue
    const reference = [...walk(element)].find(node => node.name === 'c:chart')?.attributes['r:id']
    const part = chartsOf(slide).find(({ id }) => id === reference)
    if (part === undefined) continue
    const own = xmlPart(parts, part.target)
    parts.set(part.target, { ...own, xml: chartSpace(object.chart, plan.language, `${slide.name} ${key}`) })
    dressChart(parts, part.target, object.chart.spec.sheet)
  }
}
