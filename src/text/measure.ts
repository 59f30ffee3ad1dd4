import { faceKey } from './fonts/font-files.ts'
import type { FontBook } from './fonts/open-fonts.ts'
import { balanceLines } from './lines/balance.ts'
import { findBreaks } from './lines/break.ts'
import { type Composed, compose, missingGlyphs } from './lines/compose.ts'
import { keepRaised } from './lines/keep-raised.ts'
import { fillLines, indentAt, mustEnd, nextStop, plainRight, spacedRight } from './lines/line.ts'
import { createNoBreakRanges } from './lines/no-break-ranges.ts'
import { createPhraseCost, type PhraseCost } from './lines/phrase.ts'
import { scriptsOf } from './lines/script.ts'
import { findStableWidth, grownLines } from './lines/stable-width.ts'
import { finish, wrapLines } from './lines/wrap.ts'
import type { BrokenParagraph, MeasureParagraph, Measurer } from './types.ts'

/**
 * Measures over prepared faces. `glossary`: names and terms that no line should part, in any language of the decks. One
 * measurer serves all decks of a build: what was measured once is remembered.
 */
export function createMeasurer(fonts: FontBook, glossary: readonly string[]): Measurer {
  const hold = createNoBreakRanges(glossary)
  const phraseCost = createPhraseCost()
  const marks = remember((text: string) => ({ breaks: findBreaks(text), held: hold(text), scripts: scriptsOf(text) }))
  const phrases = {
    zh: remember((text: string) => phraseCost(text, 'zh')),
    en: remember((text: string) => phraseCost(text, 'en')),
  }
  const missing = new Map<string, readonly string[]>()
  const known = new Map<string, CacheEntry>()
  const keyed = new WeakMap<MeasureParagraph, CacheEntry>()
  /** By the paragraph itself, which spares its key, else by all that decides where its lines end. */
  const knownOf = (paragraph: MeasureParagraph): CacheEntry => {
    const found = keyed.get(paragraph)
    if (found !== undefined) return found
    const entry = obtain(known, keyOf(paragraph), () => {
      const text = textOf(paragraph)
      const own = marks(text)
      return {
        set: compose(paragraph, fonts, { ...own, breaks: keepRaised(own.breaks, paragraph.runs) }),
        phrase: phrases[paragraph.language](text),
        wrapped: new Map(),
        filled: new Map(),
        balanced: new Map(),
      }
    })
    keyed.set(paragraph, entry)
    return entry
  }
  return {
    natural: paragraph => naturalWidth(knownOf(paragraph).set),
    longest: paragraph => longestPiece(knownOf(paragraph).set),
    wrap: (paragraph, width) => {
      const { set, phrase, wrapped } = knownOf(paragraph)
      return obtain(wrapped, width, () => wrapLines(set, width, phrase))
    },
    fill: (paragraph, width) => {
      const { set, filled } = knownOf(paragraph)
      return obtain(filled, width, () => {
        const ends = fillLines(set, width)
        return finish(set, ends, findStableWidth(set, ends, width))
      })
    },
    grown: (paragraph, width) => grownLines(knownOf(paragraph).set, width),
    balance: (paragraph, width, most) => {
      const { set, phrase, balanced } = knownOf(paragraph)
      return obtain(balanced, `${width}/${most}`, () => balanceLines(set, width, most, phrase))
    },
    missing: run =>
      obtain(missing, `${faceKey(run.latin)}|${faceKey(run.ea)}|${run.text}`, () => missingGlyphs(run, fonts)),
  }
}

/** A measured paragraph, and its lines in the widths that were asked for so far. */
interface CacheEntry {
  readonly set: Composed
  readonly phrase: PhraseCost
  /** By width. */
  readonly wrapped: Map<number, BrokenParagraph>
  readonly filled: Map<number, BrokenParagraph>
  /** By width and most lines. */
  readonly balanced: Map<string, BrokenParagraph | undefined>
}

const textOf = (paragraph: MeasureParagraph): string => paragraph.runs.map(run => run.text).join('')

/** A cache key of all that decides where lines end. */
function keyOf({ runs, language, whole, left, first }: MeasureParagraph): string {
  const own = runs.map(
    run =>
      `${faceKey(run.latin)}|${faceKey(run.ea)}|${run.size}|${run.tracking ?? 0}|${run.raised ?? false}|${run.text.length}|${run.text}`,
  )
  return `${language}|${whole}|${left}|${first}|${own.join('|')}`
}

/** Of each kind; the decks of a project have fewer. Beyond, all are let go, so that a batch of any number of decks takes no more. */
const MOST_KEPT = 2000

function obtain<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as Value
  const made = make()
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, made)
  return made
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => obtain(known, key, () => make(key))
}

/** The width of the words in one line (of the longest line, where line ends are forced), indents included. */
function naturalWidth(text: Composed): number {
  let widest = 0
  let start = 0
  for (let end = 1; end <= text.text.length; end += 1) {
    if (!mustEnd(text, end)) continue
    widest = Math.max(widest, spacedRight(text, start, end), plainRight(text, start, end))
    start = end
  }
  return text.text.length === 0 ? indentAt(text, 0) : widest
}

/** The longest piece between two places where a line may end; where words are kept whole, held places do not count. */
function longestPiece(set: Composed): number {
  const { length } = set.text
  let widest = 0
  for (let start = 0; start < length; ) {
    let end = nextStop(set, start)
    while (set.whole && end < length && set.held[end] !== 0) end = nextStop(set, end)
    widest = Math.max(widest, spacedRight(set, start, end))
    start = end
  }
  return widest
}
