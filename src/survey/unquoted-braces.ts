import { type Diagnostic, error } from '../base/diagnostic.ts'
import { parseReference } from '../base/reference.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'

/** Maps that were meant as texts: YAML reads {F1} without quotation marks as a map of a key that has no value. */
export function unquotedBraces(tree: YamlTree): readonly Diagnostic[] {
  if (tree.kind === 'list') return tree.items.flatMap(unquotedBraces)
  if (tree.kind !== 'map') return []
  const entries = [...tree.entries.values()]
  // A comma within the braces parts the text into several keys.
  const written = entries.map(({ key }) => key.text).join(', ')
  if (entries.some(({ value }) => value.kind !== 'none') || parseReference(written) === undefined)
    return entries.flatMap(({ value }) => unquotedBraces(value))
  return [
    error('braces-unquoted', `Unexpected map {${written}}: a text with braces is in quotes`, {
      span: tree.span,
      why: 'YAML reads braces at the beginning of a value as a map.',
      help: `Write "{${written}}".`,
    }),
  ]
}
