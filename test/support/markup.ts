import { SaxesParser } from 'saxes'
import { lineIndex } from '../../src/base/span.ts'
import type { ElementName, MarkupElement, MarkupNode } from '../../src/markup/nodes.ts'

/** Slide markup written by hand as the tree that layout reads: white space with a line break is dropped. */
export function markup(xml: string, file = 'templates/layouts/test.hbs'): MarkupElement {
  const at = lineIndex(file, xml)
  const parser = new SaxesParser({ xmlns: false, position: true })
  interface Open {
    name: ElementName
    attributes: Map<string, { value: string }>
    children: MarkupNode[]
    span: MarkupElement['span']
  }
  const open: Open[] = []
  let root: MarkupElement | undefined
  parser.on('opentag', tag => {
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [name, { value: String(value) }]))
    open.push({ name: tag.name as ElementName, attributes, children: [], span: at(Math.max(0, parser.position - 2)) })
  })
  parser.on('text', text => {
    if (/^\s*\n\s*$/.test(text)) return
    open.at(-1)?.children.push({ kind: 'text', text: text.replace(/\s*\n\s*/g, ' ') })
  })
  parser.on('closetag', () => {
    const element: MarkupElement = { kind: 'element', ...open.pop()! }
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  parser.on('error', fault => {
    throw fault
  })
  parser.write(xml).close()
  if (root === undefined) throw new Error('no element')
  return root
}
