import type { Piece } from './words.ts'

export type ChangeKind =
  | 'title'
  | 'text'
  | 'cell'
  | 'chart'
  | 'notes'
  | 'picture'
  | 'layout'
  | 'hidden'
  | 'look'
  | 'theme'

/** One thing that differs. What was not there has no `before`, what is gone no `after`. */
export interface Change {
  readonly kind: ChangeKind
  /** The object, cell or point, in words: `Table 2, row 3, column 2`. */
  readonly where: string
  readonly before?: string
  readonly after?: string
  /** Of two texts. */
  readonly words?: readonly Piece[]
}

export interface SlideDiff {
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  /** Numbers in the old and the new show. */
  readonly before?: number
  readonly after?: number
  /** Stands elsewhere among the slides that both have. */
  readonly moved?: true
  readonly title: string
  /** In the project. */
  readonly id?: string
  readonly changes: readonly Change[]
}

/** A number, a quoted or stated fact, a value of a chart or a cell, that is another one now. */
export interface Fact {
  readonly what: string
  readonly before?: string
  readonly after?: string
}

export interface FactChange extends Fact {
  /** Decks and slides, as `government 4`. */
  readonly places: readonly string[]
}

export interface DeckDiff {
  readonly name: string
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly theme: readonly Change[]
  readonly slides: readonly SlideDiff[]
}

export interface Comparison {
  readonly same: boolean
  readonly decks: readonly DeckDiff[]
  readonly facts: readonly FactChange[]
}
