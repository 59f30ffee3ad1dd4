import { elements, parseXml, type XmlElement } from '../../opc/xml.ts'

/** An SVG that is made of paths and basic shapes alone, as icons are. */
interface Vector {
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly shapes: readonly Shape[]
}

interface Shape {
  /** As an SVG path. */
  readonly path: string
  readonly look: Readonly<Record<Look, string>>
}

/** What a shape inherits, and what it is where nobody says (https://www.w3.org/TR/SVG2/propidx.html). */
const INITIAL = {
  fill: '#000000',
  'fill-rule': 'nonzero',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
} as const
type Look = keyof typeof INITIAL
const LOOKS = Object.keys(INITIAL) as readonly Look[]
const isLook = (name: string): name is Look => name in INITIAL

/** What nothing is drawn by. */
const SILENT = new Set(['id', 'width', 'height', 'viewBox', 'version', 'xmlns', 'xmlns:xlink', 'role', 'aria-hidden'])
const DRAWN = /^(none|#[\da-f]{3}|#[\da-f]{6})$/i
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Numbers of an element by name, 0 where they are absent; NaN is no number. */
type Numbers = (name: string) => number

/** Basic shapes as paths, with the attributes that say where they lie (https://www.w3.org/TR/SVG2/shapes.html). */
const SHAPES: Readonly<
  Record<string, { readonly places: readonly string[]; path(own: XmlElement, at: Numbers): string }>
> = {
  path: { places: ['d'], path: ({ attributes }) => attributes.d ?? '' },
  line: { places: ['x1', 'y1', 'x2', 'y2'], path: (_, at) => `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}` },
  polyline: { places: ['points'], path: ({ attributes }) => `M${attributes.points ?? ''}` },
  polygon: { places: ['points'], path: ({ attributes }) => `M${attributes.points ?? ''}Z` },
  circle: { places: ['cx', 'cy', 'r'], path: (_, at) => oval(at('cx'), at('cy'), at('r'), at('r')) },
  ellipse: { places: ['cx', 'cy', 'rx', 'ry'], path: (_, at) => oval(at('cx'), at('cy'), at('rx'), at('ry')) },
  rect: {
    places: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    path: ({ attributes: { rx, ry } }, at) => {
      const [across, down] = [at(rx === undefined ? 'ry' : 'rx'), at(ry === undefined ? 'rx' : 'ry')]
      return block(at('x'), at('y'), at('width'), at('height'), across, down)
    },
  },
}

const oval = (x: number, y: number, across: number, down: number): string =>
  `M${x - across} ${y}a${across} ${down} 0 1 0 ${2 * across} 0a${across} ${down} 0 1 0 ${-2 * across} 0Z`

function block(x: number, y: number, width: number, height: number, across: number, down: number): string {
  if (across === 0 || down === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const [a, b] = [Math.min(across, width / 2), Math.min(down, height / 2)]
  const corner = (dx: number, dy: number): string => `a${a} ${b} 0 0 1 ${dx} ${dy}`
  const [level, upright] = [width - 2 * a, height - 2 * b]
  return `M${x + a} ${y}h${level}${corner(a, b)}v${upright}${corner(-a, b)}h${-level}${corner(-a, -b)}v${-upright}${corner(a, -b)}Z`
}

/** Undefined for one with anything else in it: classes, gradients, transforms, text, pictures. */
export function readVector(svg: Uint8Array): Vector | undefined {
  const root = parsed(svg)
  const view = root?.attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  if (root === undefined || root.name !== 'svg' || view?.length !== 4 || view.some(Number.isNaN)) return undefined
  const shapes: Shape[] = []
  if (!collect(root, INITIAL, shapes)) return undefined
  const [x, y, width, height] = view as [number, number, number, number]
  return { view: { x, y, width, height }, shapes }
}

function parsed(svg: Uint8Array): XmlElement | undefined {
  try {
    return parseXml(Buffer.from(svg).toString())
  } catch {
    return undefined
  }
}

/** Adds the shapes of an element; false, if there is more than shapes. */
function collect(element: XmlElement, inherited: Shape['look'], shapes: Shape[]): boolean {
  const { name, attributes } = element
  if (name === 'title' || name === 'desc') return true
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined
  const known = (key: string): boolean => isLook(key) || SILENT.has(key) || (shape?.places.includes(key) ?? false)
  if (!Object.keys(attributes).every(known)) return false
  const look = Object.fromEntries(LOOKS.map(key => [key, attributes[key]?.trim() ?? inherited[key]])) as Shape['look']
  if (!isDrawn(look)) return false
  if (shape === undefined)
    return (name === 'svg' || name === 'g') && elements(element).every(inner => collect(inner, look, shapes))
  const path = shape.path(element, key => numberOf(attributes[key]))
  if (path.includes('NaN')) return false
  shapes.push({ path, look })
  return true
}

const numberOf = (text = '0'): number => (NUMBER.test(text.trim()) ? Number(text) : Number.NaN)

const isDrawn = (look: Shape['look']): boolean =>
  DRAWN.test(look.fill) &&
  DRAWN.test(look.stroke) &&
  [look['fill-opacity'], look['stroke-opacity'], look['stroke-width']].every(text => NUMBER.test(text))

/** Draws shapes in units of their view. */
export function drawShapes(doc: PDFKit.PDFDocument, shapes: readonly Shape[]): void {
  for (const { path, look } of shapes) {
    if (look.fill !== 'none') {
      doc.path(path).fillColor(look.fill, Number(look['fill-opacity']))
      doc.fill(look['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero')
    }
    if (look.stroke === 'none') continue
    doc.path(path).strokeColor(look.stroke, Number(look['stroke-opacity'])).lineWidth(Number(look['stroke-width']))
    doc
      .lineCap(look['stroke-linecap'] as 'butt')
      .lineJoin(look['stroke-linejoin'] as 'miter')
      .stroke()
  }
}
