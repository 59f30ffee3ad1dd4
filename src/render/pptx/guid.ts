import { createHash } from 'node:crypto'

/**
 * A GUID made of its seed alone, in the form and with the upper case that Office writes:
 * `{XXXXXXXX-XXXX-5XXX-XXXX-XXXXXXXXXXXX}`.
 */
export function guidOf(seed: string): string {
  if (seed === last?.seed) return last.guid
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase()
  const variant = '89AB'[Number.parseInt(hex[16]!, 16) & 3]!
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  last = { seed, guid: `{${groups.join('-')}}` }
  return last.guid
}

/** The mark by which PowerPoint knows a slide again, made of the slide's id alone: words, place and deck may change. */
export const slideMark = (id: string): number => createHash('sha256').update(`slide ${id}`).digest().readUInt32BE(0)

/** The last GUID is kept, because notes pages, tables and fields ask for the same one in a row. */
let last: { readonly seed: string; readonly guid: string } | undefined
