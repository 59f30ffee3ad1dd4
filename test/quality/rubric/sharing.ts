import type { Language } from '../../../src/base/language.ts'
import { type Count, content } from './count.ts'
import { titlesOf } from './judgement.ts'
import type { RubricDeck } from './rubric-decks.ts'

/** What decks for different audiences share, in one language: layouts of a character, and runs of words. */
export function countSharing(deck: RubricDeck, decks: readonly RubricDeck[]): readonly Count[] {
  const others = decks.filter(other => isRival(deck, other))
  const layouts = others.map(other => ({ name: other.name, shared: sharedLayouts(deck, other) }))
  const words = others.map(other => ({ name: other.name, part: sharedWords(deck, other) }))
  const many = layouts.filter(({ shared }) => shared.length > MOST_LAYOUTS)
  const alike = words.filter(({ part }) => part > MOST_WORDS)
  const most = Math.max(0, ...words.map(({ part }) => part))
  return [
    {
      ...content(
        'layouts that the deck of another audience has too, plain and neutral ones not counted: the most',
        Math.max(0, ...layouts.map(({ shared }) => shared.length)),
      ),
      allows: many.length === 0 ? 4 : 2,
      places: many.map(({ name, shared }) => `${name}: ${shared.join(', ')}`),
    },
    {
      ...content('words in runs of four that the deck of another audience has too: the most', percent(most)),
      allows: alike.length === 0 ? 4 : 2,
      places: alike.map(({ name, part }) => `${name}: ${percent(part)}`),
    },
  ]
}

/** Decks for two audiences in one language: they are to have little in common. */
export const isRival = (one: RubricDeck, other: RubricDeck): boolean =>
  one.story.audience !== other.story.audience && one.scene.language === other.scene.language

/** The part of docs/rubric.md that holds every such pair against what two decks may share. */
export function printSharing(decks: readonly RubricDeck[]): string {
  const pairs = decks.flatMap((one, at) =>
    decks.slice(at + 1).flatMap(other => (isRival(one, other) ? [[one, other] as const] : [])),
  )
  const rows = pairs.map(([one, other]) => {
    const layouts = sharedLayouts(one, other)
    const titles = [...titlesOf(one).values()].filter(title => [...titlesOf(other).values()].includes(title))
    const words = [sharedWords(one, other), sharedWords(other, one)]
    const holds = layouts.length <= MOST_LAYOUTS && titles.length === 0 && Math.max(...words) <= MOST_WORDS
    const cells = [layouts.length, layouts.join(', '), ...words.map(percent), titles.length, holds ? 'yes' : '**no**']
    return `| ${one.name}, ${other.name} | ${cells.join(' | ')} |`
  })
  return `## What decks for two audiences share

At most ${MOST_LAYOUTS} layouts, neutral and plain ones not counted (${[...NEUTRAL].join(', ')}); at most ${percent(MOST_WORDS)} of the words of either in runs of ${RUN} that the other has
too, quotations, feet and pages of evidence not counted; no title. Decks in two languages have no words in common, and are not paired.

| pair | layouts | which | words of the first | words of the second | titles | holds |
| --- | --: | --- | --: | --: | --: | --- |
${rows.join('\n')}`
}

/** Two decks share at most so many layouts, and so much of their words (our choice). */
const MOST_LAYOUTS = 2
const MOST_WORDS = 0.25

const percent = (part: number): string => `${Math.round(100 * part)} %`

/** Layouts that carry no story of their own. */
const NEUTRAL: ReadonlySet<string> = new Set([
  ...['agenda', 'cover-picture', 'cover-plain', 'evidence', 'figure-table', 'methodology', 'picture-full'],
  ...['picture-text', 'points', 'section-divider', 'two-columns'],
])

const sharedLayouts = (deck: RubricDeck, other: RubricDeck): readonly string[] => {
  const theirs = new Set(shapesOf(other).values())
  return [...shapesOf(deck)].filter(([, shape]) => theirs.has(shape)).map(([layout]) => layout)
}

/** The layouts of a deck with their trees: the names of their elements in order. Layouts with like trees count as one. */
function shapesOf({ content: slides, telling: { templates } }: RubricDeck): ReadonlyMap<string, string> {
  const used = [...new Set(slides.map(({ layout }) => layout))].filter(layout => !NEUTRAL.has(layout))
  return new Map(
    used.map(layout => [
      layout,
      [...(templates.layouts.get(layout)?.source ?? '').matchAll(/<([a-z][\w-]*)|\{\{#?> ?([\w-]+)/g)]
        .map(([, element, partial]) => element ?? partial)
        .join(' '),
    ]),
  )
}

/** How many of a deck's words stand in a run of words that the other deck has too. */
function sharedWords(deck: RubricDeck, other: RubricDeck): number {
  const theirs = new Set(textsOf(other).flatMap(text => runsOf(text).map(run => run.join(' '))))
  const counts = textsOf(deck).map(words => {
    const shared = new Set<number>()
    for (const [at, run] of runsOf(words).entries())
      if (theirs.has(run.join(' '))) for (let word = at; word < at + RUN; word += 1) shared.add(word)
    return { all: words.length, shared: shared.size }
  })
  const all = counts.reduce((sum, each) => sum + each.all, 0)
  return all === 0 ? 0 : counts.reduce((sum, each) => sum + each.shared, 0) / all
}

/** Single words are shared by all that speak of one survey. */
const RUN = 4

const runsOf = (words: readonly string[]): readonly (readonly string[])[] =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN))

/** The words of each text on the slides; quotations, feet and notes are not counted. */
const textsOf = ({ content: slides, scene, telling: { survey } }: RubricDeck): readonly (readonly string[])[] =>
  slides.flatMap(({ texts }) =>
    texts
      .filter(({ place }) => place === 'title' || place === 'words' || place === 'label' || place === 'ours')
      .filter(
        ({ form, pieces }) =>
          form !== 'cut' && !pieces.some(({ id }) => id !== undefined && survey.records.get(id)?.kind === 'quotation'),
      )
      .map(({ text }) => wordsIn(text.replace(/“[^”]*”/g, ''), scene.language)),
  )

const wordsIn = (text: string, language: Language): readonly string[] =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase())
