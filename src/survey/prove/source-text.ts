import type { SourceSection, SourceText } from '../model/survey.ts'

/**
 * A source file prepared for the search of excerpts: normalised line ends and a list of headings. `lead` names the text
 * before the first heading.
 */
export function readSourceText(file: string, raw: string, lead = ''): SourceText {
  const text = raw.replace(/\r\n?/g, '\n')
  const named = lead === '' ? [] : [{ start: 0, path: lead }]
  return { file, text, sections: [...named, ...findSections(text)] }
}

/** All places where the words stand. */
export function occurrences(text: string, words: string): readonly number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

export function sectionAt(source: SourceText, offset: number): string {
  return source.sections.findLast(({ start }) => start <= offset)?.path ?? ''
}

/** Whether `words` are part of the section's path. Each segment may be shortened: `02 Findings / Roads`. */
export function namesSection(path: string, words: string): boolean {
  if (path.includes(words)) return true
  const headings = path.split(' / ')
  return words.split('/').every(part => headings.some(heading => heading.includes(part.trim())))
}

/** The paragraph around a place: its start and its end. Paragraphs are parted by empty lines. */
export function paragraphAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const before = text.lastIndexOf('\n\n', offset)
  const after = text.indexOf('\n\n', offset)
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
}

/** Markdown headings (`## …`), each with its path. A line `---` ends the last section. */
function findSections(text: string): readonly SourceSection[] {
  const open: string[] = []
  return [...text.matchAll(/^(#{1,6})[ \t]+(.+)$|^---$/gm)].map(match => {
    if (match[1] === undefined) open.length = 0
    if (match[1] === undefined) return { start: match.index, path: '' }
    const level = match[1].length
    open.length = Math.min(open.length, level - 1)
    open[level - 1] = (match[2] ?? '').trim()
    return { start: match.index, path: open.filter(Boolean).join(' / ') }
  })
}

/** The longest beginning of a wrong excerpt that the source contains, to show where they differ. */
export function longestPrefix(
  text: string,
  words: string,
): { readonly agreed: string; readonly last: string; readonly next: string } | undefined {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (text.includes(words.slice(0, middle))) low = middle
    else high = middle - 1
  }
  if (low < 4) return undefined
  const at = text.indexOf(words.slice(0, low)) + low
  return { agreed: words.slice(0, low), last: lastWords(words.slice(0, low)), next: firstWords(text.slice(at)) }
}

const HAN = /\p{Script=Han}/u
/** The end of what agrees, and the beginning of what follows: a few Han signs, or three words. */
const lastWords = (text: string): string =>
  HAN.test(text.slice(-8)) ? text.slice(-8) : (/(?:\S+\s+){0,2}\S+\s?$/.exec(text.slice(-60))?.[0] ?? '')
const firstWords = (text: string): string =>
  HAN.test(text.slice(0, 12)) ? text.slice(0, 12) : (/^\s?\S+(?:\s+\S+){0,2}/.exec(text.slice(0, 60))?.[0] ?? '')

/** Where a name stands as a whole: “Ann Lee” does not stand in “Ann Leeds”. */
export function namePlaces(text: string, name: string): readonly number[] {
  const places: number[] = []
  const latin = /^[\p{Script=Latin}\p{N}]/u.test(name)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const joined =
      latin &&
      (/[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1)) ||
        /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at + name.length)))
    if (!joined) places.push(at)
  }
  return places
}
