import type { Change, Comparison } from '../changes.ts'
import { changedDecks, countOf, differs, headOf, numbersOf, placeOf, shortened, statesOf } from './words.ts'

/** GitHub takes 65,536 characters of a comment; the end of the report needs some of them. */
const MOST = 60_000
const MOST_FACTS = 50

/** What differs, as the comment of a pull request: the facts first, then the slides. */
export function printMarkdown(comparison: Comparison): string {
  if (comparison.same) return 'The decks are the same.\n'
  const { facts } = comparison
  const decks = changedDecks(comparison)
  const head = `**${countOf(decks.length, 'deck')} differ${decks.length === 1 ? 's' : ''}, ${countOf(facts.length, 'fact')} changed**`
  const more = facts.length - MOST_FACTS
  const table = [
    '| fact | before | after | slides |',
    '|---|---|---|---|',
    ...facts
      .slice(0, MOST_FACTS)
      .map(fact => `| ${[fact.what, ...statesOf(fact), fact.places.join(', ')].map(inMark).join(' | ')} |`),
    ...(more > 0 ? [`\n${more} more facts are in the report.`] : []),
  ]
  const blocks = decks.flatMap(deck => [
    `\n<details><summary>${inMark(headOf(deck))}</summary>\n`,
    ...deck.theme.map(change => `- ${lineOf(change)}`),
    ...(deck.change === 'changed' ? deck.slides.filter(differs) : []).flatMap(slide => [
      `- **${numbersOf(slide)}** ${inMark(slide.title)}`,
      ...slide.changes.map(change => `  - ${lineOf(change)}`),
    ]),
    '\n</details>',
  ])
  return cut([head, ...(facts.length === 0 ? [] : ['', ...table]), ...blocks])
}

/** Whole lines, as many as a comment takes. A block that is cut is closed. */
function cut(lines: readonly string[]): string {
  let length = 0
  const kept = lines.filter(line => {
    length += line.length + 1
    return length <= MOST
  })
  if (kept.length === lines.length) return `${kept.join('\n')}\n`
  const open =
    kept.filter(line => line.includes('<details>')).length - kept.filter(line => line.includes('</details>')).length
  return `${kept.join('\n')}\n${open > 0 ? '\n</details>\n' : ''}\n${lines.length - kept.length} more lines are in the report.\n`
}

function lineOf(change: Change): string {
  const { before, after, words } = change
  const place = inMark(placeOf(change))
  if (words !== undefined)
    return `${place}: ${shortened(words)
      .map(({ change: how, text }) => (how === 'same' ? inMark(text) : how === 'gone' ? del(text) : ins(text)))
      .join('')}`
  if (before === undefined && after === undefined) return `${place} differ`
  if (before !== undefined && after !== undefined)
    return COLOR.test(before + after)
      ? `${place}: \`${before}\` → \`${after}\``
      : `${place}: ${del(before)} ${ins(after)}`
  return `${place}: ${before === undefined ? ins(after!) : del(before)}`
}

/** Two colours: GitHub shows a patch beside each that is code. */
const COLOR = /^(?:#[0-9A-F]{6}){2}$/

const del = (text: string): string => `<del>${inMark(text)}</del>`
const ins = (text: string): string => `<ins>${inMark(text)}</ins>`

/** Words of a slide as text: no mark-up, no mention of a user, no issue, no link. */
const inMark = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/[&<>]/g, mark => `&#${mark.codePointAt(0)};`)
    .replace(/[\\`*_[\]~|#!]/g, '\\$&')
    .replace(/@|:\/\/|www\./g, '$&\u2060')
