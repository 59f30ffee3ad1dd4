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

/** Kinds whose words are names: they claim nothing, notes list them in one line, translations share their numbers alone. */
export const NAMING_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'person',
  'organisation',
  'product',
  'voice',
  'source',
  'term',
])

/** Kinds whose records prove a claim by themselves. */
export const EVIDENCE_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'quotation',
  'statement',
  'figure',
  'finding',
  'recommendation',
  'caption',
  'absence',
])

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

/** Where the two ends may change places: that one opposes the other says that the other opposes the one. */
export const UNDIRECTED: readonly RelationType[] = ['oppose', 'contrast', 'between']
