import type { Language } from '../base/language.ts'
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
  const masks = sameList([...new Set(phrases)].filter(phrase => holdsNumber(phrase, survey.language)))
  known.set(survey, masks)
  return masks
}

/** Whether numerals stand in a phrase, or its end would become a date: Ann May 1. */
const holdsNumber = (phrase: string, language: Language): boolean =>
  readText(`${phrase} 1`, language).numbers.some(({ start }) => start < phrase.length)

/** Lists that were asked for last, the newest first. */
let lists: readonly (readonly string[])[] = []
const MOST_LISTS = 6

/** The same list for the same phrases: readings are kept by it, so a survey that is read again shares them. */
export function sameList(phrases: readonly string[]): readonly string[] {
  const known = lists.find(list => list.length === phrases.length && phrases.every((phrase, at) => phrase === list[at]))
  const list = known ?? phrases
  lists = [list, ...lists.filter(each => each !== list)].slice(0, MOST_LISTS)
  return list
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
