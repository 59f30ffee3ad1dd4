import { EAST_ASIAN } from '../base/language.ts'

export const LATIN = 0
export const EA = 1
export type Script = typeof LATIN | typeof EA

/** Marks and symbols of no script: office programs give them the script of what stands before. */
const WEAK = /[\s\u00A0\u2000-\u2BFF]/

/**
 * The script of every UTF-16 unit, as LibreOffice decides: Latin letters, digits and ASCII marks are Latin, Han and
 * full-width marks East Asian, all else follows the last that was either. At the start it follows the first.
 */
export function scriptsOf(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length)
  let last: Script | undefined
  let leading = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) {
      scripts[at] = scripts[at - 1]!
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at)!)
    if (WEAK.test(character)) {
      scripts[at] = last ?? LATIN
      continue
    }
    const own = EAST_ASIAN.test(character) ? EA : LATIN
    if (last === undefined) leading = at
    last = own
    scripts[at] = own
  }
  return scripts.fill(scripts[leading] ?? LATIN, 0, leading)
}

/** Whether an office program may set a character in either face: its run's language decides. */
export const isWeak = (character: string): boolean => WEAK.test(character)
