import { LANGUAGE_TAG, type Language } from '../../../base/language.ts'
import { NAMESPACES } from '../../../opc/names.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { languageOf } from '../placeholder.ts'
import type { ChartPlan } from '../plan.ts'
import { writeAxes } from './axes.ts'
import { writeMarks } from './marks.ts'

/**
 * A chart's part, written anew: pptxgenjs makes the frame, the relationships and the places of the parts, from a chart of one
 * bar. @param seed of the GUIDs of fields: part of the slide and object
 */
export function chartSpace(plan: ChartPlan, language: Language, seed: string): XmlElement {
  const { marks } = plan.spec
  const writing = { plan, language }
  const firsts = marks.map((_, at) => marks.slice(0, at).reduce((sum, { series }) => sum + series.length, 0))
  return el('c:chartSpace', { 'xmlns:c': NAMESPACES.c, 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r }, [
    el('c:date1904', { val: 0 }),
    el('c:lang', { val: LANGUAGE_TAG[language] }),
    el('c:roundedCorners', { val: 0 }),
    el('c:chart', {}, [
      el('c:autoTitleDeleted', { val: 1 }),
      el('c:plotArea', {}, [
        innerLayout(plan),
        ...marks.map((one, at) => writeMarks(one, firsts[at]!, writing, seed)),
        ...writeAxes(writing),
        nothing(),
      ]),
      el('c:plotVisOnly', { val: 1 }),
      // A line has a gap where there is no value; bars have none to draw.
      el('c:dispBlanksAs', { val: marks.every(({ kind }) => kind === 'bars') ? 'span' : 'gap' }),
    ]),
    nothing(),
    textDefaults(language),
    el('c:externalData', { 'r:id': 'rId1' }, [el('c:autoUpdate', { val: 0 })]),
  ])
}

/** The rectangle between the axes, in parts of the frame: the one distance that programs agree on. */
function innerLayout({ spec: { plot }, box }: ChartPlan): XmlElement {
  return el('c:layout', {}, [
    el('c:manualLayout', {}, [
      el('c:layoutTarget', { val: 'inner' }),
      el('c:xMode', { val: 'edge' }),
      el('c:yMode', { val: 'edge' }),
      el('c:x', { val: (plot.x - box.x) / box.width }),
      el('c:y', { val: (plot.y - box.y) / box.height }),
      el('c:w', { val: plot.width / box.width }),
      el('c:h', { val: plot.height / box.height }),
    ]),
  ])
}

const nothing = (): XmlElement =>
  el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')]), el('a:effectLst')])

/** The theme's minor family for whatever text someone adds. */
const textDefaults = (language: Language): XmlElement =>
  el('c:txPr', {}, [
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, [
      el('a:pPr', {}, [
        el('a:defRPr', {}, [el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' })]),
      ]),
      el('a:endParaRPr', languageOf(language)),
    ]),
  ])
