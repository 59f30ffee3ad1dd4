import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'

/** Kinds of record that a survey holds, and the `kind` of their views. */
export const RECORD_KINDS = [
  'source',
  'voice',
  'person',
  'organisation',
  'product',
  'quotation',
  'statement',
  'figure',
  'finding',
  'recommendation',
  'tension',
  'caption',
  'credit',
  'absence',
  'term',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/**
 * What may fill a slot. `words` claim something and need a voucher; `label` claims nothing (a heading of a column);
 * `ours` is the maker's own question or advice; `series` feeds a chart; `record` is any record.
 */
export type SlotKind = 'words' | 'label' | 'ours' | 'series' | 'image' | 'number' | 'record' | RecordKind

/** A slot of a layout, read from its front matter: `quotes 1..2: quotation 66`. */
export interface SlotSpec {
  readonly name: string
  readonly optional: boolean
  /** A list with its least and most items; absent for a single value. */
  readonly list?: { readonly min: number; readonly max: number }
  /** Either a value of a kind, with the characters that fit (Han count 1, others ½), or named slots below. */
  readonly value: { readonly kind: SlotKind; readonly capacity?: number } | { readonly slots: readonly SlotSpec[] }
  readonly span: Span
}

/** A layout: its front matter, and its Handlebars source after it. */
export interface LayoutSpec {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly slots: readonly SlotSpec[]
  /** What to use where this one is too small. */
  readonly instead?: string
  readonly file: string
  /** Handlebars text, with as many blank lines before it as the front matter took, so that lines agree. */
  readonly source: string
}

/** All that templates/ holds. Later roots (the package's own) are shadowed by earlier ones (the project's). */
export interface TemplateSet {
  readonly layouts: ReadonlyMap<string, LayoutSpec>
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly source: string }>
  /** House words: 原文未述, 清点, 转述, … by key and language (templates/house.yaml). */
  readonly house: Readonly<Record<string, Readonly<Record<Language, string>>>>
}
