import { diffArrays } from 'diff'

/** A run of a text that stayed, went or came. */
export interface Piece {
  readonly change: 'same' | 'gone' | 'new'
  readonly text: string
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
const HAN = /\p{Script=Han}/u

/** Words, signs and spaces; a numeral with its point, sign and percent is one word, so that 4.2 → 4.5 is one change. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/([-−+]?\d[\d,.]*\d%?|[-−+]?\d%?)/).flatMap((piece, at) => {
    if (at % 2 === 1) return [piece]
    return HAN.test(piece)
      ? [...SEGMENTER.segment(piece)].map(({ segment }) => segment)
      : (piece.match(/\s+|[\p{L}\p{M}\p{N}_'’]+|./gsu) ?? [])
  })

/** Longer texts are replaced as a whole: comparing them word by word would take too long. */
const MOST_WORDS = 4000

/** What became of a text, word by word. */
export function piecesOf(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const whole: readonly Piece[] = [
    { change: 'gone', text: before },
    { change: 'new', text: after },
  ]
  if (old.length + now.length > MOST_WORDS) return whole
  const pieces = diffArrays([...old], [...now]).map(
    ({ added, removed, value }): Piece => ({
      change: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    }),
  )
  return pieces.some(({ change, text }) => change === 'same' && text.trim() !== '') ? pieces : whole
}

/** Tells how alike two texts are, from 0 to 1: the words that both have, by Dice. Each text is taken apart once. */
export function likenessOfTexts(): (a: string, b: string) => number {
  const known = new Map<string, readonly string[]>()
  const termsIn = (text: string): readonly string[] => {
    const terms = known.get(text) ?? termsOf(text)
    known.set(text, terms)
    return terms
  }
  return (a, b) => (a === b ? 1 : dice(termsIn(a), termsIn(b)))
}

function dice(old: readonly string[], now: readonly string[]): number {
  if (old.length + now.length === 0) return 0
  const left = new Map<string, number>()
  for (const term of old) left.set(term, (left.get(term) ?? 0) + 1)
  let shared = 0
  for (const term of now) {
    const count = left.get(term) ?? 0
    if (count > 0) shared++
    left.set(term, count - 1)
  }
  return (2 * shared) / (old.length + now.length)
}

const termsOf = (text: string): readonly string[] =>
  wordsIn(text.slice(0, 5000)).filter(word => /[\p{L}\p{N}]/u.test(word))
