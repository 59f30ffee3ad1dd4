import type { SurveyRecord, Texts } from '../survey/model/survey.ts'
import { isOpenTo } from './evidence/closed.ts'
import type { StoryContext } from './story-context.ts'

/** Names and terms in the deck's language that no line may split, longest first. What is closed to the audience is left out. */
export function glossaryOf(context: StoryContext): readonly string[] {
  const open = [...context.survey.records.values()].filter(record => isOpenTo(context, record))
  const names = new Set(open.flatMap(record => namesOf(record, context)).flatMap(partsOf))
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** A name with its original in brackets, Lantu (蓝图), may be parted before the bracket: narrow columns cannot hold both. */
const partsOf = (name: string): readonly string[] => name.split(/ (?=\(\p{Script=Han})/u)

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
