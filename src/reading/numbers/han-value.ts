import { HAN_DIGITS, HAN_SCALES } from '../lexicon/numerals.ts'

export const HAN_NUMERALS = `${Object.keys(HAN_DIGITS).join('')}${Object.keys(HAN_SCALES).join('')}`

interface HanNumber {
  readonly value: number
  readonly to?: number
}

/**
 * Reads a run of Han numerals: 三十五 → 35, 二〇二三 → 2023; two digits in a row are a span (一两, 二三十). Undefined where
 * the run has no value (千万 alone is one).
 */
export function readHan(run: string): HanNumber | undefined {
  const span = /([一二两三四五六七八九])([一二两三四五六七八九])/.exec(run)
  const scaled = [...run].some(character => character in HAN_SCALES)
  if (!scaled && run.length >= 3) return { value: Number([...run].map(digit => HAN_DIGITS[digit] ?? 0).join('')) }
  if (span === null) return { value: positional(run) }
  const [low, high] = [span[1] ?? '', span[2] ?? ''].map(digit =>
    positional(`${run.slice(0, span.index)}${digit}${run.slice(span.index + 2)}`),
  )
  return low === undefined || high === undefined || high <= low ? undefined : { value: low, to: high }
}

/** The value of a plain run; undefined for spans. */
export const hanValue = (run: string): number | undefined => {
  const read = readHan(run)
  return read === undefined || read.to !== undefined ? undefined : read.value
}

function positional(run: string): number {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of run) {
    const scale = HAN_SCALES[character]
    if (scale === undefined) digit = HAN_DIGITS[character]
    else if (scale === 20 || scale === 30 || scale === 40) section += scale
    else if (scale < 1e4) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else {
      total = (total + section + (digit ?? (total + section === 0 ? 1 : 0))) * scale
      section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}
