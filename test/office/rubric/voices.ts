import type { Said, ToldSlide } from '../../../src/audience/said.ts'
import { houseWord } from '../../../src/audience/telling.ts'
import { keepsHedge } from '../../../src/content/lexicon/hedges.ts'
import { OFFICES } from '../../../src/content/lexicon/offices.ts'
import type { PersonRecord, QuotationRecord, SurveyRecord } from '../../../src/content/survey.ts'
import { readSource } from '../../support/source-files.ts'
import { all, type Count, type Grade, none, told } from './count.ts'
import { type RubricDeck, scenesOf, textsOf, wordsOn } from './rubric-decks.ts'

export const OPEN_VOICES = [
  'whether a title that says a hedged claim in other words is as soft as the claim',
  'whether a translation is as strong as the original',
]

export function countVoices(deck: RubricDeck, decks: readonly RubricDeck[]): readonly Count[] {
  const original = decks.find(({ name }) => `${name}.${deck.telling.language}` === deck.name)
  const quoted = deck.told.flatMap(slide => quotedOn(deck, slide))
  const speech = quoted.filter(({ record }) => record !== undefined)
  const labels = quoted.filter(({ record }) => record === undefined)
  const opinions = deck.told.slice(1).flatMap(slide => opinionsOn(deck, slide))
  const speakers = speakersOf(opinions)
  const bonds = deck.told.flatMap(slide =>
    slide.said.flatMap(said =>
      original === undefined ? bondsOf(deck, slide, said) : translatedBonds(original, slide, said),
    ),
  )
  const tensions = deck.told.flatMap(slide => tensionsOn(deck, slide))
  const foreign = deck.telling.language !== deck.telling.survey.language
  return [
    all(
      foreign
        ? 'quotations shown that are, word for word, the survey’s'
        : 'quotations shown that stand verbatim in the source',
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
    told('labels in quotation marks', labels.length),
    none(
      'words in quotation marks of those who are only paraphrased',
      [...speech, ...labels].filter(({ indirect }) => indirect).map(({ place }) => place),
      1,
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

interface Quoted {
  readonly slide: string
  readonly place: string
  /** The quotation that these words are cut from; none, they are a label. */
  readonly record: QuotationRecord | undefined
  readonly verbatim: boolean
  readonly indirect: boolean
}

/** Up to here words in marks are a term, not somebody's speech (our choice; the evidence rule has the same). */
const LABEL = 8
const report = readSource('content/source/report.zh.md')
const plain = (text: string): string => text.trim().replace(/[.,;。，；]$/, '')
const single = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

function quotedOn(deck: RubricDeck, slide: ToldSlide): readonly Quoted[] {
  const { survey, language } = deck.telling
  const records = [...survey.records.values()]
  return scenesOf(deck, slide.slide.id)
    .flatMap(textsOf)
    .flatMap(text => [...text.matchAll(/“([^“”]*)”/g)].map(([, words = '']) => words))
    .map(words => {
      const pieces = words.split(/…+/).map(plain).filter(Boolean)
      const record = records
        .filter((each): each is QuotationRecord => each.kind === 'quotation')
        .find(
          ({ says }) =>
            pieces.every(piece =>
              single(says[language]?.text ?? '')
                .toLowerCase()
                .includes(single(piece).toLowerCase()),
            ) && pieces.length > 0,
        )
      const isSpeech = record !== undefined && (slide.shown.has(record.id) || words.length > LABEL)
      const source = single(report)
      return {
        slide: slide.slide.id,
        place: `${slide.slide.id} “${words.slice(0, 24)}”`,
        record: isSpeech ? record : undefined,
        verbatim:
          language === survey.language ? pieces.every(piece => source.includes(single(piece))) : record !== undefined,
        indirect:
          record === undefined &&
          words.length > LABEL &&
          language === 'zh' &&
          records.some(
            each =>
              isIndirect(each, survey.records) &&
              each.excerpts.some(({ words: own }) => own.text.includes(words) && !own.text.includes(`“${words}”`)),
          ),
      }
    })
}

const isIndirect = (record: SurveyRecord, records: ReadonlyMap<string, SurveyRecord>): boolean =>
  record.kind !== 'quotation' && 'by' in record && records.get(record.by?.text ?? '')?.kind === 'person'

const saysTranslated = (deck: RubricDeck, slide: string): boolean =>
  /translated/i.test(wordsOn(deck, slide)) || wordsOn(deck, slide).includes(houseWord(deck.telling, 'translated'))

interface Opinion {
  readonly place: string
  readonly slide: string
  readonly person: PersonRecord
  readonly named: boolean
  readonly office: boolean
  /** The office stands here or on a slide before. */
  readonly introduced: boolean
}

/** What persons say on a slide, by quotation, by a record's words or by words that it vouches for; titles are vouched for by all. */
function opinionsOn(deck: RubricDeck, slide: ToldSlide): readonly Opinion[] {
  const { survey, language } = deck.telling
  const said = slide.said.filter(({ place }) => place === 'words')
  const ids = new Set(said.flatMap(each => (each.form === 'own' ? each.vouchers.slice(0, 1) : idsOf(each))))
  const before = deck.told.slice(0, deck.told.indexOf(slide))
  return [...ids].flatMap(id => {
    const record = survey.records.get(id)
    const person = record !== undefined && 'by' in record ? survey.records.get(record.by?.text ?? '') : undefined
    if (person?.kind !== 'person') return []
    const name = person.name[language]?.text ?? person.id
    const office = hasOffice(deck, slide, person)
    return [
      {
        place: `${slide.slide.id} ${name}`,
        slide: slide.slide.id,
        person,
        named: wordsOn(deck, slide.slide.id).includes(name),
        office,
        introduced: office || before.some(each => hasOffice(deck, each, person)),
      },
    ]
  })
}

const idsOf = ({ cut, pieces, vouchers }: Said): readonly string[] =>
  cut === undefined ? pieces.flatMap(({ id }) => id ?? []).concat(vouchers.slice(0, 1)) : [cut.id]

/** A title as recorded, or a word of it for the office, in the text with the name or right before or behind it. */
function hasOffice(deck: RubricDeck, { slide }: ToldSlide, person: PersonRecord): boolean {
  const { language } = deck.telling
  const titles = [person.role, ...person.titles].flatMap(texts => texts?.[language]?.text ?? [])
  const name = person.name[language]?.text ?? person.id
  const offices =
    language === 'zh'
      ? OFFICES.zh.filter(office => titles.some(title => title.includes(office)))
      : titles.flatMap(englishOffices)
  const texts = scenesOf(deck, slide.id).flatMap(textsOf)
  return (
    titles.length === 0 ||
    texts.some((text, at) => {
      if (!text.includes(name)) return false
      const near = [texts[at - 1], text, texts[at + 1]].join('\n')
      return [...titles, ...offices].some(office => near.toLowerCase().includes(office.toLowerCase()))
    })
  )
}

/** Words of a title before its house: Deputy, Founder, Vice-President. */
const englishOffices = (title: string): readonly string[] =>
  (title.split(/,| of | to | at /)[0] ?? '').split(/[ -]/).filter(word => word.length >= 6)

/** Each speaker of a slide once. */
const speakersOf = (opinions: readonly Opinion[]): readonly Opinion[] => [
  ...new Map(opinions.filter(({ named }) => named).map(each => [`${each.slide} ${each.person.id}`, each])).values(),
]

/** The places that lack something, and the grade that as many allow. */
const lacking = <T extends { readonly place: string }>(
  each: readonly T[],
  has: (one: T) => boolean,
  otherwise: (count: number) => Grade,
): [readonly string[], Grade] => {
  const places = [...new Set(each.filter(one => !has(one)).map(({ place }) => place))]
  return [places, otherwise(places.length)]
}

interface Bond {
  readonly place: string
  readonly notes: boolean
  readonly kept: boolean
}

/** Words that a record binds to a hedge, wherever a slide says them on the record's account. */
function bondsOf(deck: RubricDeck, slide: ToldSlide, said: Said): readonly Bond[] {
  const ids = said.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...said.vouchers, ...idsOf(said)])]
  return ids.flatMap(id => {
    const record = deck.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ binds }) => said.text.includes(binds.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${said.path} ${id} “${hedge.text}”`,
        notes: said.place === 'notes',
        kept: keepsHedge(said.text, hedge.text),
      }))
  })
}

/** A translation keeps the hedges that its original has in the same place. */
function translatedBonds(original: RubricDeck, slide: ToldSlide, said: Said): readonly Bond[] {
  const twin = original.told
    .find(each => each.slide.id === slide.slide.id)
    ?.said.find(({ path, place }) => path === said.path && place === said.place)
  if (twin === undefined) return []
  const ids = twin.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...twin.vouchers, ...idsOf(twin)])]
  return ids.flatMap(id => {
    const record = original.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ hedge }) => twin.text.includes(hedge.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${said.path} ${id} “${hedge.text}”`,
        notes: said.place === 'notes',
        kept: keepsHedge(said.text, hedge.text) || (ALSO[hedge.text]?.test(said.text) ?? false),
      }))
  })
}

/** English for hedges of the survey that the general rows do not have. */
const ALSO: Readonly<Record<string, RegExp>> = {
  有望: /\ba chance\b/,
  目前看: /\bso far\b|\bas yet\b|\bfor now\b/,
  虽然现在看起来很烧钱: /costly now/,
}

/** The tensions that a slide names: each side by a record of it, or by the name of who holds it. */
function tensionsOn(
  deck: RubricDeck,
  slide: ToldSlide,
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
