import Handlebars from 'handlebars'
import { error } from '../../base/diagnostic.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { ContextValue } from '../context.ts'
import { type PrintedValue, printable } from '../print/marks.ts'
import { Printed, type Printing, printValue, spendCharacters, spendSteps } from '../print/printing.ts'
import { HELPERS } from './helper-table.ts'
import { PLACE_KEY, PRINT } from './mark-template.ts'
import { nthName } from './nth-name.ts'

/**
 * The data variable that passes the slide's `Printing` to the helpers. Templates cannot name it, which the check
 * ensures.
 */
export const DATA = 'printing'

type Argument = ContextValue | string | Printed
type Helper = (given: readonly Argument[], printing: Printing) => unknown

/**
 * Makes a Handlebars environment for one set of templates, with our helpers and only the four block helpers of
 * Handlebars.
 */
export function makeHandlebars(): typeof Handlebars {
  const own = Handlebars.create()
  for (const name of Object.keys(own.helpers))
    if (!(name in HELPERS) && name !== 'helperMissing' && name !== 'blockHelperMissing') own.unregisterHelper(name)
  for (const [name, run] of Object.entries(INLINE)) {
    own.registerHelper(name, (...given: unknown[]) => {
      const printing = printingOf(given.at(-1))
      const values = given.slice(0, -1) as Argument[]
      spendSteps(1 + values.reduce<number>((sum, value) => sum + sizeOf(value), 0), printing)
      return run(values, printing)
    })
  }
  for (const [name, run] of Object.entries(BLOCKS)) {
    own.registerHelper(name, function (this: unknown, value: Argument, ...rest: unknown[]) {
      const options = rest.at(-1) as Handlebars.HelperOptions
      const printing = printingOf(options)
      const round: Round = (context, frame) => {
        printing.at = options.hash[PLACE_KEY] as number
        spendSteps(1, printing)
        return spendCharacters(options.fn(context, frame), printing)
      }
      printing.at = options.hash[PLACE_KEY] as number
      spendSteps(1 + sizeOf(value), printing)
      return run(value, { this: this, options: { ...options, fn: round }, field: String(rest[0]) })
    })
  }
  own.registerHelper(
    PRINT,
    function (this: unknown, value: Argument, place: number, written: string, options: Handlebars.HelperOptions) {
      return new own.SafeString(printValue(value as ContextValue | Printed, place, written, this, printingOf(options)))
    },
  )
  return own
}

/** What a block is given beside its value. */
interface Block {
  readonly this: unknown
  readonly options: Handlebars.HelperOptions
  /** The second argument of `each-group`. */
  readonly field: string
}

type Round = Handlebars.HelperOptions['fn']

const BLOCKS: Readonly<Record<string, (value: Argument, block: Block) => string>> = {
  if: (value, { this: self, options }) => (isThere(value) ? options.fn(self) : options.inverse(self)),
  unless: (value, { this: self, options }) => (isThere(value) ? options.inverse(self) : options.fn(self)),
  with: (value, { this: self, options }) => (isThere(value) ? options.fn(value) : options.inverse(self)),
  each: (list, { this: self, options }) => Handlebars.helpers.each!.call(self, list, options),
  'each-group': (list, { this: self, options, field }) => {
    const groups = groupBy(listOf(list), field)
    if (groups.length === 0) return options.inverse(self)
    const frame = (index: number): object =>
      Object.assign(Handlebars.createFrame(options.data), {
        index,
        first: index === 0,
        last: index === groups.length - 1,
      })
    return groups.map((group, index) => options.fn(group, { data: frame(index) })).join('')
  },
}

/** What a helper goes through: the items of a list. */
const sizeOf = (value: Argument): number =>
  Array.isArray(value) ? value.length : value instanceof Printed ? value.pieces.length : 0

const printingOf = (options: unknown): Printing => (options as Handlebars.HelperOptions).data[DATA] as Printing

/** Helpers that return a value. The check has proved their arguments, but a text of the story may not be a number. */
const INLINE: Readonly<Record<string, Helper>> = {
  lookup: ([from, key]) => {
    const name = textOf(key)
    return typeof from === 'object' && from !== null && name !== undefined && Object.hasOwn(from, name)
      ? (from as never)[name]
      : undefined
  },
  'house-word': ([key], { house, language }) => house[textOf(key) ?? '']?.[language],
  'join-all': ([list], { house, language }) => {
    const comma = { text: house['list-comma']?.[language] ?? ', ' }
    const items = listOf(list).flatMap(item => printable(item) ?? [])
    return new Printed(items.flatMap((item, index) => (index === 0 ? [item] : [comma, item])))
  },
  'name-nth': ([name, index], printing) => {
    const own = name instanceof Printed ? undefined : printable(name)
    return own === undefined
      ? undefined
      : new Printed([own, { text: nthName(numberOf(index, printing) + 1, printing.language) }])
  },
  'pick-nth': ([index, ...choices], printing) => choices[mod(numberOf(index, printing), choices.length)],
  'is-even': ([value], printing) => mod(numberOf(value, printing), 2) === 0,
  'is-nth': ([index, nth], printing) => numberOf(index, printing) === numberOf(nth, printing) - 1,
  'is-equal': ([one, other]) => textOf(one) === textOf(other),
  'plus-n': ([one, other], printing) => tidy(numberOf(one, printing) + numberOf(other, printing)),
  'times-n': ([one, other], printing) => tidy(numberOf(one, printing) * numberOf(other, printing)),
  count: ([list]) => listOf(list).length,
}

const mod = (value: number, by: number): number => (by === 0 ? 0 : ((Math.round(value) % by) + by) % by)
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

const listOf = (value: Argument): readonly ContextValue[] => (Array.isArray(value) ? value : [])

const textOf = (value: Argument): string | undefined =>
  value instanceof Printed ? value.pieces.map(piece => piece.text).join('') : printable(value as ContextValue)?.text

/** Truth as in Handlebars, for our values: an empty text and 0 are false. */
function isThere(value: Argument): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Printed) return value.pieces.length > 0
  if (typeof value === 'object' && value !== null) return printable(value as ContextValue)?.text !== ''
  return Boolean(value)
}

/** A number, a text that is one, or a view whose value is one. */
function numberOf(value: Argument, { slide, diagnostics }: Printing): number {
  const inner = typeof value === 'object' && value !== null && 'value' in value ? (value.value as Argument) : value
  const text = textOf(inner)
  if (typeof inner === 'number') return inner
  const number = text === undefined ? undefined : readNumber(text)
  if (number !== undefined) return number.value
  const { span = slide.span } =
    (value instanceof Printed ? undefined : (printable(value) as PrintedValue | undefined)) ?? {}
  const what = text === undefined ? 'nothing' : `"${text}"`
  diagnostics.push(
    error('merge-number', `Expected a number on slide "${slide.id}", found ${what}`, {
      span,
      help: 'The layout reckons with it: write digits.',
    }),
  )
  return 0
}

/** Items whose field reads the same, in the order in which they first come; the group carries the field. */
function groupBy(items: readonly ContextValue[], field: string): readonly object[] {
  const groups = new Map<string | undefined, { items: ContextValue[]; shared: ContextValue }>()
  for (const item of items) {
    const shared =
      typeof item === 'object' && Object.hasOwn(item, field)
        ? (item as { readonly [key: string]: ContextValue })[field]
        : undefined
    const key = textOf(shared)
    const group = groups.get(key) ?? { items: [], shared }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()].map(group =>
    Object.assign(Object.create(null), { items: group.items, [field]: group.shared }),
  )
}
