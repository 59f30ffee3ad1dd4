import { given } from '../base/given.ts'
import { Leaf } from '../base/leaf.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { RecordCell } from './build-records.ts'
import { type Cell, hedgesAt, leafAt, leafOf, leavesAt, mainTexts, textsAt, textsOf, valueAt } from './cells.ts'
import type { FigureRecord, FigureValue, NumberText, Texts } from './survey.ts'

/** A figure before it has been counted. */
export type FigureDraft = Omit<FigureRecord, 'value' | 'counted'> & {
  readonly value?: FigureValue
  /** What is to be counted, as written. */
  readonly count?: { readonly list: readonly Leaf[] } | { readonly group: Leaf }
  readonly per?: Leaf
}

type Common = Pick<FigureRecord, 'kind' | 'id' | 'span' | 'excerpts'>

/** The fields of a figure alone. */
export function readFigure(cell: RecordCell, common: Common): FigureDraft {
  const counted = valueAt(cell, 'counted')
  const group = leafOf(counted)
  return {
    ...common,
    what: mainTexts(cell, 'what') ?? {},
    forms: textsAt(cell, 'forms') ?? {},
    hedges: hedgesAt(cell),
    ...given({
      value: readValue(cell),
      qualifier: textsAt(cell, 'qualifier'),
      unit: textsAt(cell, 'unit'),
      level: leafAt(cell, 'level'),
      by: leafAt(cell, 'by'),
      count: counted === undefined ? undefined : group === undefined ? { list: leavesAt(cell, 'counted') } : { group },
      per: leafAt(cell, 'per'),
    }),
  }
}

function readValue(cell: Cell): FigureValue | undefined {
  const values = valueAt(cell, 'values')
  if (values?.kind === 'map') {
    const points = [...values.entries.values()].map(({ key, value }) => ({ label: key, ...numberOf(value, key) }))
    return { form: 'series', points }
  }
  const tree = valueAt(cell, 'value')
  if (tree?.kind === 'number')
    return { form: 'number', value: tree.value, text: everyLanguage(new Leaf(tree.text, tree.span)) }
  if (tree?.kind !== 'map') {
    const text = textsOf(tree, cell.language)
    return text === undefined ? undefined : wordsOrNumber(text)
  }
  const at = (key: string): YamlTree | undefined => tree.entries.get(key)?.value
  const from = atom(at('from'), cell)
  const to = atom(at('to'), cell)
  if (from !== undefined && to !== undefined) return { form: 'change', from, to }
  const low = at('low')
  const high = at('high')
  const none = new Leaf('', tree.span)
  if (low !== undefined && high !== undefined)
    return { form: 'range', low: numberOf(low, none), high: numberOf(high, none) }
  const text = textsOf(tree, cell.language)
  return text === undefined ? undefined : wordsOrNumber(text)
}

/** A number is the same in every language; "1,200" is one too. Words are not. */
function wordsOrNumber(text: Texts): FigureValue {
  const [only, ...others] = Object.values(text)
  const value = only !== undefined && others.length === 0 ? digits(only.text) : undefined
  if (value === undefined || only === undefined) return { form: 'words', text }
  return { form: 'number', value, text: everyLanguage(only) }
}

function atom(tree: YamlTree | undefined, cell: Cell): Texts | undefined {
  if (tree?.kind === 'number') return everyLanguage(new Leaf(tree.text, tree.span))
  const texts = textsOf(tree, cell.language)
  const [only, ...others] = Object.values(texts ?? {})
  return only !== undefined && others.length === 0 && digits(only.text) !== undefined ? everyLanguage(only) : texts
}

function numberOf(tree: YamlTree, fallback: Leaf): NumberText {
  const text = leafOf(tree) ?? fallback
  return { value: digits(text.text) ?? Number.NaN, text }
}

const everyLanguage = (leaf: Leaf): Texts => ({ zh: leaf, en: leaf })

/** The value of Arabic digits with or without commas, and nothing else. */
function digits(text: string): number | undefined {
  return /^[-−]?\d{1,3}(,\d{3})*(\.\d+)?$|^[-−]?\d+(\.\d+)?$/.test(text)
    ? Number(text.replaceAll(',', '').replace('−', '-'))
    : undefined
}
