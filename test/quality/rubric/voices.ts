import type { SlideContent } from '../../../src/story/slide-content.ts'
import { houseWord } from '../../../src/story/story-context.ts'
import { bondsOf, translatedBonds } from './bonds.ts'
import { all, type Count, content, type Grade, none } from './count.ts'
import { opinionsOn, speakersOf } from './opinions.ts'
import { quotedOn } from './quoted.ts'
import { type RubricDeck, wordsOn } from './rubric-decks.ts'

export const OPEN_VOICES = [
  'whether a title that says a hedged claim in other words is as soft as the claim',
  'whether a translation is as strong as the original',
]

export function countVoices(deck: RubricDeck, decks: readonly RubricDeck[]): readonly Count[] {
  const original = decks.find(({ name }) => `${name}.${deck.telling.language}` === deck.name)
  const quoted = deck.content.flatMap(slide => quotedOn(deck, slide))
  const speech = quoted.filter(({ record }) => record !== undefined)
  const labels = quoted.filter(({ record }) => record === undefined)
  const opinions = deck.content.slice(1).flatMap(slide => opinionsOn(deck, slide))
  const speakers = speakersOf(opinions)
  const bonds = deck.content.flatMap(slide =>
    slide.texts.flatMap(slideText =>
      original === undefined ? bondsOf(deck, slide, slideText) : translatedBonds(original, slide, slideText),
    ),
  )
  const tensions = deck.content.flatMap(slide => tensionsOn(deck, slide))
  const foreign = deck.telling.language !== deck.telling.survey.language
  return [
    all(
      'quotations shown that are verbatim the source’s, or in English the recorded translation’s',
      speech.length,
      speech.filter(({ verbatim }) => !verbatim).map(({ place }) => place),
      1,
    ),
    all(
      'translated quotations whose slide says so',
      foreign ? speech.length : 0,
      foreign ? speech.filter(({ slide }) => !saysTranslated(deck, slide)).map(({ place }) => place) : [],
      2,
    ),
    content('labels in quotation marks', labels.length),
    none(
      'labels that stand neither in the source nor in a record',
      labels.filter(({ printed }) => !printed).map(({ place }) => place),
      1,
    ),
    none(
      'words in quotation marks of those who are only paraphrased',
      [...speech, ...labels].filter(({ indirect }) => indirect).map(({ place }) => place),
      1,
    ),
    none(
      'speech of those who are quoted that is marked as paraphrase',
      deck.content.flatMap(slide => misnamed(deck, slide)),
      2,
    ),
    all(
      'opinions of persons whose speaker stands on the slide (covers apart)',
      opinions.length,
      ...lacking(
        opinions,
        ({ named }) => named,
        unnamed => (unnamed > 1 ? 2 : 3),
      ),
    ),
    all(
      'speakers whose office stands with them, or on a slide before',
      speakers.length,
      ...lacking(
        speakers,
        ({ introduced }) => introduced,
        () => 2,
      ),
    ),
    all(
      'speakers whose office stands on the very slide',
      speakers.length,
      ...lacking(
        speakers,
        ({ office }) => office,
        () => 3,
      ),
    ),
    all(
      'hedged words in titles and bodies that keep their hedge',
      bonds.filter(({ notes }) => !notes).length,
      ...lacking(
        bonds.filter(({ notes }) => !notes),
        ({ kept }) => kept,
        () => 2,
      ),
    ),
    all(
      'hedged words in notes that keep their hedge',
      bonds.filter(({ notes }) => notes).length,
      ...lacking(
        bonds.filter(({ notes }) => notes),
        ({ kept }) => kept,
        () => 3,
      ),
    ),
    all(
      'opposed views whose sides stand on one slide',
      tensions.length,
      tensions.filter(({ whole }) => !whole).map(({ place }) => place),
      3,
    ),
  ]
}

const saysTranslated = (deck: RubricDeck, slide: string): boolean =>
  /translated/i.test(wordsOn(deck, slide)) || wordsOn(deck, slide).includes(houseWord(deck.telling, 'translated'))

/** Names that a slide marks as paraphrased although all that it shows of them are direct quotations. */
function misnamed(deck: RubricDeck, slide: SlideContent): readonly string[] {
  const { survey, language } = deck.telling
  const mark = houseWord(deck.telling, 'paraphrased')
  const said = new Map<string, Set<string>>()
  for (const { record } of slide.shown.values())
    if ('by' in record && record.by !== undefined)
      said.set(record.by.text, (said.get(record.by.text) ?? new Set()).add(record.kind))
  const words = wordsOn(deck, slide.slide.id)
  return [...said].flatMap(([id, kinds]) => {
    const person = survey.records.get(id)
    const name = person?.kind === 'person' ? person.name[language]?.text : undefined
    if (name === undefined || kinds.size > 1 || !kinds.has('quotation')) return []
    const marked = [`${name}（${mark}`, `${name} (${mark}`].some(each => words.includes(each))
    return marked ? [`${slide.slide.id} ${name}`] : []
  })
}

/** The places that lack something, and the grade that as many allow. */
const lacking = <T extends { readonly place: string }>(
  each: readonly T[],
  has: (one: T) => boolean,
  otherwise: (count: number) => Grade,
): [readonly string[], Grade] => {
  const places = [...new Set(each.filter(one => !has(one)).map(({ place }) => place))]
  return [places, otherwise(places.length)]
}

/** The tensions that a slide names: each side by a record of it, or by the name of who holds it. */
function tensionsOn(
  deck: RubricDeck,
  slide: SlideContent,
): readonly { readonly place: string; readonly whole: boolean }[] {
  const { survey, language } = deck.telling
  const words = wordsOn(deck, slide.slide.id)
  const tensions = [...slide.shown.values()].flatMap(({ record }) => (record.kind === 'tension' ? [record] : []))
  const stands = (id: string): boolean => {
    const record = survey.records.get(id)
    const speaker = record !== undefined && 'by' in record ? survey.records.get(record.by?.text ?? '') : undefined
    const name = speaker !== undefined && 'name' in speaker ? speaker.name[language]?.text : undefined
    return slide.shown.has(id) || (name !== undefined && words.includes(name))
  }
  return tensions
    .filter(({ sides }) => sides.every(side => side.some(({ text }) => survey.records.has(text))))
    .map(({ id, sides }) => ({
      place: `${slide.slide.id} ${id}`,
      whole: sides.every(side => side.some(({ text }) => stands(text))),
    }))
}
