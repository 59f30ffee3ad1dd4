import { given } from '../../base/given.ts'
import { HEATS } from '../../base/kinds/heats.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import type { Fill, LineEnd, Stroke } from '../../scene/scene.ts'
import { colorOf, contrast, LEAST_LARGE, WHITE } from '../../theme/color.ts'
import { COLOR_ROLES, type ColorRole, type Ground, type Paint, type Theme } from '../../theme/theme.ts'
import type { ComputedStyle } from '../model.ts'
import { read, readChoice, wordsOf } from './read.ts'

/** The look around a slide. */
export const pageStyle = (theme: Theme): ComputedStyle => ({
  ground: 'page',
  backdrop: theme.roles.page.page,
  hatched: false,
})

/** The look inside an element, from the look around it and its `fill` and `color`. */
export function styleInside(element: MarkupElement, outside: ComputedStyle, theme: Theme): ComputedStyle {
  const color = readChoice(element, 'color', COLOR_ROLES) ?? outside.color
  const around: ComputedStyle = { ...outside, ...given({ color }) }
  const field = fieldStyle(element, around, theme)
  return standOn(field, read(element, 'fill'), theme, readChoice(element, 'color', COLOR_ROLES) !== undefined)
}

/**
 * The look that a fill is drawn in. A dark field with words in it has one colour on any ground (a badge on a dark panel is
 * as deep as on the page); a mark without words takes the lighter colour that a dark ground needs.
 */
export function fieldStyle(element: MarkupElement, outside: ComputedStyle, theme: Theme): ComputedStyle {
  const dark = theme.darkFills.some(role => role === read(element, 'fill'))
  return dark && outside.ground === 'dark' && wordsOf(element) !== '' ? { ...outside, ground: 'page' } : outside
}

/** A new ground drops an inherited colour: it was chosen for the other one. */
export function standOn(
  computed: ComputedStyle,
  fill: string | undefined,
  theme: Theme,
  keepColor = false,
): ComputedStyle {
  if (fill === undefined || fill === 'none') return computed
  if (fill === 'absent') return { ...computed, hatched: true }
  const heat = heatPaint(theme, fill)
  if (heat !== undefined) return { ...computed, ground: 'page', backdrop: heat, hatched: false }
  const role = COLOR_ROLES.find(known => known === fill)
  if (role === undefined) return computed
  const backdrop = paintOf(theme, computed.ground, role)
  const ground = groundOn(theme, computed, role)
  const { color, ...rest } = computed
  const kept = color !== undefined && (keepColor || ground === computed.ground) ? { color } : {}
  return { ...rest, ...kept, ground, backdrop, hatched: false }
}

/** A dark fill turns the ground dark unless the words that stand on dark grounds would drown in it: it is too light. */
function groundOn(theme: Theme, { ground, backdrop }: ComputedStyle, role: ColorRole): Ground {
  if (!theme.darkFills.includes(role)) return 'page'
  const fill = colorOf(paintOf(theme, ground, role), colorOf(backdrop, WHITE, theme), theme)
  return contrast(colorOf(theme.roles.dark.text, fill, theme), fill) >= LEAST_LARGE ? 'dark' : 'page'
}

export const paintOf = (theme: Theme, ground: Ground, role: ColorRole): Paint => theme.roles[ground][role]

/** Each step keeps so much more of the fact's luminance; the last one still lets dark words be read. */
const HEAT_STEP = 9

function heatPaint(theme: Theme, fill: string): Paint | undefined {
  const keep = HEAT_STEP * (1 + (HEATS as readonly string[]).indexOf(fill))
  return keep === 0 ? undefined : { slot: theme.roles.page.fact.slot, lumMod: keep, lumOff: 100 - keep }
}

/** The paint of words: `dark` words on a dark ground would vanish and are light. */
export function wordPaint(theme: Theme, computed: ComputedStyle, role: ColorRole): Paint {
  return paintOf(theme, computed.ground, computed.ground === 'dark' && role === 'dark' ? 'text' : role)
}

/** An element's own fill, drawn on the ground around it. */
export function fillOf(fill: string | undefined, outside: ComputedStyle, theme: Theme): Fill | undefined {
  if (fill === undefined || fill === 'none') return undefined
  if (fill === 'absent')
    return { kind: 'hatch', paint: paintOf(theme, outside.ground, 'rest'), ground: outside.backdrop }
  const heat = heatPaint(theme, fill)
  if (heat !== undefined) return { kind: 'solid', paint: heat }
  const role = COLOR_ROLES.find(known => known === fill)
  return role === undefined ? undefined : { kind: 'solid', paint: paintOf(theme, outside.ground, role) }
}

/**
 * A line style on its ground. An explicit or inherited colour replaces the style's; only an explicit one replaces a
 * hairline's.
 */
export function strokeOf(theme: Theme, computed: ComputedStyle, style: string, color?: ColorRole): Stroke | undefined {
  const line = theme.lines[style]
  if (line === undefined) return undefined
  const role = color ?? (line.color === 'line' ? 'line' : (computed.color ?? line.color))
  const paint = wordPaint(theme, computed, role)
  return { paint, width: line.width, ...given({ dash: line.dash }) }
}

/** A border: a line style by name, in its own colour or the element's. */
export function borderOf(element: MarkupElement, outside: ComputedStyle, theme: Theme): Stroke | undefined {
  const border = read(element, 'border')
  if (border === undefined || border === 'none') return undefined
  const own = readChoice(element, 'color', COLOR_ROLES)
  const line = theme.lines[border]
  return line === undefined ? undefined : strokeOf(theme, outside, border, own ?? line.color)
}

const ENDS: readonly LineEnd[] = ['arrow', 'chevron', 'oval']

export function withEnds(stroke: Stroke, element: MarkupElement): Stroke {
  const begin = readChoice(element, 'begin', ENDS)
  const end = readChoice(element, 'end', ENDS)
  return { ...stroke, ...given({ begin, end }) }
}
