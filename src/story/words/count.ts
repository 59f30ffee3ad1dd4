import type { Language } from '../../base/language.ts'
import { ENGLISH_DIGITS } from '../../reading/lexicon/numerals.ts'
import { measureAt } from '../../reading/numbers/han-rows.ts'
import type { Survey } from '../../survey/model/survey.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'

/** `{count actions}`, `{count left+right}`, `{count F1+F2}`; `{count actions:4}` prints digits. */
export interface CountReference {
  /** Slots by their paths, or ids of records. */
  readonly of: readonly string[]
  /** The number that is written behind the colon. */
  readonly digits?: number
}

const COUNT = /^count ([^:+\s]+(?:\+[^:+\s]+)*)(?::(\d{1,3}))?$/

export function parseCount(inner: string): CountReference | undefined {
  const [, of, digits] = COUNT.exec(inner) ?? []
  return of === undefined
    ? undefined
    : { of: of.split('+'), ...(digits === undefined ? {} : { digits: Number(digits) }) }
}

type Entries = ReadonlyMap<string, YamlEntry>

/**
 * How many things a slide shows at paths of its slots, and records by their ids. A list counts its items, all items where the path
 * leads through lists; anything else counts one. A figure that was counted, alone, counts what it counted. Undefined where one of them is not there.
 */
export function countOf(of: readonly string[], slots: Entries, { records }: Survey): number | undefined {
  const [only] = of.length === 1 ? of : []
  const figure = only === undefined ? undefined : records.get(only)
  if (figure?.kind === 'figure' && figure.counted !== undefined) return figure.counted.items.length
  const counts = of.map(each => (records.has(each) ? 1 : countAt(slots, each.split('.'))))
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0)
}

function countAt(entries: Entries, [name = '', ...rest]: readonly string[]): number | undefined {
  const value = entries.get(name)?.value
  return value === undefined ? undefined : countIn(value, rest)
}

function countIn(value: YamlTree, path: readonly string[]): number | undefined {
  const [step = '', ...rest] = path
  if (path.length === 0) return value.kind === 'list' ? value.items.length : value.kind === 'none' ? undefined : 1
  if (value.kind === 'map') return countAt(value.entries, path)
  if (value.kind !== 'list') return undefined
  const item = /^\d+$/.test(step) ? value.items[Number(step)] : undefined
  if (item !== undefined) return countIn(item, rest)
  const inner = value.items.flatMap(each => countIn(each, path) ?? [])
  return inner.length === 0 ? undefined : inner.reduce((sum, count) => sum + count, 0)
}

/** The lists of a slide by their paths, each with its length; the inner lists of a list together too. */
export function listsIn(slots: Entries): ReadonlyMap<string, number> {
  const lists = new Map<string, number>()
  const walk = (value: YamlTree, path: string): void => {
    if (value.kind === 'map') for (const [name, { value: inner }] of value.entries) walk(inner, `${path}.${name}`)
    if (value.kind !== 'list') return
    lists.set(path, value.items.length)
    for (const [index, item] of value.items.entries()) walk(item, `${path}.${index}`)
  }
  for (const [name, { value }] of slots) walk(value, name)
  for (const path of [...lists.keys()]) {
    const whole = path.replace(/\.\d+(?=\.)/g, '')
    if (!lists.has(whole)) lists.set(whole, countAt(slots, whole.split('.')) ?? 0)
  }
  return lists
}

const HAN = [...'零一二三四五六七八九']
const WORDS = new Map(Object.entries(ENGLISH_DIGITS).map(([word, value]) => [value, word]))

/** The count in words, as the language writes them at this place: 四, 两 before a measure word, four, Four. */
export function countWords(count: number, language: Language, before: string, behind: string): string {
  if (count > 99) return String(count)
  if (language === 'zh') return count === 2 && measureAt(behind, 0) !== undefined ? '两' : hanWords(count)
  const words = englishWords(count)
  return /^$|[.!?]["”’]?\s+$/.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

function hanWords(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return HAN[ones] ?? ''
  return `${tens === 1 ? '' : (HAN[tens] ?? '')}十${ones === 0 ? '' : (HAN[ones] ?? '')}`
}

function englishWords(count: number): string {
  const whole = WORDS.get(count)
  return whole ?? `${WORDS.get(count - (count % 10)) ?? ''}-${WORDS.get(count % 10) ?? ''}`
}
