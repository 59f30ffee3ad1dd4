import type { Language } from '../../../base/language.ts'
import { pronounSpeaks } from '../../../reading/speech.ts'
import type { Excerpt, SourceText, Survey } from '../../model/survey.ts'
import { paragraphAt } from '../source-text.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { quotedStretches, type Stretch, sentenceAround } from './speech-marks.ts'

/** Who a source lets speak, place by place. */
export interface Speech {
  readonly text: string
  readonly language: Language
  /** People, in order; those that speech itself names are left out. */
  readonly people: readonly Mention[]
  readonly quoted: readonly Stretch[]
}

/** Who says the words of an excerpt, as the source has it. */
export interface Speaker {
  readonly mention: Mention
  /** Whether the words are in quotation marks or in a sentence that says who says them. Else they may be narration. */
  readonly sure: boolean
}

export function readSpeech({ text }: SourceText, survey: Survey): Speech {
  const quoted = quotedStretches(text)
  const people = mentionsIn(text, survey).filter(
    ({ id, start }) =>
      survey.records.get(id)?.kind === 'person' && !quoted.some(each => each.start < start && start < each.end),
  )
  return { text, people, quoted, language: survey.language }
}

/**
 * The speaker of an excerpt. Of words in quotation marks, the person of the sentence right behind them that says so, else the
 * last person named before them in their paragraph, else in the paragraph before. Of other words, the person who speaks in
 * their sentence, else the same.
 */
export function speakerOf({ words, start }: Excerpt, speech: Speech): Speaker | undefined {
  const { text, people } = speech
  const end = start + words.text.length
  const quoted = quotedAround(start, end, speech)
  if (quoted !== undefined) {
    const mention = behind(quoted, speech) ?? lastBefore(quoted.start, speech)
    return mention && { mention, sure: true }
  }
  const sentence = sentenceAround(text, start, end)
  const named = people.find(each => each.speaks && sentence.start <= each.start && each.start < end)
  if (named !== undefined) return { mention: named, sure: true }
  const mention = lastBefore(end, speech)
  if (mention === undefined) return undefined
  return { mention, sure: pronounSpeaks(text.slice(sentence.start, end), speech.language) }
}

/** The marked speech that an excerpt is, or is a piece of. */
export const quotedAround = (start: number, end: number, { quoted, text }: Speech): Stretch | undefined =>
  quoted.find(
    each =>
      each.start <= start && (end <= each.end || (start === each.start && /^\s*$/.test(text.slice(each.end, end)))),
  )

/** “…”, said Lopez. / “……。”洛佩斯如是说。 */
function behind({ end }: Stretch, { text, people }: Speech): Mention | undefined {
  const tail = text.slice(end, end + 160)
  const sentence = tail.slice(0, /[。！？\n]|[.!?](?=\s|$)/.exec(tail)?.index ?? tail.length)
  const mention = people.find(each => each.start >= end && each.start < end + sentence.length && each.speaks)
  if (mention === undefined) return undefined
  const rest = sentence.slice(mention.end - end)
  const ends = /^[^，,]{0,8}$/.test(rest)
  return ends || /^[,\s]*[\p{Ll}]/u.test(sentence) ? mention : undefined
}

function lastBefore(place: number, { text, people }: Speech): Mention | undefined {
  const own = paragraphAt(text, place - 1)
  const before = paragraphAt(text, Math.max(0, own.start - 3))
  const named = people.filter(({ start }) => start < place && start >= before.start)
  return named.findLast(({ start }) => start >= own.start) ?? named.findLast(({ speaks }) => speaks)
}
