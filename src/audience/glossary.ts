import type { SurveyRecord, Texts } from '../content/survey.ts'
import { isOpenTo } from './evidence/closed.ts'
import type { Telling } from './telling.ts'

/** Names and terms in the deck's language that no line may split, longest first. What is closed to the audience is left out. */
export function glossaryOf(telling: Telling): readonly string[] {
  const open = [...telling.survey.records.values()].filter(record => isOpenTo(telling, record))
  const names = new Set(open.flatMap(record => namesOf(record, telling)).flatMap(partsOf))
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** A name with its original in brackets, Lantu (蓝图), may be parted before the bracket: narrow columns cannot hold both. */
const partsOf = (name: string): readonly string[] => name.split(/ (?=\(\p{Script=Han})/u)

function namesOf(record: SurveyRecord, { language, survey }: Telling): readonly string[] {
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
