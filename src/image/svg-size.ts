import type { SvgElement } from './read-svg.ts'

/** Width and height; only their ratio is of use beyond the pixels of the picture. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels a unit (CSS Values 4, § 6.2; an em is 16 pixels where no font is given, an ex half of it). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
  ex: 8,
}

/** Pixels; undefined for what is no positive length, and for a part of what is around (`100%`, `50vw`). */
function readLength(text: string | undefined): number | undefined {
  const [, number, unit] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text ?? '') ?? []
  const length = Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN)
  return Number.isFinite(length) && length > 0 ? length : undefined
}

function readViewBox(text: string | undefined): Size | undefined {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = numbers
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? { width, height }
    : undefined
}

/** The size of a drawing in pixels: as it says itself, else that of its viewBox; undefined where it says neither. */
export function sizeOf({ attributes }: SvgElement): Size | undefined {
  const [width, height] = [readLength(attributes.get('width')), readLength(attributes.get('height'))]
  const box = readViewBox(attributes.get('viewBox'))
  if (width !== undefined && height !== undefined) return { width, height }
  if (box === undefined) return undefined
  if (width !== undefined) return { width, height: (width * box.height) / box.width }
  return height === undefined ? box : { width: (height * box.width) / box.height, height }
}

/** Draws the same at another size: where it had no viewBox, its own size becomes one. */
export function resizeSvg({ attributes }: SvgElement, own: Size, size: Size): void {
  if (readViewBox(attributes.get('viewBox')) === undefined) attributes.set('viewBox', `0 0 ${own.width} ${own.height}`)
  attributes.set('width', String(size.width))
  attributes.set('height', String(size.height))
}
