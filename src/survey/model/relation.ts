import type { RelationType } from '../../base/record-kinds.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { RecordBase } from './record-base.ts'

/** A relation that the source states. */
export interface RelationRecord extends RecordBase<'relation'> {
  readonly type: RelationType
  /** What causes, enables, contains, comes first: ids, or words of the excerpt. */
  readonly from: readonly SourcedText[]
  readonly to: readonly SourcedText[]
  /** Words of the excerpt that state it, where the lexicon knows none of them: a person reads them. */
  readonly words: readonly SourcedText[]
}
