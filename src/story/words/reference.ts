import { IN_BRACES, parseReference, type RecordReference } from '../../base/reference.ts'
import { type CountReference, parseCount } from './count.ts'

/**
 * A part of own words: literal text, a reference to a record, or braces with anything else. Offsets count in the text
 * as written.
 */
export type WordsPiece =
  | { readonly kind: 'literal'; readonly text: string; readonly start: number }
  | { readonly kind: 'reference'; readonly reference: RecordReference; readonly start: number; readonly length: number }
  | { readonly kind: 'count'; readonly count: CountReference; readonly start: number; readonly length: number }
  | { readonly kind: 'strange'; readonly text: string; readonly start: number; readonly length: number }

const BRACES = new RegExp(`\\{(count\\b[^{}]{0,80})\\}|${IN_BRACES.source}`, 'gu')

/** Splits own words at their braces. Braces around anything but an id are `strange`. */
export function parsePieces(text: string): readonly WordsPiece[] {
  const pieces: WordsPiece[] = []
  let from = 0
  for (const { index: start, 0: found, 1: counted, 2: inner = counted ?? '' } of text.matchAll(BRACES)) {
    if (start > from) pieces.push({ kind: 'literal', text: text.slice(from, start), start: from })
    const reference = parseReference(inner)
    const count = parseCount(inner)
    const { length } = found
    pieces.push(
      reference !== undefined
        ? { kind: 'reference', reference, start, length }
        : count !== undefined
          ? { kind: 'count', count, start, length }
          : { kind: 'strange', text: found, start, length },
    )
    from = start + length
  }
  if (from < text.length) pieces.push({ kind: 'literal', text: text.slice(from), start: from })
  return pieces
}
