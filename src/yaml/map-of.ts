import { type Code, error, type Result, toResult } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { EMPTY, type YamlFile } from './read-yaml.ts'
import type { YamlMap, YamlTree } from './yaml-tree.ts'

/** The map that a file is, or the front of one; `whole` is the place of one that is empty and may be. */
export function mapOf(
  { tree, diagnostics }: Pick<YamlFile, 'tree' | 'diagnostics'>,
  { code = 'value-wrong', whole }: { readonly code?: Code; readonly whole?: Span } = {},
): Result<YamlMap> {
  const faults = whole === undefined ? diagnostics : diagnostics.filter(fault => fault.code !== EMPTY)
  if (tree === undefined && faults.length === 0 && whole !== undefined)
    return { value: { kind: 'map', entries: new Map(), span: whole }, diagnostics: [] }
  if (tree === undefined || tree.kind === 'map') return toResult(tree, faults)
  const fault = error(code, `Unexpected ${FOUND[tree.kind]}, expected a map of keys and values`, {
    span: tree.span,
    help: 'Write keys and values, as in `title: …`.',
  })
  return { value: undefined, diagnostics: [...faults, fault] }
}

const FOUND: Readonly<Record<Exclude<YamlTree['kind'], 'map'>, string>> = {
  text: 'text',
  number: 'number',
  flag: 'true or false',
  none: 'empty file',
  list: 'list',
}
