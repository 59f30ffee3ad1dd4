import { OFFICE_HEADS } from '../../../src/reading/lexicon/office-words.ts'
import type { SlideContent, SlideText } from '../../../src/story/slide-content.ts'
import type { PersonRecord } from '../../../src/survey/model/survey.ts'
import { type RubricDeck, scenesOf, textsOf, wordsOn } from './rubric-decks.ts'

export interface Opinion {
  readonly place: string
  readonly slide: string
  readonly person: PersonRecord
  readonly named: boolean
  readonly office: boolean
  /** The office stands here or on a slide before. */
  readonly introduced: boolean
}

/** What persons say on a slide, by quotation, by a record's words or by words that it vouches for; titles are vouched for by all. */
export function opinionsOn(deck: RubricDeck, slide: SlideContent): readonly Opinion[] {
  const { survey, language } = deck.telling
  const texts = slide.texts.filter(({ place }) => place === 'words')
  const ids = new Set(texts.flatMap(each => (each.form === 'own' ? each.vouchers.slice(0, 1) : idsOf(each))))
  const before = deck.content.slice(0, deck.content.indexOf(slide))
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

export const idsOf = ({ cut, pieces, vouchers }: SlideText): readonly string[] =>
  cut === undefined ? pieces.flatMap(({ id }) => id ?? []).concat(vouchers.slice(0, 1)) : [cut.id]

/** A title as recorded, or a word of it for the office, in the text with the name or right before or behind it. */
function hasOffice(deck: RubricDeck, { slide }: SlideContent, person: PersonRecord): boolean {
  const { language } = deck.telling
  const titles = [person.role, ...person.titles].flatMap(texts => texts?.[language]?.text ?? [])
  const name = person.name[language]?.text ?? person.id
  const offices =
    language === 'zh'
      ? OFFICE_HEADS.map(([zh]) => zh).filter(office => titles.some(title => title.includes(office)))
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
export const speakersOf = (opinions: readonly Opinion[]): readonly Opinion[] => [
  ...new Map(opinions.filter(({ named }) => named).map(each => [`${each.slide} ${each.person.id}`, each])).values(),
]
