import { type Box, type Edges, NO_EDGES, type Setting, type Sizes } from './box.ts'
import { chartLeast } from './chart-plot.ts'
import type { Size } from './flex.ts'
import { longestWidth, naturalWidth, type SetText, setText } from './set-text.ts'
import { heightAround, shapeForm, textInset } from './shape-form.ts'
import { sizeTable } from './table-size.ts'

/** Measuring of leaves at given sizes of styles; every answer is kept for the life of one solution. */
export interface Measure {
  leaf(box: Box, width: number | undefined): Size
  /** The height that a leaf's content wants in a width. */
  height(box: Box, width: number): number
  leastWidth(box: Box): number | undefined
  /** A box's words in the width that the box came to have. */
  words(box: Box, width: number): SetText | undefined
}

export function makeMeasure(sizes: Sizes, setting: Setting): Measure {
  const kept = new Map<Box, Map<number, SetText>>()
  const words = (box: Box, width: number): SetText | undefined => {
    if (box.text === undefined) return undefined
    const [, right, , left] = edgesOf(box, width)
    const inner = Math.max(1, width - left - right + TOLERANCE)
    const own = kept.get(box) ?? new Map<number, SetText>()
    kept.set(box, own)
    const key = Math.round(inner * 100)
    const known = own.get(key) ?? setText(box.text, inner, sizes, setting)
    own.set(key, known)
    return known
  }
  const natural = (box: Box): number => {
    return box.text === undefined ? 0 : naturalWidth(box.text, sizes, setting) + sidesOf(box)
  }
  const height = (box: Box, width: number): number => leafHeight(box, width, words, sizes, setting)
  return {
    words,
    height,
    leastWidth: box => (box.text === undefined ? undefined : leastTextWidth(box, sizes, setting)),
    leaf: (box, width) => {
      const wanted = wantedWidth(box, width, natural)
      return { width: wanted, height: height(box, wanted) }
    },
  }
}

/** Lengths come back from Yoga a hair off; words are set as if the box were a hair wider. */
const TOLERANCE = 0.02

/** A leaf's padding, and for a shape the part of its box that its outline takes. */
export function edgesOf(box: Box, width: number): Edges {
  const [top, right, bottom, left] = box.text?.padding ?? NO_EDGES
  if (box.role !== 'shape') return [top, right, bottom, left]
  const inset = textInset(shapeForm(box.element), width, box.flow.height ?? 0)
  return [top + inset.top, right + inset.right, bottom + inset.bottom, left + inset.left]
}

function wantedWidth(box: Box, width: number | undefined, natural: (box: Box) => number): number {
  if (box.role === 'text' || box.role === 'shape') {
    const own = natural(box)
    return width === undefined ? own : Math.min(own, width)
  }
  if (box.role === 'table' || box.role === 'chart') return width ?? box.flow.width ?? 0
  return width ?? box.flow.width ?? 0
}

function leafHeight(
  box: Box,
  width: number,
  words: (box: Box, width: number) => SetText | undefined,
  sizes: Sizes,
  setting: Setting,
): number {
  switch (box.role) {
    case 'text':
    case 'shape': {
      const content = words(box, width)?.height ?? 0
      const [top, , bottom] = box.text?.padding ?? NO_EDGES
      return box.role === 'shape'
        ? heightAround(shapeForm(box.element), content + top + bottom)
        : content + top + bottom
    }
    case 'table':
      return box.table === undefined ? 0 : sizeTable(box.table, width, sizes, setting).height
    case 'chart':
      return chartLeast(box.element)
    case 'image':
    case 'drawing':
      return box.flow.aspect === undefined ? 0 : width / box.flow.aspect
    default:
      return 0
  }
}

/** Room beside a piece that no line may break. */
export const PIECE_SLACK = 1.5

function leastTextWidth(box: Box, sizes: Sizes, setting: Setting): number {
  return longestWidth(box.text!, sizes, setting) + sidesOf(box) + (box.text!.stack ? 0 : PIECE_SLACK)
}

/** What stands beside the words when a box is as wide as they want. */
function sidesOf(box: Box): number {
  const [, right, , left] = edgesOf(box, box.flow.width ?? 0)
  return left + right
}
