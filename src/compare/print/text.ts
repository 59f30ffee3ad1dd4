import type { Change, Comparison, FactChange } from '../changes.ts'
import { changedDecks, countOf, differs, headOf, numbersOf, placeOf, shortened, statesOf } from './words.ts'

/** What differs, for a terminal: words that went in [- -], words that came in {+ +}. */
export function printText(comparison: Comparison): string {
  const lines = comparison.decks.flatMap(deck => [
    headOf(deck),
    ...deck.theme.map(change => `  ${lineOf(change)}`),
    ...(deck.change === 'changed' ? deck.slides.filter(differs) : []).flatMap(slide => [
      `  ${numbersOf(slide)}  ${inLine(slide.title)}`,
      ...slide.changes.map(change => `     ${lineOf(change)}`),
    ]),
  ])
  const facts = comparison.facts.length
  const end = comparison.same
    ? 'the same'
    : `${countOf(changedDecks(comparison).length, 'deck')} and ${countOf(facts, 'fact')} differ`
  return `${[...lines, end].join('\n')}\n`
}

/** Only the facts, a line each. */
export const printFacts = ({ facts }: Comparison): string =>
  facts.length === 0 ? 'no fact differs\n' : `${facts.map(factLine).join('\n')}\n`

function factLine(fact: FactChange): string {
  const [before, after] = statesOf(fact).map(state => (state === '' ? 'nothing' : inLine(state)))
  return `${fact.what}: ${before} → ${after}  (${fact.places.join(', ')})`
}

function lineOf(change: Change): string {
  const { before, after, words } = change
  const place = `${inLine(placeOf(change))}: `
  if (words !== undefined)
    return (
      place +
      shortened(words)
        .map(({ change: how, text }) => {
          const said = inLine(text)
          return how === 'same' ? said : how === 'gone' ? `[-${said}-]` : `{+${said}+}`
        })
        .join('')
    )
  if (before === undefined && after === undefined) return place.replace(/: $/, ' differ')
  if (before !== undefined && after !== undefined) return `${place}${inLine(before)} → ${inLine(after)}`
  return `${place}${before === undefined ? `{+${inLine(after!)}+}` : `[-${inLine(before)}-]`}`
}

/** On one line, without what would move a terminal's cursor or turn its direction. */
const inLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, ' / ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
