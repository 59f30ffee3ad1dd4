import type { LayoutContext } from '../model.ts'
import type { SetText } from './set-text.ts'

/** As far as a line may grow out of its box: two thirds of a gutter, so that it reaches no neighbour. In points. */
const MOST_OUT = 16

/** Whether words of one line each do better to grow out of their box than to fall into a second line. */
export function growsOut({ paragraphs, stable }: SetText): boolean {
  const beyond = Math.max(...paragraphs.map(({ broken }) => broken.range.grown)) - stable
  return beyond > 0 && beyond <= MOST_OUT && paragraphs.every(({ broken }) => broken.lines.length === 1)
}

/** The lines of each paragraph where another font, of wider Latin, takes its own one's place. */
export function grownLines(set: SetText, { measurer }: LayoutContext): readonly number[] {
  const { paragraphs, stable } = set
  const stays = growsOut(set)
  return paragraphs.map(({ broken, measured }) =>
    stays || broken.range.grown <= stable ? broken.lines.length : measurer.grown(measured, stable),
  )
}

/** How much taller words are then, in points. */
export function growth(set: SetText, context: LayoutContext): number {
  const grown = grownLines(set, context)
  return set.paragraphs.reduce((sum, { broken, line }, at) => sum + (grown[at]! - broken.lines.length) * line, 0)
}
