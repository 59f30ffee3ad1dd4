/** A text as it is compared: compatible forms are plain, digits of every script are ASCII, invisible characters are gone. */
export interface NormalText {
  readonly text: string
  /** The offset in the written text of each unit of `text`, and of its end. */
  readonly at: ArrayLike<number>
  /** What the sign at an offset of `text` was, where that matters to a reader. */
  readonly signs: readonly Sign[]
}

export interface Sign {
  readonly kind: 'circled' | 'roman' | 'superscript' | 'subscript' | 'vulgar' | 'keycap'
  /** Offsets of the normal text. */
  readonly start: number
  readonly end: number
}

/** Characters that stay as they are: no number, letter or sign among them has another compatible form. */
const PLAIN =
  /^[\u0000-\u009F\u00A1-\u00A9\u00AB-\u00AC\u00AE-\u00B1\u00B4-\u00B8\u00BB\u00BF-\u024F\u2010-\u2027\u2030-\u205E\u3001-\u3020\u3400-\u9FFF，。：；！？（）]*$/

/** Full-width marks that belong to numbers. All other punctuation stays: the rules on quotation marks look at it. */
const MARKS: Readonly<Record<string, string>> = {
  '％': '%',
  '－': '-',
  '．': '.',
  '／': '/',
  '＃': '#',
  '﹪': '%',
  '﹣': '-',
}

const GONE = /\p{Default_Ignorable_Code_Point}|\u20E3/u

/** Returns the text with a map back to the places of the written one. */
export function normalise(written: string): NormalText {
  if (PLAIN.test(written)) return { text: written, at: identity(written.length), signs: [] }
  let text = ''
  const at: number[] = []
  const signs: Sign[] = []
  let offset = 0
  for (const character of written) {
    const start = text.length
    const form = formOf(character, text)
    const next = written.slice(offset + character.length, offset + character.length + 2)
    const kind = /^\uFE0F?\u20E3/.test(next) && /^\d$/.test(form) ? 'keycap' : kindOf(character)
    text += form
    for (let unit = 0; unit < form.length; unit += 1) at.push(form.length === character.length ? offset + unit : offset)
    if (kind !== undefined) signs.push({ kind, start: form.startsWith(' ') ? start + 1 : start, end: text.length })
    offset += character.length
  }
  at.push(written.length)
  return { text, at, signs }
}

const identities: number[] = []
/** 0, 1, 2 …, shared by all texts. */
function identity(length: number): readonly number[] {
  for (let next = identities.length; next <= length; next += 1) identities.push(next)
  return identities
}

function formOf(character: string, before: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0xaa) return code === 0xa0 ? ' ' : character
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x2fa1f)) return character.normalize('NFKC')
  if (GONE.test(character)) return ''
  const mark = MARKS[character]
  if (mark !== undefined) return character === '．' && !/\d$/.test(before) ? character : mark
  const counted = countedSign(code)
  if (counted !== undefined) return String(counted)
  if (/\p{P}/u.test(character)) return character
  const form = character.normalize('NFKC')
  // 3½ is three and a half; without a space it would become 31⁄2.
  if (form.includes('⁄') && /\d$/.test(before)) return ` ${form}`
  return /^\p{Nd}$/u.test(form) ? digitOf(form) : form
}

/** The ASCII digit of a decimal digit: blocks of ten begin at a code point that ends in 0 or 6 (Unicode 15, Nd). */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  return String(/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? code & 15 : (code & 15) - 6)
}

/** Signs that count, and whose compatible form hides it or is missing: first code point, last, value of the first. */
const COUNTED: readonly (readonly [number, number, number])[] = [
  [0x2160, 0x216b, 1],
  [0x2170, 0x217b, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3021, 0x3029, 1],
  [0x3220, 0x3229, 1],
  [0x3280, 0x3289, 1],
]

function countedSign(code: number): number | undefined {
  const row = COUNTED.find(([first, last]) => first <= code && code <= last)
  return row && code - row[0] + row[2]
}

const KINDS: readonly (readonly [Sign['kind'], RegExp])[] = [
  ['superscript', /[\u00B2\u00B3\u00B9\u2070-\u207F]/u],
  ['subscript', /[\u2080-\u208E]/u],
  ['vulgar', /[\u00BC-\u00BE\u2150-\u215F\u2189]/u],
  ['roman', /[\u2160-\u217F]/u],
  ['circled', /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3251-\u325F\u3280-\u3289\u32B1-\u32BF]/u],
]

const kindOf = (character: string): Sign['kind'] | undefined =>
  character < '\u00B2' ? undefined : KINDS.find(([, pattern]) => pattern.test(character))?.[0]
