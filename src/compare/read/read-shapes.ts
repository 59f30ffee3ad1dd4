import { createHash } from 'node:crypto'
import { child, childrenNamed, isElement, walk, type XmlElement } from '../../opc/xml.ts'
import type { Table, TextBlock } from '../deck-content.ts'

/** An object that another part draws. */
interface Linked {
  readonly name: string
  /** Of its relationship. */
  readonly id: string
}

/** What stands on a page. */
export interface Shapes {
  readonly title: string
  readonly texts: readonly TextBlock[]
  readonly tables: readonly Table[]
  readonly charts: readonly Linked[]
  readonly pictures: readonly Linked[]
}

const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:cxnSp', 'p:graphicFrame', 'p:pic'])
/** Placeholders that say nothing of the slide's own. */
const AUTOMATIC: ReadonlySet<string> = new Set(['sldNum', 'dt', 'sldImg', 'hdr'])
const TITLES: ReadonlySet<string> = new Set(['title', 'ctrTitle'])

/** The shapes of a page, in the order in which they are drawn and read. */
export function readShapes(root: XmlElement): Shapes {
  const [texts, tables, charts, pictures] = [[] as TextBlock[], [] as Table[], [] as Linked[], [] as Linked[]]
  let title = ''
  for (const shape of shapesIn(root)) {
    const [label, place] = labelOf(shape)
    if (AUTOMATIC.has(place ?? '')) continue
    const name = label?.attributes.name ?? ''
    const body = child(shape, 'p:txBody')
    const text = body === undefined ? '' : paragraphsOf(body)
    if (title === '' && TITLES.has(place ?? '')) title = text
    else if (text.trim() !== '') texts.push({ name, text })
    for (const element of walk(shape)) {
      if (element.name === 'a:tbl') tables.push({ name, rows: rowsOf(element) })
      if (element.name === 'c:chart') charts.push({ name, id: element.attributes['r:id'] ?? '' })
      if (element.name === 'a:blip') pictures.push({ name, id: element.attributes['r:embed'] ?? '' })
    }
  }
  return { title, texts, tables, charts, pictures }
}

/** Of alternatives for older programs, only the first is read. */
function* shapesIn(root: XmlElement): Generator<XmlElement> {
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (SHAPES.has(element.name)) {
      yield element
      continue
    }
    for (const node of [...element.children].reverse())
      if (isElement(node) && node.name !== 'mc:Fallback') open.push(node)
  }
}

/** A shape's label, and the kind of placeholder that it is. */
function labelOf(shape: XmlElement): readonly [label: XmlElement | undefined, place: string | undefined] {
  const properties = shape.children.find(node => isElement(node) && node.name.startsWith('p:nv'))
  if (!isElement(properties)) return [undefined, undefined]
  const own = child(properties, 'p:nvPr')
  const place = own && child(own, 'p:ph')
  return [child(properties, 'p:cNvPr'), place && (place.attributes.type ?? 'body')]
}

/** The paragraphs of a text body, a line each. */
const paragraphsOf = (body: XmlElement): string => childrenNamed(body, 'a:p').map(lineOf).join('\n')

/** Its runs and fields; a broken line is a space. */
function lineOf(paragraph: XmlElement): string {
  let line = ''
  for (const run of paragraph.children) {
    if (!isElement(run)) continue
    if (run.name === 'a:br') line += ' '
    for (const part of run.children)
      if (isElement(part) && part.name === 'a:t') line += part.children.filter(node => !isElement(node)).join('')
  }
  return line
}

const rowsOf = (table: XmlElement): readonly (readonly string[])[] =>
  childrenNamed(table, 'a:tr').map(row =>
    childrenNamed(row, 'a:tc').map(cell => {
      const body = child(cell, 'a:txBody')
      return body === undefined ? '' : paragraphsOf(body)
    }),
  )

/** Attributes that name and number things, and say nothing of their look. */
const NAMES: ReadonlySet<string> = new Set(['id', 'name', 'descr', 'title', 'val16', 'lang', 'altLang', 'dirty', 'err'])

/** Elements that only tell one thing, or one state of it, from others. */
const MARKS: ReadonlySet<string> = new Set(['p14:creationId', 'p14:modId', 'a16:creationId', 'a16:rowId', 'a16:colId'])

/** A hash of all elements and attributes but words, names, marks and ids. */
export function lookOf(root: XmlElement): string {
  const hash = createHash('sha256')
  for (const { name, attributes } of walk(root)) {
    if (MARKS.has(name)) continue
    hash.update(`<${name}`)
    for (const key of Object.keys(attributes).sort())
      if (!NAMES.has(key) && !key.startsWith('r:') && !key.startsWith('xmlns'))
        hash.update(` ${key}=${attributes[key]}`)
  }
  return hash.digest('hex').slice(0, 16)
}
