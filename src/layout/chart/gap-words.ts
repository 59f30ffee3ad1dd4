import type { Rect } from '../../base/geometry.ts'
import { type ChartWords, LABEL_GAP } from './composition.ts'
import type { ChartData } from './data.ts'
import type { Dates } from './dates.ts'
import { type Kit, NAME_STYLE } from './kit.ts'

/** What is said where no series has a value, on as many lines as the gap asks for; waves that lack it for one reason have it once. */
export function gapWords(
  data: ChartData,
  { names }: Dates,
  places: readonly number[],
  plot: Rect,
  kit: Kit,
): readonly ChartWords[] {
  const halfOf = (at: number): number => kit.width(names[at] ?? '') / 2
  const first = places[0]! - halfOf(0)
  const last = places.at(-1)! + halfOf(places.length - 1)
  return gapsOf(data).flatMap(({ text, from, to, isOpen }): ChartWords[] => {
    const edge = (at: number, beside: number): number =>
      places[beside] === undefined
        ? beside < 0
          ? first
          : last
        : isOpen(beside)
          ? (places[at]! + places[beside]) / 2
          : places[beside]
    const [left, right] = [edge(from, from - 1), edge(to, to + 1)]
    const lines = kit.lines(text, right - left - 2 * LABEL_GAP)
    if (lines.some(({ width }) => width > right - left)) return []
    const top = plot.y + (plot.height - lines.length * kit.line(NAME_STYLE)) / 2
    return lines.map((line, at) => ({
      text: line.text,
      style: NAME_STYLE,
      color: kit.ink('muted'),
      x: (left + right) / 2,
      y: top + at * kit.line(NAME_STYLE),
      align: 'center',
    }))
  })
}

interface Gap {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Whether a wave has no value either. */
  readonly isOpen: (at: number) => boolean
}

/** The waves without any value that follow one another and say the same. */
function gapsOf({ categories, series }: ChartData): readonly Gap[] {
  const said = categories.map((_, at) =>
    series.every(({ data }) => data[at]!.number === undefined) ? (series[0]?.data[at]?.missing ?? '') : undefined,
  )
  const isOpen = (at: number): boolean => said[at] !== undefined
  return said.flatMap((text, from): Gap[] => {
    if (text === undefined || text === '' || said[from - 1] === text) return []
    const end = said.findIndex((each, at) => at > from && each !== text)
    return [{ text, from, to: (end < 0 ? said.length : end) - 1, isOpen }]
  })
}
