import type { Language } from '../../base/language.ts'
import { type Speech, speechesIn } from '../../reading/speech.ts'
import type { PersonRecord } from '../../survey/model/survey.ts'
import type { SlideText } from '../slide-content.ts'
import { mentionsIn, peopleIn } from './people.ts'
import type { RuleContext } from './rule.ts'

/** What a text says that somebody says. Without a person, a pronoun stands for somebody whom the text does not name. */
export interface Spoken extends Speech {
  readonly person?: PersonRecord
}

/** Texts that speak: what stands behind their verbs is nobody's speech. */
const TEXTS: Readonly<Record<Language, RegExp>> = {
  zh: /原文|正文|全文|报道|报告|小标题|标题|文中|本页|本片|我们|整理者/gu,
  en: /\b(?:(?:the |its )?(?:report|notes|source|text|body|sub-heading|heading|survey|slide|deck|title)|we|I)\b/giu,
}

/** In the same report: where somebody speaks, not who. */
const IN_TEXT = /\bin (?:the |this |that )?(?:same )?$/

const read = new WeakMap<SlideText, readonly Spoken[]>()

/** The speeches of people in a text, each of the name or pronoun nearest to its verb. */
export function spokenIn(slideText: SlideText, context: RuleContext): readonly Spoken[] {
  const known = read.get(slideText)
  if (known !== undefined) return known
  const found = findSpoken(slideText, context)
  read.set(slideText, found)
  return found
}

function findSpoken(slideText: SlideText, context: RuleContext): readonly Spoken[] {
  const { text } = slideText
  const people = peopleIn(slideText, context)
  const texts = [
    ...mentionsIn(text, 'voice', context),
    ...[...text.matchAll(TEXTS[context.language])].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    })),
  ].filter(({ start }) => !IN_TEXT.test(text.slice(0, start)))
  const all = speechesIn(text, context.language, [...people, ...texts])
  return all.flatMap((speech, index) => {
    // Another subject's verb in the same sentence ends what this one says.
    const next = all.slice(index + 1).find(({ saidStart }) => saidStart > speech.saidStart)
    const saidEnd = next === undefined ? speech.saidEnd : Math.min(speech.saidEnd, next.from)
    const bounded = { ...speech, saidEnd }
    if (speech.pronoun) {
      const before = people.findLast(({ end }) => end <= speech.start)
      return before === undefined ? bounded : { ...bounded, person: before.record }
    }
    const person = people[speech.subject ?? -1]
    return person === undefined ? [] : { ...bounded, person: person.record }
  })
}

/** The speech that a part of a text belongs to: the nearest before it in its sentence. */
export const speechAt = (slideText: SlideText, at: number, context: RuleContext): Spoken | undefined =>
  spokenIn(slideText, context).findLast(
    ({ saidStart, saidEnd }) => saidStart <= at && at < Math.max(saidEnd, saidStart + 1),
  )
