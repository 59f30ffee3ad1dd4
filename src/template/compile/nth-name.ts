import type { Language } from '../../base/language.ts'

const DIGITS = '〇一二三四五六七八九'

/** What follows a name to number it: 路径一, Path 1. Counted from 1; Chinese numerals up to 99. */
export function nthName(number: number, language: Language): string {
  return language === 'zh' && number > 0 && number < 100
    ? chineseNumeral(number)
    : language === 'zh'
      ? String(number)
      : ` ${number}`
}

function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones]!)
}
