import { stemOf } from '../../../reading/numbers/same-unit.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import type { TextReading } from '../../../reading/read-text.ts'

/** Chinese units and their English, where a number is compared across languages. */
const UNIT_PAIRS: Readonly<Record<string, string>> = {
  年: 'year',
  月: 'month',
  个月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
  小时: 'hour',
  分钟: 'minute',
  秒: 'second',
  季度: 'quarter',
  元: 'yuan renminbi',
  '%': '%',
  个百分点: 'point',
  家: 'firm company organisation organization enterprise business mill',
  人: 'people person member journalist',
  名: 'people person member journalist',
  位: 'people person member',
  倍: 'times fold',
  国: 'country nation',
  城: 'city',
}

/** Measure words that count the same things. */
const SAME_MEASURES: readonly ReadonlySet<string>[] = [new Set(['人', '名', '位']), new Set(['%', '百分点'])]

/** Whether a number says what another one says: the same size, unit, scope and currency. */
export function agrees(own: NumberToken, other: NumberToken): boolean {
  if (own.kind === 'date' || other.kind === 'date') return own.raw === other.raw
  if ((own.kind === 'rank') !== (other.kind === 'rank')) return false
  if (own.kind === 'approx' || other.kind === 'approx')
    return own.kind === other.kind && own.raw === other.raw && unitsAgree(own, other)
  if (own.value !== other.value || own.to !== other.to || own.currency !== other.currency) return false
  if (own.kind === 'rank') return own.scope === other.scope
  return (own.kind === 'multiple') === (other.kind === 'multiple') && unitsAgree(own, other)
}

type Unit = { readonly unit?: string | undefined }

/** The same measure word, or English phrases that share a word; across languages only units that the table pairs. */
export function unitsAgree({ unit: own }: Unit, { unit: other }: Unit): boolean {
  if (own === other) return true
  if (own === undefined || other === undefined) return false
  if (isHan(own) && isHan(other)) return SAME_MEASURES.some(set => set.has(own) && set.has(other))
  if (isHan(own) !== isHan(other)) {
    const [han, english] = isHan(own) ? [own, other] : [other, own]
    const words = UNIT_PAIRS[han]?.split(' ')
    return words !== undefined && english.split(/[ -]/).some(word => words.includes(stemOf(word)))
  }
  const stems = new Set(own.split(/[ -]/).map(stemOf))
  return other.split(/[ -]/).some(word => stems.has(stemOf(word)))
}

const isHan = (unit: string): boolean => /\p{Script=Han}/u.test(unit)

/** Whether a number stands in another text with the words beside it: a verbatim piece. */
export function standsVerbatim({ text, start, end }: NumberToken, own: TextReading, other: TextReading): boolean {
  const { written } = own
  const pieces = /^[\x20-\x7e’]+$/.test(text)
    ? [/^\S*(?: \S+){2}/.exec(written.slice(start))?.[0], /\S+ \S+ \S*$/.exec(written.slice(0, end))?.[0]]
    : [
        written.slice(Math.max(0, start - 1), end + 2),
        written.slice(start, end + 3),
        written.slice(Math.max(0, start - 3), end),
      ]
  return pieces.some(
    piece => piece !== undefined && piece.trim().length > text.length + 1 && other.normal.text.includes(piece.trim()),
  )
}
