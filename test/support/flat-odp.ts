import { elements, isElement, parseXml, walk, type XmlElement } from '../../src/opc/xml.ts'

/** A slide as LibreOffice understood it. */
export interface OdpSlide {
  readonly name: string
  readonly title: string
  readonly foot: string
  /** All paragraphs with words in them but the foot's and the slide number's, in document order; cells of tables among them. */
  readonly paragraphs: readonly string[]
  /** Rows of cells' words. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Each chart's own table: heads and rows. */
  readonly charts: readonly (readonly (readonly string[])[])[]
  readonly notes: readonly string[]
  /** Links that stand above the line. */
  readonly raised: readonly string[]
}

/** Reads a flat OpenDocument presentation. */
export function readFlatOdp(text: string): OdpSlide[] {
  const root = parseXml(text)
  const all = [...walk(root)]
  const feet = new Map(
    all
      .filter(({ name }) => name === 'presentation:footer-decl')
      .map(each => [each.attributes['presentation:name'], words(each)]),
  )
  const raises = new Set(
    all
      .filter(each => each.name === 'style:style' && below(each, 'style:text-properties').some(isRaised))
      .map(({ attributes }) => attributes['style:name']),
  )
  const pages = all.filter(({ name }) => name === 'draw:page')
  return pages.map(page => {
    const notes = below(page, 'presentation:notes')
    const objects = below(page, 'draw:object', ['presentation:notes'])
    const onSlide = ['presentation:notes', 'draw:object']
    const frames = below(page, 'draw:frame', onSlide)
    const classed = (kind: string) => frames.filter(({ attributes }) => attributes['presentation:class'] === kind)
    // A foot of one style is said outside the slides; one of several stands on its slide.
    const footers = classed('footer')
    const [title] = classed('title')
    return {
      name: page.attributes['draw:name'] ?? '',
      foot:
        footers.length > 0
          ? footers.flatMap(frame => paragraphsOf(frame)).join('\n')
          : (feet.get(page.attributes['presentation:use-footer-name'] ?? '') ?? ''),
      title: title === undefined ? '' : paragraphsOf(title).join('\n'),
      paragraphs: paragraphsOf(page, onSlide, footers),
      tables: below(page, 'table:table', onSlide).map(rowsOf),
      charts: objects.flatMap(object => below(object, 'table:table')).map(rowsOf),
      notes: notes
        .flatMap(each => below(each, 'draw:frame'))
        .filter(({ attributes }) => attributes['presentation:class'] === 'notes')
        .flatMap(frame => paragraphsOf(frame)),
      raised: below(page, 'text:span', onSlide)
        .filter(span => raises.has(span.attributes['text:style-name']))
        .flatMap(span => below(span, 'text:a').map(words)),
    }
  })
}

const isRaised = ({ attributes }: XmlElement): boolean => /^[1-9]/.test(attributes['style:text-position'] ?? '')

/** Elements of a name below another, outside those to skip and not inside each other. */
function below(
  element: XmlElement,
  name: string,
  skip: readonly string[] = [],
  but: readonly XmlElement[] = [],
): XmlElement[] {
  return elements(element).flatMap(child =>
    child.name === name
      ? [child]
      : skip.includes(child.name) || but.includes(child)
        ? []
        : below(child, name, skip, but),
  )
}

function paragraphsOf(element: XmlElement, skip: readonly string[] = [], but: readonly XmlElement[] = []): string[] {
  return below(element, 'text:p', skip, but)
    .filter(paragraph => below(paragraph, 'text:page-number').length === 0)
    .map(words)
    .filter(text => text !== '')
}

const rowsOf = (table: XmlElement): string[][] =>
  below(table, 'table:table-row').map(row =>
    elements(row)
      .filter(({ name }) => name === 'table:table-cell')
      .map(cell => paragraphsOf(cell).join('\n')),
  )

function words(node: XmlElement): string {
  return node.children
    .map(child => {
      if (!isElement(child)) return child.replace(/[ \t\r\n]+/g, ' ')
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1))
      if (child.name === 'text:line-break') return '\n'
      if (child.name === 'text:tab') return '\t'
      return words(child)
    })
    .join('')
}
