import type { Span } from '../base/span.ts'

/** The elements of slide markup; `attributes.ts` says what each may carry. */
export const ELEMENTS = [
  'slide',
  'row',
  'column',
  'grid',
  'spacer',
  'text',
  'title',
  'list',
  'p',
  'run',
  'shape',
  'rule',
  'connector',
  'drawing',
  'polyline',
  'image',
  'icon',
  'chart',
  'series',
  'point',
  'beside',
  'table',
  'col',
  'tr',
  'td',
] as const
export type ElementName = (typeof ELEMENTS)[number]

/** An element of a slide: attributes by name as written (checked against the table), children in order. */
export interface MarkupElement {
  readonly kind: 'element'
  readonly name: ElementName
  readonly attributes: ReadonlyMap<string, MarkupAttribute>
  readonly children: readonly MarkupNode[]
  /** The opening tag in its template. */
  readonly span: Span
}

export interface MarkupAttribute {
  readonly value: string
  /** The YAML value in it, if one was printed there. */
  readonly source?: Span
}

/** Character data. A value that Handlebars printed is a node of its own with its YAML span. */
export interface MarkupText {
  readonly kind: 'text'
  readonly text: string
  readonly source?: Span
  /** To stand out from the words round it. */
  readonly strong?: true
  /** The number of a footnote: small, above the line. */
  readonly raised?: true
  /** Where it leads. */
  readonly link?: string
}

export type MarkupNode = MarkupElement | MarkupText
