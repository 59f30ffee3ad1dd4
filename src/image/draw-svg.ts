import type { DiagnosticDetail } from '../base/diagnostic.ts'
import type { Picture } from './picture.ts'
import { readSvg, type SvgElement, writeSvg } from './read-svg.ts'
import { resizeSvg, type Size, sizeOf } from './svg-size.ts'
import { workOf } from './svg-work.ts'

/** What keeps a drawing from a slide. */
interface SvgFault extends DiagnosticDetail {
  readonly code: 'image-unsafe' | 'image-size' | 'image-slow' | 'image-corrupt'
  /** After the name of the file. */
  readonly message: string
}

/** Fills of a whole pixel that take two seconds on a desk's machine (measured with librsvg, 0.4 ns each). */
const MOST_FILLS = 5e9
/** Pixels of the longer side: of a drawing that takes long to draw, and of any. */
const LEAST_SIDE = 512
const MOST_SIDE = 1920
/** Pixels of one picture inside a drawing. */
const MOST_PIXELS = 10_000_000

/** A drawing, made harmless, with a picture of it for programs that draw none: the fewer pixels, the more work it is. */
export async function drawSvg(bytes: Uint8Array): Promise<Picture | SvgFault> {
  const read = readSvg(bytes)
  if (!('root' in read)) {
    const why = 'A picture may not run code or load anything.'
    return { code: 'image-unsafe', message: `holds ${read.holds}`, why, help: read.help }
  }
  const { root } = read
  const own = sizeOf(root)
  if (own === undefined) {
    return {
      code: 'image-size',
      message: 'says neither its size nor a viewBox',
      why: 'Each program would draw it in another size.',
      help: 'Write viewBox="0 0 width height" into its <svg>, or export it again with its size.',
    }
  }
  const side = Math.min(MOST_SIDE, Math.floor(Math.sqrt(MOST_FILLS / workOf(root))))
  if (side < LEAST_SIDE) {
    return {
      code: 'image-slow',
      message: 'takes too long to draw',
      why: 'It repeats shapes, filters, dashes or letters many thousand times.',
      help: 'Export it with fewer of them, or as PNG.',
    }
  }
  const inner = await pixelsInside(root)
  if (inner > MOST_PIXELS) {
    return {
      code: 'image-corrupt',
      message: `holds a picture of ${Math.round(inner / 1e6)} million pixels`,
      help: `Make the picture inside smaller: ${MOST_PIXELS / 1e6} million pixels at most.`,
    }
  }
  // An outline is sharp enough at 8/3 of its size, a small one at more.
  const pixels = scaled(own, Math.min(side, Math.max(LEAST_SIDE, (Math.max(own.width, own.height) * 8) / 3)))
  const size = { width: Math.max(1, Math.round(pixels.width)), height: Math.max(1, Math.round(pixels.height)) }
  resizeSvg(root, own, size)
  const svg = writeSvg(root)
  const { default: sharp } = await import('sharp')
  const drawn = await sharp(svg, { density: 72, failOn: 'error' }).png({ compressionLevel: 9 }).toBuffer()
  const longest = Math.max(own.width, own.height)
  return { type: 'png', bytes: drawn, svg, ...scaled(own, Math.min(MOST_SIDE, Math.max(SMALLEST, longest))) }
}

/** Units of the longer side: a drawing of less, in some unit of its own, would be seen by nobody. */
const SMALLEST = 12

function scaled({ width, height }: Size, longest: number): Size {
  const scale = longest / Math.max(width, height)
  return { width: width * scale, height: height * scale }
}

/** Of all pictures that stand in a drawing as data. */
async function pixelsInside(root: SvgElement): Promise<number> {
  const data = new Set<string>()
  const visit = ({ attributes, children }: SvgElement): void => {
    const href = attributes.get('xlink:href')
    if (href?.startsWith('data:')) data.add(href)
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  let sum = 0
  for (const href of data) {
    const { default: sharp } = await import('sharp')
    const { width, height } = await sharp(Buffer.from(href.slice(href.indexOf(',') + 1), 'base64')).metadata()
    sum += width * height
  }
  return sum
}
