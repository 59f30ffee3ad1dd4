import type { Diagnostic } from '../../base/diagnostic.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { YamlMap, YamlTree } from '../../yaml/yaml-tree.ts'
import type { Hedge, SourceText, Texts } from '../model/survey.ts'

/** The map of one record, checked against the schema, and the language of its texts without a language key. */
export interface Cell {
  readonly map: YamlMap
  readonly language: Language
}

/** The YAML map of a record, with what `buildRecord` needs. */
export interface RecordCell extends Cell {
  readonly id: string
  readonly idSpan: Span
  /** The text that its excerpts stand in, if the survey has one. */
  readonly source: SourceText | undefined
  readonly report: (diagnostic: Diagnostic) => void
}

export const valueAt = ({ map }: Cell, key: string): YamlTree | undefined => map.entries.get(key)?.value

/** A scalar as a sourced text; numbers keep their notation. */
export function sourcedOf(tree: YamlTree | undefined): SourcedText | undefined {
  if (tree?.kind === 'text' || tree?.kind === 'number') return new SourcedText(tree.text, tree.span)
  return tree?.kind === 'flag' ? new SourcedText(String(tree.value), tree.span) : undefined
}

export const sourcedAt = (cell: Cell, key: string): SourcedText | undefined => sourcedOf(valueAt(cell, key))

/** One text or a list of them. */
export function sourcedListAt(cell: Cell, key: string): readonly SourcedText[] {
  const tree = valueAt(cell, key)
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
  return items.flatMap(item => sourcedOf(item) ?? [])
}

export const flagAt = (cell: Cell, key: string): boolean => {
  const tree = valueAt(cell, key)
  return tree?.kind === 'flag' && tree.value
}

/** `true`, or `{ zh: true, en: false }`: the languages in which it holds. */
export function languagesAt(cell: Cell, key: string): readonly Language[] {
  const tree = valueAt(cell, key)
  if (tree?.kind !== 'map') return flagAt(cell, key) ? LANGUAGES : []
  return LANGUAGES.filter(language => {
    const flag = tree.entries.get(language)?.value
    return flag?.kind === 'flag' && flag.value
  })
}

/** A text, or { zh, en }, as a text by language. */
export function textsOf(tree: YamlTree | undefined, language: Language): Texts | undefined {
  const sourced = sourcedOf(tree)
  if (sourced !== undefined) return { [language]: sourced }
  if (tree?.kind !== 'map') return undefined
  const found = LANGUAGES.flatMap(each => {
    const words = sourcedOf(tree.entries.get(each)?.value)
    return words === undefined ? [] : [[each, words] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

export const textsAt = (cell: Cell, key: string): Texts | undefined => textsOf(valueAt(cell, key), cell.language)

/** The main text of a record: its field, and `zh` or `en` beside it. */
export function mainTexts(cell: Cell, key: string): Texts | undefined {
  const beside = Object.fromEntries(
    LANGUAGES.flatMap(language => {
      const sourced = sourcedAt(cell, language)
      return sourced === undefined ? [] : [[language, sourced] as const]
    }),
  )
  const all = { ...beside, ...textsAt(cell, key) }
  return Object.keys(all).length === 0 ? undefined : all
}

export function textsListAt(cell: Cell, key: string): readonly Texts[] {
  const tree = valueAt(cell, key)
  return tree?.kind === 'list' ? tree.items.flatMap(item => textsOf(item, cell.language) ?? []) : []
}

export function hedgesAt(cell: Cell): readonly Hedge[] {
  const tree = valueAt(cell, 'hedges')
  if (tree?.kind !== 'map') return []
  return [...tree.entries.values()].flatMap(({ key, value }) => {
    const binds = sourcedOf(value)
    return binds === undefined ? [] : [{ hedge: key, binds }]
  })
}
