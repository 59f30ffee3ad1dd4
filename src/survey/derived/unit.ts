import type { Language } from '../../base/language.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { type Exact, whole } from '../../numbers/exact.ts'
import type { Texts } from '../model/record-base.ts'
import type { FigureRecord } from '../model/survey.ts'

/** What a number counts or measures: 亿元 is yuan times 100,000,000, % is a hundredth of a whole. */
export interface Unit {
  /** What is left without the magnitude, as it is compared: `元`, `passenger`, `%`, `points`; empty for a bare number. */
  readonly base: string
  readonly scale: Exact
  /** As it is printed. */
  readonly texts?: Texts
  /** A currency that is written before the number: £, US$. */
  readonly currency?: string
}

export const BARE: Unit = { base: '', scale: whole(1) }

const HAN: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
}
const HAN_MAGNITUDE = new RegExp(`^(${Object.keys(HAN).join('|')})(.*)$`, 's')
const ENGLISH: Readonly<Record<string, number>> = {
  trillion: 12,
  tn: 12,
  billion: 9,
  bn: 9,
  million: 6,
  mn: 6,
  m: 6,
  thousand: 3,
  k: 3,
}
const ENGLISH_MAGNITUDE = /^(trillion|tn|billion|bn|million|mn|m|thousand|k)\b ?(.*)$/is

export function unitOf(
  { unit, forms, currency: stated }: Pick<FigureRecord, 'unit' | 'forms' | 'currency'>,
  language: Language,
): Unit {
  const currency =
    stated?.text ?? Object.values(forms).flatMap(({ text }) => /(?:\b[A-Z]{1,2})?\p{Sc}/u.exec(text)?.[0] ?? [])[0]
  const found = unit === undefined ? BARE : readUnit(unit, language)
  return currency === undefined ? found : { ...found, base: `${currency}${found.base}`, currency }
}

export function readUnit(texts: Texts, language: Language): Unit {
  const text = (texts[language] ?? Object.values(texts)[0])?.text.normalize('NFKC').trim() ?? ''
  const han = HAN_MAGNITUDE.exec(text)
  const english = han === null ? ENGLISH_MAGNITUDE.exec(text) : null
  const power = han === null ? (ENGLISH[(english?.[1] ?? '').toLowerCase()] ?? 0) : HAN[han[1]!]!
  const rest = (han ?? english)?.[2] ?? text
  return { base: baseOf(rest), scale: whole(10n ** BigInt(power)), texts }
}

/** One thing and several are one unit; 个百分点 and percentage points are points. */
function baseOf(rest: string): string {
  const text = rest.trim().toLowerCase()
  if (/^(个?百分点|percentage points?|points?|pp)$/.test(text)) return POINTS
  return /^[a-z]/.test(text) ? text.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : text
}

export const POINTS = 'points'
export const TIMES = /^(倍|times|x|×)$/i

const printed = (zh: string, en: string, span: Span): Texts => ({
  zh: new SourcedText(zh, span),
  en: new SourcedText(en, span),
})
export const points = (span: Span): Unit => ({
  base: POINTS,
  scale: whole(1),
  texts: printed('个百分点', 'percentage points', span),
})
export const percent = (span: Span): Unit => ({ base: '%', scale: whole(1), texts: printed('%', '%', span) })
