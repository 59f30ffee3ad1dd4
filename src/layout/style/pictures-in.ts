import type { Span } from '../../base/span.ts'
import type { PictureRequest } from '../../image/load-images.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { colorOf, printHex, WHITE } from '../../theme/color.ts'
import { COLOR_ROLES, type Theme } from '../../theme/theme.ts'
import type { ComputedStyle } from '../model.ts'
import { pageStyle, paintOf, styleInside, wordPaint } from './computed-style.ts'
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
  if (src !== undefined) return fileOf(src.value, src.source ?? element.span, outside, theme)
  // Where `of` says which icon it is, `name` is what the selection pane shows, as of every box.
  const icon = element.name === 'icon' ? (attributes.get('of') ?? attributes.get('name')) : undefined
  if (icon === undefined) return undefined
  const color = iconColor(element, outside, theme)
  return { key: `${icon.value} in ${color}`, icon: icon.value, color, span: icon.source ?? element.span }
}

/** A drawing may ask for the theme's colours, which differ with the ground: it is loaded once for each. */
function fileOf(src: string, span: Span, outside: ComputedStyle, theme: Theme): PictureRequest {
  if (!/\.svg$/i.test(src)) return { key: src, src, span }
  const ground = colorOf(outside.backdrop, WHITE, theme)
  const colors = new Map(
    COLOR_ROLES.map(role => [role, printHex(colorOf(paintOf(theme, outside.ground, role), ground, theme))]),
  )
  return { key: `${src} on ${printHex(ground)}`, src, colors, span }
}

/** An icon has the colour that words have in its place, as six hex digits: an SVG knows no theme. */
function iconColor(element: MarkupElement, outside: ComputedStyle, theme: Theme): string {
  const role = readChoice(element, 'color', COLOR_ROLES) ?? outside.color ?? 'text'
  return printHex(colorOf(wordPaint(theme, outside, role), colorOf(outside.backdrop, WHITE, theme), theme))
}
