import { given } from '../../../base/given.ts'
import type { Language } from '../../../base/language.ts'
import { ROOT } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, parseXml, type XmlElement } from '../../../opc/xml.ts'
import {
  fieldParagraph,
  PLACEHOLDER_NAMES,
  PLACEHOLDER_TYPES,
  PROMPTS,
  paragraph,
  placeholderShape,
  shapeTree,
} from '../placeholder.ts'
import type { FinishPlan, LayoutPlan, PlaceholderPlan } from '../plan.ts'
import { levelProperties } from '../text-style.ts'

export const layoutPart = (at: number): string => `ppt/slideLayouts/slideLayout${at + 1}.xml`

/** One named layout for each of ours, in the order in which slides use them; what pptxgenjs wrote, its DEFAULT among them, goes. */
export function writeLayouts(parts: Package, plan: FinishPlan): void {
  for (const name of [...parts.keys()]) if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(name)) parts.delete(name)
  plan.layouts.forEach((layout, at) => {
    parts.set(layoutPart(at), { xml: layoutRoot(layout, plan.language) })
  })
}

function layoutRoot(layout: LayoutPlan, language: Language): XmlElement {
  const type = layoutType(layout.placeholders)
  return el('p:sldLayout', { ...ROOT, ...(type === 'cust' ? {} : { type }), preserve: 1, userDrawn: 1 }, [
    el('p:cSld', { name: layout.name }, [shapeTree(shapes(layout.placeholders, language))]),
    el('p:clrMapOvr', {}, [el('a:masterClrMapping')]),
  ])
}

/**
 * What kind of layout programs take it for when a slide changes layouts, by what it holds (`cust`, the default, is left out).
 * @see ECMA-376 Part 1, 19.7.15
 */
export function layoutType(placeholders: readonly PlaceholderPlan[]): string {
  const count = (kind: PlaceholderPlan['kind']): number =>
    placeholders.filter(placeholder => placeholder.kind === kind).length
  const pictures = count('picture')
  const key = `${count('title')} ${count('subtitle')} ${count('body')}${pictures === 0 ? '' : ` ${pictures}`}`
  return LAYOUT_TYPES[key] ?? 'cust'
}

/** By numbers of titles, subtitles, body texts and, if there are any, pictures. */
const LAYOUT_TYPES: Readonly<Record<string, string>> = {
  '0 0 0': 'blank',
  '1 0 0': 'titleOnly',
  '1 1 0': 'title',
  '1 0 1': 'tx',
  '1 0 2': 'twoColTx',
  '1 0 1 1': 'picTx',
}

function shapes(placeholders: readonly PlaceholderPlan[], language: Language): XmlElement[] {
  const seen = new Map<string, number>()
  return placeholders.map((plan, at) => {
    const base = PLACEHOLDER_NAMES[language][plan.kind]
    const nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    return placeholderShape({
      id: at + 2,
      name: nth === 1 ? base : `${base} ${nth}`,
      type: PLACEHOLDER_TYPES[plan.kind],
      ...given({ index: plan.index }),
      ...(SMALL.has(plan.kind) ? { size: 'quarter' as const } : {}),
      prompt: !SMALL.has(plan.kind),
      box: plan.box,
      anchor: plan.text.anchor,
      levels: [level(plan)],
      paragraphs: [words(plan, language)],
    })
  })
}

const SMALL: ReadonlySet<PlaceholderPlan['kind']> = new Set(['footer', 'number', 'date'])

function level({ text }: PlaceholderPlan): XmlElement {
  return levelProperties('a:lvl1pPr', { ...text, color: parseXml(text.color) })
}

/** The footer holds a run, or LibreOffice does not take its format. */
function words(plan: PlaceholderPlan, language: Language): XmlElement {
  return plan.kind === 'number'
    ? fieldParagraph('slidenum', '‹#›', language)
    : paragraph(plan.prompt ?? PROMPTS[language][plan.kind], language)
}
