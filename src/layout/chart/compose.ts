import type { Rect, Size } from '../../base/geometry.ts'
import type { Box, SizedContext } from '../model.ts'
import { besideRoom, besideWords } from './beside.ts'
import { type Compose, type Composition, LABEL_GAP } from './composition.ts'
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
  const compose = withBeside(COMPOSE[data.kind])
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

/** A kind in a box that is narrower by the columns beside its rows. */
const withBeside =
  (compose: Compose): Compose =>
  (data, kit, box) => {
    const room = besideRoom(data, kit)
    if (room === 0) return compose(data, kit, box)
    const composed = compose(data, kit, { ...box, width: Math.max(1, box.width - room) })
    const { least, words = [] } = composed
    return {
      ...composed,
      words: [...words, ...besideWords(data, kit, composed, box)],
      least: { ...least, width: least.width + room },
    }
  }

/** The least box of a chart; its height is that of one so wide. */
export const leastChart = (box: Pick<Box, 'element' | 'inside'>, width: number, context: SizedContext): Size =>
  composeChart(box, { x: 0, y: 0, width: Math.max(1, width), height: TALL }, context).least

const TALL = 1000
