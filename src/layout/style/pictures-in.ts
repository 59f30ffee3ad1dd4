import type { PictureRequest } from '../../image/load-images.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { colorOf, printHex, WHITE } from '../../theme/color.ts'
import { COLOR_ROLES, type Theme } from '../../theme/theme.ts'
import type { ComputedStyle } from '../model.ts'
import { pageStyle, styleInside, wordPaint } from './computed-style.ts'
import { elementsOf, readChoice } from './read.ts'

/** The pictures of a slide. A fault of one is reported at the YAML that names it, else at the template. */
export function picturesIn(slide: MarkupElement, theme: Theme): readonly PictureRequest[] {
  const visit = (element: MarkupElement, outside: ComputedStyle): readonly PictureRequest[] => {
    const own = pictureOf(element, outside, theme)
    const inside = styleInside(element, outside, theme)
    return [...(own === undefined ? [] : [own]), ...elementsOf(element).flatMap(child => visit(child, inside))]
  }
  return visit(slide, pageStyle(theme))
}

/** The request for the picture of an image or icon; the loaded picture is found by its key. */
export function pictureOf(element: MarkupElement, outside: ComputedStyle, theme: Theme): PictureRequest | undefined {
  const { attributes } = element
  const src = element.name === 'image' ? attributes.get('src') : undefined
  if (src !== undefined) return { key: src.value, src: src.value, span: src.source ?? element.span }
  // Where `of` says which icon it is, `name` is what the selection pane shows, as of every box.
  const icon = element.name === 'icon' ? (attributes.get('of') ?? attributes.get('name')) : undefined
  if (icon === undefined) return undefined
  const color = iconColor(element, outside, theme)
  return { key: `${icon.value} in ${color}`, icon: icon.value, color, span: icon.source ?? element.span }
}

/** An icon has the colour that words have in its place, as six hex digits: an SVG knows no theme. */
function iconColor(element: MarkupElement, outside: ComputedStyle, theme: Theme): string {
  const role = readChoice(element, 'color', COLOR_ROLES) ?? outside.color ?? 'text'
  return printHex(colorOf(wordPaint(theme, outside, role), colorOf(outside.backdrop, WHITE, theme), theme))
}
