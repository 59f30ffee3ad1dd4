/** The maps of a survey file, and the kind of the records in each. */
export const RECORD_GROUPS = {
  sources: 'source',
  voices: 'voice',
  people: 'person',
  organisations: 'organisation',
  products: 'product',
  quotations: 'quotation',
  statements: 'statement',
  figures: 'figure',
  findings: 'finding',
  recommendations: 'recommendation',
  tensions: 'tension',
  captions: 'caption',
  credits: 'credit',
  absences: 'absence',
  terms: 'term',
  derived: 'figure',
  tables: 'table',
  relations: 'relation',
} as const
export type RecordGroup = keyof typeof RECORD_GROUPS

/** Kinds of record that a survey holds, and the `kind` of their views. */
export type RecordKind = (typeof RECORD_GROUPS)[RecordGroup]
export const RECORD_KINDS: readonly RecordKind[] = [...new Set(Object.values(RECORD_GROUPS))]
