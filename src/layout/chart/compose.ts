import type { Rect, Size } from '../../base/geometry.ts'
import type { Box, SizedContext } from '../model.ts'
import { type Composition, LABEL_GAP } from './composition.ts'
import { type ChartData, readChart } from './data.ts'
import { COMPOSE } from './kinds.ts'
import { type Kit, makeKit, NAME_STYLE } from './kit.ts'
import { restText, restWords } from './rest.ts'

export interface Composed extends Composition {
  readonly data: ChartData
  readonly kit: Kit
}

/** A chart's box as its kind composes it; what it leaves out is reported below. */
export function composeChart(box: Pick<Box, 'element' | 'inside'>, rect: Rect, context: SizedContext): Composed {
  const data = readChart(box.element)
  const kit = makeKit(box.element, box, context)
  const rest = restText(data, kit)
  const compose = COMPOSE[data.kind]
  if (rest === '') return { ...compose(data, kit, rect), data, kit }
  const below = kit.line(NAME_STYLE) + LABEL_GAP
  const composed = compose(data, kit, { ...rect, height: Math.max(1, rect.height - below) })
  const words = restWords(rest, kit, { x: rect.x, y: rect.y + rect.height - kit.line(NAME_STYLE) })
  const { least } = composed
  return {
    ...composed,
    words: [...(composed.words ?? []), words],
    least: { width: Math.max(least.width, kit.width(rest)), height: least.height + below },
    data,
    kit,
  }
}

/** The least box of a chart; its height is that of one so wide. */
export const leastChart = (box: Pick<Box, 'element' | 'inside'>, width: number, context: SizedContext): Size =>
  composeChart(box, { x: 0, y: 0, width: Math.max(1, width), height: TALL }, context).least

const TALL = 1000
