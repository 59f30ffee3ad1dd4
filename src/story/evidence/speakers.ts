import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import { type Marked, markedIn } from '../../reading/marks.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { speakersOf } from './bound-speakers.ts'
import type { RuleContext } from './rule.ts'
import { speechAt } from './spoken.ts'

/**
 * Rule: words in marks behind a person and a verb of saying are that person's, character for character, or a label that a term
 * declares.
 */
export function wrongSpeakers({ texts, shown, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each =>
      markedIn(each.text)
        .filter(({ start, end }) => isTyped(each, start + 1, end - 1))
        .flatMap(marked =>
          judge(
            marked,
            each,
            [...shown.values()].map(({ record }) => record),
            slide.id,
            context,
          ),
        ),
    )
}

function judge(
  marked: Marked,
  slideText: SlideText,
  shown: readonly SurveyRecord[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const speech = speechAt(slideText, marked.start, context)
  const words = marked.text.replace(/[，。！？；：,.!?;:…]+$/u, '')
  if (speech === undefined || words === '' || isTerm(words, context)) return []
  const records = [...context.survey.records.values()]
  const { person } = speech
  const holders = records.filter(record => record.kind === 'quotation' && saysWords(record, words, context))
  if (person === undefined) {
    if (holders.some(record => shown.includes(record)) || (holders.length > 0 && slideText.place === 'notes')) return []
    return [
      fault(
        'quote-invented',
        marked,
        slideText,
        `"${marked.text}" is said by nobody whom slide ${slide} names`,
        'Name who says it, with a quotation of that person.',
      ),
    ]
  }
  if (holders.some(record => speakersOf(record, context).includes(person.id))) return []
  const name = person.name[context.language]?.text ?? person.id
  if (person.speaks !== 'quoted')
    return [
      fault(
        'quote-of-unquoted',
        marked,
        slideText,
        `Slide ${slide} puts words of ${name} in quotation marks, who is nowhere quoted directly`,
        'Delete the marks.',
      ),
    ]
  const [other] = holders
  if (other !== undefined)
    return [
      fault(
        'quote-speaker-wrong',
        marked,
        slideText,
        `"${marked.text}" is given to ${name} (${person.id}) on slide ${slide}, but is of ${other.id}`,
        'Correct the speaker, or show a quotation by its id.',
      ),
    ]
  const indirect = records.find(
    record =>
      speakersOf(record, context).includes(person.id) &&
      record.excerpts.some(({ words: { text } }) => text.includes(words)),
  )
  if (indirect !== undefined)
    return [
      fault(
        'quote-of-indirect',
        marked,
        slideText,
        `"${marked.text}" in quotation marks on slide ${slide} is indirect speech in the source (${indirect.id})`,
        `Delete the marks: the source does not quote ${name} with these words.`,
      ),
    ]
  return [
    fault(
      'quote-speaker-wrong',
      marked,
      slideText,
      `"${marked.text}" is given to ${name} (${person.id}) on slide ${slide}, but is in none of the quotations of this person`,
      'Delete the marks, or quote by a cut: { Q1: a piece }.',
    ),
  ]
}

function fault(code: Code, { start, end }: Marked, slideText: SlideText, message: string, help: string): Diagnostic {
  return error(code, message, {
    span: placeOf(slideText, start, end - start),
    why: 'A reader takes what is in quotation marks behind a name for that person’s very words.',
    help,
  })
}

/** A label that the survey declares as nobody's speech. */
const isTerm = (words: string, { survey, language }: RuleContext): boolean =>
  [...survey.records.values()].some(
    record =>
      (record.kind === 'term' && sameWords(record.says[language]?.text ?? '', words)) ||
      ((record.kind === 'product' || record.kind === 'organisation') && record.name[language]?.text === words),
  )

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether a quotation holds words, with its inner marks written in any way. */
function saysWords(record: SurveyRecord, words: string, { language }: RuleContext): boolean {
  if (record.kind !== 'quotation') return false
  const wanted = bare(words)
  const pieces = wanted
    .split(/…+/)
    .map(piece => piece.trim())
    .filter(Boolean)
  return [record.says[language], ...Object.values(record.says)].some(says => {
    const text = bare(says?.text ?? '')
    let from = 0
    return pieces.every(piece => {
      const at = text.indexOf(piece, from)
      from = at + piece.length
      return at >= 0
    })
  })
}

const bare = (text: string): string => text.replace(/[“”‘’"'「」『』]/g, '').toLowerCase()
