import { NAMING_KINDS } from '../../../src/base/record-kinds.ts'
import { unstatedRelations } from '../../../src/story/evidence/settable/unstated-relations.ts'
import type { SlideContent } from '../../../src/story/slide-content.ts'
import { houseWord } from '../../../src/story/story-context.ts'
import { figureForm } from '../../../src/story/words/figure-form.ts'
import { levelName, recordText } from '../../../src/story/words/record-text.ts'
import type { FigureRecord, SurveyRecord } from '../../../src/survey/model/survey.ts'
import { isProven, provenOn, readingIn, statedIn } from '../../support/proven-numbers.ts'
import { all, type Count, content, few, none } from './count.ts'
import { footOf, isCover, type RubricDeck, scenesOf, textsOf, wordsOn } from './rubric-decks.ts'

export const OPEN_TRUTH = [
  'whether own words say no more than the record that vouches for them: a machine sees that there is a voucher, its numbers, names, offices, hedges and quotations',
  'the English of names, which the survey marks as needing a human check',
]

/** Marks that a figure or a source must bear: missing ones, all together, at most two for grade 3. */
export function countTruth(deck: RubricDeck): readonly Count[] {
  const slides = deck.scene.slides.filter(slide => !isCover(deck, slide))
  const numbers = deck.content.flatMap(slide => numbersOn(deck, slide))
  const figures = deck.content.flatMap(slide => shownFigures(deck, slide).map(figure => ({ slide, figure })))
  const claims = deck.content.flatMap(slide => claimsOf(slide).map(record => ({ slide, record })))
  const own = deck.content.flatMap(slide =>
    slide.texts.filter(({ place, form }) => form === 'own' && CLAIMING.has(place)),
  )
  const missing = figures.flatMap(({ slide, figure }) => missingMarks(deck, slide, figure))
  const cover = wordsOn(deck, deck.content[0]!.slide.id)
  return [
    content('numbers shown', numbers.length),
    none(
      'numbers bound to no figure, name or list of their slide',
      numbers.flatMap(({ loose }) => loose ?? []),
      1,
    ),
    all(
      'content slides with a source line',
      slides.length,
      slides.filter(slide => !footOf(slide).startsWith(houseWord(deck.telling, 'source'))).map(({ id }) => id),
      2,
    ),
    content('claims on slides', claims.length),
    none(
      'claims without their evidence in the notes or on the pages behind',
      claims
        .filter(({ slide, record }) => !isNoted(deck, slide, record))
        .map(({ slide, record }) => `${slide.slide.id} ${record.id}`),
      2,
    ),
    none(
      'own words without a voucher',
      own
        .filter(({ vouchers, ours, place }) => vouchers.length === 0 && !ours && place !== 'title')
        .map(({ text }) => text),
      2,
    ),
    content('figures on slides', figures.length),
    few('marks missing (level, undated, counted)', missing, { 3: 2, 2: 99 }),
    all('covers that say that the source is undated', 1, UNDATED.test(cover) ? [] : [deck.content[0]!.slide.id], 3),
    content('gaps that stand as 原文未述, “not stated”', countGaps(deck)),
    few(
      'pictures of a relation that no record states',
      deck.content.flatMap(slide =>
        unstatedRelations(slide, deck.telling).map(() => `${slide.slide.id} ${slide.layout}`),
      ),
      { 3: 0, 2: 999 },
    ),
  ]
}

const CLAIMING: ReadonlySet<string> = new Set(['title', 'words'])
const UNDATED = /未标注日期|undated|no date|not dated/i
const NO_YEAR = /未标注(?:年份|日期)|未给年份|何年|no year|undated|year not stated|what year/i

const claimsOf = ({ shown }: SlideContent): readonly SurveyRecord[] =>
  [...shown.values()].map(({ record }) => record).filter(({ kind }) => !NAMING_KINDS.has(kind))

/** In the notes by its id, or behind the slides by its excerpts. */
const isNoted = (deck: RubricDeck, { slide }: SlideContent, record: SurveyRecord): boolean => {
  const { id, excerpts, span } = record
  const pages = deck.scene.slides
    .filter(({ layout }) => layout.key === 'evidence')
    .flatMap(textsOf)
    .join('\n')
  return (
    // A count of records of a kind has no excerpt of its own: the pages say it.
    (excerpts.length > 0
      ? excerpts.every(({ words }) => pages.includes(words.text))
      : pages.includes(recordText(deck.telling, record, span))) ||
    scenesOf(deck, slide.id).some(({ notes }) => notes.some(note => note.startsWith(`${id}\u2002`)))
  )
}

/** The figures whose value stands on the slide. */
function shownFigures(deck: RubricDeck, slide: SlideContent): readonly FigureRecord[] {
  const words = wordsOn(deck, slide.slide.id)
  return [...slide.shown.values()].flatMap(({ record, span }) => {
    if (record.kind !== 'figure') return []
    const { value } = figureForm(deck.telling, record, span)
    return value !== undefined && words.includes(value) ? [record] : []
  })
}

function missingMarks(deck: RubricDeck, slide: SlideContent, figure: FigureRecord): readonly string[] {
  const words = wordsOn(deck, slide.slide.id)
  const foot = scenesOf(deck, slide.slide.id).map(footOf).join('\n')
  const level = levelName(deck.telling, figure, figure.span)?.text
  const place = `${slide.slide.id} ${figure.id}`
  return [
    ...(level === undefined || saysLevel(words, level) ? [] : [`${place}: “${level}”`]),
    ...(figure.source === undefined || NO_YEAR.test(words) ? [] : [`${place}: no year`]),
    ...(figure.source === undefined || foot.includes(houseWord(deck.telling, 'data-source'))
      ? []
      : [`${place}: data source`]),
    ...(figure.counted === undefined || COUNTED.test(words) || isListed(deck) ? [] : [`${place}: counted`]),
  ]
}

/** Where pages behind the slides say how a number was obtained. */
const isListed = (deck: RubricDeck): boolean => deck.telling.audience.evidence !== 'notes'

const COUNTED = /清点|列举|\bcount/i
/** The level by its name, or by the words for it inside a sentence, between which the printed name of a list may stand. */
const LEVEL_WORDS: Readonly<Record<string, RegExp>> = {
  国家级名单: /国家级|国家[^，。；\n]{0,20}名单/,
  'National list': /\bnational\b/i,
  省级: /省级|广东省/,
  Provincial: /provincial|Guangdong Province/i,
}
const saysLevel = (words: string, level: string): boolean =>
  words.includes(level) || (LEVEL_WORDS[level]?.test(words) ?? false)

/** A chart says a label and its value in each line: two texts; other lines are paragraphs, each a text. */
function cellsIn(text: string): readonly string[] {
  const lines = text.split('\n').map(line => /^(.+) (\d[\d.,]*)$/.exec(line))
  return lines.every(line => line !== null) ? lines.flatMap(line => line?.slice(1) ?? []) : text.split('\n')
}

/** Each number that a slide shows; a loose one says where it stands. */
function numbersOn(deck: RubricDeck, slide: SlideContent): readonly { readonly loose?: string }[] {
  const proven = provenOn(deck, [slide])
  return scenesOf(deck, slide.slide.id).flatMap(scene =>
    textsOf(scene).flatMap(whole =>
      cellsIn(whole).flatMap(text => {
        const reading = readingIn(deck, text)
        return statedIn(reading)
          .filter(({ text: number }) => !isOrdinal(text, number, scene.id, deck))
          .map(token =>
            isProven(token, reading, proven) ? {} : { loose: `${scene.id}: ${token.text} in “${text.slice(0, 40)}”` },
          )
      }),
    ),
  )
}

/** The page number, (1/2) of a title, the number of a step: layout, and no claim. */
const isOrdinal = (text: string, number: string, id: string, deck: RubricDeck): boolean =>
  text === number &&
  (deck.scene.slides.findIndex(slide => slide.id === id) + 1 === Number(number) || /^\d$/.test(number))

const countGaps = (deck: RubricDeck): number => {
  const word = houseWord(deck.telling, 'not-stated')
  return deck.scene.slides.flatMap(textsOf).filter(text => text.toLowerCase().includes(word.toLowerCase())).length
}
