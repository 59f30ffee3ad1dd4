import type { Diagnostic, Result } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { pointSpan } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import { checkShape } from '../yaml/check-shape.ts'
import { notRead } from '../yaml/not-read.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { type Review, reviewsSchema } from './reviews-schema.ts'

/** A review with its place in the file. */
export interface PlacedReview extends Review {
  readonly span: Span
}

/** reviews.yaml as read. */
export interface Reviews {
  /** Path from the project's root. */
  readonly file: string
  /** The text; empty where there is no file yet. */
  readonly text: string
  readonly list: readonly PlacedReview[]
}

/** Reads the reviews of a project. No file is no fault: nothing has been signed. */
export async function readReviews(
  host: Host,
  root: string,
  contentFolder: string,
): Promise<Result<Reviews> & { readonly sources: ReadonlyMap<string, string> }> {
  const file = `${contentFolder}/reviews.yaml`
  const none: Reviews = { file, text: '', list: [] }
  const read = await readFileOf(host, `${root}/${file}`)
  if (!('bytes' in read)) {
    if (read.missing) return { value: none, diagnostics: [], sources: new Map() }
    const fault = notRead('reviews-unreadable', file, read, { span: pointSpan(file, 1, 1) })
    return { value: undefined, diagnostics: [fault], sources: new Map() }
  }
  const { tree, text = '', diagnostics } = readYaml(file, read.bytes)
  const sources = new Map([[file, text]])
  if (tree === undefined) return { value: undefined, diagnostics, sources }
  const shape = checkShape(tree, reviewsSchema)
  const faults: readonly Diagnostic[] = [...diagnostics, ...shape.diagnostics]
  if (shape.value === undefined) return { value: undefined, diagnostics: faults, sources }
  const spans = itemsOf(tree).map(({ span }) => span)
  const list = shape.value.reviews.map((review, at) => ({ ...review, span: spans[at] ?? tree.span }))
  return { value: { file, text, list }, diagnostics: faults, sources }
}

function itemsOf(tree: YamlTree): readonly YamlTree[] {
  const list = tree.kind === 'map' ? tree.entries.get('reviews')?.value : undefined
  return list?.kind === 'list' ? list.items : []
}
