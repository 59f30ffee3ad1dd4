import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import { lineIndex, type Span } from '../base/span.ts'

/** A map of a YAML text with the places of its keys and values, and what is wrong with the text. */
export interface YamlMap {
  readonly entries: readonly YamlEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface YamlEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: YamlValue
  readonly valueSpan: Span
}

/** Templates need no more of YAML than texts and maps of them. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'other' }

/** Reads `text`, which begins at `offset` of a file whose whole text is `whole`. */
export function readYamlMap(file: string, whole: string, text: string = whole, offset = 0): YamlMap {
  const at = lineIndex(file, whole)
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, lineCounter: new LineCounter() })
  const diagnostics = document.errors.map(fault =>
    error('template-yaml', firstLine(fault.message), {
      span: at(offset + fault.pos[0], offset + fault.pos[1]),
      help: 'Mend the YAML; text with ": ", " #" or a leading brace needs quotes.',
    }),
  )
  if (diagnostics.length > 0) return { entries: [], diagnostics }
  if (document.contents === null) return { entries: [], diagnostics }
  if (!isMap(document.contents)) {
    const what = error('template-yaml', 'Unexpected value, expected a map of keys', {
      span: at(offset),
      help: 'Write `key: value` lines.',
    })
    return { entries: [], diagnostics: [what] }
  }
  return { entries: entriesOf(document.contents, (start, end) => at(offset + start, offset + end)), diagnostics }
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '') || 'Broken YAML'

type Locate = (start: number, end: number) => Span

const entriesOf = (map: YAMLMap, at: Locate): readonly YamlEntry[] => map.items.map(pair => entryOf(pair as Pair, at))

function entryOf(pair: Pair, at: Locate): YamlEntry {
  const keyRange = rangeOf(pair.key) ?? [0, 1]
  const valueRange = rangeOf(pair.value) ?? keyRange
  return {
    key: isScalar(pair.key) ? String(pair.key.value) : '',
    keySpan: at(keyRange[0], keyRange[1]),
    value: readValue(pair.value, at),
    valueSpan: at(valueRange[0], valueRange[1]),
  }
}

function readValue(node: unknown, at: Locate): YamlValue {
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node, at) }
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
    return { kind: 'text', text: node.source ?? String(node.value) }
  }
  return { kind: 'other' }
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : undefined
}
