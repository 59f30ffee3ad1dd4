import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { forbiddenIn } from '../base/characters.ts'
import { type Diagnostic, error, hasErrors } from '../base/diagnostic.ts'
import { SourcedText } from '../base/sourced-text.ts'
import { lineIndex, type Span } from '../base/span.ts'
import { readNumber } from '../numbers/notation.ts'
import { decodeText } from './decode-text.ts'
import { oddCharacters } from './odd-characters.ts'
import { syntaxFaults } from './syntax-faults.ts'
import type { YamlEntry, YamlTree } from './yaml-tree.ts'

const MAX_DEPTH = 64
const MAX_ALIASES = 100
/** Of one text: as many as a whole slide may show, and as notes take three quarters of an hour to read out. */
const MAX_CHARACTERS = 20_000

export interface YamlFile {
  readonly tree: YamlTree | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** The text, for code frames, wherever the bytes are text at all. */
  readonly text: string | undefined
}

/** `readYaml`, or one that remembers what it has read: a file's tree depends on its name and bytes alone. */
export type YamlReader = (file: string, bytes: Uint8Array) => YamlFile

/** Bytes of a YAML 1.2 file → a tree with places. Faults of encoding, syntax, characters, depth and repeated keys are all reported. */
export function readYaml(file: string, bytes: Uint8Array): YamlFile {
  const { value: text, diagnostics } = decodeText(file, bytes)
  if (text === undefined || hasErrors(diagnostics)) return { tree: undefined, diagnostics, text }
  return { ...readYamlText(file, text), text }
}

/** As `readYaml`, of a text, or of the part of it from `start` to `end`; places count from the whole text’s beginning. */
export function readYamlText(
  file: string,
  whole: string,
  start = 0,
  end: number = whole.length,
): Omit<YamlFile, 'text'> {
  const text = whole.slice(start, end)
  const index = lineIndex(file, whole)
  const spanOf: YamlReaderState['spanOf'] = (from, to = from + 1) => index(start + from, start + to)
  const nothing = (fault: Diagnostic): Omit<YamlFile, 'text'> => ({ tree: undefined, diagnostics: [fault] })
  const document = flowDepth(text) > MAX_DEPTH * 4 ? undefined : parse(text)
  if (document === undefined || document.errors.some(({ message }) => message.startsWith('Maximum call stack')))
    return nothing(depthFault(spanOf(0, text.length)))
  const diagnostics = syntaxFaults(document, text, spanOf)
  if (diagnostics.length > 0) return { tree: undefined, diagnostics }
  if (document.contents === null) return nothing(emptyFault(spanOf(0)))
  const reading: YamlReaderState = { document, spanOf, faults: [], aliases: 0 }
  return { tree: readNode(reading, document.contents as Node, 0), diagnostics: reading.faults }
}

export const EMPTY = 'yaml-empty'

const emptyFault = (span: Span): Diagnostic =>
  error(EMPTY, 'Unexpected empty file', {
    span,
    help: 'Write keys and values, as in `title: …`, or delete the file.',
  })

interface YamlReaderState {
  readonly document: Document
  readonly spanOf: (start: number, end?: number) => Span
  readonly faults: Diagnostic[]
  aliases: number
}

function parse(text: string): Document | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    })
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/** The deepest nesting of brackets, before anything recursive sees them. Brackets in prose only make it larger. */
function flowDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const depthFault = (span: Span): Diagnostic =>
  error('yaml-depth', `Unexpected nesting deeper than ${MAX_DEPTH}`, {
    span,
    help: 'Look for a bracket that is never closed.',
  })

function readNode(reading: YamlReaderState, node: Node, depth: number): YamlTree {
  const span = nodeSpan(reading, node)
  if (depth > MAX_DEPTH) {
    if (!reading.faults.some(({ code }) => code === 'yaml-depth')) reading.faults.push(depthFault(span))
    return { kind: 'none', span }
  }
  if (isAlias(node)) return readAlias(reading, node.resolve(reading.document), span, depth)
  if (isMap(node)) return { kind: 'map', entries: readEntries(reading, node, depth), span }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map(item => readNode(reading, item as Node, depth + 1)), span }
  return isScalar(node) ? readScalar(reading, node, span) : { kind: 'none', span }
}

function readAlias(reading: YamlReaderState, target: Node | undefined, span: Span, depth: number): YamlTree {
  reading.aliases += 1
  if (target === undefined) {
    const help = 'A text that begins with * needs quotation marks.'
    reading.faults.push(error('yaml-alias', 'Unexpected alias of something that is not there', { span, help }))
  }
  if (target !== undefined && reading.aliases <= MAX_ALIASES) return readNode(reading, target, depth + 1)
  if (reading.aliases === MAX_ALIASES + 1) {
    const help = 'Write the value out.'
    reading.faults.push(error('yaml-aliases', `Unexpected alias, expected ${MAX_ALIASES} at most`, { span, help }))
  }
  return { kind: 'none', span }
}

/** Keys are compared by a set of our own: the library's check takes minutes for a hundred thousand of them. */
function readEntries(reading: YamlReaderState, map: YAMLMap, depth: number): Map<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>()
  for (const pair of map.items) {
    const keyNode = pair.key as Node
    const span = nodeSpan(reading, keyNode)
    const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : undefined
    if (key === undefined) {
      reading.faults.push(
        error('yaml-key', 'Unexpected key that is no plain word', {
          span,
          why: 'Braces at the beginning of a value are read as a map.',
          help: 'Put a text that begins with a brace or bracket in quotation marks.',
        }),
      )
      continue
    }
    reading.faults.push(...oddCharacters(key, span))
    const first = entries.get(key)
    if (first !== undefined) {
      reading.faults.push(
        error('yaml-repeated-key', `Unexpected second "${key}"`, {
          span,
          why: 'Only one of the two would count.',
          help: 'Rename or delete one.',
          trace: [{ label: 'first here', span: first.key.span }],
        }),
      )
      continue
    }
    const value: YamlTree =
      pair.value === null ? { kind: 'none', span } : readNode(reading, pair.value as Node, depth + 1)
    entries.set(key, { key: new SourcedText(key, span), value })
  }
  return entries
}

function readScalar(reading: YamlReaderState, node: Scalar, span: Span): YamlTree {
  const { value } = node
  if (typeof value === 'number') {
    const text = node.source ?? String(value)
    return { kind: 'number', value: readNumber(text)?.value ?? Number.NaN, text, span }
  }
  if (typeof value === 'boolean') return { kind: 'flag', value, span }
  if (value === null || value === undefined) return { kind: 'none', span }
  const whole = String(value)
  if (whole.length > MAX_CHARACTERS) {
    reading.faults.push(
      error('text-too-long', `Unexpected text of ${whole.length} characters, expected ${MAX_CHARACTERS} at most`, {
        span,
        why: 'No slide and no speaker’s note holds so much.',
        help: 'Shorten it, or part it into several.',
      }),
    )
    return { kind: 'none', span }
  }
  const text = whole.replace(/\n+$/, '')
  const forbidden = forbiddenIn(text)
  if (forbidden !== undefined) {
    reading.faults.push(
      error('text-character', `Unexpected ${forbidden}, written as an escape`, { span, help: 'Delete it.' }),
    )
  }
  reading.faults.push(...oddCharacters(text, span))
  return { kind: 'text', text, span }
}

/** A node without its quotation marks and the white space after it. */
function nodeSpan({ spanOf }: YamlReaderState, node: Node): Span {
  const [start, end] = node.range ?? [0, 1]
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
  return quoted && end - start > 2 ? spanOf(start + 1, end - 1) : spanOf(start, end)
}
