import { balanceLines } from './balance.ts'
import { findBreaks } from './break.ts'
import { type Composed, compose, missingGlyphs } from './compose.ts'
import { faceKey } from './font-files.ts'
import { createHolder } from './hold.ts'
import { fillLines, indentAt, mustEnd, nextStop, plainRight, spacedRight } from './line.ts'
import type { FontBook } from './open-fonts.ts'
import { createPhraseCost, type PhraseCost } from './phrase.ts'
import { scriptsOf } from './script.ts'
import { findStableWidth, grownLines } from './stable-width.ts'
import type { BrokenParagraph, MeasureParagraph, Measurer } from './types.ts'
import { finish, wrapLines } from './wrap.ts'

/**
 * Measures over prepared faces. `glossary`: names and terms that no line should part, in any language of the decks. One
 * measurer serves all decks of a build: what was measured once is remembered.
 */
export function createMeasurer(fonts: FontBook, glossary: readonly string[]): Measurer {
  const hold = createHolder(glossary)
  const phraseCost = createPhraseCost()
  const marks = remember((text: string) => ({ breaks: findBreaks(text), held: hold(text), scripts: scriptsOf(text) }))
  const composed = new Map<string, Composed>()
  const broken = new Map<string, BrokenParagraph | undefined>()
  const phrases = new Map<string, PhraseCost>()
  const set = (paragraph: MeasureParagraph, key = keyOf(paragraph)): Composed =>
    obtain(composed, key, () => compose(paragraph, fonts, marks(textOf(paragraph))))
  const phraseOf = (paragraph: MeasureParagraph): PhraseCost => {
    const text = textOf(paragraph)
    return obtain(phrases, `${paragraph.language} ${text}`, () => phraseCost(text, paragraph.language))
  }
  return {
    natural: paragraph => naturalWidth(set(paragraph)),
    longest: paragraph => longestPiece(set(paragraph)),
    wrap: (paragraph, width) => {
      const key = keyOf(paragraph)
      return obtain(broken, `${width} ${key}`, () => wrapLines(set(paragraph, key), width, phraseOf(paragraph)))!
    },
    fill: (paragraph, width) => {
      const composed = set(paragraph)
      const ends = fillLines(composed, width)
      return finish(composed, ends, findStableWidth(composed, ends, width))
    },
    grown: (paragraph, width) => grownLines(set(paragraph), width),
    balance: (paragraph, width, most) => {
      const key = keyOf(paragraph)
      return obtain(broken, `${width}/${most} ${key}`, () =>
        balanceLines(set(paragraph, key), width, most, phraseOf(paragraph)),
      )
    },
    missing: run => missingGlyphs(run, fonts),
  }
}

const textOf = (paragraph: MeasureParagraph): string => paragraph.runs.map(run => run.text).join('')

/** All that decides where lines end. */
function keyOf({ runs, language, whole, left, first }: MeasureParagraph): string {
  const own = runs.map(
    run => `${faceKey(run.latin)}|${faceKey(run.ea)}|${run.size}|${run.tracking ?? 0}|${run.text.length}|${run.text}`,
  )
  return `${language}|${whole}|${left}|${first}|${own.join('|')}`
}

function obtain<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (known.has(key)) return known.get(key)!
  const made = make()
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
