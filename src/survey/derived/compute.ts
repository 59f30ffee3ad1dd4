import type { Language } from '../../base/language.ts'
import { parseReference } from '../../base/reference.ts'
import type { Span } from '../../base/span.ts'
import { dividedBy, type Exact, exactOf, minus, plus, times, whole } from '../../numbers/exact.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { Adds, FigureRecord, SurveyRecord } from '../model/survey.ts'
import type { Table } from '../model/table.ts'
import { isBase } from '../tables/cell-base.ts'
import { foldAddress, splitAddress, writeAddress } from '../tables/label.ts'
import { areCompared, whyNotAdded } from './may-add.ts'
import type { Formula } from './parse-formula.ts'
import { BARE, POINTS, percent, points, type Unit, unitOf } from './unit.ts'

/** A value with its unit, and the figures that it was computed from. */
export interface Quantity {
  readonly value: Exact
  readonly unit: Unit
  readonly parts: readonly FigureRecord[]
  /** Places of the part that has the most. */
  readonly decimals: number
  /** Whether the parts were added and nothing else, so that a qualifier (nearly) still holds for all. */
  readonly isSum: boolean
  /** A number of the formula's own. */
  readonly isConstant: boolean
  /** What is left of 100%. */
  readonly isRest: boolean
}

type Computed = { readonly quantity: Quantity } | Fault
/** Worded as a sentence; offsets count in the formula. */
export interface Fault {
  readonly fault: string
  readonly start: number
  readonly end: number
}

export interface FormulaContext {
  readonly records: ReadonlyMap<string, SurveyRecord>
  readonly tables: ReadonlyMap<string, Table>
  readonly adds: readonly Adds[]
  readonly language: Language
  readonly span: Span
}

/** Computes a formula exactly, with units: what must not be added, compared or divided is a fault. */
export function compute(formula: Formula, context: FormulaContext): Computed {
  switch (formula.kind) {
    case 'number':
      return {
        quantity: {
          value: formula.value,
          unit: formula.percent ? percent(context.span) : BARE,
          parts: [],
          decimals: 0,
          isSum: false,
          isConstant: true,
          isRest: false,
        },
      }
    case 'reference':
      return refer(formula, context)
    case 'operation': {
      const left = compute(formula.left, context)
      if ('fault' in left) return left
      const right = compute(formula.right, context)
      if ('fault' in right) return right
      const found = OPERATIONS[formula.sign](left.quantity, right.quantity, context)
      return typeof found === 'string' ? { fault: found, start: formula.start, end: formula.end } : { quantity: found }
    }
  }
}

type Operation = (a: Quantity, b: Quantity, context: FormulaContext) => Quantity | string

const OPERATIONS: Readonly<Record<'+' | '-' | '*' | '/', Operation>> = {
  '+': (a, b, context) => {
    if (a.isConstant || b.isConstant) return 'A number that is no figure is added to nothing'
    const parts = [...a.parts, ...b.parts]
    const why = unlike(a, b) ?? whyNotAdded(parts, context.adds, context.tables)
    if (why !== undefined) return `${nameOf(a)} and ${nameOf(b)} are not added: ${why}`
    return { ...joined(a, b), value: plus(a.value, scaled(b, a)), isSum: a.isSum && b.isSum }
  },
  '-': (a, b, context) => {
    if (a.isConstant || a.isRest) return restOf(a, b, context)
    const why = b.isConstant
      ? 'it takes a number that is no figure from it'
      : (unlike(a, b) ?? whyNotCompared(a, b, context))
    if (why !== undefined) return `${nameOf(b)} is not taken from ${nameOf(a)}: ${why}`
    const difference = { ...joined(a, b), value: minus(a.value, scaled(b, a)), isSum: false }
    return a.unit.base === '%' && b.unit.base === '%' ? { ...difference, unit: points(context.span) } : difference
  },
  '*': (a, b) => {
    const [share, other] = b.unit.base === '%' ? [b, a] : [a, b]
    const factor = share.unit.base === '%' ? times(share.value, { over: 1n, under: 100n }) : share.value
    const isFactor = share.unit.base === '%' || (share.isConstant && share.unit.base === '')
    if (!isFactor || other.unit.base === '%')
      return `${nameOf(a)} and ${nameOf(b)} are not multiplied: only a share of a number is`
    return { ...joined(other, share), value: times(other.value, factor), isSum: false }
  },
  '/': (a, b) => {
    if (b.isConstant && b.unit.base === '') {
      const value = dividedBy(a.value, b.value)
      return value === undefined ? 'Nothing is divided by 0' : { ...a, value, isSum: false }
    }
    const why = a.isConstant ? 'a number that is no figure is divided by none' : unlike(a, b)
    if (why !== undefined) return `${nameOf(a)} is not divided by ${nameOf(b)}: ${why}`
    const value = dividedBy(a.value, scaled(b, a))
    return value === undefined ? 'Nothing is divided by 0' : { ...joined(a, b), value, unit: RATIO, isSum: false }
  },
}

/** What a quotient of two like things has, until `as` says how it is written: 1.4 times, 140%. */
export const RATIO: Unit = { base: 'ratio', scale: whole(1) }

/** 100% less parts of one whole. */
function restOf(a: Quantity, b: Quantity, { tables, adds }: FormulaContext): Quantity | string {
  const isWhole = b.parts.every(
    part => tables.get(part.cell?.table ?? '')?.record.whole ?? (part.value.form === 'series' && part.value.whole),
  )
  if (a.unit.base !== '%' || b.unit.base !== '%' || !isWhole || b.parts.length === 0)
    return `${nameOf(b)} is not taken from 100%: whether it is a part of one whole is not said (\`whole: true\`)`
  const rest = { ...joined(b, a), value: minus(a.value, b.value), isSum: false, isRest: true }
  const why = rest.parts.length < 2 ? undefined : whyNotAdded(rest.parts, adds, tables)
  return why === undefined ? rest : `${nameOf(b)} is not taken from the rest: ${why}`
}

function unlike(a: Quantity, b: Quantity): string | undefined {
  const levels = new Set([...a.parts, ...b.parts].map(({ level }) => level?.text ?? ''))
  if (levels.size > 1) return `their levels differ (${[...levels].map(level => level || 'none').join(', ')})`
  const arePoints = [a, b].every(({ unit }) => unit.base === '%' || unit.base === POINTS)
  return a.unit.base === b.unit.base || arePoints
    ? undefined
    : `their units differ ("${unitName(a)}" and "${unitName(b)}")`
}

const unitName = ({ unit }: Quantity): string => Object.values(unit.texts ?? {})[0]?.text ?? 'none'

/** Shares may be compared, and so may two values of a row or column; else `adds` says that one is a part of the other. */
function whyNotCompared(a: Quantity, b: Quantity, { adds, tables }: FormulaContext): string | undefined {
  if (a.unit.base === '%' || a.unit.base === POINTS) return undefined
  const [one, other] = [a.parts, b.parts]
  if (one.length === 1 && other.length === 1 && areCompared(one[0]!, other[0]!)) return undefined
  return whyNotAdded([...one, ...other], adds, tables)
}

/** b's value in a's unit: 万亿 in 亿. */
const scaled = (b: Quantity, a: Quantity): Exact => dividedBy(times(b.value, b.unit.scale), a.unit.scale)!

const joined = (a: Quantity, b: Quantity): Quantity => ({
  ...a,
  parts: [...a.parts, ...b.parts],
  decimals: Math.max(a.decimals, b.decimals),
  isConstant: false,
  isRest: false,
})

const nameOf = ({ parts, isConstant }: Quantity): string =>
  isConstant ? 'a number' : parts.map(({ id }) => id).join(' with ')

function refer({ address, start, end }: Extract<Formula, { kind: 'reference' }>, context: FormulaContext): Computed {
  const { records, language, adds, tables } = context
  const fail = (fault: string): Fault => ({ fault, start, end })
  if (address.includes('/*')) {
    const quantities = starred(address, context)
    const parts = quantities.flatMap(quantity => quantity.parts)
    if (parts.length === 0) return fail(`{${address}} leads to nothing`)
    const why = parts.length === 1 ? undefined : whyNotAdded(parts, adds, tables)
    const [first, ...rest] = quantities
    if (first === undefined || why !== undefined)
      return fail(`The cells of {${address}} are not added: ${why ?? 'they hold no numbers'}`)
    return {
      quantity: rest.reduce(
        (sum, each) => ({ ...joined(sum, each), value: plus(sum.value, scaled(each, sum)) }),
        first,
      ),
    }
  }
  const reference = parseReference(address)
  const record = reference && records.get(reference.id)
  if (record === undefined) return fail(`Unknown id "${reference?.id ?? address}" in the formula`)
  if (record.kind !== 'figure') return fail(`${record.id} is a ${record.kind}, expected a figure`)
  if (record.hedges.length > 0)
    return fail(
      `${record.id} is hedged ("${record.hedges[0]?.hedge.text}"), and a number computed from it would not be`,
    )
  const quantity = quantityOf(record, reference?.field, language)
  return quantity === undefined ? fail(`{${address}} has no number to compute with`) : { quantity }
}

/** All cells of a column or row, the base left out, where a label is a star; all points of a series. */
function starred(address: string, { tables, records, language }: FormulaContext): readonly Quantity[] {
  const slash = address.indexOf('/')
  const id = address.slice(0, slash)
  const labels = splitAddress(address.slice(slash + 1))
  const record = records.get(id)
  if (record?.kind === 'figure' && record.value.form === 'series')
    return record.value.points.flatMap(({ label }) => quantityOf(record, label.text, language) ?? [])
  const table = tables.get(id)
  return (table?.cells ?? []).flatMap(cell => {
    const matches =
      cell.labels.length === labels.length &&
      cell.labels.every((label, at) => labels[at] === '*' || foldAddress(labels[at]!) === foldAddress(label))
    const figure = matches && !isBase(table!, cell) ? records.get(`${id}/${writeAddress(cell.labels)}`) : undefined
    return figure?.kind === 'figure' ? (quantityOf(figure, undefined, language) ?? []) : []
  })
}

/** The number of a figure, of its change (`from`, `to`) or of a point of its series. */
function quantityOf(figure: FigureRecord, field: string | undefined, language: Language): Quantity | undefined {
  const { value } = figure
  const text =
    field === 'n'
      ? figure.cell?.n
      : value.form === 'number' && (field === undefined || field === 'value')
        ? Object.values(value.text)[0]?.text
        : value.form === 'change' && (field === 'from' || field === 'to')
          ? Object.values(value[field])[0]?.text
          : value.form === 'series'
            ? value.points.find(({ label }) => label.text === field)?.text.text
            : undefined
  const exact = text === undefined ? undefined : exactOf(text.normalize('NFKC'))
  if (text === undefined || exact === undefined) return undefined
  const unit = field === 'n' ? BARE : unitOf(figure, language)
  const named = value.form === 'series' ? { ...figure, id: `${figure.id}.${field}` } : figure
  const decimals = readNumber(text.normalize('NFKC'))?.decimals ?? 0
  return { value: exact, unit, parts: [named], decimals, isSum: true, isConstant: false, isRest: false }
}
