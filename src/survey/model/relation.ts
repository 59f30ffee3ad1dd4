import type { SourcedText } from '../../base/sourced-text.ts'
import type { RecordBase, Texts } from './record-base.ts'

/** How two things hang together, as a source states it and as a layout draws it. */
export const RELATION_TYPES = [
  'cause',
  'enable',
  'contain',
  'precede',
  'oppose',
  'contrast',
  'part-of',
  'between',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** A relation that the source states: its excerpt holds the words that do. */
export interface RelationRecord extends RecordBase<'relation'> {
  readonly type: RelationType
  /** Ids of what causes, enables, contains, comes first, …; of both sides where the relation has no direction. */
  readonly from: readonly SourcedText[]
  readonly to: readonly SourcedText[]
  /** The words of the excerpt that state it: 原因之一, because. */
  readonly words: readonly SourcedText[]
  readonly says: Texts
}
