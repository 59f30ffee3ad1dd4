import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { MODIFIERS, OFFICES } from '../../survey/lexicon/offices.ts'
import type { PersonRecord } from '../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** Rule: an office beside a name is one that the person holds, so that a vice-president never becomes president. */
export function wrongTitles({ texts, slide }: SlideContent, context: StoryContext): readonly Diagnostic[] {
  const people = [...context.survey.records.values()].filter(record => record.kind === 'person')
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => people.flatMap(person => judge(person, each, slide.id, context)))
}

function judge(
  person: PersonRecord,
  slideText: SlideText,
  slide: string,
  context: StoryContext,
): readonly Diagnostic[] {
  const { language } = context
  const name = person.name[language]?.text
  const places = name === undefined ? [] : findNames(slideText.text, name)
  if (name === undefined || places.length === 0) return []
  const titles = [...person.titles, ...(person.role === undefined ? [] : [person.role])].flatMap(
    texts => texts[language]?.text ?? [],
  )
  if (titles.length === 0) return []
  return places.flatMap(at => {
    const found = officeAt(slideText.text, at, name, language)
    if (found === undefined) return []
    const wrong =
      strangeHouse(person, found, slideText.text, titles, context) ??
      (titles.some(title => holds(title, found.text, language === 'en')) ? undefined : found)
    if (wrong === undefined) return []
    return error('title-of-person-wrong', `"${wrong.text}" is no title of ${name} (${person.id}) on slide ${slide}`, {
      span: placeOf(slideText, wrong.start, wrong.text.length),
      why: 'Offices are shown as printed in the source.',
      help: `Titles: ${titles.join('; ')}.`,
    })
  })
}

interface Office {
  readonly start: number
  readonly text: string
}

/** The first office that stands right before or behind a name in a text. */
export const officeBeside = (text: string, name: string, language: Language): string | undefined =>
  findNames(text, name).flatMap(at => officeAt(text, at, name, language)?.text ?? [])[0]

const officeAt = (text: string, at: number, name: string, language: Language): Office | undefined =>
  language === 'zh' ? (officeBefore(text, at) ?? officeBehind(text, at + name.length)) : englishOffice(text, at)

/** The office that ends where a name begins, with its modifier: 常务副校长. */
function officeBefore(text: string, at: number): Office | undefined {
  const before = text.slice(0, at)
  const office = OFFICES.zh.find(each => before.endsWith(each))
  if (office === undefined) return undefined
  let start = at - office.length
  for (let found = true; found; ) {
    const modifier = MODIFIERS.zh.find(each => text.slice(0, start).endsWith(each))
    found = modifier !== undefined
    start -= modifier?.length ?? 0
  }
  return { start, text: text.slice(start, at) }
}

/** An organisation right before the office that is in none of the person's titles, and not the one that the person belongs to. */
function strangeHouse(
  person: PersonRecord,
  office: Office,
  text: string,
  titles: readonly string[],
  context: StoryContext,
): Office | undefined {
  const before = text.slice(0, office.start)
  for (const record of context.survey.records.values()) {
    if (record.kind !== 'organisation' || record.id === person.affiliation?.text) continue
    const names = [record.name[context.language]?.text ?? '', ...record.aka.map(sourced => sourced.text)]
    const name = names.find(each => each !== '' && before.endsWith(each))
    if (name === undefined || titles.some(title => title.includes(name))) continue
    return { start: office.start - name.length, text: `${name}${office.text}` }
  }
  return undefined
}

function officeBehind(text: string, at: number): Office | undefined {
  const office = [...OFFICES.zh].find(each =>
    MODIFIERS.zh.concat('').some(modifier => text.startsWith(modifier + each, at)),
  )
  if (office === undefined) return undefined
  const modifier = MODIFIERS.zh.find(each => text.startsWith(each + office, at)) ?? ''
  return { start: at, text: modifier + office }
}

/** "Vice President Smith", "Smith, vice president of". */
function englishOffice(text: string, at: number): Office | undefined {
  const offices = OFFICES.en.join('|')
  const modifiers = MODIFIERS.en.join('|')
  const before = new RegExp(`\\b((?:(?:${modifiers})[ -])*(?:${offices})) $`, 'i').exec(text.slice(0, at))
  if (before?.[1] !== undefined) return { start: before.index, text: before[1] }
  const behind = new RegExp(`^[^,.;]{0,40}, (?:an? |the )?((?:(?:${modifiers})[ -])*(?:${offices}))\\b`, 'i').exec(
    text.slice(at),
  )
  return behind?.[1] === undefined ? undefined : { start: at + behind[0].length - behind[1].length, text: behind[1] }
}

/** Whether a title holds an office as a whole: 校长 is not in 副校长. */
function holds(title: string, office: string, english: boolean): boolean {
  if (english) {
    const modifiers = MODIFIERS.en.join('|')
    const lower = title.toLowerCase()
    const at = lower.indexOf(office.toLowerCase())
    return at >= 0 && !new RegExp(`(?:${modifiers})[ -]$`, 'i').test(lower.slice(0, at))
  }
  for (let at = title.indexOf(office); at >= 0; at = title.indexOf(office, at + 1)) {
    if (!MODIFIERS.zh.some(modifier => title.slice(0, at).endsWith(modifier))) return true
  }
  return false
}

function findNames(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}
