import type { Size } from '../../base/geometry.ts'
import type { TypeStyle } from '../../theme/theme.ts'
import type { Flex } from '../flex/flex.ts'
import { type Answers, type Measure, makeMeasure } from '../flex/measure.ts'
import type { Box, LayoutContext, Places, Sizes } from '../model.ts'
import { stylesIn } from '../style/styles-in.ts'
import { type Overflow, type Solution, solvePage } from './overflow.ts'

/** What fitting needs beside the context of the layout: Yoga, and the slide's size in points. */
export interface FitContext extends LayoutContext {
  readonly flex: Flex
  readonly size: Size
}

/** A slide at the sizes that fit it, or at its least sizes with what still does not. */
export interface Fitted {
  readonly root: Box
  readonly sizes: Sizes
  readonly measure: Measure
  readonly places: Places
  readonly overflows: readonly Overflow[]
  /** Whether any style had to shrink. */
  readonly shrunk: ReadonlySet<string>
  /** What was measured on the way. */
  readonly answers: Answers
}

/** Steps from a style's size to its least. */
const STEPS = 8

/**
 * Finds one size a style for a whole slide. Where something does not fit, the styles of the words in it shrink together
 * along their ranges, reading sizes first and display sizes only if those do not suffice, by the least step that helps.
 * The boxes named in `roomy` get room for wider letters. `answers`: what is known of the same words from before.
 */
export function fitPage(
  root: Box,
  context: FitContext,
  roomy: ReadonlySet<string> = new Set(),
  answers: Answers = new Map(),
): Fitted {
  const { styles } = context.theme
  const steps = new Map<string, number>()
  const solveAt = (at: ReadonlyMap<string, number>): Fitted => {
    const sizes: Sizes = new Map(
      Object.entries(styles).map(([name, style]) => [name, sizeAt(style, at.get(name) ?? 0)]),
    )
    const measure = makeMeasure({ ...context, sizes }, answers, roomy)
    const solution: Solution = solvePage(root, context, measure)
    return {
      root,
      sizes,
      measure,
      ...solution,
      shrunk: new Set([...at].filter(([, step]) => step > 0).map(([name]) => name)),
      answers,
    }
  }
  let fitted = solveAt(steps)
  while (fitted.overflows.length > 0) {
    const group = shrinkable(fitted.overflows, styles, steps)
    if (group.length === 0) break
    fitted = shrinkGroup(group, steps, fitted, solveAt)
  }
  return fitted
}

function shrinkGroup(
  group: readonly string[],
  steps: Map<string, number>,
  before: Fitted,
  solveAt: (at: ReadonlyMap<string, number>) => Fitted,
): Fitted {
  const start = Math.min(...group.map(name => steps.get(name) ?? 0))
  const at = (step: number): Fitted =>
    solveAt(new Map([...steps, ...group.map(name => [name, Math.max(step, steps.get(name) ?? 0)] as const)]))
  const blamed = new Set(before.overflows.map(({ box }) => box.key))
  const clear = (fitted: Fitted): boolean => !fitted.overflows.some(({ box }) => blamed.has(box.key))
  let low = start + 1
  let high = STEPS
  let best = at(high)
  if (clear(best)) {
    while (low < high) {
      const middle = (low + high) >> 1
      const tried = at(middle)
      if (clear(tried)) {
        best = tried
        high = middle
      } else low = middle + 1
    }
  }
  for (const name of group) steps.set(name, Math.max(high, steps.get(name) ?? 0))
  return best
}

/** To half a point. */
const sizeAt = (style: TypeStyle, step: number): number =>
  step === 0
    ? style.size
    : Math.max(style.min, Math.round((style.size - ((style.size - style.min) * step) / STEPS) * 2) / 2)

/** The styles to shrink next: of one crowded text alone, else of all words in the boxes that are too small. */
function shrinkable(
  overflows: readonly Overflow[],
  styles: Readonly<Record<string, TypeStyle>>,
  steps: ReadonlyMap<string, number>,
): readonly string[] {
  const free = (names: Iterable<string>): readonly string[] =>
    [...new Set(names)].filter(name => {
      const style = styles[name]
      return style !== undefined && style.min < style.size && (steps.get(name) ?? 0) < STEPS
    })
  const narrow = overflows.filter(({ kind }) => kind !== 'height')
  const alone = free(narrow.flatMap(({ box }) => [...stylesIn(box)]))
  if (alone.length > 0) return alone
  const inside = free(overflows.filter(({ kind }) => kind === 'height').flatMap(({ box }) => [...stylesIn(box)]))
  const reading = inside.filter(name => !isDisplay(styles[name]!))
  return reading.length > 0 ? reading : inside
}

/** Display sizes carry a slide's claim: they give way last. */
const isDisplay = (style: TypeStyle): boolean => style.size >= 32 || style.balance !== undefined
