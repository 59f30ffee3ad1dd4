import type { Fill } from '../../scene/scene.ts'
import { colorOf, printHex, WHITE } from '../../theme/color.ts'
import { MODIFICATIONS, type Paint, type Theme } from '../../theme/theme.ts'
import type { Pen } from '../drawing/drawing.ts'
import { length } from './length.ts'

/** What fills and strokes become: attributes with colours, or classes of a style sheet with the theme's variables. */
export interface Ink {
  /** Attributes of a shape. */
  look(fill: Fill | undefined, pen: Pen | undefined): string
  /** Attributes of words, with the class of their face, if they have one. */
  words(paint: Paint, face?: string): string
  /** Patterns that shapes refer to. */
  patterns(): string
  /** The style rules of the classes. */
  rules(): readonly string[]
}

type Property = 'fill' | 'stroke'

/** @param prefix of the ids of patterns */
export function createInk(theme: Theme, themed: boolean, prefix: string): Ink {
  const rules = new Map<string, string>()
  const patterns = new Map<string, string>()
  const classOf = (paint: Paint, property: Property): string => {
    const name = `${property.charAt(0)}-${paintName(paint)}`
    if (!rules.has(name)) rules.set(name, ruleOf(paint, property, theme))
    return name
  }
  const attributes = (classes: readonly string[], fill?: Paint, stroke?: Paint): string => {
    const own = [...(fill ? [['fill', fill] as const] : []), ...(stroke ? [['stroke', stroke] as const] : [])]
    if (!themed) return own.map(([property, paint]) => colorAttributes(paint, property, theme)).join('')
    const all = [...own.map(([property, paint]) => classOf(paint, property)), ...classes]
    return all.length === 0 ? '' : ` class="${all.join(' ')}"`
  }
  const pattern = ({ paint, ground }: Extract<Fill, { kind: 'hatch' }>): string => {
    const id = `${prefix}-hatch-${paintName(paint)}-${paintName(ground)}`
    if (!patterns.has(id)) {
      const lines = `<path d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" stroke-width="1.6"${attributes([], undefined, paint)}/>`
      const back = `<rect width="6" height="6"${attributes([], ground)}/>`
      patterns.set(
        id,
        `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse">${back}${lines}</pattern>`,
      )
    }
    return ` fill="url(#${id})"`
  }
  return {
    look: (fill, pen) => {
      const solid = fill?.kind === 'solid' ? fill.paint : undefined
      const filled = fill === undefined ? ' fill="none"' : fill.kind === 'hatch' ? pattern(fill) : ''
      return `${filled}${attributes([], solid, pen?.paint)}${pen === undefined ? '' : penAttributes(pen)}`
    },
    words: (paint, face) => attributes(face === undefined ? [] : [face], paint),
    patterns: () => [...patterns.values()].join(''),
    rules: () => [...rules].map(([name, rule]) => `.${name}{${rule}}`),
  }
}

/** The theme's colours as variables. */
export const colorVariables = ({ colors }: Theme): string =>
  Object.entries(colors)
    .map(([slot, hex]) => `--${slot}:#${hex};`)
    .join('')

const paintName = (paint: Paint): string =>
  [
    paint.slot,
    ...MODIFICATIONS.flatMap(key => (paint[key] === undefined ? [] : `${key}${Math.round(paint[key])}`)),
  ].join('-')

/** A paint's own colour; how far it covers its ground is told apart. */
const opaque = ({ alpha: _, ...paint }: Paint, theme: Theme): string => `#${printHex(colorOf(paint, WHITE, theme))}`
const opacity = ({ alpha }: Paint): number | undefined => (alpha === undefined ? undefined : alpha / 100)

/** Programs that know no variables take the colour before. A modified colour is a mixture, which has no variable. */
function ruleOf(paint: Paint, property: Property, theme: Theme): string {
  const color = opaque(paint, theme)
  const plain = paint.lumMod === undefined && paint.lumOff === undefined
  const through = opacity(paint)
  return [
    `${property}:${color}`,
    ...(plain ? [`${property}:var(--${paint.slot},${color})`] : []),
    ...(through === undefined ? [] : [`${property}-opacity:${through}`]),
  ].join(';')
}

function colorAttributes(paint: Paint, property: Property, theme: Theme): string {
  const through = opacity(paint)
  return ` ${property}="${opaque(paint, theme)}"${through === undefined ? '' : ` ${property}-opacity="${through}"`}`
}

function penAttributes({ width, dash, round }: Pen): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.map(length).join(' ')}"`
  return ` stroke-width="${length(width)}"${dashes}${round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}`
}
