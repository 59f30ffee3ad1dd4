import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { PersonRecord } from '../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'
import { inSources } from './phrases.ts'

/** Rule: a quotation that follows a person and a verb of saying is a quotation of that person. */
export function wrongSpeakers({ texts, slide }: SlideContent, context: StoryContext): readonly Diagnostic[] {
  const people = [...context.survey.records.values()].filter(record => record.kind === 'person')
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => people.flatMap(person => judge(person, each, slide.id, context)))
}

const SAYS = {
  zh: '[^，。；！？“”\\n]{0,12}?(?:说|称|表示|认为|指出|坦言|强调|直言|建议)?\\s*[：:，,]?\\s*',
  en: '(?:,[^,“”]{0,60},)?\\s*(?:says?|said|adds?|added|argues?|argued|notes?|noted|puts it|warns?|warned)?\\s*[:,]?\\s*',
} as const

function judge(
  person: PersonRecord,
  slideText: SlideText,
  slide: string,
  context: StoryContext,
): readonly Diagnostic[] {
  const name = person.name[context.language]?.text
  if (name === undefined || !slideText.text.includes(name) || !slideText.text.includes('“')) return []
  const pattern = new RegExp(`${escaped(name)}(${SAYS[context.language]})“([^“”]+)”`, 'g')
  return [...slideText.text.matchAll(pattern)].flatMap(match => {
    const [all, between = '', words = ''] = match
    if (!/[：:，,说称示为出言调议]|\bsa|add|argu|not|put|warn/.test(between)) return []
    if (isLabel(context, words) || owns(person, words, context)) return []
    const start = match.index + all.length - words.length - 2
    const silent = person.speaks !== 'quoted'
    return error(
      silent ? 'quote-of-unquoted' : 'quote-speaker-wrong',
      silent
        ? `Slide ${slide} puts words of ${name} in quotation marks, who is nowhere quoted directly`
        : `"${words}" is given to ${name} (${person.id}), but is in none of the quotations of this person`,
      {
        span: placeOf(slideText, start, words.length + 2),
        why: silent
          ? 'The source reports this person indirectly, or not at all.'
          : 'Words go to the speaker whom the source names.',
        help: silent ? 'Delete the marks.' : 'Correct the speaker, or show a quotation by its id.',
      },
    )
  })
}

/** A quoted term inside a running sentence is not speech. */
const isLabel = (context: StoryContext, words: string): boolean =>
  context.language === 'en' ? words.trim().split(/\s+/).length <= 3 : words.length <= 8 && inSources(context, words)

const owns = (person: PersonRecord, words: string, context: StoryContext): boolean =>
  [...context.survey.records.values()].some(
    record =>
      record.kind === 'quotation' &&
      record.by.text === person.id &&
      Object.values(record.says).some(({ text }) => text.includes(words.replace(/[，。！？,.!?]$/u, ''))),
  )

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
