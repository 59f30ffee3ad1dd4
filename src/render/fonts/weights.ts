import type { FaceRef } from '../../text/types.ts'

/** Office knows a typeface as regular and bold only; other weights are typefaces of their own, named by these words. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Thin: 100,
  ExtraLight: 200,
  Light: 300,
  Medium: 500,
  SemiBold: 600,
  ExtraBold: 800,
  Black: 900,
}

/** The font file behind a typeface's name: `Noto Serif SC Black` is Noto Serif SC at 900. */
export function fontFace(typeface: string, bold: boolean): FaceRef {
  const at = typeface.lastIndexOf(' ')
  const weight = WEIGHTS[typeface.slice(at + 1)]
  if (at > 0 && weight !== undefined) return { family: typeface.slice(0, at), weight }
  return { family: typeface, weight: bold ? 700 : 400 }
}

/** Whether a typeface's name holds its weight: such a one has no bold of its own. */
export const namesWeight = (typeface: string): boolean => typeface.slice(typeface.lastIndexOf(' ') + 1) in WEIGHTS
