import type { ChartWords } from './composition.ts'
import type { ChartData } from './data.ts'
import { type Kit, NAME_STYLE } from './kit.ts'
import { labelOf } from './paints.ts'

/** What `top` left out: how many categories, and how far their values reach. */
export function restText({ rest, series }: ChartData, kit: Kit): string {
  if (rest.length === 0) return ''
  const count = rest.length / series.length
  const numbers = rest.flatMap(datum => (datum.number === undefined ? [] : [{ ...datum, number: datum.number }]))
  const greatest = numbers.reduce<(typeof numbers)[number] | undefined>(
    (most, one) => (most === undefined || one.number.value > most.number.value ? one : most),
    undefined,
  )
  if (greatest === undefined) return kit.say(`另有 ${count} 项`, `${count} more`)
  const text = kit.number(greatest.number, labelOf(greatest))
  return kit.say(`另有 ${count} 项，均不超过 ${text}`, `${count} more, none above ${text}`)
}

/** The line below a chart that tells the rest. */
export const restWords = (
  text: string,
  kit: Kit,
  { x, y }: { readonly x: number; readonly y: number },
): ChartWords => ({
  text,
  style: NAME_STYLE,
  color: kit.ink('muted'),
  x,
  y,
  align: 'left',
})
