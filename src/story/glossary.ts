import { HAN } from '../base/language.ts'
import type { SurveyRecord, Texts } from '../survey/model/survey.ts'
import { isOpenTo } from './closed/is-open.ts'
import type { StoryContext } from './story-context.ts'

/**
 * Names and terms in the deck's language inside which no line may break, longest first. Those of records closed to the
 * audience are left out.
 */
export function glossaryOf(context: StoryContext): readonly string[] {
  const open = [...context.survey.records.values()].filter(record => isOpenTo(context, record))
  const names = new Set(open.flatMap(record => namesOf(record, context)).flatMap(partsOf))
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/**
 * In Lantu (蓝图), a name with its original, a line may break before the bracket, since narrow columns cannot hold both.
 * A term that joins others by + is held as a whole where it fits, else its parts are.
 */
const partsOf = (name: string): readonly string[] => [
  ...name.split(/ (?=\(\p{Script=Han})/u),
  ...(HAN.test(name) && name.includes('+') ? name.split('+').filter(part => part.length > 2) : []),
]

function namesOf(record: SurveyRecord, { language, survey }: StoryContext): readonly string[] {
  const own = (texts: Texts): readonly string[] => [texts[language]?.text ?? []].flat()
  switch (record.kind) {
    case 'person':
    case 'product':
      return own(record.name)
    case 'organisation':
      return [...own(record.name), ...(language === survey.language ? record.aka.map(({ text }) => text) : [])]
    case 'term':
      return own(record.says)
    default:
      return []
  }
}
