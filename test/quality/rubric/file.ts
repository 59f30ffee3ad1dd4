import { child, childrenNamed, elements, textOf, walk, type XmlElement } from '../../../src/opc/xml.ts'
import { SLIDE } from '../../../src/theme/theme.ts'
import { auditDeck } from '../audit-table.ts'
import { all, type Count, content, few, none } from './count.ts'
import type { RubricDeck } from './rubric-decks.ts'

export const OPEN_FILE = [
  'PowerPoint was not run: that it asks for no repair is what Microsoft’s validator, our own lint and LibreOffice say (docs/audit.md)',
  'whether a changed title or theme colour looks right',
]

/** `rebuilt` are the bytes of a second build; without it nothing is said of them. */
export function countFile(deck: RubricDeck, rebuilt?: Uint8Array): readonly Count[] {
  const xml = [...deck.parts].flatMap(([name, part]) => ('xml' in part ? [{ name, root: part.xml }] : []))
  const slides = xml.filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const lines = new Map(auditDeck(deck.bytes).map(line => [line.what, line.count]))
  const overrides = slides.map(({ name, root }) => ({
    name: name.match(/slide\d+/)![0],
    found: [...walk(root)].flatMap(overridesOf),
  }))
  const most = Math.max(...overrides.map(({ found }) => found.length))
  const worst = overrides
    .filter(({ found }) => found.length > 2)
    .map(({ name, found }) => `${name}: ${found.join(', ')}`)
  const external = xml.flatMap(({ name, root }) =>
    [...walk(root)].filter(({ attributes }) => attributes.TargetMode === 'External').map(() => name),
  )
  const audit = (what: string): number => lines.get(what) ?? Number.NaN
  const zero = (what: string, line: string): Count =>
    none(
      what,
      Array.from({ length: audit(line) }, () => line),
      2,
    )
  return [
    none('links to outside', external, 1),
    none(
      'paths of a machine',
      xml.flatMap(({ name, root }) => (PATH.test(strings(root)) ? [name] : [])),
      1,
    ),
    zero('titles in loose boxes', 'Slides without exactly one title'),
    {
      ...content('local overrides of placeholders (frame, paragraphs, letters), most on a slide', most),
      allows: most <= 2 ? 4 : 2,
      places: worst,
    },
    few(
      'titles whose right inset, which holds their breaks, leaves a new title less than three quarters of their width',
      slides.flatMap(narrowTitles),
      { 3: 99, 2: 999 },
    ),
    content(
      'placeholders with such an inset, most on a slide',
      Math.max(...slides.map(({ root }) => insetsIn(root).length)),
    ),
    zero('default names of objects', 'Default names'),
    zero('hex colours', 'Hex colours'),
    content('sections', audit('Sections')),
    all(
      'slides with notes',
      audit('Slides'),
      Array.from({ length: audit('Slides') - audit('Notes pages') }, () => 'a slide'),
      3,
    ),
    all('charts with a workbook', audit('Charts with a workbook'), [], 3),
    ...(rebuilt === undefined
      ? []
      : [all('same bytes on a second build', 1, Buffer.compare(deck.bytes, rebuilt) === 0 ? [] : [deck.name], 3)]),
  ]
}

const PATH = /(?:^|[\s"'(])(?:\/(?:home|work|tmp|Users|root)\/|[A-Z]:\\|file:\/\/)/

/** All texts and attributes of a part. */
const strings = (root: XmlElement): string =>
  [...walk(root)]
    .map(
      element =>
        `${Object.values(element.attributes).join(' ')} ${element.children.length === 1 ? textOf(element) : ''}`,
    )
    .join(' ')

/** Right insets of placeholders, in EMU, with the kinds of these. */
const insetsIn = (root: XmlElement): readonly { readonly type: string; readonly inset: number }[] =>
  [...walk(root)].flatMap(shape => {
    const holder = shape.name === 'p:sp' ? [...walk(shape)].find(({ name }) => name === 'p:ph') : undefined
    const inset = Number([...walk(shape)].find(({ name }) => name === 'a:bodyPr')?.attributes.rIns ?? 0)
    return holder === undefined || inset === 0 ? [] : [{ type: holder.attributes.type ?? 'body', inset }]
  })

const EMU = 12700
const NARROW = (SLIDE.width - 2 * SLIDE.margin) / 4
const narrowTitles = ({ name, root }: { name: string; root: XmlElement }): readonly string[] =>
  insetsIn(root).flatMap(({ type, inset }) =>
    type === 'title' && inset / EMU > NARROW ? [`${name.match(/slide\d+/)![0]} by ${Math.round(inset / EMU)} pt`] : [],
  )

/** Of a placeholder, what it has in place of its layout's: a frame, and what departs in its paragraphs or their letters, each kind once. */
function overridesOf(shape: XmlElement): readonly string[] {
  if (shape.name !== 'p:sp' || ![...walk(shape)].some(({ name }) => name === 'p:ph')) return []
  const type = [...walk(shape)].find(({ name }) => name === 'p:ph')?.attributes.type ?? 'body'
  const body = child(shape, 'p:txBody')
  const frame = child(shape, 'p:spPr')
  const found = new Set<string>()
  if (frame !== undefined && elements(frame).length > 0) found.add(`${type} frame`)
  if (body === undefined) return [...found]
  for (const paragraph of childrenNamed(body, 'a:p')) {
    if (
      elements(paragraph).some(
        ({ name, attributes, children }) =>
          name === 'a:pPr' && (Object.keys(attributes).length > 0 || children.length > 0),
      )
    )
      found.add(`${type} paragraph`)
    const runs = elements(paragraph).filter(run => (run.name === 'a:r' || run.name === 'a:fld') && !leadsSomewhere(run))
    if (runs.some(run => departs(child(run, 'a:rPr')))) found.add(`${type} letters`)
  }
  return [...found]
}

/** Marks of evidence and links are runs of their own. */
const leadsSomewhere = (run: XmlElement): boolean => [...walk(run)].some(({ name }) => name === 'a:hlinkClick')

/** A run's own properties beside its language. */
const departs = (properties: XmlElement | undefined): boolean =>
  properties !== undefined &&
  (elements(properties).length > 0 ||
    Object.keys(properties.attributes).some(name => name !== 'lang' && name !== 'altLang' && name !== 'dirty'))
