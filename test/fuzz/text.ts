import type { Draw, Mutator } from './draw.ts'
import { CHARACTERS, NUMBERS, TEXTS } from './traps.ts'

const splice = (text: string, at: number, remove: number, insert: string): string =>
  text.slice(0, at) + insert + text.slice(at + remove)

const onLines =
  (change: (lines: string[], at: number, draw: Draw) => void) =>
  (text: string, draw: Draw): string => {
    const lines = text.split('\n')
    change(lines, draw.below(lines.length), draw)
    return lines.join('\n')
  }

/** A run of letters or digits in another's place. */
const onWord =
  (pattern: RegExp, change: (word: string, draw: Draw) => string) =>
  (text: string, draw: Draw): string => {
    const words = [...text.matchAll(pattern)]
    if (words.length === 0) return text
    const word = draw.of(words)
    return splice(text, word.index, word[0].length, change(word[0], draw))
  }

/** What may happen to any text, whatever it says: lines, words and characters. */
export const TEXT: readonly Mutator<string>[] = [
  { name: 'a line dropped', change: onLines((lines, at) => void lines.splice(at, 1)) },
  { name: 'a line repeated', change: onLines((lines, at) => void lines.splice(at, 0, lines[at]!)) },
  {
    name: 'a line moved',
    change: onLines((lines, at, draw) => void lines.splice(draw.below(lines.length), 0, ...lines.splice(at, 1))),
  },
  {
    name: 'a line indented otherwise',
    change: onLines((lines, at, draw) => {
      lines[at] = draw.of(['', ' ', '  ', '\t', ' '.repeat(60)]) + lines[at]!.trimStart()
    }),
  },
  { name: 'the end cut off', change: (text, draw) => text.slice(0, draw.below(text.length)) },
  {
    name: 'a character inserted',
    change: (text, draw) => splice(text, draw.below(text.length + 1), 0, draw.of(CHARACTERS)),
  },
  { name: 'a character dropped', change: (text, draw) => splice(text, draw.below(text.length), 1, '') },
  {
    name: 'a span dropped',
    change: (text, draw) => splice(text, draw.below(text.length), 1 + draw.below(200), ''),
  },
  {
    name: 'a span repeated',
    change: (text, draw) => {
      const from = draw.below(text.length)
      const span = text.slice(from, from + 1 + draw.below(80))
      return splice(text, from, 0, span.repeat(draw.of([1, 2, 40])))
    },
  },
  { name: 'a text inserted', change: (text, draw) => splice(text, draw.below(text.length + 1), 0, draw.of(TEXTS)) },
  { name: 'a word replaced', change: onWord(/[\p{L}][\p{L}\d-]*/gu, (_, draw) => draw.of(TEXTS)) },
  {
    name: 'a word in place of another',
    change: (text, draw) =>
      onWord(/[\p{L}][\p{L}\d-]*/gu, () => draw.of(text.match(/\p{L}[\p{L}\d-]*/gu)!))(text, draw),
  },
  { name: 'a number replaced', change: onWord(/\d[\d.,]*/g, (_, draw) => draw.of(NUMBERS)) },
  { name: 'Windows line ends', change: text => text.replaceAll('\n', '\r\n') },
  { name: 'old Macintosh line ends', change: text => text.replaceAll('\n', '\r') },
  { name: 'a byte order mark', change: text => `\ufeff${text}` },
  { name: 'nothing left', change: (_, draw) => draw.of(['', '\n', ' ', '# x\n', '---\n']) },
]
