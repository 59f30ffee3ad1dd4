import type { Rect } from '../../base/geometry.ts'
import { placedCells } from '../../scene/geometry/table.ts'
import type { Item, TableItem, TextBody } from '../../scene/scene.ts'
import { itemText } from '../../scene/walk.ts'
import type { DrawnItem, DrawnSlide, Mark, WordsMark } from '../drawing/drawing.ts'
import { lead, leading, splitByLink } from './links.ts'
import { attach, type Document, type Element, type Pen } from './pen.ts'

/** What a page is drawn with. */
export interface Tagging {
  readonly doc: Document
  readonly pen: Pen
}

/** Draws a slide. Its parts hang on `section` in reading order: a heading, paragraphs, lists, tables, figures. */
export function writeSlide({ items }: DrawnSlide, section: Element, tagging: Tagging): void {
  for (const item of items) writeItem(item, section, tagging)
}

function writeItem({ item, marks, items }: DrawnItem, parent: Element, tagging: Tagging): void {
  for (const inner of items) writeItem(inner, parent, tagging)
  if (isFigure(item)) writeFigure(item, marks, parent, tagging)
  else if (item.kind === 'table') writeTable(item, marks, parent, tagging)
  else writeWords(item, marks, parent, tagging)
  if (item.link !== undefined) lead(item.link, item.box, itemText(item) || item.alt || item.name, parent, tagging.doc)
}

/** Pictures and charts, and shapes without words, unless they only adorn. */
const isFigure = (item: Item): boolean =>
  !item.ornament &&
  item.alt !== undefined &&
  (item.kind === 'image' || item.kind === 'chart' || (item.kind === 'shape' && item.body === undefined))

function writeFigure({ alt = '', box }: Item, marks: readonly Mark[], parent: Element, tagging: Tagging): void {
  const figure = attach(parent, tagging.doc.struct('Figure', { alt, bbox: cornersOf(box) }))
  tagged(marks, figure, 'Figure', tagging)
}

export const cornersOf = ({ x, y, width, height }: Rect): [number, number, number, number] => [
  x,
  y,
  x + width,
  y + height,
]

/** Marks that belong to an element. */
export function tagged(marks: readonly Mark[], element: Element, type: string, { doc, pen }: Tagging): void {
  const content = doc.markStructureContent(type)
  for (const mark of marks) pen.draw(mark)
  doc.endMarkedContent()
  element.add(content)
}

/** Marks that screen readers pass over. */
export function adornment(marks: readonly Mark[], { doc, pen }: Tagging): void {
  if (marks.length === 0) return
  doc.markContent('Artifact', { type: 'Layout' })
  for (const mark of marks) pen.draw(mark)
  doc.endMarkedContent()
}

/** Words of a text or a shape, and what is drawn under them. A page's number is no part of its text. */
function writeWords(item: Item, marks: readonly Mark[], parent: Element, tagging: Tagging): void {
  const body = item.kind === 'text' || item.kind === 'shape' ? item.body : undefined
  const placeholder = item.kind === 'text' ? item.placeholder : undefined
  if (body === undefined || placeholder === 'number') adornment(marks, tagging)
  else {
    const elements = openBody(body, placeholder === 'title' ? 'H1' : 'P', parent, tagging)
    writeStretches(marks, mark => elements(mark.place.paragraph), tagging)
  }
}

/** The elements of a body's paragraphs, made when they are asked for. Paragraphs with marks are a list; a heading is one. */
function openBody({ paragraphs }: TextBody, type: 'H1' | 'P', parent: Element, { doc }: Tagging) {
  const elements = new Map<number, Element>()
  let list: Element | undefined
  const open = (at: number): Element => {
    const { marker } = paragraphs[at]!
    const listed = marker !== undefined && marker.kind !== 'none'
    if (!listed) {
      list = undefined
      return attach(parent, doc.struct(type))
    }
    list ??= attach(parent, doc.struct('L'))
    return attach(attach(list, doc.struct('LI')), doc.struct('LBody'))
  }
  return (paragraph: number): Element => {
    const at = type === 'H1' ? 0 : paragraph
    const element = elements.get(at) ?? open(at)
    elements.set(at, element)
    return element
  }
}

/** Draws marks in order; lines of words in a row that belong to one element are one content of it. */
export function writeStretches(
  marks: readonly Mark[],
  elementOf: (mark: WordsMark) => Element,
  tagging: Tagging,
): void {
  let stretch: Mark[] = []
  let owner: Element | undefined
  const close = (): void => {
    if (owner === undefined) adornment(stretch, tagging)
    else tagged(stretch, owner, typeOf(owner), tagging)
    stretch = []
  }
  for (const mark of marks.flatMap(splitByLink)) {
    const next = mark.kind === 'words' ? leading(mark, elementOf(mark), tagging.doc) : undefined
    if (next !== owner && stretch.length > 0) close()
    owner = next
    stretch.push(mark)
  }
  if (stretch.length > 0) close()
}

const typeOf = (element: Element): string => element.dictionary.data.S

/** A table by rows and cells. The cells of its head say that they head a column. */
function writeTable(item: TableItem, marks: readonly Mark[], parent: Element, tagging: Tagging): void {
  const { doc } = tagging
  const table = attach(parent, doc.struct('Table'))
  const rows = item.rows.map(() => attach(table, doc.struct('TR')))
  const bodies = new Map<string, (paragraph: number) => Element>(
    placedCells(item).map(({ cell, row, column }) => {
      const head = item.rows[row]!.head
      const element = attach(rows[row]!, doc.struct(head ? 'TH' : 'TD'))
      element.dictionary.data.A = {
        O: 'Table',
        ...(head && { Scope: 'Column' }),
        ...(cell.columnSpan > 1 && { ColSpan: cell.columnSpan }),
        ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
      }
      return [`${row} ${column}`, openBody(cell.body, 'P', element, tagging)] as const
    }),
  )
  writeStretches(
    marks,
    ({ place }) => bodies.get(`${place.cell?.row} ${place.cell?.column}`)!(place.paragraph),
    tagging,
  )
}
