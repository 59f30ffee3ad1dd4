import { given } from '../../src/base/given.ts'
import type { Language } from '../../src/base/language.ts'
import { lengthOf } from '../../src/story/slots/capacity.ts'
import type { LayoutSpec, SlotSpec, SlotValue } from '../../src/template/spec/layout-spec.ts'
import { listAt } from '../../src/template/spec/parse-limits.ts'
import { composeName, composeSentence } from './compose-words.ts'
import { makeCell, makeCells, makeChart } from './make-chart.ts'
import {
  type Fullness,
  type Ledger,
  makeChange,
  makeFigure,
  makeFinding,
  makeOrganisation,
  makePerson,
  makeQuotation,
  makeSeries,
  makeStatement,
  type Wish,
} from './make-record.ts'

/** How full a slide is made. */
export interface Level {
  readonly name: string
  /** Share of a slot's characters, 0–1, and more where it is to overflow. */
  readonly words: number
  /** Share of a list's most items; 0 is its least. */
  readonly items: number
  /** Which optional slots are filled; a sample's own are always filled in items. */
  readonly optional: 'none' | 'sample' | 'some' | 'all'
  readonly fullness: Fullness
}

export const LEVELS: readonly Level[] = [
  { name: 'least', words: 0.12, items: 0, optional: 'none', fullness: 0 },
  { name: '40', words: 0.4, items: 0.4, optional: 'sample', fullness: 0 },
  { name: '70', words: 0.7, items: 0.7, optional: 'some', fullness: 1 },
  { name: '100', words: 1, items: 1, optional: 'all', fullness: 2 },
]

/** What stands in a sample of the layout at the slot, where the sample has it. */
export type Sample = unknown

/** Where in a layout, and how full. */
export interface Filling {
  readonly ledger: Ledger
  readonly language: Language
  readonly level: Level
  readonly layout: LayoutSpec
  /** A list to be given one item more than it holds, by its path. */
  readonly beyond?: string
  /** Optional slots that stay empty: the layout does not hold them beside others. */
  readonly without?: readonly string[]
  /** The items that lists with a limit in common may still take. */
  readonly shares: ReadonlyMap<string, Share>
  /** The person who is named beside the words: they are theirs. */
  readonly speaker?: string
}

/** The slots of a slide of the layout as full as the level says, as audience files have them. */
export function fillLayout(filling: Omit<Filling, 'shares'>, sample: Sample): Record<string, unknown> {
  return fillSlots({ ...filling, shares: sharesOf(filling) }, filling.layout.slots, sample, '', 0)
}

/** Lists that share a limit: how many items they hold together, and how many such lists there are. */
interface Share {
  readonly items: number
  readonly lists: number
  /** Which of the paths this is, and how many there are. */
  readonly at: number
  readonly step: number
}

function sharesOf({ layout, level, beyond }: Omit<Filling, 'shares'>): ReadonlyMap<string, Share> {
  return new Map(
    layout.inAll.flatMap(({ paths, most }) => {
      const items = Math.max(1, Math.round(level.items * most)) + (paths.includes(beyond ?? '') ? 1 : 0)
      const outer = listAt(layout.slots, paths[0]!.split('.').slice(0, -1))?.list
      const lists = paths.length * (outer === undefined ? 1 : countAt(level, outer))
      return paths.map((path, at) => [path, { items, lists, at, step: paths.length }] as const)
    }),
  )
}

const countAt = (level: Level, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.max(min, Math.round(level.items * max))

function fillSlots(
  filling: Filling,
  slots: readonly SlotSpec[],
  sample: Sample,
  path: string,
  turn: number,
): Record<string, unknown> {
  const wanted = slots.flatMap((slot, at) => {
    const here = path === '' ? slot.name : `${path}.${slot.name}`
    const shown = fieldOf(sample, slot.name)
    return isWanted(filling, slot, here, shown, at + turn, path !== '') ? [{ slot, here, shown }] : []
  })
  const fill = ({ slot, here, shown }: (typeof wanted)[number], by: Filling): unknown =>
    fillSlot(by, slot, shown, here, turn)
  const naming = wanted.find(({ slot }) => NAMING.has(slot.name))
  const named = naming && fill(naming, filling)
  const speaker = speakerIn(named, filling.ledger)
  const bound = speaker === undefined ? filling : { ...filling, speaker }
  return Object.fromEntries(wanted.map(each => [each.slot.name, each === naming ? named : fill(each, bound)] as const))
}

/** Slots that name who says the words beside them. */
const NAMING: ReadonlySet<string> = new Set(['by', 'who', 'speaker'])

const speakerIn = (named: unknown, ledger: Ledger): string | undefined =>
  typeof named === 'string'
    ? ledger.get(named)?.group === 'people'
      ? named
      : undefined
    : typeof named === 'object' && named !== null && 'who' in named
      ? speakerIn(named.who, ledger)
      : undefined

/** A mark (one or two characters) is set on the first item alone; the like of it means nothing on all of them. */
function isWanted(
  { level, beyond, without }: Filling,
  { optional, value, name }: SlotSpec,
  path: string,
  shown: Sample,
  at: number,
  inItem: boolean,
): boolean {
  if (without?.includes(path) === true) return false
  if (!optional || beyond === path || beyond?.startsWith(`${path}.`)) return true
  const isMark = 'capacity' in value && (value.capacity?.zh ?? 9) <= 2 && name === 'marked'
  if (isMark) return at % 7 === 0 && level.optional !== 'none'
  if (level.optional === 'all') return true
  if (level.optional === 'none') return inItem && shown !== undefined
  return shown !== undefined || (level.optional === 'some' && at % 2 === 0)
}

function fillSlot(filling: Filling, slot: SlotSpec, shown: Sample, path: string, turn: number): unknown {
  const { list, value } = slot
  if (list === undefined) return fillOne(filling, value, shown, path, turn)
  const samples = Array.isArray(shown) ? shown : []
  return Array.from({ length: countOf(filling, slot, path, turn) }, (_, at) =>
    fillOne(filling, value, samples[at % Math.max(1, samples.length)], path, turn + at),
  )
}

function countOf({ level, beyond, shares }: Filling, { list }: SlotSpec, path: string, turn: number): number {
  const share = shares.get(path)
  if (share === undefined) return beyond === path ? list!.max + 1 : countAt(level, list!)
  const { items, lists, at, step } = share
  const number = (at + turn * step) % lists
  return Math.max(list!.min, Math.floor(items / lists) + (number < items % lists ? 1 : 0))
}

function fillOne(filling: Filling, value: SlotSpec['value'], shown: Sample, path: string, turn: number): unknown {
  if ('slots' in value) return fillSlots(filling, value.slots, shown, path, turn)
  const { language, level, ledger, speaker } = filling
  const capacity = value.capacity?.[language] ?? 0
  const most = Math.max(Math.min(capacity, LEAST[language]), Math.floor(level.words * capacity))
  const wish: Wish = {
    ledger,
    language,
    fullness: level.fullness,
    most,
    turn: turn + seedOf(path),
    ...given({ speaker }),
  }
  return (FILL[value.kind] ?? makePerson)(wish, value, shown, filling)
}

/** No word is shorter. */
const LEAST = { zh: 2, en: 5 } as const

/** So that neighbours do not say the same. */
const seedOf = (path: string): number => [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 11

type Fill = (wish: Wish, value: SlotValue, shown: Sample, filling: Filling) => unknown

const FILL: Readonly<Partial<Record<SlotValue['kind'], Fill>>> = {
  label: wish => ({ text: say(wish, false) }),
  ours: wish => ({ text: say(wish, false), ours: true }),
  words: fillWords,
  date: wish => ({ text: dateOf(wish), ours: true }),
  quotation: wish => makeQuotation({ ...wish, most: Math.max(8, wish.most) }),
  person: makePerson,
  voice: makePerson,
  record: makePerson,
  organisation: makeOrganisation,
  figure: (wish, _value, shown) =>
    isChange(shown) ? makeChange(wish) : isCell(shown) ? makeCell(wish) : makeFigure(wish),
  // Beside a figure that is a cell, which alone has an earlier one to be compared with.
  change: (wish, _value, shown) => (shown === undefined ? undefined : { since: makeCell(wish), good: 'up' }),
  slide: ({ language }) => SECTIONS[language][0],
  image: ({ language }) => ({ src: PICTURE, ...SHOWN[language] }),
  number: (_wish, _value, shown) => shown ?? 2,
  series: fillSeries,
  cells: (wish, { capacity }, _shown, { level }) =>
    makeCells(wish, Math.round(9 * level.items), Math.max(1, Math.round((capacity?.zh ?? 5) * level.items))),
  matrix: fillMatrix,
  chart: (wish, { chart, capacity }, _shown, { level }) =>
    makeChart(wish, chart!, Math.round(level.items * (capacity?.zh ?? 5))),
}

/** As long a date as fits: of each item of a list a later one, so that a line of time goes one way. */
function dateOf({ language, most, turn }: Wish): string {
  const year = 1995 + 2 * turn
  const ways = language === 'zh' ? [`${year}年9月`, `${year}年`] : [`14 June ${year}`, `June ${year}`]
  return ways.find(text => lengthOf(text, language) <= most) ?? `${year}`
}

/** Whether a sample names a cell of a table. */
const isCell = (shown: Sample): boolean => typeof shown === 'string' && shown.includes('/')

/** The sections of every deck under load, the first from its first slide on. */
export const SECTIONS = {
  zh: ['现状', '成因', '主张', '路径', '决策'],
  en: ['Situation', 'Causes', 'Proposals', 'Paths', 'Decisions'],
} as const

/** A picture of the samples. */
export const PICTURE = 'content/pictures/night.svg'
const SHOWN = {
  zh: { alt: '夜里的图书馆', credit: '图：自绘' },
  en: { alt: 'A library at night', credit: 'Picture: our own' },
} as const

/** Headings are short; what is longer than so many characters is a sentence. */
const SENTENCE = { zh: 13, en: 26 } as const

const say = (wish: Wish, counted: boolean): string =>
  wish.most <= SENTENCE[wish.language]
    ? composeName(wish.most, wish.language, wish.turn)[wish.language]
    : composeSentence(wish.most, wish.language, wish.turn, counted)[wish.language]

/** Short words are our own; longer ones the report's, then somebody's, then a quotation, in turn. */
function fillWords(wish: Wish): unknown {
  if (wish.most <= SENTENCE[wish.language] || wish.fullness === 0) return { text: say(wish, false), ours: true }
  if (wish.fullness === 1) return wish.speaker === undefined ? makeFinding(wish) : makeStatement(wish)
  return wish.turn % 2 === 0 ? makeStatement(wish) : makeQuotation(wish)
}

/** As many voices as a page holds, quoted and paraphrased in turn, of one field each. */
function fillMatrix(wish: Wish, { capacity }: SlotValue, _shown: Sample, { level }: Filling): unknown {
  const fields = Math.max(2, Math.round((capacity?.zh ?? 5) * level.items))
  const heads = Array.from(
    { length: fields },
    (_, at) => `${composeName(wish.language === 'zh' ? 3 : 8, wish.language, at)[wish.language]}`,
  )
  const names = [...new Set(heads)]
  const voices = Math.max(2, Math.round(MOST_VOICES * level.items))
  const says = Array.from({ length: voices }, (_, at) => {
    const one: Wish = { ...wish, turn: at, most: wish.language === 'zh' ? 20 : 44 }
    const room = level.words * (wish.language === 'zh' ? 6 : 14)
    const text = (
      level.words > 1 ? composeSentence(room, wish.language, at, false) : composeName(room, wish.language, at)
    )[wish.language]
    return { field: names[at % names.length], text, from: at % 2 === 0 ? makeQuotation(one) : makeStatement(one) }
  })
  return { fields: names.map((head, at) => ({ head, order: String.fromCharCode(65 + at) })), says }
}

/** The rows of a matrix that stand on a page. */
const MOST_VOICES = 7

/** Lists of names where the sample has such, else figures. */
function fillSeries(wish: Wish, { capacity }: SlotValue, shown: Sample, { level }: Filling): unknown {
  const points = Math.max(2, Math.round(level.items * (capacity?.zh ?? 3)))
  const groups = fieldOf(shown, 'groups')
  if (groups === undefined) return makeSeries(wish, points)
  // No two neighbours alike: a chart of equal bars says nothing.
  const sizes = [0, 3, 6, 12].map((most, at) => Math.max(at + 1, Math.round(level.items * most)))
  return {
    unit: '',
    groups: Array.from({ length: points }, (_, at) => ({
      head: { text: composeName(wish.language === 'zh' ? 7 : 18, wish.language, at)[wish.language] },
      items: Array.from({ length: sizes[(points - at) % 4]! }, (__, index) =>
        makeOrganisation({ ...wish, most: wish.language === 'zh' ? 5 : 20, turn: index }),
      ).filter((id, index, all) => all.indexOf(id) === index),
    })),
  }
}

function fieldOf(sample: Sample, name: string): Sample {
  const one = Array.isArray(sample) ? sample[0] : sample
  return typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[name] : undefined
}

/** F06 of the samples' survey. */
const isChange = (shown: Sample): boolean => shown === 'F06'
