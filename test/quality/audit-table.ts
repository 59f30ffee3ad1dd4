import { HAN } from '../../src/base/language.ts'
import { child, childrenNamed, elements, textOf, walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipPackage } from '../../src/opc/zip.ts'

/** What is counted in a finished file, and, where there is one, the only right count. */
export interface AuditLine {
  readonly what: string
  readonly count: number
  readonly want?: number
}

/** A deck as somebody who knows PowerPoint counts it, from its parts alone: no check of the product is asked. */
export function auditDeck(bytes: Uint8Array): AuditLine[] {
  const parts = unzipPackage(bytes)
  const below = (pattern: RegExp): XmlElement[] =>
    [...parts].flatMap(([name, part]) => (pattern.test(name) && 'xml' in part ? [part.xml] : []))
  const slides = below(/^ppt\/slides\/slide\d+\.xml$/)
  const layouts = below(/^ppt\/slideLayouts\/slideLayout\d+\.xml$/)
  const charts = below(/^ppt\/charts\/chart\d+\.xml$/)
  const notes = below(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)
  const presentation = below(/^ppt\/presentation\.xml$/)
  const all = (roots: readonly XmlElement[], name: string): XmlElement[] =>
    roots.flatMap(root => [...walk(root)].filter(element => element.name === name))
  const objects = slides.flatMap(objectsOf)
  const fonts = [...parts.keys()].filter(name => name.endsWith('.fntdata'))
  const names = layouts.map(layout => child(layout, 'p:cSld')?.attributes.name ?? '')
  return [
    { what: 'Slides', count: slides.length },
    { what: 'Layouts, each with a name of its own', count: layouts.length, want: new Set(names.filter(Boolean)).size },
    { what: 'Sections', count: all(presentation, 'p14:section').length },
    { what: 'Notes pages', count: notes.length, want: slides.length },
    { what: 'Placeholders used', count: all(slides, 'p:ph').length },
    { what: 'Slides without exactly one title', count: slides.filter(slide => titles(slide) !== 1).length, want: 0 },
    { what: 'Objects', count: objects.length },
    { what: 'Text boxes beside placeholders', count: all(slides, 'p:cNvSpPr').filter(isTextBox).length },
    { what: 'Groups', count: all(slides, 'p:grpSp').length },
    { what: 'Tables', count: all(slides, 'a:tbl').length },
    { what: 'Charts with a workbook', count: charts.length, want: workbooks(parts.keys()) },
    { what: 'Pictures', count: all(slides, 'p:pic').length },
    { what: 'Connectors', count: all(slides, 'p:cxnSp').length },
    { what: 'Connectors glued at both ends', count: all(slides, 'p:cxnSp').filter(isGlued).length },
    { what: 'Hex colours', count: all([...slides, ...layouts, ...charts], 'a:srgbClr').length, want: 0 },
    { what: 'Default names', count: objects.filter(object => DEFAULT.test(nameOf(object))).length, want: 0 },
    { what: 'Names that stand twice on a slide', count: sum(slides.map(twins)), want: 0 },
    { what: 'Objects without words or alt text', count: objects.filter(isMute).length, want: 0 },
    { what: 'Han runs not marked as Chinese', count: all(slides, 'a:r').filter(isForeignHan).length, want: 0 },
    { what: 'Scaled or shrunk texts', count: all(slides, 'a:normAutofit').length, want: 0 },
    { what: 'Typefaces embedded', count: all(presentation, 'p:embeddedFont').length },
    { what: 'Font faces embedded', count: fonts.length },
    { what: 'Kilobytes', count: Math.round(bytes.length / 1024) },
  ]
}

const OBJECTS = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp'])
const DEFAULT =
  /^(?:text|text ?box|shape|image|picture|table|chart|object|group|line|connector|rectangle|oval|title|placeholder|文本框|图片|表格|图表|矩形|组合)[ -]?\d+$/i

const objectsOf = (slide: XmlElement): XmlElement[] => [...walk(slide)].filter(({ name }) => OBJECTS.has(name))
const labelOf = (object: XmlElement): XmlElement | undefined => elements(elements(object)[0]!)[0]
const nameOf = (object: XmlElement): string => labelOf(object)?.attributes.name ?? ''
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const twins = (slide: XmlElement): number => {
  const names = objectsOf(slide).map(nameOf)
  return names.length - new Set(names).size
}
const titles = (slide: XmlElement): number =>
  [...walk(slide)].filter(({ name, attributes }) => name === 'p:ph' && /^(ctrT|t)itle$/.test(attributes.type ?? ''))
    .length
const isTextBox = ({ attributes }: XmlElement): boolean => attributes.txBox === '1'
const isGlued = (connector: XmlElement): boolean =>
  ['a:stCxn', 'a:endCxn'].every(end => [...walk(connector)].some(({ name }) => name === end))
const workbooks = (names: Iterable<string>): number => [...names].filter(name => name.endsWith('.xlsx')).length

/** Neither words of its own nor alt text nor the flag of an ornament. */
function isMute(object: XmlElement): boolean {
  const label = labelOf(object)
  if (label === undefined || (label.attributes.descr ?? '') !== '') return label === undefined
  if ([...walk(label)].some(({ name, attributes }) => name === 'adec:decorative' && attributes.val === '1'))
    return false
  const body = child(object, 'p:txBody')
  return body === undefined || textOf(body).trim() === ''
}

function isForeignHan(run: XmlElement): boolean {
  const text = childrenNamed(run, 'a:t').map(textOf).join('')
  return HAN.test(text) && child(run, 'a:rPr')?.attributes.lang !== 'zh-CN'
}
