import type { MarkupAttribute, MarkupElement } from './nodes.ts'

/** What only a picture with a file has. */
const OF_FILES: ReadonlySet<string> = new Set(['src', 'fit', 'focus', 'alt'])

const FRAME: Readonly<Record<string, string>> = {
  kind: 'rect',
  border: 'dashed',
  color: 'muted',
  style: 'cell',
  padding: '8',
  placeholder: 'picture',
}

/** A picture without a file is a frame that says what belongs there. */
export function frameOf(image: MarkupElement): MarkupElement {
  const alt = image.attributes.get('alt')
  const own = [...image.attributes].filter(([name]) => !OF_FILES.has(name))
  const look = Object.entries(FRAME).map(([name, value]): [string, MarkupAttribute] => [name, { value }])
  const words =
    alt === undefined ? [] : [{ kind: 'text' as const, text: alt.value, ...(alt.source && { source: alt.source }) }]
  return { ...image, name: 'shape', attributes: new Map([...look, ...own]), children: words }
}
