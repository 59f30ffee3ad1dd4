import { readNumber } from './notation.ts'

/** A fraction in lowest terms, exact at any size; the denominator is above 0. */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

/** The number that a text writes, exactly: `1,650`, `52.8`, `−3`. */
export function exactOf(text: string): Exact | undefined {
  const written = readNumber(text)
  if (written === undefined) return undefined
  const digits = written.text.replaceAll(',', '').replace('−', '-').replace('+', '')
  return fraction(BigInt(digits.replace('.', '')), 10n ** BigInt(written.decimals))
}

export const whole = (value: number | bigint): Exact => ({ over: BigInt(value), under: 1n })
export const ZERO: Exact = whole(0)

export const plus = (a: Exact, b: Exact): Exact => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, under: b.under })
export const times = (a: Exact, b: Exact): Exact => fraction(a.over * b.over, a.under * b.under)

/** Undefined where the divisor is 0. */
export const dividedBy = (a: Exact, b: Exact): Exact | undefined =>
  b.over === 0n ? undefined : fraction(a.over * b.under, a.under * b.over)

export const compare = (a: Exact, b: Exact): number => {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounded to so many places behind the point, halves away from 0, as office programs round what they show. */
export function roundedText({ over, under }: Exact, decimals: number): string {
  const shifted = (over < 0n ? -over : over) * 10n ** BigInt(decimals)
  const rounded = (2n * shifted + under) / (2n * under)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return over < 0n && rounded !== 0n ? `-${text}` : text
}

/** All places where they end, as 5 for 10 ÷ 2; undefined where they never do, as for 1 ÷ 3. */
export function fullText(value: Exact): string | undefined {
  let { under } = value
  let decimals = 0
  for (const prime of [2n, 5n]) {
    let power = 0
    for (; under % prime === 0n; under /= prime) power += 1
    decimals = Math.max(decimals, power)
  }
  return under === 1n ? roundedText(value, decimals) : undefined
}

function fraction(over: bigint, under: bigint): Exact {
  const sign = under < 0n ? -1n : 1n
  const divisor = greatestDivisor(over < 0n ? -over : over, sign * under) || 1n
  return { over: (sign * over) / divisor, under: (sign * under) / divisor }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small !== 0n) [large, small] = [small, large % small]
  return large
}
