import type { Document } from 'yaml'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'

/** The first fault of syntax alone: what follows a brace or mark that is never closed is read wrongly. */
export function syntaxFaults(
  document: Document,
  text: string,
  spanOf: (start: number, end?: number) => Span,
): readonly Diagnostic[] {
  const [first] = [...document.errors, ...document.warnings]
  if (first === undefined) return []
  const { message, code, pos } = first
  const closing = CLOSING.find(({ parser }) => parser.test(message))
  if (closing !== undefined) {
    const open = lastOpen(text.slice(0, pos[0]), closing.open, closing.close)
    return [
      error('yaml-syntax', `The ${closing.open} here is never closed`, {
        span: spanOf(open < 0 ? pos[0] : open),
        help: `Add the ${closing.close}; a text that begins with ${closing.open} and is no ${closing.what} needs quotation marks.`,
      }),
    ]
  }
  const before = text.slice(0, pos[0]).trimEnd().at(-1) ?? ''
  const behind = /at node end$/.test(message.split(' at line ')[0] ?? '') ? BEHIND[before] : undefined
  if (behind !== undefined)
    return [
      error('yaml-syntax', `Unexpected text behind the closing ${before}`, {
        span: spanOf(pos[0], pos[1]),
        help: behind,
      }),
    ]
  const known = KNOWN.find(({ parser }) => parser.test(message))
  return [
    error('yaml-syntax', known?.message ?? asParserSays(message), {
      span: spanOf(pos[0], pos[1]),
      help: HELP[code] ?? known?.help ?? QUOTE_IT,
    }),
  ]
}

/** By the words of the parser, what is left open. */
const CLOSING = [
  { parser: /closing "quote/, open: '"', close: '"', what: 'quotation' },
  { parser: /closing 'quote/, open: "'", close: "'", what: 'quotation' },
  { parser: /^Flow map .*end with a \}/, open: '{', close: '}', what: 'map' },
  { parser: /^Flow sequence .*end with a \]/, open: '[', close: ']', what: 'list' },
] as const

/** What to do about words that go on where a value has ended, by the mark that ended it. */
const BEHIND: Readonly<Record<string, string>> = {
  '"': 'A " inside the text is written \\", or the whole text stands between two \'.',
  "'": 'A \' inside the text is written twice, or the whole text stands between two ".',
  '}': 'A text that begins with { needs quotation marks: title: "{F1} of them".',
  ']': 'A text that begins with [ needs quotation marks.',
}

const QUOTE_IT = 'A text that begins with { [ * & ! % @ ` or holds ": " or " #" needs quotation marks.'

/** What the parser says, in words that need no knowledge of it. */
const KNOWN: readonly { readonly parser: RegExp; readonly message: string; readonly help?: string }[] = [
  { parser: /^Nested mappings/, message: 'Unexpected ": " in a text without quotation marks' },
  { parser: /^Unexpected flow-(?:map|seq)-start/, message: 'Unexpected bracket in a text without quotation marks' },
  {
    parser: /^Unexpected block-seq-ind on same line/,
    message: 'Unexpected "- " behind a key',
    help: 'Begin the list on the next line; a text that begins with "- " needs quotation marks.',
  },
  {
    parser: /^Plain value cannot start/,
    message: 'Unexpected sign at the beginning of a text without quotation marks',
  },
]

const HELP: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent by spaces.',
  MULTIPLE_DOCS: 'One file holds one document; delete the line ---.',
  TAG_RESOLVE_FAILED: 'Tags (!name) mean nothing here; put a text that begins with ! in quotation marks.',
}

const asParserSays = (message: string): string =>
  (message.split('\n')[0] ?? 'Broken YAML').replace(/ at line \d+, column \d+:?$/, '')

/** The place of the last bracket that is not closed before the end, or of the last mark of an odd number. */
function lastOpen(text: string, open: string, close: string): number {
  if (open === close) return text.lastIndexOf(open)
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === close) depth++
    else if (text[at] === open && depth-- === 0) return at
  }
  return -1
}
