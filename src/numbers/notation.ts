/** A number as a person or YAML writes it, and what it is worth. */
export interface WrittenNumber {
  readonly value: number
  /** In plain decimal notation. Sign, groups and places stay as written (+5, 1,650, 44.40); .5 is 0.5, 1e3 is 1000. */
  readonly text: string
  /** Places behind the decimal point: 44.40 has 2. */
  readonly decimals: number
}

/** What may stand where a number is wanted, for messages. */
export const A_NUMBER = 'a number such as 1650 or "1,650"'

/** Office programs keep 15 significant digits of a number, as many as IEEE 754 doubles hold of every decimal. */
const MOST_DIGITS = 15
/** Places before and behind the point up to which a number is written out without an exponent. */
const MOST_WHOLE = 24
const MOST_DECIMALS = 15
/** Longer ones are noughts, and no number that a person wrote. */
const LONGEST = 40

/**
 * What YAML 1.2 calls a number (core schema, 10.3.2: 5, +5, .5, 1e3, 0x1F, 0o17), digits in groups of three by commas,
 * and the minus sign U+2212.
 */
export const NOTATION =
  /^(?:(?<sign>[-+−]?)(?:(?<whole>[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(?<part>\d*))?|\.(?<bare>\d+))(?:[eE](?<power>[-+]?\d+))?|0x[\dA-Fa-f]+|0o[0-7]+)$/

/** The number that a text writes, and nothing else; undefined where it writes none, or one that cannot be kept as it is. */
export function readNumber(text: string): WrittenNumber | undefined {
  const match = text.length > LONGEST ? null : NOTATION.exec(text)
  if (match === null) return undefined
  const { sign = '', whole, part = '', bare, power } = match.groups ?? {}
  if (whole === undefined && bare === undefined) return kept('', String(BigInt(text)), '')
  const decimals = bare ?? part
  if (power !== undefined) return shifted(sign, (whole ?? '').replaceAll(',', ''), decimals, Number(power))
  return kept(sign, whole ?? '0', decimals)
}

/** A number without its exponent. */
function shifted(sign: string, whole: string, part: string, power: number): WrittenNumber | undefined {
  if (Math.abs(power) > LONGEST) return /[1-9]/.test(whole + part) ? undefined : kept(sign, '0', '')
  const digits = `${'0'.repeat(Math.max(0, -power))}${whole}${part}${'0'.repeat(Math.max(0, power))}`
  const point = digits.length - (part.length + Math.max(0, power)) + power
  return kept(sign, digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0', digits.slice(point).replace(/0+$/, ''))
}

function kept(sign: string, whole: string, part: string): WrittenNumber | undefined {
  const plain = whole.replaceAll(',', '')
  const significant = (plain + part).replace(/^0+|0+$/g, '')
  if (significant.length > MOST_DIGITS || part.length > MOST_DECIMALS || plain.length > MOST_WHOLE) return undefined
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${plain}.${part}`)
  const shown = significant === '' ? '' : sign
  return { value: value + 0, text: `${shown}${whole}${part === '' ? '' : `.${part}`}`, decimals: part.length }
}

/** Why a text that is meant as a number cannot be read as one; undefined where it can, or where words are meant. */
export function whyNoNumber(text: string): string | undefined {
  if (readNumber(text) !== undefined) return undefined
  if (/^[-+−]?\.?(?:inf|infinity|nan)$/i.test(text)) return 'It has no value that could be drawn.'
  if (NOTATION.test(text))
    return `Office programs keep ${MOST_DIGITS} digits of a number, ${MOST_WHOLE} places before its point and ${MOST_DECIMALS} behind it.`
  const digits = text.replace(/^[-+−–—－﹣＋]/, '')
  const meant = MEANT.test(digits) && /\p{Nd}/u.test(digits) && !/\..*\./.test(digits.replace(/[,_].*/, ''))
  return meant ? 'Its point is “.”, and only commas part its digits, in groups of three.' : undefined
}

/** Digits of any script with what parts them in some country or language of programs. */
const MEANT = /^(?:[\p{Nd}.,_]+|\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f'’]\p{Nd}{3})+(?:[.,]\p{Nd}+)?)(?:[eE][-+]?\d+)?$/u
