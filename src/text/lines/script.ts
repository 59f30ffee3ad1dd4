import { EAST_ASIAN } from '../../base/language.ts'

export const LATIN = 0
export const EA = 1
export type Script = typeof LATIN | typeof EA

/** Punctuation and symbols of no script: office programs give them the script of the character before them. */
const WEAK = /[\s\u00A0\u2000-\u2BFF]/

/**
 * The script of every UTF-16 unit, as LibreOffice decides: Latin letters, digits and ASCII marks are Latin, Han and
 * full-width marks East Asian, all else follows the last that was either. At a paragraph's start it is Latin.
 */
export function scriptsOf(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length)
  let last: Script = LATIN
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    if (!WEAK.test(character)) last = EAST_ASIAN.test(character) ? EA : LATIN
    scripts.fill(last, at, at + character.length)
    at += character.length
  }
  return scripts
}

/** Whether an office program may set a character in either face: its run's language decides. */
export const isWeak = (character: string): boolean => WEAK.test(character)
