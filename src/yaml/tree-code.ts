import { SourcedText } from '../base/sourced-text.ts'
import type { Span } from '../base/span.ts'
import type { YamlTree } from './yaml-tree.ts'

/** A tree of one file as short plain values, to be written and read again in less time than the file is parsed. */
export type TreeCode =
  | readonly ['text', Place, string]
  | readonly ['number', Place, string, number | null]
  | readonly ['flag', Place, boolean]
  | readonly ['none', Place]
  | readonly ['list', Place, readonly TreeCode[]]
  | readonly ['map', Place, readonly (readonly [Place, string, TreeCode])[]]
type Place = readonly [line: number, column: number, endLine: number, endColumn: number]

const placeOf = ({ line, column, endLine, endColumn }: Span): Place => [line, column, endLine, endColumn]

export function encodeTree(tree: YamlTree): TreeCode {
  const place = placeOf(tree.span)
  switch (tree.kind) {
    case 'text':
      return ['text', place, tree.text]
    case 'number':
      return ['number', place, tree.text, Number.isNaN(tree.value) ? null : tree.value]
    case 'flag':
      return ['flag', place, tree.value]
    case 'none':
      return ['none', place]
    case 'list':
      return ['list', place, tree.items.map(encodeTree)]
    case 'map':
      return [
        'map',
        place,
        [...tree.entries.values()].map(({ key, value }) => [placeOf(key.span), key.text, encodeTree(value)]),
      ]
  }
}

export function decodeTree(file: string, code: TreeCode): YamlTree {
  const spanOf = ([line, column, endLine, endColumn]: Place): Span => ({ file, line, column, endLine, endColumn })
  const decode = (code: TreeCode): YamlTree => {
    const span = spanOf(code[1])
    switch (code[0]) {
      case 'text':
        return { kind: 'text', text: code[2], span }
      case 'number':
        return { kind: 'number', value: code[3] ?? Number.NaN, text: code[2], span }
      case 'flag':
        return { kind: 'flag', value: code[2], span }
      case 'none':
        return { kind: 'none', span }
      case 'list':
        return { kind: 'list', items: code[2].map(decode), span }
      case 'map': {
        const entries = code[2].map(
          ([place, text, value]) =>
            [text, { key: new SourcedText(text, spanOf(place)), value: decode(value) }] as const,
        )
        return { kind: 'map', entries: new Map(entries), span }
      }
    }
  }
  return decode(code)
}
