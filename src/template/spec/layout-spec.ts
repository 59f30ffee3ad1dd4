import type { ChartKind } from '../../base/kinds/chart-kinds.ts'
import type { Language } from '../../base/language.ts'
import { RECORD_KINDS, type RecordKind, type RelationType } from '../../base/record-kinds.ts'
import type { Span } from '../../base/span.ts'

/**
 * The kind of a slot's content. `words` make a claim and need a voucher; `date` are words
 * that name a day, so that a list of them is spaced by time; `label` makes none (the head of a column);
 * `ours` is the authors' question or advice; `chart` is the data of a chart of the kind that is named behind it, `series`
 * one series whose every point has a value; `cells` are rows and columns of a table that is printed as one; `matrix` says who says what of which field; `slide` is the page of a slide or a section; `change` is how the figure beside it changed; `record` is any record.
 */
const OTHER_KINDS = [
  'words',
  'date',
  'label',
  'ours',
  'chart',
  'series',
  'cells',
  'matrix',
  'image',
  'number',
  'slide',
  'change',
  'record',
] as const
export type SlotKind = (typeof OTHER_KINDS)[number] | RecordKind
export const SLOT_KINDS: readonly SlotKind[] = [...OTHER_KINDS, ...RECORD_KINDS]

export const isSlotKind = (name: string): name is SlotKind => (SLOT_KINDS as readonly string[]).includes(name)

export interface SlotValue {
  readonly kind: SlotKind
  /** Further kinds that will do as well: `person|voice`. */
  readonly or?: readonly SlotKind[]
  /** Of `chart`: its kind. */
  readonly chart?: ChartKind
  /** How much fits: in Chinese, characters of full width, others counting ½; in English, characters; of a series, points; of series side by side, the bars of all. */
  readonly capacity?: Readonly<Record<Language, number>>
}

/** A slot of a layout, read from its front matter: `quotes 1..2: quotation 66`, `rows 1..6+: { … }`. */
export interface SlotSpec {
  readonly name: string
  readonly optional: boolean
  /** A list with its least and most items; absent for a single value. With `more`, those beyond `max` go on overleaf. */
  readonly list?: { readonly min: number; readonly max: number; readonly more: boolean }
  /** Either a value of a kind (or of one of the others in `or`), with what fits, or named slots below. */
  readonly value: SlotValue | { readonly slots: readonly SlotSpec[] }
  readonly span: Span
}

/** The most items that lists may hold together: of a list in a list, or of lists beside each other. */
export interface InAll {
  /** Dotted, as in `groups.rows`. */
  readonly paths: readonly string[]
  readonly most: number
  readonly span: Span
}

/** A layout: its front matter, and its Handlebars source after it. */
export interface LayoutSpec {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly slots: readonly SlotSpec[]
  readonly inAll: readonly InAll[]
  /** Pairs of optional slots, by path, that a slide does not hold both full. */
  readonly either: readonly (readonly [string, string])[]
  /** The characters of a title beside full slots: of two lines unless the layout says less. */
  readonly title: Readonly<Record<Language, number>>
  /** What it draws between its parts by an arrow, a stack, a ring: any of these relations. None: it only sets things side by side. */
  readonly asserts: readonly RelationType[]
  /** The build alone makes slides of it: no audience names it. */
  readonly made: boolean
  /** What to use where this one is too small. */
  readonly instead?: string
  readonly file: string
  /**
   * The Handlebars source, preceded by as many blank lines as the front matter has, so that line numbers match the
   * file.
   */
  readonly source: string
}

/** The layouts that an audience may name. */
export const namedLayouts = ({ layouts }: Pick<TemplateSet, 'layouts'>): readonly LayoutSpec[] =>
  [...layouts.values()].filter(({ made }) => !made)

/** The contents of templates/. The project's files take precedence over the package's. */
export interface TemplateSet {
  readonly layouts: ReadonlyMap<string, LayoutSpec>
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly source: string }>
  /** House words: 原文未述, 清点, 转述, … by key and language (templates/house/). */
  readonly house: Readonly<Record<string, Readonly<Record<Language, string>>>>
}
