import type { QualifierClass } from '../lexicon/qualifiers.ts'
import type { Scope } from '../lexicon/ranks.ts'

/**
 * What a number says. `tech` is part of a name (5G); `mark` an enumerator (①); `vague` a crowd without a size (several);
 * `approx` an order of size (dozens); `span` two numbers in a row (一两, one or two).
 */
const NUMBER_KINDS = [
  'tech',
  'date',
  'fraction',
  'share',
  'multiple',
  'rank',
  'number',
  'word',
  'span',
  'approx',
  'vague',
  'mark',
] as const
type NumberKind = (typeof NUMBER_KINDS)[number]

export interface Qualifier {
  readonly class: QualifierClass
  readonly word: string
}

/** A number that a text says, read whole. Offsets are those of the text as written. */
export interface NumberToken {
  readonly kind: NumberKind
  /** With its magnitude: 44.4 万亿 is 4.44e13. A fraction as a ratio, a share in percent, a multiple as a factor. */
  readonly value?: number
  /** The end of a range or span. */
  readonly to?: number
  /** The value as written, normalised, without magnitude and unit; of dates YYYY-MM-DD as far as they go. */
  readonly raw: string
  /** 万亿, bn: as written. */
  readonly mag?: string
  /** Chinese: the measure word behind. English: up to three words behind, of which one is the unit. */
  readonly unit?: string
  readonly left: readonly Qualifier[]
  readonly right: readonly Qualifier[]
  /** Of a rank. */
  readonly scope?: Scope
  readonly currency?: string
  /** A lone 一 or one, which is an article before it is a number. */
  readonly soft?: true
  /** Digits mixed with letters that look like digits. */
  readonly flawed?: true
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A match of the grammar in the normal text, before qualifiers, unit and scope are read beside it. */
export interface Found {
  readonly kind: NumberKind | 'mask'
  readonly start: number
  readonly end: number
  readonly value?: number
  readonly to?: number
  readonly raw?: string
  readonly mag?: string
  readonly unit?: string
  readonly currency?: string
  readonly scope?: Scope
  readonly right?: readonly Qualifier[]
  readonly soft?: true
  readonly flawed?: true
}
