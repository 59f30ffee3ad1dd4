import { wordsOf } from './words-of.ts'

/** Han numerals, those of banks and those of speech too. */
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((digit, value) => [digit, value])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value])),
  两: 2,
  俩: 2,
  仨: 3,
  貳: 2,
  叄: 3,
  陸: 6,
}

export const HAN_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  卌: 40,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const ENGLISH_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...UNITS.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
])
export const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Magnitudes behind digits: 3bn, 44.4 万亿. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
  兆: 1e12,
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  B: 1e9,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  M: 1e6,
  thousand: 1e3,
  k: 1e3,
  K: 1e3,
  hundred: 100,
  dozen: 12,
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
export const ENGLISH_ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  ORDINALS.map((word, index) => [word, index + 1]),
)

/** Names of parts, as they stand in fractions: two-thirds, a quarter, one fifth. */
export const ENGLISH_PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
/** The value of a Roman numeral below forty: a smaller letter before a larger one is taken off. */
export const romanValue = (roman: string): number =>
  [...roman].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0
    return (ROMAN[roman[at + 1] ?? ''] ?? 0) > value ? sum - value : sum + value
  }, 0)

/** Months by their English names and short forms. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'January February March April May June July August September October November December'
    .split(' ')
    .flatMap((month, index) => [
      [month, index + 1],
      [month.slice(0, 3), index + 1],
    ]),
)

/** Letters before digits that make an amount and no name: RMB44. */
export const CURRENCIES = wordsOf('RMB USD EUR GBP CNY HKD JPY US$ HK$ A$ C$ $ € £ ¥ ₩ ₹ Rs')
