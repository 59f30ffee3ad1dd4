/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」' }

/** What stands in the outer quotation marks of a text, the marks included. A mark that is never closed ends with its paragraph. */
export function quotedStretches(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let open: { readonly at: number; readonly closing: string } | undefined
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n' && text[at + 1] === '\n') open = undefined
    else if (open === undefined) {
      const closing = CLOSED_BY[sign]
      if (closing !== undefined) open = { at, closing }
    } else if (sign === open.closing) {
      found.push({ start: open.at, end: at + 1 })
      open = undefined
    }
  }
  return found
}

const SENTENCE_END = /[。！？\n]|[.!?](?=\s|$)/

/** The sentence that holds a place, without its end mark. */
export function sentenceAround(text: string, start: number, end: number): Stretch {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const ends = [...before.matchAll(new RegExp(SENTENCE_END, 'g'))]
  const last = ends.at(-1)
  const from = start - before.length + (last === undefined ? 0 : last.index + 1)
  const next = SENTENCE_END.exec(text.slice(end, end + LONGEST))
  return { start: from, end: end + (next?.index ?? Math.min(LONGEST, text.length - end)) }
}

/** Longer sentences are cut. */
const LONGEST = 2000
