import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { likeness, runsOf, sharedSigns } from '../../reading/likeness.ts'
import { markedIn } from '../../reading/marks.ts'
import { readText } from '../../reading/read-text.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { isOpenTo } from '../closed/is-open.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { speakersOf } from './bound-speakers.ts'
import { mentionsIn } from './people.ts'
import type { RuleContext } from './rule.ts'
import { type Spoken, spokenIn } from './spoken.ts'

/** Below this part of the words in the speaker's records, they are another's or nobody's (measured on the shipped decks). */
const LEAST = { zh: 0.5, en: 0.34 } as const
/** Of Han signs in any order, which shortened words keep. */
const LEAST_SIGNS = 0.8
/** Shorter words are too few to judge. */
const FEWEST = 3

/** Rule: words behind “X says” are what the records of X say, with or without marks. */
export function saidByAnother({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form, place }) => form === 'own' && place !== 'label')
    .flatMap(each => spokenIn(each, context).flatMap(speech => judge(speech, each, slide.id, context)))
}

function judge(speech: Spoken, slideText: SlideText, slide: string, context: RuleContext): readonly Diagnostic[] {
  const { person, saidStart, saidEnd } = speech
  if (person === undefined) return []
  const { language, survey } = context
  const said = unmarked(slideText.text.slice(saidStart, saidEnd), context)
  if (readText(said, language).terms.length < FEWEST) return []
  const own = wordsOfPerson(person.id, context)
  if (own.length === 0 && person.speaks === 'silent' && isAboutSilence(slideText.text.slice(saidStart, saidEnd)))
    return []
  const share = likeness(said, own, language)
  const runs = language === 'en' ? new Set(runsOf(slideText.text.slice(saidStart, saidEnd))) : new Set<string>()
  const repeats = (words: readonly string[]): boolean => words.some(text => runsOf(text).some(run => runs.has(run)))
  const other = [...survey.records.values()].find(
    record =>
      record.kind === 'person' &&
      record.id !== person.id &&
      (likeness(said, wordsOfPerson(record.id, context), language) > Math.max(share, LEAST[language]) ||
        (runs.size > 0 && repeats(wordsOfPerson(record.id, context)))),
  )
  const isStolen = runs.size > 0 && other !== undefined && repeats(wordsOfPerson(other.id, context)) && !repeats(own)
  if (isStolen) return [saidBy(speech, slideText, other, slide, context)]
  if (share >= LEAST[language] || (language === 'zh' && sharedSigns(said, own) >= LEAST_SIGNS)) return []
  return [saidBy(speech, slideText, other, slide, context)]
}

function saidBy(
  { person, saidStart, saidEnd }: Spoken,
  slideText: SlideText,
  other: SurveyRecord | undefined,
  slide: string,
  { language }: RuleContext,
): Diagnostic {
  const name = person?.name[language]?.text ?? person?.id ?? ''
  const owner =
    other !== undefined && 'name' in other ? `${other.name[language]?.text ?? other.id} (${other.id})` : undefined
  const words = slideText.text.slice(saidStart, saidEnd).trim()
  return error('said-by-another', `"${words}" on slide ${slide} is not what ${name} (${person?.id}) says`, {
    span: placeOf(slideText, saidStart, saidEnd - saidStart),
    why: owner === undefined ? 'No record of this person that the deck may show says so.' : `It is what ${owner} says.`,
    help:
      owner === undefined
        ? 'Keep to the words of the records, or name who says it.'
        : `Name ${owner}, or say what ${name} says.`,
  })
}

const isAboutSilence = (text: string): boolean => /没有|nothing|no view/.test(text)

/** Words in marks are proved by another rule; names are no words. */
function unmarked(text: string, context: RuleContext): string {
  const gaps = [...markedIn(text), ...mentionsIn(text, 'person', context), ...mentionsIn(text, 'organisation', context)]
  return [...text].map((sign, at) => (gaps.some(({ start, end }) => start <= at && at < end) ? ' ' : sign)).join('')
}

const known = new WeakMap<ReadonlyMap<string, SurveyRecord>, Map<string, readonly string[]>>()

/** All that the survey holds of a person's words and opens to the audience, in the deck's language. */
function wordsOfPerson(id: string, context: RuleContext): readonly string[] {
  const { survey, audience, language } = context
  const ofSurvey = known.get(survey.records) ?? new Map<string, readonly string[]>()
  known.set(survey.records, ofSurvey)
  const key = `${id} ${language} ${audience.name}`
  const found = ofSurvey.get(key)
  if (found !== undefined) return found
  const words = [...survey.records.values()].flatMap(record => {
    if (!speakersOf(record, context).includes(id) || !isOpenTo(context, record)) return []
    const says =
      'says' in record ? record.says?.[language]?.text : 'what' in record ? record.what[language]?.text : undefined
    const excerpts = language === survey.language ? record.excerpts.map(({ words: { text } }) => text) : []
    return [...(says === undefined ? [] : [says]), ...excerpts]
  })
  ofSurvey.set(key, words)
  return words
}
