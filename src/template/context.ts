import type { RecordKind } from '../base/record-kinds.ts'
import type { SourcedText } from '../base/sourced-text.ts'
import type { Span } from '../base/span.ts'

/*
 * What a layout sees: the one statement of it for the story that fills it, the check that proves the layouts' paths, and the
 * printer that runs them.
 */

/** A slide to print: its layout, and the values for it. */
export interface TemplateSlide {
  readonly id: string
  readonly layout: string
  /** The slots by name, and the keys of `CONTEXT_KEYS`. */
  readonly context: ContextObject
  readonly span: Span
}

/** A value that Handlebars sees. Objects have no prototype; one with a `text` prints it. */
export type ContextValue = SourcedText | number | boolean | undefined | readonly ContextValue[] | ContextObject
export interface ContextObject {
  readonly [key: string]: ContextValue
}

/** The fields that the view of a record or of words may have; layouts' paths are proved against this table. */
export const VIEW_FIELDS: Readonly<
  Record<
    | RecordKind
    | 'words'
    | 'label'
    | 'ours'
    | 'cells'
    | 'matrix'
    | 'chart'
    | 'series'
    | 'image'
    | 'number'
    | 'slide'
    | 'change'
    | 'date',
    readonly string[]
  >
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
  table: ['id', 'text'],
  relation: ['id', 'text'],
  words: ['text', 'phrase?', 'inlines?', 'quoted?', 'is-quoted?', 'speaker?', 'ours?', 'translated?'],
  date: ['text', 'phrase?', 'inlines?', 'quoted?', 'is-quoted?', 'speaker?', 'ours?', 'translated?', 'before', 'after'],
  label: ['text'],
  ours: ['text', 'ours'],
  series: ['text', 'name', 'unit', 'unit-word?', 'points', 'max', 'counted?', 'level?', 'base?', 'highlight?'],
  chart: [
    'text',
    'name',
    'kind',
    'unit',
    'unit-word?',
    'series',
    'counted?',
    'level?',
    'base?',
    'beside',
    'sort?',
    'top?',
    'highlight?',
    'max?',
    'min?',
    'rounded?',
    'x-name?',
    'y-name?',
  ],
  cells: ['text', 'columns', 'computed', 'rows', 'unit-word?', 'base?'],
  matrix: ['text', 'fields', 'rows', 'silent', 'uncounted?'],
  image: ['src?', 'alt', 'credit?', 'fit?', 'focus?'],
  number: ['text', 'value'],
  slide: ['text', 'id', 'link', 'left-out?'],
  change: ['text', 'since', 'direction?', 'tone', 'verdict?'],
}

/** What every layout is given beside its slots. */
export const CONTEXT_KEYS = [
  'title',
  'foot',
  'speakers',
  'slide',
  'section',
  'sections',
  'appendix',
  'deck',
  'event',
  'evidence',
  'theme',
  'language',
] as const
export type ContextKey = (typeof CONTEXT_KEYS)[number]
