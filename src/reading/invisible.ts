/** A character that no reader sees, or that looks like another one. Offsets are those of the text as written. */
export interface OddCharacter {
  readonly kind: 'invisible' | 'bidi' | 'private' | 'control' | 'lookalike' | 'mixed-script'
  readonly start: number
  readonly end: number
  /** `U+200B`, or the letters at fault. */
  readonly name: string
}

/**
 * Characters without ink, apart from spaces: default ignorable code points (Unicode 15, DerivedCoreProperties) and
 * U+FFFC. A no-break space and an ideographic space are allowed, and so is U+FE0F behind an emoji.
 */
const INVISIBLE =
  /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFD\uE000-\uF8FF\u{F0000}-\u{10FFFD}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/u

/** Digits next to letters that look like digits, before Han or a percent sign: 3O家, l5%. */
const DIGIT_LOOKALIKE =
  /(?<![A-Za-z0-9])(?=[0-9OoIl|]*[0-9])(?=[0-9OoIl|]*[OoIl|])[0-9OoIl|]{2,}(?=\s?[\p{Script=Han}%％])/gu

/** A word that mixes Latin letters with Cyrillic or Greek ones. Greek letters of formulas stand alone or behind digits. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]{2,}/gu
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u

/** A Greek letter before a unit: μm, kΩ. */
const UNIT = /^(?:μ[A-Za-z]{1,3}|[kMGm]?Ω|[αβγδλσχΔΣ][A-Z]?)$/u

/** Nothing in a text of these characters is odd. */
const PLAIN =
  /^[\t\n\r\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F-\u205F\u3000-\u303F\u3400-\u9FFF\uFF01-\uFF9F]*$/

/** Everything in a text that a reader cannot see or would take for something else. */
export function invisibleIn(written: string): readonly OddCharacter[] {
  const plain = PLAIN.test(written)
  if (plain && !/\d/.test(written)) return []
  const odd: OddCharacter[] = []
  if (!plain) {
    for (const { 0: character, index } of written.matchAll(INVISIBLE)) {
      if (character === '\uFE0F' && isEmojiBefore(written, index)) continue
      if (character === '\u200D' && isEmojiBefore(written, index)) continue
      odd.push({ kind: kindOf(character), start: index, end: index + character.length, name: codePoint(character) })
    }
    for (const { 0: word, index } of written.matchAll(WORD)) {
      if (LATIN.test(word) && OTHER.test(word) && !UNIT.test(word))
        odd.push({ kind: 'mixed-script', start: index, end: index + word.length, name: word })
    }
  }
  for (const { 0: run, index } of written.matchAll(DIGIT_LOOKALIKE))
    if (!/^[IO]\d+$/.test(run)) odd.push({ kind: 'lookalike', start: index, end: index + run.length, name: run })
  return odd.sort((a, b) => a.start - b.start)
}

const kindOf = (character: string): OddCharacter['kind'] =>
  BIDI.test(character)
    ? 'bidi'
    : PRIVATE.test(character)
      ? 'private'
      : CONTROL.test(character)
        ? 'control'
        : 'invisible'

const isEmojiBefore = (written: string, at: number): boolean =>
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(written.slice(Math.max(0, at - 4), at))

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
