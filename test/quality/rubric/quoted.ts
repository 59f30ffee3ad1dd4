import type { SlideContent } from '../../../src/story/slide-content.ts'
import type { QuotationRecord, SurveyRecord } from '../../../src/survey/model/survey.ts'
import { readSource } from '../../support/source-files.ts'
import { leafTexts, type RubricDeck, scenesOf, textsOf } from './rubric-decks.ts'

/** Words in quotation marks on a slide. */
export interface Quoted {
  readonly slide: string
  readonly place: string
  /** The quotation that these words are cut from; none, they are a label. */
  readonly record: QuotationRecord | undefined
  readonly verbatim: boolean
  readonly indirect: boolean
  /** A label that the source prints, or in another language that records of the slide have. */
  readonly printed: boolean
}

/** Up to here words in marks are a term, not somebody's speech (our choice; the evidence rule has the same). */
const LABEL = 8
const report = readSource('content/source/report.zh.md')
const plain = (text: string): string => text.trim().replace(/[.,;。，；]$/, '')
const single = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

export function quotedOn(deck: RubricDeck, slide: SlideContent): readonly Quoted[] {
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
        printed: isPrinted(deck, slide, words, pieces),
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

/** In the source's language as printed there; in another every word is one that the records of the slide, or a name, have. */
function isPrinted(deck: RubricDeck, slide: SlideContent, words: string, pieces: readonly string[]): boolean {
  const { survey, language } = deck.telling
  if (pieces.every(piece => single(report).includes(single(piece)))) return true
  if (language === survey.language) return false
  const known = new Set([...slide.shown.values()].flatMap(({ record }) => leafTexts(record).flatMap(wordsIn)))
  return wordsIn(words).every(word => known.has(word))
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d’'-]+/gu) ?? []

const isIndirect = (record: SurveyRecord, records: ReadonlyMap<string, SurveyRecord>): boolean =>
  record.kind !== 'quotation' && 'by' in record && records.get(record.by?.text ?? '')?.kind === 'person'
