import { contrast, fromLinear, luminance, type Rgb, toLinear } from '../theme/color.ts'

type Matrix = readonly [Row, Row, Row]
type Row = readonly [number, number, number]

/**
 * Dichromats, severity 1.0, on linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table 1.
 */
const DICHROMATS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>

export type View = 'full colour' | 'greyscale' | keyof typeof DICHROMATS

/** How a colour looks to each kind of reader, and on a printer without colours. */
export const VIEWS: Readonly<Record<View, (color: Rgb) => Rgb>> = {
  'full colour': color => color,
  greyscale: color => grey(fromLinear(luminance(color))),
  protanopia: color => mix(color, DICHROMATS.protanopia),
  deuteranopia: color => mix(color, DICHROMATS.deuteranopia),
  tritanopia: color => mix(color, DICHROMATS.tritanopia),
}

/**
 * The least contrast of two colours that a reader who sees no hue tells apart: W3C, Understanding WCAG 2.2, 1.4.1 Use of Color
 * ("a contrast ratio of 3:1 or greater").
 */
const LEAST = 3

/** The first view in which two colours are too much alike. */
export const blindView = (one: Rgb, other: Rgb): View | undefined =>
  (Object.keys(VIEWS) as View[]).find(view => contrast(VIEWS[view](one), VIEWS[view](other)) < LEAST)

const grey = (value: number): Rgb => [value, value, value]

function mix(color: Rgb, matrix: Matrix): Rgb {
  const [red, green, blue] = color.map(toLinear) as unknown as Rgb
  const row = ([a, b, c]: Row): number => fromLinear(Math.min(1, Math.max(0, a * red + b * green + c * blue)))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
