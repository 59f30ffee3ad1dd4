import type { SceneSlide } from '../../../src/scene/scene.ts'
import { piecesOf } from './pieces.ts'

/** The least size of letters: that of source line and page number. */
const LEAST = 10.5

/** Words smaller than any slide may have. */
export function findSmall(slide: SceneSlide): readonly string[] {
  return piecesOf(slide).flatMap(({ item, words }) => {
    const runs = words.flatMap(({ placed }) => placed.body.paragraphs.flatMap(paragraph => paragraph.runs))
    const sizes =
      item.kind === 'chart'
        ? [item.labels.size, ...(item.categories === 'hidden' ? [] : [item.categories.size])]
        : runs.map(({ size }) => size)
    const least = Math.min(...sizes)
    return least < LEAST ? [`“${item.name}” has letters of ${least} pt`] : []
  })
}
