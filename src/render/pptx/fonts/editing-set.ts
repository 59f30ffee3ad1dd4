import { EAST_ASIAN } from '../../../base/language.ts'

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('')

/** Letters, digits and punctuation for editing: an embedded font holds them in addition to the characters of the slides. */
const LATIN = `${range(0x20, 0x7e)}\u00a0£¥§©°±²³·×÷–—‘’“”•…‰€™−`
const EAST_ASIAN_MARKS = '\u3000、。《》〈〉「」『』【】〔〕〇（），．：；？！％￥～＋－＝／“”‘’…—·●○℃'

export const LATIN_EDITING_SET: readonly number[] = codePoints(LATIN)
export const EAST_ASIAN_EDITING_SET: readonly number[] = codePoints(LATIN + EAST_ASIAN_MARKS)

export function codePoints(text: string): number[] {
  return [...text].map(character => character.codePointAt(0)!)
}

export const LATIN_FACE = 1
export const EA_FACE = 2

/** Which of a run's faces sets a character: ASCII the Latin one, East Asian script the other, and weak marks either. */
export function scriptsOf(code: number): number {
  if (code <= 0x7f) return LATIN_FACE
  return EAST_ASIAN.test(String.fromCodePoint(code)) ? EA_FACE : LATIN_FACE | EA_FACE
}
