import { PICTURE_KEYS } from '../base/kinds/pictures.ts'
import { SLIDE_KEYS } from '../base/slide-keys.ts'
import { printSchemas } from '../survey/schema/schema.ts'
import {
  type LayoutSpec,
  namedLayouts,
  type SlotSpec,
  type SlotValue,
  type TemplateSet,
} from '../template/spec/layout-spec.ts'

type Json = Readonly<Record<string, unknown>>

/** The schemas of a project's YAML by file name: that of audiences knows the project's layouts and their slots. */
export function printProjectSchemas(templates: TemplateSet): Readonly<Record<string, string>> {
  const plain = printSchemas()
  return Object.fromEntries(
    Object.entries(plain).map(([name, text]) => [
      name,
      name === 'audience.schema.json'
        ? `${JSON.stringify(withLayouts(JSON.parse(text) as Json, templates), undefined, 2)}\n`
        : text,
    ]),
  )
}

/** A slide has the slots of its layout and no others; those that it must have, unless its file lays itself over another. */
function withLayouts(schema: Json, templates: TemplateSet): Json {
  const sorted = namedLayouts(templates).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const definitions = schema.definitions as Readonly<Record<string, Json>>
  const [name, slide] = Object.entries(definitions).find(([, each]) => isSlide(each))!
  const known = slide.properties as Readonly<Record<string, Json>>
  const of = (asked: (layout: LayoutSpec) => Json): readonly Json[] =>
    sorted.map(layout => ({
      if: { properties: { layout: { const: layout.key } }, required: ['layout'] },
      ...whereSo(asked(layout)),
    }))
  return {
    ...schema,
    definitions: {
      ...definitions,
      [name]: {
        ...slide,
        properties: { ...known, layout: { ...known.layout, enum: sorted.map(({ key }) => key) } },
        allOf: of(({ slots }) => ({
          properties: { ...Object.fromEntries(SLIDE_KEYS.map(key => [key, true])), ...slotProperties(slots) },
          additionalProperties: false,
        })),
      },
    },
    if: { not: { required: ['extends'] } },
    ...whereSo({ properties: { slides: { items: { allOf: of(({ slots }) => ({ required: requiredOf(slots) })) } } } }),
  }
}

const isSlide = ({ properties }: Json): boolean =>
  typeof properties === 'object' && properties !== null && 'slide' in properties && 'layout' in properties

/** JSON Schema's `then`; an object with a literal key of that name would be taken for a promise. */
const whereSo = (asked: Json): Json => Object.fromEntries([['then', asked]])

const slotProperties = (slots: readonly SlotSpec[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(slots.map(slot => [slot.name, slotSchema(slot)]))

const requiredOf = (slots: readonly SlotSpec[]): readonly string[] =>
  slots.filter(({ optional, list }) => !optional && list?.min !== 0).map(({ name }) => name)

function slotSchema({ list, value }: SlotSpec): Json {
  const one: Json =
    'slots' in value
      ? {
          type: 'object',
          properties: { from: true, ours: { type: 'boolean' }, ...slotProperties(value.slots) },
          required: requiredOf(value.slots),
          additionalProperties: false,
        }
      : valueSchema(value)
  if (list === undefined) return one
  return { type: 'array', items: one, minItems: list.min, ...(list.more ? {} : { maxItems: list.max }) }
}

/** What the YAML of a kind may be: words are texts or maps, records are named by their ids. */
function valueSchema({ kind, or = [], chart, capacity }: SlotValue): Json {
  const kinds = [kind, ...or].join(' or ')
  const fits = capacity === undefined ? '' : `; ${capacity.zh} fit in Chinese, ${capacity.en} in English`
  return {
    type: TYPES[kind] ?? ['string', 'object'],
    ...(kind === 'image' && or.length === 0 ? PICTURE : {}),
    description: `${kinds}${chart === undefined ? '' : ` ${chart}`}${fits}`,
  }
}

/** A picture by its keys. */
const PICTURE: Json = {
  properties: Object.fromEntries(
    Object.entries(PICTURE_KEYS).map(([key, choices]) => [
      key,
      choices === undefined ? { type: 'string' } : { enum: choices },
    ]),
  ),
  required: ['alt'],
  additionalProperties: false,
}

const TYPES: Readonly<Partial<Record<SlotValue['kind'], string | readonly string[]>>> = {
  number: 'number',
  slide: 'string',
  change: 'object',
  image: 'object',
  matrix: 'object',
  words: ['string', 'number', 'object'],
  date: ['string', 'number', 'object'],
  label: ['string', 'number', 'object'],
  ours: ['string', 'number', 'object'],
  chart: ['string', 'array', 'object'],
  series: ['string', 'array', 'object'],
}
