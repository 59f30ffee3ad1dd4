import { toEmu } from '../../../base/units.ts'
import { child, childrenNamed, el, elements, type XmlElement } from '../../../opc/xml.ts'
import { guidOf } from '../guid.ts'
import { schemeColor } from '../paint.ts'
import type { FinishPlan, ParagraphPlan } from '../plan.ts'
import { paragraphsOf, type Slide } from '../slide-objects.ts'

/** Paragraph properties once, with hanging indents and marks; fields; line breaks as high as their line. */
export function finishParagraphs({ objects }: Slide, plan: FinishPlan): void {
  const marks = markFaces(plan)
  for (const object of objects) {
    paragraphsOf(object.element).forEach((paragraph, index) => {
      keepFirstProperties(paragraph)
      const planned = object.plan.paragraphs?.[index]
      if (planned !== undefined) applyPlan(paragraph, planned, marks)
      if (object.plan.placeholder === undefined) dropUsual(paragraph)
      finishEnd(paragraph)
    })
  }
}

type MarkFaces = Readonly<Record<'dot' | 'ring' | 'bullet', string>>

/** The ring's stroke must hold beside a bold name: 〇 of the heaviest weight. */
function markFaces({ theme, language }: FinishPlan): MarkFaces {
  const { ea, latin } = theme.fonts[language].minor
  return { dot: ea, ring: `${ea} Black`, bullet: latin }
}

/** pptxgenjs writes properties before every run. */
function keepFirstProperties(paragraph: XmlElement): void {
  const first = child(paragraph, 'a:pPr')
  paragraph.children = paragraph.children.filter(node => typeof node === 'string' || node.name !== 'a:pPr')
  if (first !== undefined) paragraph.children.unshift(first)
}

function applyPlan(paragraph: XmlElement, plan: ParagraphPlan, faces: MarkFaces): void {
  const properties = child(paragraph, 'a:pPr')
  if (properties === undefined) return
  properties.attributes.marL = String(toEmu(plan.left))
  properties.attributes.indent = String(toEmu(plan.first))
  if (plan.marker !== undefined) {
    const { face, percent, char } = MARKS[plan.marker.kind]
    const bullet = [
      el('a:buClr', {}, [schemeColor(plan.marker.color)]),
      el('a:buSzPct', { val: percent }),
      el('a:buFont', { typeface: faces[face] }),
      el('a:buChar', { char }),
    ]
    properties.children = properties.children.flatMap(node =>
      typeof node !== 'string' && node.name === 'a:buNone' ? bullet : [node],
    )
  }
  if (plan.field !== undefined) makeField(childrenNamed(paragraph, 'a:r')[plan.field])
}

/** No margin and no mark is what texts outside placeholders have anyway at the first level. */
function dropUsual(paragraph: XmlElement): void {
  const properties = child(paragraph, 'a:pPr')
  if (properties === undefined || properties.attributes.lvl !== undefined) return
  for (const key of ['marL', 'indent']) if (properties.attributes[key] === '0') delete properties.attributes[key]
  properties.children = elements(properties).filter(node => node.name !== 'a:buNone')
  if (Object.keys(properties.attributes).length + properties.children.length > 0) return
  paragraph.children = elements(paragraph).filter(node => node !== properties)
}

const MARKS = {
  dot: { face: 'dot', percent: 77000, char: '●' },
  ring: { face: 'ring', percent: 77000, char: '〇' },
  bullet: { face: 'bullet', percent: 140000, char: '•' },
} as const

/** The GUID names the kind of field, as in Office's own files. */
function makeField(run: XmlElement | undefined): void {
  if (run === undefined) return
  run.name = 'a:fld'
  run.attributes = { id: guidOf('field slidenum'), type: 'slidenum' }
}

/** What is typed at the end looks like the last run; a paragraph without one keeps its size, so that it keeps its height. */
function finishEnd(paragraph: XmlElement): void {
  const runs = paragraph.children.filter((node): node is XmlElement => typeof node !== 'string' && RUNS.has(node.name))
  if (runs.length === 0) return
  paragraph.children = paragraph.children.filter(node => typeof node === 'string' || node.name !== 'a:endParaRPr')
  let before: XmlElement | undefined
  for (const node of paragraph.children) {
    if (typeof node === 'string') continue
    if (RUNS.has(node.name)) before = child(node, 'a:rPr')
    if (node.name === 'a:br' && node.children.length === 0 && before) node.children.push(structuredClone(before))
  }
}

const RUNS: ReadonlySet<string> = new Set(['a:r', 'a:fld'])
