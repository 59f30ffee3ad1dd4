import { expect, test } from 'vitest'
import type { NumberToken } from '../../src/reading/numbers/token.ts'
import { LAYOUT_WORDS } from '../../src/story/evidence/numbers/unbound.ts'
import { rubricDecks } from '../quality/rubric/rubric-decks.ts'
import { type DeckWords, deckWords } from '../support/deck-words.ts'
import { isProven, type Proven, provenOn, readingIn, statedIn } from '../support/proven-numbers.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

/**
 * Proof on the bytes: each number in any string of a finished file (slides, notes, charts with their axes, workbooks, alt texts,
 * names of shapes, properties) is that of a record shown there, of a cell or point, of a count, the author's own, or the layout's.
 */
test('every number in a finished file has its figure, point, count or place', async () => {
  const decks = await rubricDecks(await shippedDecks())
  let read = 0
  const loose = decks.flatMap(deck => {
    const ofDeck = provenOn(deck, deck.content)
    const bySlide = new Map(deck.content.map(content => [content.slide.id, provenOn(deck, [content])]))
    const all = deckWords(deck.bytes)
    const names = new Set(all.flatMap(({ kind, text }) => (kind === 'name' ? text : [])))
    const points = all.flatMap(({ kind, text }) => (kind === 'chart' ? text : []))
    return all.flatMap(words => {
      const { kind, part } = words
      if (isOfTheFile(words, points)) return []
      const text = ownWords(words, names)
      const page = /^(?:slide|notesSlide)(\d+)$/.exec(part)?.[1]
      const scene = page === undefined ? undefined : deck.scene.slides[Number(page) - 1]
      const proven = bySlide.get(scene?.id.replace(/\.\d+$/, '') ?? '') ?? ofDeck
      const reading = readingIn(deck, text)
      return statedIn(reading).flatMap(token => {
        read += 1
        return isProven(token, reading, proven) ||
          isOfTheLayout(token, text, words, page, proven) ||
          isOfAnEntry(token, text, scene?.layout.key)
          ? []
          : [`${deck.name} ${kind} ${part}: ${token.text} in “${text.slice(0, 60)}”`]
      })
    })
  })
  expect(read).toBeGreaterThan(1000)
  expect(loose).toEqual([])
  // The same judge finds a number that no slide has.
  const [first] = decks
  const reading = readingIn(first!, '另有2517家企业、43家骨干企业、全国第一')
  const planted = statedIn(reading).filter(token => !isProven(token, reading, provenOn(first!, first!.content)))
  expect(planted.map(({ text }) => text)).toEqual(['2517', '43', '第一'])
}, 300_000)

/** What is read of a string: of a shape's name not its running number, nor the word at which it was cut and the number of which it is the unit; not the id before a line of the notes. */
function ownWords({ kind, text }: DeckWords, names: ReadonlySet<string>): string {
  if (kind === 'notes') return text.replace(/^(?:.{0,3}：)?[A-Z]+\d+\u2002/, '')
  if (kind !== 'name') return text
  const [, stem] = /^(.*) \d+$/.exec(text) ?? []
  return (stem !== undefined && names.has(stem) ? stem : text).replace(/(?:\d+ )?[A-Za-z]*…/, '…')
}

/** The number of the page, of a step before its words, of a continuation (1/2), of a part of the layout that notes speak of. */
function isOfTheLayout(
  { text: number, kind: tokenKind, unit, scope, value, start }: NumberToken,
  text: string,
  { kind }: DeckWords,
  page: string | undefined,
  { lists }: Proven,
): boolean {
  if (number === page && text === number) return true
  if (/^[1-9]$/.test(number) && start === 0 && (text === number || /^\d[：:]/.test(text))) return true
  const continued = /[（(]\d+\/\d+[）)]$/.exec(text)
  if (continued !== null && start >= continued.index) return true
  return (
    kind === 'notes' &&
    ((tokenKind === 'rank' && scope === undefined) ||
      (LAYOUT_WORDS.test(unit ?? '') && (value ?? 0) <= Math.max(...lists)))
  )
}

/** The number of an entry on a page of evidence, by which marks call it. */
const isOfAnEntry = ({ text: number }: NumberToken, text: string, layout: string | undefined): boolean =>
  layout === 'evidence' && text === number

/** What a file says of itself, formats of numbers, and the guides of shapes; an axis ends at its largest point or the step above. */
function isOfTheFile({ kind, part, text }: DeckWords, points: readonly string[]): boolean {
  if (part === 'app' || part === 'custom' || kind === 'layout')
    return !/\p{Script=Han}/u.test(text) || kind === 'layout'
  if (kind === 'axis') return text === '0' || points.some(point => Number(point) <= Number(text))
  if (kind === 'name') return /^adj\d*$/.test(text)
  if (kind === 'properties') return /^(?:\d{4}-\d\d-\d\dT.*|\d+)$/.test(text)
  return kind === 'chart' && /^[#,0. "%\p{Script=Han}]+$/u.test(text) && /[#0]/.test(text) && !/[1-9]/.test(text)
}
