import { RECORD_KINDS } from '../../base/record-kinds.ts'
import type { ContextKey } from '../context.ts'
import { VIEW_FIELDS } from '../context.ts'
import type { LayoutSpec, SlotKind, SlotSpec } from './layout-spec.ts'

/** The shape of a value in a layout's context. `unknown` is the shape after a reported fault. */
export type Shape =
  | { readonly kind: 'leaf' | 'number' | 'boolean' | 'unknown' }
  | { readonly kind: 'list'; readonly item: Shape; readonly min: number }
  | RecordShape

export interface RecordShape {
  readonly kind: 'record'
  /** How messages call it: `figure`, `rows`, `slide`. */
  readonly name: string
  readonly fields: ReadonlyMap<string, Field>
  /** Whether `{{it}}` prints something: its text. */
  readonly prints: boolean
}

export interface Field {
  readonly shape: Shape
  readonly optional: boolean
}

export const LEAF: Shape = { kind: 'leaf' }
export const NUMBER: Shape = { kind: 'number' }
export const BOOLEAN: Shape = { kind: 'boolean' }
export const UNKNOWN: Shape = { kind: 'unknown' }

/** The context of a layout: its slots, and what every slide has. */
export function shapeOfLayout(layout: LayoutSpec): RecordShape {
  const slots = recordOfSlots(`layout ${layout.key}`, layout.slots)
  return { ...slots, fields: new Map([...Object.entries(RESERVED), ...slots.fields]) }
}

function recordOfSlots(name: string, slots: readonly SlotSpec[]): RecordShape {
  const fields = slots.map(slot => [slot.name, { shape: shapeOfSlot(slot), optional: slot.optional }] as const)
  return { kind: 'record', name, fields: new Map(fields), prints: false }
}

function shapeOfSlot(slot: SlotSpec): Shape {
  const item =
    'slots' in slot.value
      ? recordOfSlots(slot.name, slot.value.slots)
      : shapeOfKinds([slot.value.kind, ...(slot.value.or ?? [])])
  return slot.list === undefined ? item : { kind: 'list', item, min: slot.list.min }
}

/** The shape of a slot with several kinds: a field that some kinds lack is optional. */
function shapeOfKinds(kinds: readonly SlotKind[]): Shape {
  const views = kinds.flatMap(kind => (kind === 'record' ? RECORD_KINDS.map(viewOf) : viewOf(kind)))
  const [only] = views
  if (views.length === 1 && only !== undefined) return only
  const names = new Set(views.flatMap(view => [...view.fields.keys()]))
  const fields = [...names].map(name => {
    const found = views.map(view => view.fields.get(name))
    const field = found.find(each => each !== undefined)!
    return [name, { shape: field.shape, optional: found.some(each => each === undefined || each.optional) }] as const
  })
  return { kind: 'record', name: kinds.join('|'), fields: new Map(fields), prints: views.every(view => view.prints) }
}

/** A field written `name?` is optional; all fields are leaves but those in FIELD_SHAPES. */
function record(name: string, fields: readonly string[], shapes: Readonly<Record<string, Shape>> = {}): RecordShape {
  const entries = fields.map(written => {
    const field = written.replace('?', '')
    return [field, { shape: shapes[field] ?? LEAF, optional: written.endsWith('?') }] as const
  })
  return { kind: 'record', name, fields: new Map(entries), prints: fields.includes('text') }
}

const SPEAKER = record('speaker', ['name', 'role?', 'office?', 'mode?'])
/** A point of a series; `names` are those who were counted, `mark` stands behind its number. */
const POINT_FIELDS = ['label', 'text', 'qualifier?', 'mark?', 'names?']
const POINT_SHAPES: Readonly<Record<string, Shape>> = {
  value: NUMBER,
  across: NUMBER,
  total: BOOLEAN,
  names: { kind: 'list', item: LEAF, min: 1 },
}
const POINT = record('point', ['value', ...POINT_FIELDS], POINT_SHAPES)
/** A point of a chart may have no value; one by two numbers has `across` too, one of a waterfall may be a total. */
const CHART_POINT = record('point', ['value?', 'missing?', 'across?', 'total?', ...POINT_FIELDS], POINT_SHAPES)
const CHART_SERIES = record('series', ['name', 'points'], { points: { kind: 'list', item: CHART_POINT, min: 1 } })

const CELL = record('cell', ['text', 'missing?', 'heat?'])
/** Words of columns that were computed, one a column. */
const COMPUTED: Shape = { kind: 'list', item: LEAF, min: 0 }
const CELL_ROW = record('row', ['label', 'cells', 'computed'], {
  cells: { kind: 'list', item: CELL, min: 1 },
  computed: COMPUTED,
})
const BESIDE = record('beside', ['name', 'values'])

/** A range of a text that is bold or a link, from a character to the one behind it. */
const INLINE = record('inline', ['start', 'end', 'strong?', 'raised?', 'link?'], {
  start: NUMBER,
  end: NUMBER,
  strong: BOOLEAN,
  raised: BOOLEAN,
})

/** Fields of views that are not plain texts. */
const FIELD_SHAPES: Readonly<Record<string, Shape>> = {
  speaker: SPEAKER,
  voice: SPEAKER,
  points: { kind: 'list', item: POINT, min: 1 },
  columns: { kind: 'list', item: LEAF, min: 1 },
  rows: { kind: 'list', item: CELL_ROW, min: 1 },
  before: NUMBER,
  after: NUMBER,
  computed: COMPUTED,
  beside: { kind: 'list', item: BESIDE, min: 0 },
  series: { kind: 'list', item: CHART_SERIES, min: 1 },
  inlines: { kind: 'list', item: INLINE, min: 0 },
  quoted: BOOLEAN,
  'is-quoted': BOOLEAN,
  'is-paraphrased': BOOLEAN,
  'is-silent': BOOLEAN,
}

/** What one speaker says of one field: nothing, or words and whether they are quoted. */
const MATRIX_WORDS = record('says', ['text', 'inlines?', 'direct?', 'uncounted?'], {
  ...FIELD_SHAPES,
  direct: BOOLEAN,
  uncounted: BOOLEAN,
})
const MATRIX_CELL = record('cell', ['says'], { says: { kind: 'list', item: MATRIX_WORDS, min: 0 } })
const MATRIX: Readonly<Record<string, Shape>> = {
  fields: {
    kind: 'list',
    item: record('field', ['head', 'order?', 'voices', 'direct'], { voices: NUMBER, direct: NUMBER }),
    min: 1,
  },
  rows: {
    kind: 'list',
    item: record('row', ['name', 'role?', 'cells'], { cells: { kind: 'list', item: MATRIX_CELL, min: 1 } }),
    min: 1,
  },
  silent: { kind: 'list', item: LEAF, min: 0 },
  uncounted: BOOLEAN,
}

/** The greatest value of a series; the end of a chart's axis is written as it was asked for. */
const MAX: Readonly<Record<string, Shape>> = { max: NUMBER }
const VIEWS = new Map(
  Object.entries(VIEW_FIELDS).map(([kind, fields]) => [
    kind,
    record(kind, fields, { ...FIELD_SHAPES, ...(kind === 'series' ? MAX : kind === 'matrix' ? MATRIX : {}) }),
  ]),
)
const viewOf = (kind: Exclude<SlotKind, 'record'>): RecordShape => VIEWS.get(kind)!

/** Speakers of the slide whose office its own words do not name. */
const WHO = record('who', ['name', 'role', 'office'])
const SECTION = record('section', ['name', 'current', 'past', 'index'], {
  current: BOOLEAN,
  past: BOOLEAN,
  index: NUMBER,
})
/** What a deck's claims rest on, numbered; only the page behind the slides has it. */
const EVIDENCE = record(
  'evidence',
  ['anchor', 'number', 'words', 'quoted?', 'said?', 'name?', 'role?', 'place?', 'how', 'pages'],
  {
    words: { kind: 'list', item: LEAF, min: 1 },
    pages: { kind: 'list', item: LEAF, min: 1 },
    quoted: BOOLEAN,
  },
)
const required = (shape: Shape): Field => ({ shape, optional: false })
const LOGO = record('logo', ['file', 'on-dark', 'alt', 'height', 'cover-height'], {
  height: NUMBER,
  'cover-height': NUMBER,
})

/** What every slide has beside its slots. */
const RESERVED: Readonly<Record<ContextKey, Field>> = {
  title: required(viewOf('words')),
  foot: required(LEAF),
  speakers: required({ kind: 'list', item: WHO, min: 0 }),
  slide: required(record('slide', ['id', 'number'], { number: NUMBER })),
  sections: required({ kind: 'list', item: SECTION, min: 0 }),
  section: { shape: LEAF, optional: true },
  appendix: required(BOOLEAN),
  deck: required(record('deck', ['title', 'for', 'source-line?'])),
  event: required(record('event', ['host?', 'speaker?', 'date?', 'mark?', 'line?'])),
  evidence: { shape: { kind: 'list', item: EVIDENCE, min: 1 }, optional: true },
  theme: required(record('theme', ['id', 'tracker', 'cover', 'logo?'], { logo: LOGO })),
  language: required(LEAF),
}
