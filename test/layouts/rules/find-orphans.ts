import type { Item, Paragraph, SceneSlide } from '../../../src/scene/scene.ts'
import { piecesOf } from './pieces.ts'

/** The least letters of a last line, and of a title's. */
const LEAST = 3
const LEAST_OF_TITLE = 5

/** Paragraphs whose last line is a remnant; marks do not count. */
export function findOrphans(slide: SceneSlide): readonly string[] {
  return piecesOf(slide).flatMap(({ item, words }) =>
    words.flatMap(({ placed }) =>
      placed.body.writing === 'stack' ? [] : placed.body.paragraphs.flatMap(paragraph => orphan(item, paragraph)),
    ),
  )
}

function orphan(item: Item, { lines }: Paragraph): readonly string[] {
  const last = lines.at(-1)?.text ?? ''
  const least = item.kind === 'text' && item.placeholder === 'title' ? LEAST_OF_TITLE : LEAST
  const letters = [...last].filter(character => /[\p{L}\p{N}]/u.test(character)).length
  return lines.length < 2 || letters >= least ? [] : [`the last line of “${item.name}” is “${last.trim()}”`]
}
