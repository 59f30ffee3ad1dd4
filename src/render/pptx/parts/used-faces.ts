import type { Package } from '../../../opc/package.ts'
import { child, elements, textOf, type XmlElement } from '../../../opc/xml.ts'
import { EA_FACE, LATIN_FACE, scriptsOf } from '../fonts/editing-set.ts'
import type { FinishPlan } from '../plan.ts'
import { layoutPart } from './layouts.ts'
import { MASTER } from './master.ts'
import { slidePart } from './presentation.ts'

/** A typeface as the deck names it, regular or bold, with the characters that it sets. */
export interface UsedFace {
  readonly typeface: string
  readonly bold: boolean
  readonly characters: ReadonlySet<number>
  /** Whether it sets East Asian text anywhere. */
  readonly ea: boolean
}

/**
 * Every face that slides, layouts and charts use, by what each run inherits: from its own properties, its layout's
 * placeholder, the master's text styles, or the table's style. In the order of first use.
 */
export function usedFaces(parts: Package, plan: FinishPlan): UsedFace[] {
  const gather = startGathering(plan)
  plan.slides.forEach((slide, at) => {
    const layout = plan.layouts.findIndex(({ key }) => key === slide.layout)
    page(parts, slidePart(at), gather, layout < 0 ? undefined : xml(parts, layoutPart(layout)))
  })
  plan.layouts.forEach((_, at) => void page(parts, layoutPart(at), gather, xml(parts, layoutPart(at))))
  page(parts, MASTER, gather, undefined)
  for (const [name, part] of parts) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name) && 'xml' in part) chart(part.xml, gather)
  }
  return gather.faces()
}

const xml = (parts: Package, name: string): XmlElement | undefined => {
  const part = parts.get(name)
  return part !== undefined && 'xml' in part ? part.xml : undefined
}

/** What a run is set in. */
interface Style {
  readonly latin: string
  readonly ea: string
  readonly bold: boolean
}

const MINOR: Style = { latin: '+mn-lt', ea: '+mn-ea', bold: false }
const TITLE: Style = { latin: '+mj-lt', ea: '+mj-ea', bold: true }

interface Gathering {
  add(text: string, style: Style): void
  faces(): UsedFace[]
}

function startGathering(plan: FinishPlan): Gathering {
  const faces = new Map<string, { typeface: string; bold: boolean; characters: Set<number>; ea: boolean }>()
  const faceOf = (name: string, bold: boolean) => {
    const typeface = themeFace(plan, name)
    const key = `${typeface} ${bold}`
    const face = faces.get(key) ?? { typeface, bold, characters: new Set<number>(), ea: false }
    faces.set(key, face)
    return face
  }
  return {
    add: (text, style) => {
      let latin: Set<number> | undefined
      let ea: Set<number> | undefined
      for (const character of text) {
        const code = character.codePointAt(0)!
        const scripts = scriptsOf(code)
        if (scripts & LATIN_FACE) {
          latin ??= faceOf(style.latin, style.bold).characters
          latin.add(code)
        }
        if ((scripts & EA_FACE) === 0) continue
        if (ea === undefined) {
          const face = faceOf(style.ea, style.bold)
          face.ea = true
          ea = face.characters
        }
        ea.add(code)
      }
    },
    faces: () => [...faces.values()].filter(({ typeface }) => typeface !== ''),
  }
}

/** `+mj-lt` and the like as the theme has them, any other name as it is. */
function themeFace({ theme, language }: FinishPlan, name: string): string {
  const { major, minor } = theme.fonts[language]
  const faces: Readonly<Record<string, string>> = {
    '+mj-lt': major.latin,
    '+mj-ea': major.ea,
    '+mn-lt': minor.latin,
    '+mn-ea': minor.ea,
  }
  return faces[name] ?? name
}

function page(parts: Package, name: string, gather: Gathering, layout: XmlElement | undefined): void {
  const root = xml(parts, name)
  if (root !== undefined) visit(root, gather, placeholders(layout), MINOR)
}

/** Styles of a layout's placeholders by type and idx. */
function placeholders(layout: XmlElement | undefined): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  const search = (element: XmlElement): void => {
    const mark = markOf(element)
    if (mark !== undefined) {
      const list = child(child(element, 'p:txBody') ?? NOTHING, 'a:lstStyle') ?? NOTHING
      const own = child(child(list, 'a:lvl1pPr') ?? NOTHING, 'a:defRPr')
      styles.set(mark, refine(baseOf(mark), own))
    }
    for (const node of elements(element)) search(node)
  }
  if (layout !== undefined) search(layout)
  return styles
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }

const markOf = (shape: XmlElement): string | undefined => {
  if (shape.name !== 'p:sp') return undefined
  const mark = child(child(elements(shape)[0] ?? NOTHING, 'p:nvPr') ?? NOTHING, 'p:ph')
  return mark === undefined ? undefined : `${mark.attributes.type ?? 'obj'} ${mark.attributes.idx ?? ''}`
}

const baseOf = (mark: string): Style => (/^(ctrT|t)itle /.test(mark) ? TITLE : MINOR)

function refine(style: Style, properties: XmlElement | undefined): Style {
  if (properties === undefined) return style
  const { b } = properties.attributes
  return {
    latin: child(properties, 'a:latin')?.attributes.typeface ?? style.latin,
    ea: child(properties, 'a:ea')?.attributes.typeface ?? style.ea,
    bold: b === undefined ? style.bold : b === '1' || b === 'true',
  }
}

function visit(element: XmlElement, gather: Gathering, styles: ReadonlyMap<string, Style>, inherited: Style): void {
  if (element.name === 'a:p') {
    paragraph(element, gather, inherited)
    return
  }
  const mark = markOf(element)
  const style = mark === undefined ? inherited : (styles.get(mark) ?? baseOf(mark))
  const rows = element.name === 'a:tbl' ? elements(element).filter(({ name }) => name === 'a:tr') : []
  const head = child(element, 'a:tblPr')?.attributes.firstRow === '1' ? rows[0] : undefined
  for (const node of elements(element)) visit(node, gather, styles, node === head ? { ...style, bold: true } : style)
}

function paragraph(element: XmlElement, gather: Gathering, inherited: Style): void {
  const runs = elements(element).filter(({ name }) => name === 'a:r' || name === 'a:fld')
  const properties = child(element, 'a:pPr')
  const first = refine(inherited, runs[0] && child(runs[0], 'a:rPr'))
  const bullet = properties && child(properties, 'a:buChar')?.attributes.char
  if (bullet !== undefined) {
    const face = child(properties!, 'a:buFont')?.attributes.typeface
    gather.add(bullet, face === undefined ? first : { latin: face, ea: face, bold: first.bold })
  }
  for (const run of runs) {
    gather.add(textOf(child(run, 'a:t') ?? NOTHING), refine(inherited, child(run, 'a:rPr')))
  }
}

/** All words and numbers of a chart may stand in any of its faces. */
function chart(root: XmlElement, gather: Gathering): void {
  const styles = new Map<string, Style>()
  const words: string[] = ['0123456789.,-%']
  const search = (element: XmlElement): void => {
    if (element.name === 'a:defRPr' || element.name === 'a:rPr') {
      const style = refine(MINOR, element)
      styles.set(JSON.stringify(style), style)
    }
    if (element.name === 'c:v' || element.name === 'a:t') words.push(textOf(element))
    if (element.name === 'c:numFmt') words.push(element.attributes.formatCode ?? '')
    for (const node of elements(element)) search(node)
  }
  search(root)
  for (const style of styles.values()) gather.add(words.join(''), style)
}

/** The characters of a face in order, as numbers. */
export const sortedCharacters = (face: UsedFace, extra: readonly number[]): number[] =>
  [...new Set([...face.characters, ...extra])].sort((a, b) => a - b)
