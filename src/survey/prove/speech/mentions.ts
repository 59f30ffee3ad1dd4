import type { OrganisationRecord, PersonRecord, Survey } from '../../model/survey.ts'

/** A place in a text where a person is named, or an organisation that speaks. */
export interface Mention {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Whether the words behind or before the name say that the named one speaks. */
  readonly speaks: boolean
}

/** Behind a name, with at most a particle between: the verbs by which reports let people speak. */
const SPEAKS_ZH =
  /^(?:[则也还却又就]|进一步|随后|同时|曾|在[^，。]{1,12}上|对此){0,2}(?:说|称|表示|认为|坦言|建议|介绍|解释|强调|指出|深知|看来|感触颇深|深有同感|有同感|聚焦|提出|透露|呼吁|直言|补充|回应|回忆|觉得|相信|主张|如是说|把目光聚焦|从[^，。]{1,12}角度)/
/** A remark about what somebody said elsewhere: 对于某人的说法. */
const OTHERS_WORDS = /^的(?:说法|观点|看法|意见|建议|主张|话)/
const VERB_EN =
  'said|says|told|tells|explained|explains|argues|argued|proposes|proposed|suggests|suggested|wants|asked|asks|added|adds|noted|notes|thinks|believes|recalls|recalled|stressed|stresses|warned|warns|wrote|writes|calls|called'
const SPEAKS_EN = new RegExp(`^,?(?: [^,.;!?]{1,80},)? (?:${VERB_EN})\\b`)
const SPOKEN_BY_EN = new RegExp(`\\b(?:${VERB_EN})(?: the [a-z' ]{1,40})? $`)

/** The mentions of people and organisations in a text, in order. A name inside a longer name is none. */
export function mentionsIn(text: string, survey: Survey): readonly Mention[] {
  const names = [...survey.records.values()].flatMap(record =>
    record.kind === 'person' || record.kind === 'organisation'
      ? namesOf(record, survey).map(name => ({ id: record.id, name }))
      : [],
  )
  const found = names
    .flatMap(({ id, name }) => placesOf(text, name).map(start => ({ id, start, end: start + name.length })))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  let reached = 0
  return found.flatMap(own => {
    if (own.end <= reached) return []
    reached = own.end
    const behind = text.slice(own.end, own.end + LOOK_AROUND)
    if (OTHERS_WORDS.test(behind)) return []
    const before = text.slice(Math.max(0, own.start - LOOK_AROUND), own.start)
    return { ...own, speaks: SPEAKS_ZH.test(behind) || SPEAKS_EN.test(behind) || SPOKEN_BY_EN.test(before) }
  })
}

/** As far as words around a name matter, in characters. */
const LOOK_AROUND = 90

/** The names by which a text may mention them: of a person in Latin letters, the surname too. */
export function namesOf(record: PersonRecord | OrganisationRecord, { language }: Survey): readonly string[] {
  const name = record.name[language]?.text ?? ''
  const surname = record.kind === 'person' && name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : ''
  const others = record.kind === 'organisation' ? record.aka.map(({ text }) => text) : []
  return [name, surname, ...others].filter(each => each !== '')
}

function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = []
  const latin = /^[\p{Script=Latin}\p{N}]/u.test(name)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const joined =
      latin &&
      (/[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1)) ||
        /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at + name.length)))
    if (!joined) places.push(at)
  }
  return places
}
