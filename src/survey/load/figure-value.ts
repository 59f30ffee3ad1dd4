import { given } from '../../base/given.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import type { FigureRecord, FigureValue, NumberText, RepeatedCell, Texts } from '../model/survey.ts'
import {
  type Cell,
  flagAt,
  hedgesAt,
  mainTexts,
  type RecordCell,
  sourcedAt,
  sourcedListAt,
  sourcedOf,
  textsAt,
  textsOf,
  valueAt,
} from './cells.ts'

/** A figure before its `counted` is resolved. */
export type FigureDraft = Omit<FigureRecord, 'value' | 'counted'> & {
  readonly value?: FigureValue
  /** What is to be counted, as written. */
  readonly count?: { readonly list: readonly SourcedText[] } | { readonly group: SourcedText }
  readonly per?: SourcedText
  /** Of a derived figure: what it is computed from, the unit of the result, and its places. */
  readonly formula?: SourcedText
  readonly as?: Texts
  readonly round?: number
}

type Common = Pick<FigureRecord, 'kind' | 'id' | 'span' | 'excerpts'>

/** The fields of a figure alone. */
export function readFigure(cell: RecordCell, common: Common): FigureDraft {
  const counted = valueAt(cell, 'counted')
  const group = sourcedOf(counted)
  return {
    ...common,
    what: mainTexts(cell, 'what') ?? {},
    forms: textsAt(cell, 'forms') ?? {},
    hedges: hedgesAt(cell),
    emphasis: sourcedListAt(cell, 'emphasis'),
    figurative: flagAt(cell, 'figurative'),
    points: piecesAt(cell),
    same: repeatedAt(cell),
    ...given({
      at: sourcedAt(cell, 'at'),
      scope: textsAt(cell, 'scope'),
      currency: sourcedAt(cell, 'currency'),
      attribution: sourcedAt(cell, 'attribution'),
      value: readValue(cell),
      qualifier: textsAt(cell, 'qualifier'),
      unit: textsAt(cell, 'unit'),
      level: sourcedAt(cell, 'level'),
      by: sourcedAt(cell, 'by'),
      count:
        counted === undefined ? undefined : group === undefined ? { list: sourcedListAt(cell, 'counted') } : { group },
      per: sourcedAt(cell, 'per'),
      formula: sourcedAt(cell, 'formula'),
      as: textsAt(cell, 'as'),
      round: numberAt(valueAt(cell, 'round'))?.value,
    }),
  }
}

function readValue(cell: Cell): FigureValue | undefined {
  const values = valueAt(cell, 'values')
  if (values?.kind === 'map') {
    const points = [...values.entries.values()].flatMap(({ key, value }) => {
      const number = numberAt(value)
      return number === undefined ? [] : [{ label: key, aliases: aliasesOf(key.text, cell), ...number }]
    })
    return { form: 'series', points, whole: flagAt(cell, 'whole') }
  }
  const tree = valueAt(cell, 'value')
  if (tree?.kind !== 'map') return wordsOrNumber(textsOf(tree, cell.language))
  const at = (key: string): YamlTree | undefined => tree.entries.get(key)?.value
  const from = atom(at('from'), cell)
  const to = atom(at('to'), cell)
  if (from !== undefined && to !== undefined) return { form: 'change', from, to }
  const low = numberAt(at('low'))
  const high = numberAt(at('high'))
  if (low !== undefined && high !== undefined) return { form: 'range', low, high }
  return wordsOrNumber(textsOf(tree, cell.language))
}

/** `same: G1/row/column`, or `{ from: …, to: … }`. */
function repeatedAt(cell: Cell): readonly RepeatedCell[] {
  const tree = valueAt(cell, 'same')
  if (tree?.kind !== 'map') return [sourcedOf(tree) ?? []].flat().map(address => ({ address }))
  return [...tree.entries.values()].flatMap(({ key, value }) => {
    const address = sourcedOf(value)
    return address === undefined ? [] : [{ part: key, address }]
  })
}

/** Where points of a series stand, by label. */
function piecesAt(cell: Cell): ReadonlyMap<string, SourcedText> {
  const tree = valueAt(cell, 'at')
  const entries = tree?.kind === 'map' ? [...tree.entries.values()] : []
  return new Map(
    entries.flatMap(({ key, value }) => {
      const piece = sourcedOf(value)
      return piece === undefined ? [] : [[key.text, piece] as const]
    }),
  )
}

function aliasesOf(label: string, cell: Cell): readonly SourcedText[] {
  const aliases = valueAt(cell, 'aliases')
  const tree = aliases?.kind === 'map' ? aliases.entries.get(label)?.value : undefined
  return (tree?.kind === 'list' ? tree.items : [tree]).flatMap(item => sourcedOf(item) ?? [])
}

function wordsOrNumber(text: Texts | undefined): FigureValue | undefined {
  if (text === undefined) return undefined
  const number = onlyNumber(text)
  return number === undefined
    ? { form: 'words', text }
    : { form: 'number', value: number.value, text: everyLanguage(number.text) }
}

function atom(tree: YamlTree | undefined, cell: Cell): Texts | undefined {
  const texts = textsOf(tree, cell.language)
  const number = texts && onlyNumber(texts)
  return number === undefined ? texts : everyLanguage(number.text)
}

/** A number is the same in every language; words are not. */
function onlyNumber(texts: Texts): NumberText | undefined {
  const [only, ...others] = Object.values(texts)
  return only === undefined || others.length > 0 ? undefined : numberOf(only)
}

/** The number in a tree that matches the schema. */
function numberAt(tree: YamlTree | undefined): NumberText | undefined {
  const sourced = sourcedOf(tree)
  return sourced && numberOf(sourced)
}

function numberOf({ text, span }: SourcedText): NumberText | undefined {
  const number = readNumber(text)
  return number && { value: number.value, text: new SourcedText(number.text, span) }
}

const everyLanguage = (sourced: SourcedText): Texts => ({ zh: sourced, en: sourced })
