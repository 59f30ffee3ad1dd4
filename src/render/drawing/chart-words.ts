import type { Point } from '../../base/geometry.ts'
import { SINGLE_LINE } from '../../base/units.ts'
import type { ChartText } from '../../scene/scene.ts'
import type { Mark } from './drawing.ts'
import { setRuns, type Typesetting } from './set-runs.ts'

/** Where words stand at a point: their middle on it, or all of them on one side. */
export type Anchor = 'middle' | 'above' | 'below' | 'left' | 'right'

/** What the line of a font is higher than 1.2 of its size, on either side: programs leave it round a label. */
const AROUND = 0.125
/** How far letters stand below the middle of their line, in parts of the size. */
const BELOW_MIDDLE = 0.42

/** Words of a chart at a point: several lines where they hold line feeds. Runs are those of one line. */
export function drawWords(
  runs: readonly (ChartText & { readonly text: string })[],
  { x, y }: Point,
  anchor: Anchor,
  type: Typesetting,
): readonly Mark[] {
  const size = Math.max(...runs.map(run => run.size))
  const line = SINGLE_LINE * size
  const words = setRuns(runs, type)
  const lines = rangesOf(words.text)
  const height = line * lines.length
  const around = AROUND * size
  const top = anchor === 'above' ? y - height - around : anchor === 'below' ? y + around : y - height / 2
  return lines.map(({ start, end }, at): Mark => {
    const width = words.width(start, end)
    const left = anchor === 'right' ? x : anchor === 'left' ? x - width : x - width / 2
    const baseline = top + (at + 0.5) * line + BELOW_MIDDLE * size
    return { kind: 'words', spans: words.cut(start, end, left), baseline, place: { paragraph: 0 } }
  })
}

function rangesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  let start = 0
  return text.split('\n').map(line => {
    const range = { start, end: start + line.length }
    start = range.end + 1
    return range
  })
}
