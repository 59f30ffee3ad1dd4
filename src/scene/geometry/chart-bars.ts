import type { Rect } from '../../base/geometry.ts'
import type { ChartItem } from '../scene.ts'

/** The bars of a chart, point by point, as a program draws them: equal shares of the plot, each with its gap, from zero. */
export function barsOf({ chart, plot, points, min, max, gap }: ChartItem): readonly Rect[] {
  const lies = chart === 'bar'
  const scale = (lies ? plot.width : plot.height) / (max - min)
  const share = (lies ? plot.height : plot.width) / points.length
  const thick = share / (1 + gap / 100)
  return points.map(({ value }, at) => {
    const across = at * share + (share - thick) / 2
    const long = Math.abs(value) * scale
    return lies
      ? { x: plot.x + (Math.min(value, 0) - min) * scale, y: plot.y + across, width: long, height: thick }
      : { x: plot.x + across, y: plot.y + (max - Math.max(value, 0)) * scale, width: thick, height: long }
  })
}
