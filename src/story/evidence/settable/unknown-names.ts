import { type Diagnostic, warning } from '../../../base/diagnostic.ts'
import { SourcedText } from '../../../base/sourced-text.ts'
import { unknownNames as namesIn } from '../../../reading/unknown-names.ts'
import type { Survey } from '../../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'

/** Rule: an organisation or a person that a slide names stands in the survey: in a source or in a record. */
export function unknownNames({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const known = wordsOf(context.survey)
  return texts.flatMap(each => {
    if (each.form !== 'own') return []
    const [name] = namesIn(each.text, context.language, words => known.some(text => text.includes(words))).filter(
      ({ start, end }) => isTyped(each, start, end),
    )
    if (name === undefined) return []
    return warning('name-unknown', `No record or source names "${name.text}" ("${each.path}" of slide ${slide.id})`, {
      span: placeOf(each, name.start, name.end - name.start),
      why: 'Nobody could say who that is, or where the source speaks of them.',
      help: `Write the name as the survey does, give it a record, or accept it in briefdeck.yaml with a reason: ignore: [{ rule: name-unknown, slide: ${slide.id}, reason: … }].`,
    })
  })
}

const kept = new WeakMap<Survey, readonly string[]>()

/** All words of a survey: its sources, and every text of its records. */
function wordsOf(survey: Survey): readonly string[] {
  const known = kept.get(survey)
  if (known !== undefined) return known
  const records = [...survey.records.values()].flatMap(record => textsIn(record).join('\n'))
  const words = [...[...survey.texts.values()].map(({ text }) => text), ...records, ...textsIn(survey.name)]
  kept.set(survey, words)
  return words
}

function textsIn(value: unknown): readonly string[] {
  if (value instanceof SourcedText) return [value.text.replaceAll('\u00A0', ' ')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
