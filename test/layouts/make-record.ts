import type { Language } from '../../src/base/language.ts'
import { lengthOf } from '../../src/story/slots/capacity.ts'
import { composeName, composeSentence, type Words } from './compose-words.ts'
import { MEASURES, NAMES, ORGANISATIONS, type Phrase, ROLES } from './phrases.ts'

/** How long the fields of a record are that have no slot of their own: 0 short, 1 middling, 2 as long as is stated. */
export type Fullness = 0 | 1 | 2

export interface KeptRecord {
  readonly group: string
  readonly record: object
  /** What the source says of it; empty where a file of data says it. */
  readonly line: string
  /** The file of its data, by its path below content/. */
  readonly file?: readonly [path: string, text: string]
}

/** The records of a made-up survey by id: added to as slots ask for them. */
export type Ledger = Map<string, KeptRecord>

/** What a slot asks for. */
export interface Wish {
  readonly ledger: Ledger
  readonly language: Language
  readonly fullness: Fullness
  /** Characters that the record may take, in the language. */
  readonly most: number
  /** Chooses among equals: the number of the item. */
  readonly turn: number
  /** Who says the words, where it is settled. */
  readonly speaker?: string
}

export const keep = (ledger: Ledger, letter: string, kept: KeptRecord): string => {
  const id = `${letter}${[...ledger.keys()].filter(key => key.startsWith(letter)).length + 1}`
  ledger.set(id, kept)
  return id
}

const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!

/** The longest of a list that fit, in turn; the shortest where none does. */
function pickFitting(list: readonly Phrase[], { most, language, turn }: Wish): Phrase {
  const sorted = list.toSorted((one, other) => lengthOf(one[language], language) - lengthOf(other[language], language))
  const fitting = sorted.filter(phrase => lengthOf(phrase[language], language) <= most)
  return fitting.length === 0 ? sorted[0]! : pick(fitting.slice(-Math.ceil((2 * fitting.length) / 3)), turn)
}

/** One person a name, whose role is as long as is asked for: the same id again where there is one. */
export function makePerson(wish: Wish): string {
  const name = pickFitting(NAMES[wish.fullness]!, wish)
  const role = ROLES[wish.fullness]!
  const line = `${role.zh}${name.zh}`
  for (const [id, kept] of wish.ledger) if (kept.group === 'people' && kept.line === line) return id
  const group = composeName(wish.language === 'zh' ? 6 : 18, wish.language, wish.turn)
  return keep(wish.ledger, 'P', { group: 'people', record: { name, titles: [role], role, group, excerpt: line }, line })
}

export function makeOrganisation(wish: Wish): string {
  const name = pickFitting(ORGANISATIONS, wish)
  for (const [id, kept] of wish.ledger) if (kept.group === 'organisations' && kept.line === name.zh) return id
  return keep(wish.ledger, 'O', { group: 'organisations', record: { name, excerpt: name.zh }, line: name.zh })
}

/** A quotation by somebody, its marks within the characters asked for: words that nobody else has said. */
export function makeQuotation(wish: Wish): string {
  const { ledger, language } = wish
  const by = speakerOf(wish)
  const { line: attribution } = ledger.get(by)!
  for (let turn = wish.turn; turn < wish.turn + TURNS; turn += 1) {
    const words = composeSentence(wish.most - 3, language, turn, true)
    const excerpt = `“${words.zh}。”`
    const line = `${excerpt}${attribution}说。`
    const [id, said] =
      [...ledger].find(([, each]) => each.group === 'quotations' && each.line.startsWith(excerpt)) ?? []
    if (id !== undefined && (wish.speaker === undefined || said?.line === line)) return id
    if (id !== undefined) continue
    const record = { by, excerpt, en: `“${words.en}.”`, attribution: `${attribution}说。` }
    return keep(ledger, 'Q', { group: 'quotations', record, line })
  }
  throw new Error(`No words of ${wish.most} characters are left for ${by}`)
}

/** After so many turns sentences come again. */
const TURNS = 40

/** Indirect speech by somebody. */
export function makeStatement(wish: Wish): string {
  const { ledger, language } = wish
  const says = composeSentence(wish.most, language, wish.turn, true)
  const by = speakerOf(wish)
  const line = `${ledger.get(by)!.line}认为，${says.zh}。`
  return keep(ledger, 'I', { group: 'statements', record: { by, says, excerpt: line }, line })
}

/** What the report says without a name, in a sentence that nobody else says. */
export function makeFinding(wish: Wish): string {
  const says = composeSentence(wish.most, wish.language, wish.turn, true)
  const line = `据馆内记录，${says.zh}。`
  return keep(wish.ledger, 'N', { group: 'findings', record: { by: 'V1', says, excerpt: line }, line })
}

const speakerOf = (wish: Wish): string => wish.speaker ?? makePerson({ ...wish, most: wish.language === 'zh' ? 4 : 20 })

const VALUES = [12, 240, 6, 37.5, 1650, 85]
/** What anything may be counted in, where its own unit does not fit. */
const SITES: Phrase = { zh: '处', en: 'sites' }
const PERCENT: Phrase = { zh: '%', en: '%' }
/** Characters of a figure's note. */
export const NOTE = { zh: 12, en: 24 } as const
const LEVELS = ['市级', '区级', '未注明']

/** Figures that print no more have no qualifier before them. */
const ROOM_FOR_NEARLY = { zh: 5, en: 15 } as const

/** A number with its unit; at full length with a qualifier, a note and a long measure. */
export function makeFigure(wish: Wish): string {
  const { fullness, language, turn } = wish
  const value = pick(VALUES, turn)
  const { what, unit: ownUnit } = MEASURES[fullness]!
  const near =
    fullness === 2 && turn % 3 === 1 && wish.most > ROOM_FOR_NEARLY[language]
      ? { qualifier: { zh: '近', en: 'nearly' } }
      : {}
  const length = (unit: Phrase): number =>
    lengthOf(
      [
        language === 'en' && near.qualifier ? 'nearly ' : near.qualifier?.zh,
        value,
        language === 'en' ? ' ' : '',
        unit[language],
      ].join(''),
      language,
    )
  const unit =
    value === 37.5 ? PERCENT : ([ownUnit, SITES].slice(turn % 2).find(own => length(own) <= wish.most) ?? SITES)
  const note =
    fullness === 0 ? undefined : composeSentence((fullness === 2 ? 1 : 0.6) * NOTE[language], language, turn, false)
  const line = `${what.zh}${near.qualifier?.zh ?? ''}${value}${unit.zh}。`
  const level = LEVELS[fullness === 2 ? Math.floor(turn / 3) % 2 : fullness === 1 ? (turn < 2 ? 0 : 2) : 2]
  const record = { value, unit, ...near, what, level, by: 'V1', source: 'S1', excerpt: line, ...(note && { note }) }
  return keep(wish.ledger, 'F', { group: 'figures', record, line })
}

const BEFORE: readonly Phrase[] = [
  { zh: '3天', en: '3 days' },
  { zh: '3个月', en: '3 months' },
  { zh: '两星期', en: '2 weeks' },
]
const AFTER: readonly Phrase[] = [
  { zh: '1小时', en: '1 hour' },
  { zh: '8天', en: '8 days' },
  { zh: '五分钟', en: '5 minutes' },
]

/** A change: before and after. */
export function makeChange(wish: Wish): string {
  const from = pick(BEFORE, wish.fullness)
  const to = pick(AFTER, wish.fullness)
  const { what } = MEASURES[wish.fullness]!
  const line = `${what.zh}从${from.zh}变为${to.zh}。`
  const record = { value: { from, to }, what, by: 'V1', excerpt: line }
  return keep(wish.ledger, 'F', { group: 'figures', record, line })
}

/** Figures of one unit and level with short names, for a chart. */
export function makeSeries(wish: Wish, points: number): readonly string[] {
  return Array.from({ length: points }, (_, at) => {
    const short = composeName(wish.language === 'zh' ? 2 + 2 * wish.fullness : 8 + 4 * wish.fullness, wish.language, at)
    const value = Math.round(480 / (at + 1)) / (wish.fullness === 1 ? 10 : 1)
    const line = `${short.zh}${value}家。`
    const unit = { zh: '家', en: 'shops' }
    const record = { value, unit, what: short, short, level: '区级', by: 'V1', source: 'S1', excerpt: line }
    return keep(wish.ledger, 'F', { group: 'figures', record, line })
  })
}

/** The survey and its source as files of content/. */
export function printSurvey(ledger: Ledger): readonly (readonly [string, string])[] {
  const groups: Record<string, Record<string, object>> = {}
  for (const [id, { group, record }] of ledger) groups[group] = { ...groups[group], [id]: record }
  const survey = {
    survey: { zh: '澄江图书馆夜读调查', en: 'Chengjiang libraries after dark' },
    language: 'zh',
    levels: {
      市级: { look: 'strong', en: 'City' },
      区级: { look: 'plain', en: 'District' },
      未注明: { look: 'unknown', en: 'Level not stated' },
    },
    sources: {
      S1: { file: 'source/report.zh.md', cite: { zh: '澄江图书馆夜读调查', en: 'Survey of Chengjiang libraries' } },
    },
    voices: { V1: { name: { zh: '报道', en: 'The report' }, how: 'narration' } },
    ...groups,
  }
  const lines = new Set([...ledger.values()].map(({ line }) => line).filter(Boolean))
  const files = [...ledger.values()].flatMap(({ file }) =>
    file === undefined ? [] : [[`content/${file[0]}`, file[1]] as const],
  )
  return [
    ['content/survey.yaml', JSON.stringify(survey, undefined, 1)],
    ['content/source/report.zh.md', `# 澄江图书馆夜读调查\n\n${[...lines].join('\n\n')}\n`],
    ...files,
  ]
}

export type { Words }
