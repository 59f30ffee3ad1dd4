/** So many are named one by one. */
const NAMED = 3

/** Scripts that a text in Chinese or English may hold by mistake, or on purpose, and that our typefaces lack. */
const SCRIPTS = [
  'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Kannada Katakana Khmer Lao',
  'Malayalam Mongolian Myanmar Sinhala Syriac Tamil Telugu Thaana Thai Tibetan Latin',
]
  .join(' ')
  .split(' ')
  .map(name => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))

/** “ש” (U+05E9), “ל” (U+05DC) and 7 more: Hebrew. */
export function nameCharacters(characters: readonly string[]): string {
  const named = characters.slice(0, NAMED).map(character => `“${character}” (${codeOf(character)})`)
  const more = characters.length - named.length
  const scripts = [...new Set(characters.map(scriptOf))].filter(name => name !== undefined)
  const list = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
  return scripts.length === 0 ? list : `${list}: ${scripts.join(', ')}`
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function scriptOf(character: string): string | undefined {
  if (/\p{Extended_Pictographic}/u.test(character)) return 'emoji'
  return SCRIPTS.find(({ pattern }) => pattern.test(character))?.name
}
