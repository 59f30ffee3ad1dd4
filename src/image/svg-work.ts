import type { SvgElement } from './read-svg.ts'

/**
 * How often a thing that fills the whole picture must be drawn, in fills of one colour (measured with librsvg). The letters of
 * one text cost by their square: each is set in the line of all.
 */
const WORK = { element: 1, group: 8, filter: 500, character: 0.5, line: 200 } as const

/** Attributes for which a picture of the whole is made, and then laid over the rest. */
const GROUPING = /^(opacity|mask|clip-path|filter|mix-blend-mode)$/
const GROUPING_STYLE = /(?:^|;)\s*(?:opacity|mask|clip-path|filter|mix-blend-mode)\s*:/

/** References that lead to one another, one within the other: no drawing needs more, and each takes room on the stack. */
const DEEPEST = 400

/**
 * What drawing costs, at most, with all that is used many times counted each time: `<use>`, patterns, markers, filters.
 * A reference that comes back to itself draws nothing.
 */
export function workOf(root: SvgElement): number {
  const byId = new Map<string, SvgElement>()
  let sheets = ''
  let count = 0
  const collect = (element: SvgElement): void => {
    count += 1
    const id = element.attributes.get('id')
    if (id !== undefined) byId.set(id, element)
    if (element.name === 'style') sheets += element.children.filter(child => typeof child === 'string').join('')
    for (const child of element.children) if (typeof child !== 'string') collect(child)
  }
  collect(root)
  const known = new Map<SvgElement, number>()
  let depth = 0
  const cost = (element: SvgElement): number => {
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY
    const found = known.get(element)
    if (found !== undefined) return found
    known.set(element, 0)
    depth += 1
    let sum = own(element)
    for (const child of element.children) sum += typeof child === 'string' ? 0 : cost(child)
    const used = references(element).reduce((all, id) => all + costOf(id), 0)
    sum += used * (drawsMarkers(element) ? cornersOf(element) : 1)
    depth -= 1
    known.set(element, sum)
    return sum
  }
  const costOf = (id: string): number => {
    const target = byId.get(id)
    return target === undefined ? 0 : cost(target)
  }
  const grouping = GROUPING_STYLE.test(sheets.replaceAll('{', ';')) ? count * WORK.group : 0
  const styled = [...sheets.matchAll(URL_ID)].reduce((sum, [, id]) => sum + costOf(id!) * count, 0)
  return cost(root) + grouping + styled + dashesOf(root, sheets, count)
}

const URL_ID = /url\(\s*["']?\s*#([^"')\s]+)/gi

const references = ({ attributes }: SvgElement): string[] =>
  [...attributes].flatMap(([key, value]) =>
    key === 'xlink:href' && value.startsWith('#')
      ? [value.slice(1)]
      : value.includes('url(')
        ? [...value.matchAll(URL_ID)].map(([, id]) => id!)
        : [],
  )

function own({ name, attributes, children }: SvgElement): number {
  const grouped = [...attributes].some(
    ([key, value]) => GROUPING.test(key) || (key === 'style' && GROUPING_STYLE.test(value)),
  )
  const letters = name === 'text' ? lettersIn(children) : 0
  const setting = letters * (WORK.character + letters / WORK.line)
  return WORK.element + setting + (grouped ? WORK.group : 0) + (/^fe[A-Z]/.test(name) ? WORK.filter : 0)
}

const lettersIn = (children: SvgElement['children']): number =>
  children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : lettersIn(child.children)), 0)

const drawsMarkers = ({ attributes }: SvgElement): boolean =>
  [...attributes].some(([key, value]) => key.startsWith('marker') || (key === 'style' && value.includes('marker')))

/** Of a path or a polygon, at most. */
const cornersOf = ({ attributes }: SvgElement): number =>
  1 + ((attributes.get('d') ?? attributes.get('points') ?? '').match(/\d+/g)?.length ?? 0) / 2

const DASHES = /stroke-dasharray\s*:\s*([^;"}]+)/g

/** A dash is drawn as a shape of its own, and a line can be cut into millions: counted along the drawing's diagonal. */
function dashesOf(root: SvgElement, sheets: string, count: number): number {
  const box = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const diagonal = Math.hypot(box[2] ?? 0, box[3] ?? 0)
  const dashes = (text: string): number => {
    const lengths = (text.match(/\d*\.?\d+(?:e[+-]?\d+)?/gi) ?? []).map(Number)
    const sum = lengths.reduce((all, length) => all + length, 0)
    return sum > 0 ? (diagonal * lengths.length) / sum / 10 : 0
  }
  let all = [...sheets.matchAll(DASHES)].reduce((sum, [, text]) => sum + dashes(text!) * count, 0)
  const visit = ({ attributes, children }: SvgElement): void => {
    const attribute = attributes.get('stroke-dasharray')
    if (attribute !== undefined) all += dashes(attribute)
    for (const [, text] of (attributes.get('style') ?? '').matchAll(DASHES)) all += dashes(text!)
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return all
}
