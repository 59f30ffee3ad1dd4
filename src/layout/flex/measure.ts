import type { Size } from '../../base/geometry.ts'
import { leastChart } from '../chart/compose.ts'
import {
  type Box,
  type Edges,
  type LayoutContext,
  NO_EDGES,
  type SizedContext,
  type TableDraft,
  type TextDraft,
} from '../model.ts'
import { pictureHeight, pictureSize } from '../style/picture-size.ts'
import { heightAround, shapeForm, textInset } from '../style/shape-form.ts'
import { stylesIn } from '../style/styles-in.ts'
import type { MeasureLeaf } from './flex.ts'
import { growth } from './grow.ts'
import { longestWidth, naturalWidth, type SetText, type SizedText, setText, sizeText } from './set-text.ts'
import { sizeTable, type TableSize } from './table-size.ts'

/** Measuring of leaves at given sizes of styles. */
export interface Measure extends MeasureLeaf {
  leastWidth(box: Box): number | undefined
  /** How much wider a table's columns, or the words of a chart, are than the width that it came to have. */
  beyond(box: Box, width: number): number
  /** How much taller a box's words may become, where they are to have room for it. */
  room(box: Box, width: number): number
  isTitled(box: Box): boolean
  /** A box's words in the width that the box came to have. */
  words(box: Box, width: number): SetText | undefined
}

/** What was answered of words, a table or a chart at some sizes. */
interface Answered {
  sized?: SizedText
  natural?: number
  longest?: number
  /** By width. */
  readonly words: Map<number, SetText>
  readonly tables: Map<number, TableSize>
  readonly rooms: Map<number, number>
  readonly charts: Map<number, Size>
}

/** Answers by the words, table or chart asked about and by the sizes they had: fitting changes few sizes at a time. */
export type Answers = Map<object, Map<string, Answered>>

export function makeMeasure(
  context: SizedContext,
  answers: Answers = new Map(),
  roomy: ReadonlySet<string> = new Set(),
): Measure {
  const answered = new Map<object, Answered>()
  const answersOf = (box: Box, owner: object): Answered =>
    obtain(answered, owner, () => {
      // A chart's kind chooses the styles of its words.
      const styles = box.role === 'chart' ? context.sizes.keys() : stylesIn(box)
      const stamp = [...styles].map(style => context.sizes.get(style)).join(' ')
      const own = obtain(answers, owner, () => new Map<string, Answered>())
      return obtain(own, stamp, () => ({ words: new Map(), tables: new Map(), rooms: new Map(), charts: new Map() }))
    })
  const sizedText = (known: Answered, text: TextDraft): SizedText => {
    known.sized ??= sizeText(text, context)
    return known.sized
  }
  const words = (box: Box, width: number): SetText | undefined => {
    const { text } = box
    if (text === undefined) return undefined
    const known = answersOf(box, text)
    const [, right, , left] = edgesOf(box, width)
    const inner = Math.max(1, Math.round((width - left - right + TOLERANCE) * 100) / 100)
    return obtain(known.words, inner, () => setText(sizedText(known, text), inner, context))
  }
  const natural = (box: Box): number => {
    const { text } = box
    if (text === undefined) return 0
    const known = answersOf(box, text)
    known.natural ??= naturalWidth(sizedText(known, text), context)
    return known.natural + sidesOf(box)
  }
  const least = (box: Box): number | undefined => {
    const { text } = box
    if (text === undefined) return undefined
    const known = answersOf(box, text)
    known.longest ??= longestWidth(sizedText(known, text), context)
    return known.longest + sidesOf(box) + (text.stack ? 0 : PIECE_SLACK)
  }
  const sized = (box: Box, table: TableDraft, width: number): TableSize =>
    obtain(answersOf(box, table).tables, width, () => sizeTable(table, width, context))
  const rows = (box: Box, width: number): number => (box.table ? sized(box, box.table, width).height : 0)
  const beyond = (box: Box, width: number): number =>
    (box.table ? sized(box, box.table, width).columns.reduce((sum, own) => sum + own, 0) : asked(box, width)) - width
  const chart = (box: Box, width: number): Size =>
    obtain(answersOf(box, box.element).charts, width, () => leastChart(box, width, context))
  const asked = (box: Box, width: number): number => (box.role === 'chart' ? chart(box, width).width : 0)
  const room = (box: Box, width: number): number => {
    if (!roomy.has(box.key)) return 0
    const { text, table } = box
    if (table !== undefined)
      return obtain(
        answersOf(box, table).rooms,
        width,
        () => sizeTable(table, width, context, true).height - rows(box, width),
      )
    const set = words(box, width)
    if (text === undefined || set === undefined) return 0
    return obtain(answersOf(box, text).rooms, width, () => growth(set, context))
  }
  const heightOf = (box: Box, width: number): number =>
    contentHeight(box, width, { words, rows, chart }) + (isTitled(box, context) ? 0 : room(box, width))
  return {
    words,
    height: heightOf,
    beyond,
    room,
    isTitled: box => isTitled(box, context),
    leastWidth: least,
    leaf: (box, width, height) => {
      if (box.flow.natural !== undefined) return pictureSize(box, box.flow.natural, width, height)
      const wanted = wantedWidth(box, width, natural)
      return { width: wanted, height: heightOf(box, wanted) }
    },
  }
}

function obtain<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** Words of few lines, balanced, get no line more: they become smaller until they need none. */
const isTitled = (box: Box, { theme }: LayoutContext): boolean =>
  box.text?.paragraphs.some(({ style }) => theme.styles[style]?.balance !== undefined) ?? false

/** Yoga rounds lengths. Words are set as if their box were wider by this tolerance, in points. */
const TOLERANCE = 0.02

/** The padding of a box without children, and for a shape also the part of its box that its outline takes. */
export function edgesOf(box: Box, width: number): Edges {
  const [top, right, bottom, left] = box.text?.padding ?? NO_EDGES
  if (box.role !== 'shape') return [top, right, bottom, left]
  const inset = textInset(shapeForm(box.element), width, box.flow.height ?? 0)
  return [top + inset.top, right + inset.right, bottom + inset.bottom, left + inset.left]
}

function wantedWidth(box: Box, width: number | undefined, natural: (box: Box) => number): number {
  if (box.role !== 'text' && box.role !== 'shape') return width ?? box.flow.width ?? 0
  const own = natural(box)
  return width === undefined ? own : Math.min(own, width)
}

interface ContentMeasure {
  words(box: Box, width: number): SetText | undefined
  rows(box: Box, width: number): number
  chart(box: Box, width: number): Size
}

function contentHeight(box: Box, width: number, { words, rows, chart }: ContentMeasure): number {
  switch (box.role) {
    case 'text':
    case 'shape': {
      const content = words(box, width)?.height ?? 0
      const [top, , bottom] = box.text?.padding ?? NO_EDGES
      const all = content + top + bottom
      return box.role === 'shape' ? heightAround(shapeForm(box.element), all) : all
    }
    case 'table':
      return rows(box, width)
    case 'chart':
      return chart(box, width).height
    case 'image':
    case 'drawing':
      return pictureHeight(box, width)
    default:
      return 0
  }
}

/** Room beside a piece that no line may break. */
export const PIECE_SLACK = 1.5

/** The width beside the words when a box is as wide as they need. */
function sidesOf(box: Box): number {
  const [, right, , left] = edgesOf(box, box.flow.width ?? 0)
  return left + right
}
