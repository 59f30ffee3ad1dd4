import type { Language } from '../../base/language.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'

/** A text in the languages in which it is written, at least one. */
export type Texts = Readonly<Partial<Record<Language, SourcedText>>>

/** A verbatim excerpt and its place in the source. */
export interface Excerpt {
  readonly words: SourcedText
  readonly file: string
  readonly start: number
  readonly section: string
}

/** What every record may have. */
export interface RecordBase<Kind extends string> {
  readonly kind: Kind
  readonly id: string
  /** Of the id. */
  readonly span: Span
  readonly excerpts: readonly Excerpt[]
  /** Id of the source; for figures that of their data. */
  readonly source?: SourcedText
  /** Small print beside the record. */
  readonly note?: Texts
  /** What a speaker must not say: for the notes. */
  readonly caution?: Texts
  /** The only audiences that may see it. */
  readonly audiences?: readonly SourcedText[]
  /** A shorter writing; of a person, of the office: what feet print. */
  readonly short?: Texts
}

/** A hedge and the words that may not stand without it. */
export interface Hedge {
  readonly hedge: SourcedText
  readonly binds: SourcedText
}
