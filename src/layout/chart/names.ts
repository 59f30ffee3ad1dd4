import type { Rect } from '../../base/geometry.ts'
import type { Paint } from '../../theme/theme.ts'
import { read } from '../style/read.ts'
import type { ChartWords, Swatch } from './composition.ts'
import { BETWEEN, LABEL_GAP, NAME_GAP } from './composition.ts'
import type { ChartData, DataSeries } from './data.ts'
import { type Kit, NAME_STYLE } from './kit.ts'

/** Names are broken into so many lines; office programs turn or cut longer ones. */
const MOST_LINES = 3
/** Names beside lying bars take at most this part of the box before they are broken. */
const MOST_WIDTH = 0.4

/** The names of categories: with their line breaks, and the room that they take beside the base. */
export interface Names {
  readonly texts: readonly string[]
  /** Across the base: the width of names at the left, the height of those below. */
  readonly room: number
  /** The least width of a column, or the least height of a row, that its name asks for. */
  readonly slot: number
}

export const isNamed = ({ element }: ChartData): boolean => read(element, 'categories') === 'shown'

/** Names at the left of lying bars. */
export function namesBeside(data: ChartData, kit: Kit, width: number): Names {
  if (!isNamed(data)) return { texts: data.categories, room: 0, slot: 0 }
  const set = data.categories.map(name => broken(name, kit, Math.max(width * MOST_WIDTH, 1)))
  return {
    texts: set.map(({ text }) => text),
    room: Math.max(...set.map(own => own.width), 0) + NAME_GAP,
    slot: Math.max(...set.map(({ lines }) => lines), 1) * kit.line(NAME_STYLE),
  }
}

function broken(name: string, kit: Kit, most: number): { text: string; width: number; lines: number } {
  const natural = kit.width(name)
  const lines = natural <= most ? [] : kit.lines(name, most)
  // What no line may break, or what takes too many, stands as it is and is too wide for its box.
  if (lines.length < 2 || lines.length > MOST_LINES || lines.some(line => line.width > most))
    return { text: name, width: natural, lines: 1 }
  return {
    text: lines.map(line => line.text.trim()).join('\n'),
    width: Math.max(...lines.map(line => line.width)),
    lines: lines.length,
  }
}

/** Names below columns, each in its share of the width. */
export function namesBelow(data: ChartData, kit: Kit, width: number): Names {
  if (!isNamed(data)) return { texts: data.categories, room: 0, slot: 0 }
  const share = Math.max(1, width / Math.max(1, data.categories.length) - BETWEEN)
  const set = data.categories.map(name => {
    const natural = kit.width(name)
    const lines = natural <= share ? [] : kit.lines(name, share)
    return {
      text: lines.length < 2 || lines.length > MOST_LINES ? name : lines.map(line => line.text.trim()).join('\n'),
      lines: Math.max(1, lines.length),
      least: Math.max(natural / MOST_LINES, kit.longest(name)),
    }
  })
  return {
    texts: set.map(({ text }) => text),
    room: Math.max(...set.map(({ lines }) => lines), 1) * kit.line(NAME_STYLE) + LABEL_GAP,
    slot: Math.max(...set.map(({ least }) => least), 0),
  }
}

/** The size of a swatch, its distance from its name, and that between two names, in points. */
const [SWATCH, BESIDE, APART] = [10, 6, 20]

export interface Key {
  readonly words: readonly ChartWords[]
  readonly swatches: readonly Swatch[]
  readonly height: number
  readonly width: number
}

const NO_KEY: Key = { words: [], swatches: [], height: 0, width: 0 }

/** Swatches with the names of the series above a chart: where no name can stand at what it names. */
export function keyAbove(series: readonly DataSeries[], paints: readonly Paint[], kit: Kit, box: Rect): Key {
  if (series.length < 2) return NO_KEY
  const line = kit.line(NAME_STYLE)
  let [x, y] = [box.x, box.y]
  let widest = 0
  const placed = series.map(({ name }, at) => {
    const width = SWATCH + BESIDE + kit.width(name)
    widest = Math.max(widest, width)
    if (x > box.x && x + width > box.x + box.width) {
      x = box.x
      y += line
    }
    const own = { x, y, name, paint: paints[at]! }
    x += width + APART
    return own
  })
  return {
    words: placed.map(({ x, y, name }) => ({
      text: name,
      style: NAME_STYLE,
      color: kit.ink('text'),
      x: x + SWATCH + BESIDE,
      y,
      align: 'left',
    })),
    swatches: placed.map(({ x, y, paint }) => ({
      box: { x, y: y + (line - SWATCH) / 2, width: SWATCH, height: SWATCH },
      paint,
    })),
    height: y - box.y + line + LABEL_GAP,
    width: widest,
  }
}

/** Words one beside the other keep their distance; undefined where one would stand on another or outside. */
export function besideEachOther(
  words: readonly ChartWords[],
  kit: Kit,
  [from, to]: readonly [number, number],
): readonly ChartWords[] | undefined {
  let end = from - LABEL_GAP
  for (const { text, style, x, align } of words) {
    const width = kit.width(text, style)
    const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
    if (left < end + LABEL_GAP || left + width > to) return undefined
    end = left + width
  }
  return words
}
