import type { Language } from '../base/language.ts'
import type { Leaf } from '../base/leaf.ts'
import type { RecordKind } from '../base/record-kinds.ts'
import type { Span } from '../base/span.ts'

/** One deck as words: what is told, to whom, slide by slide. Every word is a leaf with the span of its YAML. */
export interface Story {
  /** `government`, `investor`; the file is named by it and, where not the survey's language, by the language. */
  readonly audience: string
  readonly language: Language
  /** Output name without extension: `government`, `investor.en`. */
  readonly output: string
  readonly theme: string
  readonly title: Leaf
  readonly subject?: Leaf
  readonly keywords: readonly string[]
  readonly slides: readonly StorySlide[]
  /** Names and terms that no line may split, longest first. */
  readonly glossary: readonly string[]
  /** Words that must not stand in any part of the file: those of records closed to this audience. */
  readonly forbidden: readonly string[]
  /** Ids of the records selected, sorted: what the story's hash is made of. */
  readonly records: readonly string[]
}

export interface StorySlide {
  readonly id: string
  readonly layout: string
  readonly section?: string
  /** What Handlebars sees: the slots by name, and what `frame` needs (title, foot, sections, deck, event, theme, slide). */
  readonly context: Scope
  /** Paragraphs: what to say, the caution, then each claim's id, words and source on a line of its own. */
  readonly notes: readonly string[]
  readonly span: Span
}

/** A value of the context. Objects have no prototype. A view with a `text` leaf prints it. */
export type Value = Leaf | number | boolean | undefined | readonly Value[] | Scope
export interface Scope {
  readonly [key: string]: Value
}

/** The fields that the view of a record or of words may have; layouts' paths are proved against this table. */
export const VIEW_FIELDS: Readonly<
  Record<RecordKind | 'words' | 'label' | 'ours' | 'series' | 'image' | 'number', readonly string[]>
> = {
  figure: [
    'id',
    'text',
    'lead?',
    'value',
    'unit?',
    'from?',
    'to?',
    'what',
    'note?',
    'level?',
    'look?',
    'counted?',
    'voice?',
  ],
  quotation: ['id', 'text', 'speaker', 'translated?'],
  statement: ['id', 'text', 'speaker'],
  finding: ['id', 'text', 'speaker'],
  recommendation: ['id', 'text', 'speaker'],
  person: ['id', 'text', 'name', 'role', 'title', 'speaks', 'group?', 'is-quoted', 'is-paraphrased', 'is-silent'],
  organisation: [
    'id',
    'text',
    'name',
    'short-name',
    'original?',
    'speaks',
    'type?',
    'is-quoted',
    'is-paraphrased',
    'is-silent',
  ],
  product: ['id', 'text', 'name'],
  voice: ['id', 'text', 'name', 'role?', 'mode?'],
  tension: ['id', 'text'],
  caption: ['id', 'text'],
  credit: ['id', 'text'],
  absence: ['id', 'text'],
  term: ['id', 'text'],
  source: ['id', 'text'],
  words: ['text', 'phrase?', 'strong?', 'quoted?', 'is-quoted?', 'speaker?', 'ours?', 'translated?'],
  label: ['text'],
  ours: ['text', 'ours'],
  series: ['text', 'name', 'unit', 'unit-word?', 'points', 'max', 'counted?', 'level?'],
  image: ['src', 'alt', 'credit?'],
  number: ['text', 'value'],
}
