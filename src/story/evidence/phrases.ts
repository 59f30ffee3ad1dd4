import type { SurveyRecord } from '../../survey/model/survey.ts'
import { idiomsOf } from '../../survey/prove/prove-claims.ts'
import type { StoryContext } from '../story-context.ts'

/** Phrases whose numerals are no numbers: the survey's idioms, names and titles. */
export interface Phrases {
  readonly idioms: readonly string[]
  readonly names: readonly string[]
}

const cache = new WeakMap<StoryContext, Phrases>()

export function protectedPhrases(context: StoryContext): Phrases {
  const known = cache.get(context)
  if (known !== undefined) return known
  const names = [...context.survey.records.values()].flatMap(namesOf)
  const phrases = { idioms: idiomsOf(context.survey), names: [...new Set(names)] }
  cache.set(context, phrases)
  return phrases
}

function namesOf(record: SurveyRecord): readonly string[] {
  const all = (texts: Readonly<Record<string, { text: string } | undefined>>): readonly string[] =>
    Object.values(texts).flatMap(sourced => sourced?.text ?? [])
  switch (record.kind) {
    case 'person':
      return [
        ...all(record.name),
        ...record.titles.flatMap(all),
        ...(record.role === undefined ? [] : all(record.role)),
      ]
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

/** Whether a part of a text, with one character before and two after, lies in a phrase: 第八中 in 第八中学. */
export function withinPhrase(text: string, start: number, end: number, phrases: readonly string[]): boolean {
  const window = text.slice(Math.max(0, start - 1), Math.min(text.length, end + 2)).trim()
  const tail = text.slice(start, Math.min(text.length, end + 3)).trim()
  return [window, tail].some(piece => piece.length >= end - start + 2 && phrases.some(phrase => phrase.includes(piece)))
}

export interface Stretch {
  readonly start: number
  readonly end: number
  /** Without its marks. */
  readonly text: string
}

/** The parts of a text in quotation marks, curved or straight. */
export const quotedStretches = (text: string): readonly Stretch[] =>
  [...text.matchAll(/“([^“”]*)”|(?<![\p{L}\d])"(?=\S)([^"“”]*)(?<=\S)"/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? match[2] ?? '',
  }))

/** Ranges of a text that repeat the source: labels in quotation marks that occur there, and titles in 《》. */
export function stretches(context: StoryContext, text: string): readonly Stretch[] {
  const titles = [...text.matchAll(/《([^《》]*)》/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? '',
  }))
  return [...titles, ...quotedStretches(text)].filter(stretch => inSources(context, stretch.text))
}

export const inSources = ({ survey }: StoryContext, words: string): boolean =>
  words !== '' && [...survey.texts.values()].some(({ text }) => text.includes(words))
