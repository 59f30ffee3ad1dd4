import { type Count, type Grade, gradeOf } from './count.ts'
import { DIMENSIONS, type Dimension, type Rest } from './dimensions.ts'
import { judgementOf } from './judgement.ts'
import type { RubricDeck } from './rubric-decks.ts'
import { printSharing } from './sharing.ts'

/** A dimension with its counts in each deck. */
export interface Counted {
  readonly dimension: Dimension
  readonly decks: readonly { readonly name: string; readonly counts: readonly Count[] }[]
}

export const countAll = (rest: Rest): readonly Counted[] =>
  DIMENSIONS.map(dimension => ({
    dimension,
    decks: rest.decks.map(deck => ({ name: deck.name, counts: dimension.count(deck, rest) })),
  }))

/** docs/rubric.md. */
export function printRubric(counted: readonly Counted[], decks: readonly RubricDeck[]): string {
  const names = counted[0]!.decks.map(({ name }) => name)
  const lowest = names.map((_, at) => least(counted.map(({ decks }) => gradeOf(decks[at]!.counts))))
  const rows = counted.map(({ dimension, decks }) =>
    row([dimension.name, ...decks.map(({ counts }) => String(gradeOf(counts)))]),
  )
  return `${HEAD}
${[head(names), ...rows, row(['**Deck** (its lowest)', ...lowest.map(grade => `**${grade}**`)])].join('\n')}

${counted.map(each => printDimension(each, names)).join('\n\n')}

${printSharing(decks)}

${printJudgements(names)}
`
}

const HEAD = `<!-- Written by \`npm run rubric\`; do not edit. -->
# How good the decks are

A grade for each of ten dimensions, from counts: **1** must not leave the house · **2** merely valid · **3** an hour of an editor away · **4** can be
presented unchanged. A dimension has the highest grade of which all that the rubric says of it holds; a deck has the grade of its lowest dimension.
\`npm run rubric\` counts in the content stories, the laid-out slides and the finished files. A count that keeps a dimension below 4 shows the grade that it
allows (“→ 3”), and below the table where. What only a person, or PowerPoint itself, can grade stands below each table and lifts or lowers no grade:
a 4 here means that nothing that can be counted stands against it.
`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const head = (names: readonly string[]): string => `${row(['', ...names])}\n${row(['---', ...names.map(() => '--:')])}`
const least = (grades: readonly Grade[]): number => Math.min(...grades)
const cell = ({ shown, allows }: Count): string => (allows === 4 ? shown : `${shown} → ${allows}`)

function printDimension({ dimension, decks }: Counted, names: readonly string[]): string {
  const rows = decks[0]!.counts.map(({ what }, at) =>
    row([titled(what), ...decks.map(({ counts }) => cell(counts[at]!))]),
  )
  const stops = decks.flatMap(({ name, counts }) =>
    counts.flatMap(({ what, places, allows }) => (allows === 4 ? [] : [`- ${name}: ${what}: ${listed(places)}`])),
  )
  return [
    `## ${dimension.name}\n`,
    [head(names), ...rows, row(['**Grade**', ...decks.map(({ counts }) => `**${gradeOf(counts)}**`)])].join('\n'),
    ...(stops.length === 0 ? [] : [`\nWhat keeps it below 4:\n\n${stops.join('\n')}`]),
    `\nNot graded by a machine: ${dimension.open.join('; ')}.`,
  ].join('\n')
}

const titled = (what: string): string => what.slice(0, 1).toUpperCase() + what.slice(1)

/** So many places are shown. */
const PLACES = 8
const listed = (places: readonly string[]): string =>
  [
    ...places.slice(0, PLACES).map(place => place.replaceAll('|', '\\|').replaceAll('\n', ' ')),
    ...(places.length > PLACES ? [`and ${places.length - PLACES} more`] : []),
  ].join(' · ')

/** What was read and judged, deck by deck: the part of the page that a test holds to the titles that there are. */
export function printJudgements(names: readonly string[]): string {
  return `## What was read and judged\n\nIn \`test/quality/rubric-judgement.yaml\`, by us. A title that changes has to be judged anew.\n\n${names.map(printJudgement).join('\n\n')}`
}

function printJudgement(name: string): string {
  const { question, slides, summary, ending, jumps } = judgementOf(name)
  const rows = [...slides].map(([id, { title, serves, answers, sentence }]) =>
    row([
      id,
      title,
      [serves, answers ? '' : '(announces, does not answer)', sentence ? '' : '(no sentence)']
        .filter(Boolean)
        .join(' '),
    ]),
  )
  const points = summary.points.map(
    ({ says, section, titles }) =>
      `${says} (${section === undefined ? 'no section' : `section ${section}`}; ${titles.join(', ')})`,
  )
  return [
    `### ${name}: ${question}\n`,
    row(['slide', 'title', 'serves']),
    row(['---', '---', '---']),
    ...rows,
    `\nSummary, ${summary.slide}: ${points.join(', ')}. Ending, ${ending.slide}: asks ${ending.asks}.${jumps.length === 0 ? ' No jumps.' : ` Jumps: ${jumps.join('; ')}.`}`,
  ].join('\n')
}
