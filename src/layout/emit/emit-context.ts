import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Rect } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import type { Span } from '../../base/span.ts'
import type { Item, ShapeItem } from '../../scene/scene.ts'
import type { Measure } from '../flex/measure.ts'
import type { Box, SizedContext } from '../model.ts'
import { sourceOf } from '../style/read.ts'

/** Something that a line can be glued to: an item's box and its preset. */
export interface GlueTarget {
  readonly item: string
  readonly name: string
  readonly rect: Rect
  readonly shape: ShapeItem['shape']
  readonly depth: number
}

/** What drawing a box needs: where boxes lie, the sizes they were set at, and what connectors may be glued to. */
export interface EmitContext extends SizedContext {
  readonly measure: Measure
  readonly place: (box: Box) => Rect
  readonly targets: ReadonlyMap<string, GlueTarget>
  readonly report: (diagnostic: Diagnostic) => void
  readonly emit: (box: Box, context: EmitContext) => readonly Item[]
}

/** The spans of an item: its template line and the first YAML value in it. */
export function spansOf(box: Pick<Box, 'element' | 'text'>): { span: Span; source?: Span } {
  const source = box.text?.source ?? sourceOf(box.element)
  return { span: box.element.span, ...given({ source }) }
}

/** The alternative text of an item for screen readers, or that it is an ornament. */
export const spoken = (alt: string | undefined): { readonly alt: string } | { readonly ornament: true } =>
  alt === undefined || alt.trim() === '' ? { ornament: true } : { alt }
