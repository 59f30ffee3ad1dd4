import { HAN } from '../../base/language.ts'
import type { SlideText } from '../slide-content.ts'

/** Longer items of a list are sentences of their own. */
const SHORT = 16
const ITEM = /\.\d+$/

/** Lists whose items are a few signs each: a badge is set in several pieces, as [全县, 第一], and read as one. */
export function shortLists(texts: readonly SlideText[]): ReadonlySet<string> {
  const items = texts.filter(({ path }) => ITEM.test(path))
  const long = new Set(items.filter(({ text }) => text.length > SHORT).map(({ path }) => path.replace(ITEM, '')))
  return new Set(items.map(({ path }) => path.replace(ITEM, '')).filter(list => !long.has(list)))
}

/** Texts by path; short lists, and the paragraphs of the notes, are one text each. */
export function joined(texts: readonly SlideText[], lists: ReadonlySet<string>): ReadonlyMap<string, SlideText> {
  const groups = new Map<string, SlideText>()
  for (const each of texts) {
    const list = each.path.replace(ITEM, '')
    const key = lists.has(list) || each.place === 'notes' ? list : each.path
    const first = groups.get(key)
    if (first === undefined) groups.set(key, each)
    else if (key === list) groups.set(key, join(first, each))
  }
  return groups
}

/** One text after another, with the pieces of both. */
function join(first: SlideText, next: SlideText): SlideText {
  const gap = HAN.test(first.text.slice(-1)) && HAN.test(next.text.slice(0, 1)) ? '' : ' '
  const by = first.text.length + gap.length
  return {
    ...first,
    text: `${first.text}${gap}${next.text}`,
    pieces: [...first.pieces, ...next.pieces.map(piece => ({ ...piece, start: piece.start + by }))],
    vouchers: [...new Set([...first.vouchers, ...next.vouchers])],
  }
}
