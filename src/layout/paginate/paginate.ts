import type { MarkupElement, MarkupNode } from '../../markup/nodes.ts'
import type { Fitted } from '../fit/fit.ts'
import type { Overflow } from '../fit/overflow.ts'
import type { Box } from '../model.ts'
import { elementsOf, isElement, read } from '../style/read.ts'
import { stylesIn } from '../style/styles-in.ts'
import { sliceRows } from './table-slice.ts'

/** Fewer items than this do not stand alone on a last page. */
const LEAST_LAST = 2
/** About as many fit on a page. */
const FIRST_GUESS = 6

/**
 * Divides a slide whose `overflow="continue"` container does not fit among several: as many of its items a page as fit at
 * full size, heads of tables repeated. Returns the slide alone where nothing can go overleaf.
 */
export function paginate(
  slide: MarkupElement,
  overflows: readonly Overflow[],
  layOut: (tree: MarkupElement) => Fitted,
): readonly MarkupElement[] {
  const container = findContainer(slide, overflows)
  if (container === undefined) return [slide]
  const items = itemsOf(container)
  const page = (from: number, to: number): MarkupElement => replace(slide, container, slice(container, from, to))
  const fits = (from: number, to: number): boolean => {
    const fitted = layOut(page(from, to))
    return fitted.overflows.length === 0 && !shrankIn(fitted, container)
  }
  const ends: number[] = []
  for (let from = 0; from < items.length; ) {
    const to = mostThatFit(from, items.length, (ends.at(-1) ?? 0) - (ends.at(-2) ?? 0) || FIRST_GUESS, fits)
    if (to === from) return [slide]
    ends.push(to)
    from = to
  }
  const [last, previous] = [ends.at(-1) ?? 0, ends.at(-2) ?? 0]
  const before = ends.at(-3) ?? 0
  if (ends.length > 1 && last - previous < LEAST_LAST && previous - before > LEAST_LAST)
    ends[ends.length - 2] = last - LEAST_LAST
  return ends.map((end, index) => page(index === 0 ? 0 : ends[index - 1]!, end))
}

/**
 * The largest end for which the items from `from` fit: `from` itself where not even one does. It is sought near `guess`
 * items first, because a long list is slow to lay out and never fits.
 */
function mostThatFit(from: number, count: number, guess: number, fits: (from: number, to: number) => boolean): number {
  let low = from
  let high = count
  for (let step = Math.max(1, guess); low + step < high; step *= 2) {
    if (!fits(from, low + step)) high = low + step - 1
    else low += step
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(from, middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The container that holds what does not fit, else the first on the slide. */
function findContainer(slide: MarkupElement, overflows: readonly Overflow[]): MarkupElement | undefined {
  const all = [...continuing(slide)].filter(element => itemsOf(element).length > 1)
  return (
    all.find(element => overflows.some(({ box }) => holds(element, box.element) || holds(box.element, element))) ??
    all[0]
  )
}

function* continuing(element: MarkupElement): Generator<MarkupElement> {
  if (read(element, 'overflow') === 'continue') yield element
  for (const child of elementsOf(element)) yield* continuing(child)
}

const holds = (outer: MarkupElement, inner: MarkupElement): boolean =>
  outer === inner || elementsOf(outer).some(child => holds(child, inner))

/** Rows of a table's body, else children. */
const itemsOf = (container: MarkupElement): readonly MarkupElement[] =>
  container.name === 'table' ? elementsOf(container).filter(isBodyRow) : elementsOf(container)

const isBodyRow = (element: MarkupElement): boolean => element.name === 'tr' && read(element, 'head') !== 'true'

function slice(container: MarkupElement, from: number, to: number): MarkupElement {
  if (container.name === 'table') return sliceRows(container, from, to)
  return { ...container, children: elementsOf(container).slice(from, to) }
}

function replace(tree: MarkupElement, target: MarkupElement, by: MarkupElement): MarkupElement {
  if (tree === target) return by
  const children = tree.children.map((node): MarkupNode => (isElement(node) ? replace(node, target, by) : node))
  return children.some((node, index) => node !== tree.children[index]) ? { ...tree, children } : tree
}

/** Whether words in the container had to shrink: a page overleaf costs less than small words. */
function shrankIn(fitted: Fitted, container: MarkupElement): boolean {
  const find = (box: Box): Box | undefined =>
    box.synthetic !== true && box.element.span === container.span && box.element.name === container.name
      ? box
      : box.children.map(find).find(Boolean)
  const box = find(fitted.root)
  return box !== undefined && [...stylesIn(box)].some(style => fitted.shrunk.has(style))
}
