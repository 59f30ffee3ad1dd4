import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { RecordKind } from '../../base/record-kinds.ts'
import type { SlotKind } from '../../template/spec/layout-spec.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import { findRecord, type StoryContext } from '../story-context.ts'

/** Tells what a slot takes, and what it was given instead. */
export function reject(
  context: StoryContext,
  layout: string,
  kinds: readonly SlotKind[],
  tree: YamlTree,
  path: string,
  id: string | undefined,
): undefined {
  const record = id === undefined ? undefined : findRecord(context, id, tree.span)
  if (id !== undefined && record === undefined) return undefined
  const actual = record === undefined ? kindName(tree) : `${record.kind} ${record.id}`
  const wanted = kinds.map(kind => EXPECTED[kind] ?? `the id of a ${kind}`).join(' or ')
  context.report(
    error('slot-wrong-kind', `Unexpected ${actual} in "${path}" of layout ${layout}, expected ${wanted}`, {
      span: tree.span,
      help: `Give ${wanted}.`,
      ...(record === undefined ? {} : { trace: [{ label: `${record.id} is here`, span: record.span }] }),
    }),
  )
  return undefined
}

/** Tells that a value has not the shape of its slot: `a list`, `a map`. */
export const wrongShape = (layout: string, tree: YamlTree, path: string, shape: string, help: string): Diagnostic =>
  error('slot-wrong-kind', `Unexpected ${kindName(tree)} in "${path}" of layout ${layout}, expected ${shape}`, {
    span: tree.span,
    help,
  })

const EXPECTED: Readonly<Partial<Record<SlotKind, string>>> = {
  number: 'a number',
  slide: 'the id of a slide or a section',
  change: '{ since: F2, good: up }',
  image: '{ src, alt }',
  record: 'the id of a record',
  matrix: '{ fields, says }',
} satisfies Partial<Record<Exclude<SlotKind, RecordKind>, string>>

/** What a value is, in words. */
const kindName = (tree: YamlTree): string =>
  tree.kind === 'text'
    ? `"${tree.text.length > 24 ? `${tree.text.slice(0, 24)}…` : tree.text}"`
    : tree.kind === 'none'
      ? 'nothing'
      : `a ${tree.kind}`
