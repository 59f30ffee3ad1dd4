import type { Diagnostic } from '../../../base/diagnostic.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import type { HedgeClass } from '../../../reading/lexicon/hedges.ts'
import type { QualifierClass } from '../../../reading/lexicon/qualifiers.ts'
import { SCOPES, type Scope } from '../../../reading/lexicon/ranks.ts'
import { sameUnit } from '../../../reading/numbers/same-unit.ts'
import type { NumberToken, Qualifier } from '../../../reading/numbers/token.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey } from '../../model/survey.ts'
import { figureFault } from './faults.ts'
import type { Place } from './find-place.ts'
import type { WrittenValue } from './written.ts'

/** A written value of a figure beside its place in the source. */
export interface Pair {
  readonly figure: FigureRecord
  readonly survey: Survey
  readonly written: WrittenValue
  readonly place: Place
}

/** Compares value and place part by part, both ways. A figure of speech is compared as a whole. */
export function compareParts(pair: Pair): readonly Diagnostic[] {
  if (pair.figure.figurative) return []
  return [
    ...compareUnit(pair),
    ...compareCurrency(pair),
    ...compareQualifiers(pair),
    ...compareHedges(pair),
    ...compareScope(pair),
  ]
}

/** Magnitude and measure word, as written: 亿元 is not 万亿元. */
function compareUnit({ figure, survey, written, place }: Pair): readonly Diagnostic[] {
  const { number: source } = place
  const own = written.number
  if (source === undefined || own === undefined) return []
  const said = unitOf(source)
  const unit = written.unit ?? written.value
  if (survey.language === 'zh') {
    if (standsWhole(written, place) || equalAsWhole(source, own)) return []
    if (said === '' && lentUnit(place) === unitOf(own)) return []
    return [figureFault('figure-unit', figure, unit, `the source writes “${wordsOf(source)}”`, place)]
  }
  if ((source.mag ?? '') !== (own.mag ?? '') && !equalAsWhole(source, own))
    return [figureFault('figure-unit', figure, unit, `the source writes “${wordsOf(source)}”`, place)]
  const isShare = (token: NumberToken): boolean => token.unit === '%'
  if (isShare(source) !== isShare(own) && (isShare(source) || written.unit !== undefined))
    return [figureFault('figure-unit', figure, unit, `the source writes “${wordsOf(source)}”`, place)]
  if (written.unit === undefined || own.unit === undefined) return []
  const lent = source.unit === undefined ? lentUnit(place) : source.unit
  if (lent === undefined || sameUnit(lent, own.unit) || holdsWord(behindIn(place), own.unit)) return []
  return [figureFault('figure-unit', figure, unit, `the source writes “${wordsOf(source)}”`, place)]
}

const wordsOf = ({ text, unit }: NumberToken): string =>
  unit === undefined || text.includes(unit) ? text : `${text} ${unit}`

const unitOf = ({ mag, unit }: NumberToken): string => `${mag ?? ''}${unit ?? ''}`

/** 1.7 万家 and 17000 家. */
const equalAsWhole = (one: NumberToken, other: NumberToken): boolean =>
  one.mag !== other.mag &&
  one.value !== undefined &&
  one.value === other.value &&
  (one.unit ?? '') === (other.unit ?? '')

/** Magnitude and unit are those of the source; or the unit is a noun behind its measure word, as in 个金砖国家. */
function standsWhole({ number: own, unit }: WrittenValue, { passage, number: source }: Place): boolean {
  if (source === undefined || own === undefined) return true
  const behind = passage.paragraph.written.slice(source.end).replace(/^[余多来]/, '')
  const rest = source.text.endsWith(source.unit ?? '') ? behind : behind.slice((source.unit ?? '').length)
  if (unit === undefined) return unitOf(source) === unitOf(own)
  if ((source.mag ?? '') !== (own.mag ?? '')) return false
  const measured = (source.unit ?? '') === (own.unit ?? '')
  if (measured && (own.mag ?? '') + (own.unit ?? '') === unit.text) return true
  return behind.startsWith(unit.text) || rest.startsWith(unit.text) || (measured && own.text.endsWith(unit.text))
}

/** What goes on behind the number in its clause, up to the next number. */
function behindIn({ clause, number, passage }: Place): string {
  if (number === undefined) return ''
  const rest = clause.slice(clause.indexOf(number.text) + number.text.length)
  const next = passage.paragraph.numbers.find(({ start }) => start >= number.end)
  const end = next === undefined ? -1 : rest.indexOf(next.text)
  return end < 0 ? rest : rest.slice(0, end)
}

const holdsWord = (clause: string, unit: string): boolean =>
  unit.split(' ').some(word => sameUnit(clause.toLowerCase(), word))

/** The unit of the next number of the clause, where a row of numbers shares one: 3.5、4.2亿元. */
function lentUnit({ passage, number, clause }: Place): string | undefined {
  if (number === undefined) return undefined
  const next = passage.paragraph.numbers.find(
    token => token.start > number.end && token.unit !== undefined && clause.includes(token.text),
  )
  return next === undefined ? undefined : passage.language === 'zh' ? unitOf(next) : next.unit
}

function compareCurrency({ figure, survey, written, place }: Pair): readonly Diagnostic[] {
  const source = place.number?.currency
  if (place.number === undefined) return []
  const form = figure.forms[survey.language]?.text
  const own =
    figure.currency?.text ??
    written.number?.currency ??
    (form === undefined ? undefined : readText(form, survey.language).numbers[0]?.currency)
  if (source === own) return []
  const span = figure.currency ?? written.value
  return [
    figureFault(
      'figure-currency',
      figure,
      span,
      source === undefined ? `the source writes no “${own}”` : `the source writes “${source}” before the value`,
      place,
    ),
  ]
}

/** Classes that only stress the value and may be left out. */
const OPTIONAL: ReadonlySet<QualifierClass> = new Set(['emphasis', 'only'])
const isOptional = ({ class: kind, word }: Qualifier): boolean =>
  OPTIONAL.has(kind) || (kind === 'past' && word !== '近')

/** “nearly”, “about”, “over”: none is lost, none is added. */
function compareQualifiers({ figure, survey, written, place }: Pair): readonly Diagnostic[] {
  if (place.number === undefined) return []
  const inSource = [...place.number.left, ...place.number.right]
  const declared = figure.qualifier?.[survey.language]
  const own = [
    ...(declared === undefined ? [] : qualifiersOf(declared.text, written, survey)),
    ...(written.number?.left ?? []),
    ...(written.number?.right ?? []),
    ...figure.hedges.flatMap(({ hedge }) => inSource.filter(({ word }) => hedge.text.includes(word))),
    ...figure.emphasis.flatMap(({ text }) => inSource.filter(({ word }) => text.includes(word))),
  ]
  const has = (list: readonly Qualifier[], { class: kind }: Qualifier): boolean =>
    list.some(each => each.class === kind)
  const lost = inSource.find(each => !isOptional(each) && !has(own, each))
  if (lost !== undefined)
    return [
      figureFault(
        'figure-qualifier',
        figure,
        declared ?? written.value,
        `the source writes “${lost.word}” beside the value`,
        place,
      ),
    ]
  const added = own.find(each => !has(inSource, each))
  const unread =
    declared !== undefined && !own.some(({ word }) => declared.text.includes(word)) && !standsBefore(declared, place)
  if (added === undefined && !unread) return []
  return [
    figureFault(
      'figure-qualifier',
      figure,
      declared ?? written.value,
      `the source has no “${added?.word ?? declared?.text}” beside the value`,
      place,
    ),
  ]
}

/** What the reader makes of a qualifier before this value. */
function qualifiersOf(qualifier: string, { text }: WrittenValue, { language }: Survey): readonly Qualifier[] {
  const both = `${qualifier}${language === 'en' ? ' ' : ''}${text}`
  return readText(both, language).numbers.find(({ start }) => start >= qualifier.length)?.left ?? []
}

const standsBefore = ({ text }: SourcedText, { passage, start }: Place): boolean =>
  passage.paragraph.written.slice(0, start).trimEnd().toLowerCase().endsWith(text.toLowerCase())

/** Hedges that soften a number wherever they stand in its clause. */
const SOFTENING: ReadonlySet<HedgeClass> = new Set(['seem', 'may', 'broadly', 'one-of', 'reported'])

/** Every hedge of the clause is declared: as qualifier, in `hedges`, or as part of the value. */
function compareHedges({ figure, survey, written, place }: Pair): readonly Diagnostic[] {
  const declared = [
    ...figure.hedges.map(({ hedge }) => hedge.text),
    figure.qualifier?.[survey.language]?.text ?? '',
    written.text,
  ].join(' ')
  const lost = readText(place.clause, survey.language).hedges.find(
    ({ class: kind, text }) => SOFTENING.has(kind) && !declared.toLowerCase().includes(text.toLowerCase()),
  )
  return lost === undefined
    ? []
    : [
        figureFault(
          'figure-hedge',
          figure,
          written.value,
          `its clause says “${lost.text}”`,
          place,
          `Declare what it binds: \`hedges: { ${lost.text}: … }\`.`,
        ),
      ]
}

/** Among whom a rank holds: first in the province is not first in the country. */
function compareScope({ figure, survey, written, place }: Pair): readonly Diagnostic[] {
  const declared = figure.scope?.[survey.language]
  const own =
    declared === undefined ? (written.number?.scope ?? formScope(figure, survey)) : scopeOf(declared.text, survey)
  const source = place.number?.scope
  if (place.number?.kind !== 'rank') {
    return declared === undefined || place.clause.includes(declared.text)
      ? []
      : [figureFault('figure-scope', figure, declared, 'the source gives no such scope', place)]
  }
  if (source === own) return []
  return [
    figureFault(
      'figure-scope',
      figure,
      declared ?? written.value,
      source === undefined
        ? 'the source gives no such scope'
        : `the rank of the source holds in another scope: “${place.clause}”`,
      place,
      'Write `scope:` in the words of the source.',
    ),
  ]
}

const formScope = (figure: FigureRecord, { language }: Survey): Scope | undefined => {
  const form = figure.forms[language]
  return form && readText(form.text, language).numbers.find(({ kind }) => kind === 'rank')?.scope
}

const scopeOf = (text: string, { language }: Survey): Scope | undefined =>
  (Object.keys(SCOPES) as Scope[]).find(scope => SCOPES[scope][language].some(word => text.includes(word)))
