import type { Language } from '../../base/language.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { faceKey } from '../../text/fonts/font-files.ts'
import type { FaceRef } from '../../text/types.ts'
import type { Theme, TypeStyle } from '../../theme/theme.ts'
import { elementsOf, isElement, read } from './read.ts'
import { boldOf, faceRefs } from './typeface.ts'

/** Styles that elements have without naming them. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  text: ['body'],
  list: ['body'],
  shape: ['body'],
  table: ['cell', 'table-head'],
  chart: ['chart-category', 'chart-label'],
}

/** The faces that slides need before they can be measured: those of the styles that they name. */
export function usedFaces(slides: readonly MarkupElement[], theme: Theme, language: Language): readonly FaceRef[] {
  const styles = new Set<string>()
  let strong = false
  const visit = (element: MarkupElement): void => {
    for (const name of [read(element, 'style'), read(element, 'label-style'), ...(DEFAULTS[element.name] ?? [])]) {
      if (name !== undefined && name in theme.styles) styles.add(name)
    }
    strong ||= element.children.some(child => !isElement(child) && child.strong === true)
    for (const child of elementsOf(element)) visit(child)
  }
  for (const slide of slides) visit(slide)
  const named = [...styles].map(name => theme.styles[name]!)
  return facesOf([...named, ...(strong ? named.map(boldOf) : [])], theme, language)
}

/** The faces that a theme can need: those of all its styles, plain and strong. */
export function themeFaces(theme: Theme, language: Language): readonly FaceRef[] {
  const styles = Object.values(theme.styles)
  return facesOf([...styles, ...styles.map(boldOf)], theme, language)
}

function facesOf(styles: readonly TypeStyle[], theme: Theme, language: Language): readonly FaceRef[] {
  const faces = styles.flatMap(style => Object.values(faceRefs(theme, language, style)))
  const spanned = faces.map(face => {
    const span = theme.places?.fonts[face.family]
    return span === undefined ? face : { ...face, span }
  })
  return [...new Map(spanned.map(face => [faceKey(face), face])).values()]
}
