import type { Rect } from '../../base/geometry.ts'
import type { Link } from '../../scene/scene.ts'
import type { Mark, WordsMark } from '../drawing/drawing.ts'
import { attach, type Document, type Element } from './pen.ts'

/** A line of words in pieces, each within one link or none. */
export function splitByLink(mark: Mark): readonly Mark[] {
  if (mark.kind !== 'words' || mark.spans.every(({ link }) => link === undefined)) return [mark]
  const pieces: WordsMark[] = []
  for (const span of mark.spans) {
    const last = pieces.at(-1)
    const same = last !== undefined && last.spans[0]!.link === span.link
    if (same) pieces[pieces.length - 1] = { ...last, spans: [...last.spans, span] }
    else pieces.push({ ...mark, spans: [span] })
  }
  return pieces
}

/** The element that a piece of a line belongs to: its paragraph, or its link in it. */
export function leading({ spans, baseline }: WordsMark, paragraph: Element, doc: Document): Element {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first?.link === undefined || last === undefined) return paragraph
  const size = Math.max(...spans.map(span => span.size))
  const box = { x: first.x, y: baseline - size, width: last.x + last.width - first.x, height: 1.25 * size }
  return lead(first.link, box, spans.map(({ text }) => text).join(''), paragraph, doc)
}

/** An element of a link, with the area of the page that is clicked and what it says of itself. */
export function lead(
  link: Link,
  { x, y, width, height }: Rect,
  words: string,
  parent: Element,
  doc: Document,
): Element {
  const element = attach(parent, doc.struct('Link'))
  // pdfkit takes plain texts for names.
  const options = { structParent: element, Contents: new String(words) as string }
  if ('slide' in link) doc.goTo(x, y, width, height, link.slide, options)
  else doc.link(x, y, width, height, link.web, options)
  return element
}
