import type { Span } from '../../src/base/span.ts'
import { scalarText, type YamlTree } from '../../src/yaml/yaml-tree.ts'
import type { Place } from './mutant.ts'

/** The record or slide, and the path below it, that a span of a file points into. */
export function placeOfSpan(tree: YamlTree | undefined, span: Span): Place {
  const path = tree === undefined ? [] : pathOf(tree, span)
  return placeOfPath(span.file, tree, path)
}

/** `figures/F06/unit/zh` → F06, unit/zh; `slides/3/foot` → the slide's id, foot; `title` → the head of a file. */
export function placeOfPath(file: string, tree: YamlTree | undefined, path: readonly string[]): Place {
  const [first, second, ...rest] = path
  if (tree?.kind === 'map' && first === 'slides' && second !== undefined) {
    const slide = step(step(tree, 'slides'), second)
    const id = slide && step(slide, 'slide')
    return { file, id: (id && scalarText(id)) ?? second, path: rest }
  }
  if (
    tree?.kind === 'map' &&
    second !== undefined &&
    step(step(tree, first!), second)?.kind === 'map' &&
    GROUP.test(second)
  )
    return { file, id: second, path: rest }
  return { file, id: '', path }
}

const GROUP = /^[A-Z]{1,2}\d+$/

const step = (tree: YamlTree | undefined, key: string): YamlTree | undefined =>
  tree?.kind === 'map' ? tree.entries.get(key)?.value : tree?.kind === 'list' ? tree.items[Number(key)] : undefined

function pathOf(tree: YamlTree, at: Span): readonly string[] {
  if (tree.kind === 'list') {
    const index = tree.items.findIndex(item => holds(item.span, at))
    return index < 0 ? [] : [String(index), ...pathOf(tree.items[index]!, at)]
  }
  if (tree.kind !== 'map') return []
  for (const [name, { key, value }] of tree.entries) {
    if (holds(key.span, at)) return [name]
    if (holds(value.span, at)) return [name, ...pathOf(value, at)]
  }
  return []
}

const holds = (outer: Span, { line, column }: Span): boolean =>
  (outer.line < line || (outer.line === line && outer.column <= column)) &&
  (line < outer.endLine || (line === outer.endLine && column < outer.endColumn))

/** Of the file that was asked for last: most findings are of one. */
let last: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] }

/** The words that a span marks, if it marks less than a whole value of the file. */
export function tokenAt(text: string | undefined, { line, column, endLine, endColumn }: Span): string {
  if (text === undefined || line !== endLine) return ''
  const lines = last.text === text ? last.lines : text.split('\n')
  last = { text, lines }
  return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''
}
