import type { MarkupAttribute, MarkupElement } from './nodes.ts'

/** What only a picture with a file has. */
const OF_FILES: ReadonlySet<string> = new Set(['src', 'fit', 'focus', 'alt', 'prompt'])

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
  const [prompt, alt] = [image.attributes.get('prompt'), image.attributes.get('alt')]
  const says = prompt ?? alt
  const own = [...image.attributes].filter(([name]) => !OF_FILES.has(name))
  const look = Object.entries(FRAME).map(([name, value]): [string, MarkupAttribute] => [name, { value }])
  const words =
    says === undefined ? [] : [{ kind: 'text' as const, text: says.value, ...(says.source && { source: says.source }) }]
  // Its words are its name and its alt text, unless they say less.
  const named: readonly [string, MarkupAttribute][] =
    prompt === undefined || alt === undefined
      ? []
      : [
          ['name', alt],
          ['alt', alt],
        ]
  return { ...image, name: 'shape', attributes: new Map([...look, ...named, ...own]), children: words }
}
