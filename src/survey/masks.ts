import { readText } from '../reading/read-text.ts'
import type { Survey, SurveyRecord, Texts } from './model/survey.ts'

const known = new WeakMap<Survey, readonly string[]>()

/**
 * Phrases of a survey whose numerals count nothing, wherever they stand whole: its terms, names, titles and cites, in all languages.
 * The same list each time, so that readings by it are shared.
 */
export function masksOf(survey: Survey): readonly string[] {
  const found = known.get(survey)
  if (found !== undefined) return found
  const phrases = [...survey.records.values()].flatMap(phrasesOf).filter(phrase => phrase.length > 1)
  const masks = sameList([...new Set(phrases)].filter(phrase => readText(phrase, survey.language).numbers.length > 0))
  known.set(survey, masks)
  return masks
}

let last: readonly string[] = []
/** The list of the survey before, if it holds the same phrases: a survey that is read again shares its readings. */
function sameList(phrases: readonly string[]): readonly string[] {
  const same = phrases.length === last.length && phrases.every((phrase, at) => phrase === last[at])
  if (!same) last = phrases
  return last
}

const all = (texts: Texts | undefined): readonly string[] => Object.values(texts ?? {}).map(({ text }) => text)

function phrasesOf(record: SurveyRecord): readonly string[] {
  switch (record.kind) {
    case 'term':
      return all(record.says)
    case 'person':
      return [...all(record.name), ...record.titles.flatMap(all), ...all(record.role), ...all(record.short)]
    case 'organisation':
      return [...all(record.name), ...record.aka.map(({ text }) => text)]
    case 'product':
    case 'voice':
      return all(record.name)
    case 'source':
      return all(record.cite)
    default:
      return []
  }
}
