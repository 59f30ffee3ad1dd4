import type { Package } from '../../../opc/package.ts'
import { el, isElement, type XmlElement } from '../../../opc/xml.ts'
import { hatchFill, schemeColor } from '../paint.ts'
import type { FinishPlan, TokenPlan } from '../plan.ts'
import { chartsOf, type Slide, xmlPart } from '../slide-objects.ts'

/** Puts theme colours, hatches and typefaces where their stand-ins are, on a slide and in its charts. */
export function resolveTokens(slide: Slide, { tokens }: FinishPlan, parts: Package): void {
  if (tokens === undefined) return
  resolve(slide.root, tokens)
  for (const { target } of chartsOf(slide)) resolve(xmlPart(parts, target).xml, tokens)
}

function resolve(element: XmlElement, tokens: TokenPlan): void {
  let faces = false
  for (let at = 0; at < element.children.length; at++) {
    const node = element.children[at]
    if (!isElement(node)) continue
    faces ||= node.name === 'a:latin'
    const own = node.name === 'a:srgbClr' ? colorOf(node, tokens) : hatchOf(node, tokens)
    if (own === undefined) resolve(node, tokens)
    else element.children[at] = own
  }
  if (faces) resolveFaces(element, tokens)
}

function colorOf(color: XmlElement, tokens: TokenPlan): XmlElement | undefined {
  const fill = tokens.fills.get(color.attributes.val ?? '')
  return fill?.kind === 'solid' ? schemeColor(fill.paint) : undefined
}

function hatchOf(fill: XmlElement, tokens: TokenPlan): XmlElement | undefined {
  if (fill.name !== 'a:solidFill') return undefined
  const plan = tokens.fills.get(fill.children.find(isElement)?.attributes.val ?? '')
  return plan?.kind === 'hatch' ? hatchFill(plan.paint, plan.ground) : undefined
}

/** Latin and East Asian each their own; a complex script's, and pptxgenjs' guesses at pitch and charset, go. */
function resolveFaces(properties: XmlElement, tokens: TokenPlan): void {
  properties.children = properties.children.flatMap(node => {
    if (!isElement(node) || !FACES.has(node.name)) return [node]
    const face = tokens.faces.get(node.attributes.typeface ?? '')
    if (face === undefined) return [node]
    if (node.name !== 'a:latin') return []
    return [el('a:latin', { typeface: face.latin }), el('a:ea', { typeface: face.ea })]
  })
}

const FACES: ReadonlySet<string> = new Set(['a:latin', 'a:ea', 'a:cs'])
