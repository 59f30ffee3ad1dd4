import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Language } from '../../base/language.ts'
import { partSpan } from '../../base/part-span.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { compare, dividedBy, exactOf, fullText, roundedText, times, whole } from '../../numbers/exact.ts'
import type { FigureDraft } from '../load/figure-value.ts'
import type { Texts } from '../model/record-base.ts'
import type { Adds, FigureRecord, SurveyRecord } from '../model/survey.ts'
import type { Table } from '../model/table.ts'
import { compute, type FormulaContext, type Quantity, RATIO } from './compute.ts'
import { parseFormula } from './parse-formula.ts'
import { BARE, readUnit, TIMES, type Unit } from './unit.ts'

interface DerivedFigures {
  readonly figures: readonly FigureRecord[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Computes the figures that have a formula, each from those before it. */
export function deriveFigures(
  drafts: readonly FigureDraft[],
  records: ReadonlyMap<string, SurveyRecord>,
  tables: ReadonlyMap<string, Table>,
  adds: readonly Adds[],
  language: Language,
): DerivedFigures {
  const figures = new Map<string, FigureRecord>()
  const diagnostics: Diagnostic[] = adds.flatMap(({ of }) =>
    of.flatMap(({ text, span }) =>
      records.has(text)
        ? []
        : [
            error('id-unknown', `Unknown id "${text}" in \`adds\``, {
              span,
              help: 'Name figures or cells of the survey.',
            }),
          ],
    ),
  )
  const all = { get: (id: string) => figures.get(id) ?? records.get(id) } as ReadonlyMap<string, SurveyRecord>
  for (const draft of drafts) {
    const formula = draft.formula ?? new SourcedText('', draft.span)
    const found = derive(draft, formula, { records: all, tables, adds, language, span: formula.span })
    if ('fault' in found) diagnostics.push(found.fault)
    else figures.set(draft.id, found.figure)
  }
  return { figures: [...figures.values()], diagnostics }
}

type Found = { readonly figure: FigureRecord } | { readonly fault: Diagnostic }

function derive(draft: FigureDraft, formula: SourcedText, context: FormulaContext): Found {
  const parsed = parseFormula(formula.text)
  if ('fault' in parsed) return { fault: malformed(draft, formula, parsed.fault, parsed.at) }
  const computed = compute(parsed.formula, context)
  if ('fault' in computed) return { fault: notComputed(draft, formula, computed) }
  const result = convert(computed.quantity, draft, context)
  if (typeof result === 'string')
    return { fault: notComputed(draft, formula, { fault: result, start: 0, end: formula.text.length }) }
  const { quantity, text } = result
  const qualifier = qualifierOf(quantity)
  if (typeof qualifier === 'string')
    return { fault: notComputed(draft, formula, { fault: qualifier, start: 0, end: formula.text.length }) }
  return {
    figure: figureOf(
      draft,
      formula,
      quantity,
      text,
      aboutWeighted(computed.quantity, context, formula.span) ?? qualifier,
    ),
  }
}

/** Brings a result into the unit that `as` names, and rounds it as declared: what never ends must be. */
function convert(
  quantity: Quantity,
  { as, round }: FigureDraft,
  { language }: FormulaContext,
): { quantity: Quantity; text: string } | string {
  const target = as && readUnit(as, language)
  const name = as && Object.values(as)[0]?.text.trim()
  const isRatio = quantity.unit.base === RATIO.base
  if (isRatio && (name === undefined || !(TIMES.test(name) || target?.base === '%')))
    return 'A ratio needs `as: 倍`, `as: times` or `as: "%"`'
  if (!isRatio && target !== undefined && target.base !== quantity.unit.base)
    return `"${name}" is another unit than that of the result ("${Object.values(quantity.unit.texts ?? {})[0]?.text ?? 'none'}")`
  const unit: Unit =
    target === undefined ? quantity.unit : { ...target, ...given({ currency: quantity.unit.currency }) }
  const factor = isRatio ? whole(unit.base === '%' ? 100 : 1) : dividedBy(quantity.unit.scale, unit.scale)!
  const value = times(quantity.value, factor)
  const changed = compare(factor, whole(1)) !== 0 || isRatio
  const text =
    round !== undefined
      ? roundedText(value, round)
      : changed || fullText(value) === undefined
        ? fullText(value)
        : keepPlaces(value, quantity.decimals)
  if (text === undefined || exactOf(text) === undefined)
    return 'The result has no end: say by `round` how many places it is shown with'
  return {
    quantity: {
      ...quantity,
      value,
      unit: { ...unit, ...given({ texts: isRatio && target?.base !== '%' ? as : (unit.texts ?? BARE.texts) }) },
    },
    text,
  }
}

/** A sum of 52.8 and 30.2 is 83.0: it is as exact as its parts. */
function keepPlaces(value: Quantity['value'], decimals: number): string | undefined {
  const full = fullText(value)
  if (full === undefined) return undefined
  return (full.split('.')[1]?.length ?? 0) > decimals ? full : roundedText(value, decimals)
}

/** Nearly 30 plus 4 is nearly 34; less or divided, nearly would turn round. */
function qualifierOf({ parts, isSum }: Quantity): Texts | string | undefined {
  const qualified = parts.filter(({ qualifier }) => qualifier !== undefined)
  const [first] = qualified
  if (first?.qualifier === undefined) return undefined
  const word = (figure: FigureRecord): string => Object.values(figure.qualifier ?? {})[0]?.text ?? ''
  const other = qualified.find(figure => word(figure) !== word(first))
  if (other !== undefined)
    return `${first.id} is "${word(first)}" and ${other.id} is "${word(other)}": the result is neither`
  if (isSum || ABOUT.test(word(first))) return first.qualifier
  return `${first.id} is "${word(first)}": what is less or divided by it is not`
}

const ABOUT = /^(约|大约|大概|about|around|roughly|approximately)$/i

/** A share of weighted answers is no count of heads. */
function aboutWeighted(
  { parts, unit }: Quantity,
  { tables }: FormulaContext,
  span: SourcedText['span'],
): Texts | undefined {
  const shares = parts.filter(({ unit: own }) => Object.values(own ?? {})[0]?.text === '%')
  if (unit.base === '%' || unit.base === 'points' || unit.base === RATIO.base || shares.length === 0) return undefined
  const isWeighted = shares.some(({ cell }) => {
    const weighting = tables.get(cell?.table ?? '')?.record.weighting
    return weighting !== undefined && !/^(none|无|未加权)$/i.test(Object.values(weighting)[0]?.text ?? '')
  })
  return isWeighted ? { zh: new SourcedText('约', span), en: new SourcedText('about', span) } : undefined
}

function figureOf(
  { formula: _, as: __, round: ___, count: ____, per: _____, value: ______, ...draft }: FigureDraft,
  formula: SourcedText,
  { parts, unit }: Quantity,
  text: string,
  qualifier: Texts | undefined,
): FigureRecord {
  const value = new SourcedText(text, formula.span)
  const from = [...new Set(parts.map(({ id, value }) => (value.form === 'series' ? id.slice(0, id.indexOf('.')) : id)))]
  const level = parts[0]?.level
  const sign = unit.currency
  const forms =
    sign === undefined
      ? draft.forms
      : {
          en: new SourcedText([`${sign}${text}`, unit.texts?.en?.text].filter(Boolean).join(' '), formula.span),
          ...draft.forms,
        }
  return {
    ...draft,
    forms,
    value: { form: 'number', value: Number(text), text: { zh: value, en: value } },
    derived: { formula, from },
    ...given({ unit: unit.texts, qualifier, level }),
  }
}

const malformed = ({ id }: FigureDraft, formula: SourcedText, fault: string, at: number): Diagnostic =>
  error('formula-malformed', `${fault} in the formula of ${id}`, {
    span: partSpan(formula.span, formula.text, at, 1),
    help: 'A formula is made of {F1}, {G1/row/column}, numbers, + − × ÷ and brackets.',
  })

const notComputed = (
  { id }: FigureDraft,
  formula: SourcedText,
  { fault, start, end }: { fault: string; start: number; end: number },
): Diagnostic =>
  error('derived-not-computed', `${id} is not computed: ${fault}`, {
    span: partSpan(formula.span, formula.text, start, end - start),
    why: 'A number that does not follow from its parts looks like one that the source states.',
    help: 'Use like figures; where figures exclude one another, say so: adds: [{ of: [F1, F2], why: … }].',
  })
