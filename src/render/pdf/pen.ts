import type PDFDocument from 'pdfkit'
import type { Outline } from '../../scene/geometry/outline.ts'
import type { Fill } from '../../scene/scene.ts'
import { colorOf, printHex, WHITE } from '../../theme/color.ts'
import type { Paint, Theme } from '../../theme/theme.ts'
import type { Mark, PathMark, PictureMark, Span, WordsMark } from '../drawing/drawing.ts'
import { drawShapes, readVector } from './vector.ts'

export type Document = InstanceType<typeof PDFDocument>

/** An element of the structure that readers are told. */
export type Element = ReturnType<Document['struct']>

export function attach(parent: Element, child: Element): Element {
  parent.add(child)
  return child
}

/** Draws marks on the current page. Fonts are registered by the names that `fontName` gives. */
export interface Pen {
  draw(mark: Mark): void
}

export function createPen(doc: Document, theme: Theme, fontName: (span: Span) => string): Pen {
  const hex = ({ alpha: _, ...paint }: Paint): string => `#${printHex(colorOf(paint, WHITE, theme))}`
  const opacity = ({ alpha = 100 }: Paint): number => alpha / 100

  const fill = (own: Fill, outlines: readonly Outline[]): void => {
    if (own.kind === 'solid') {
      doc.fillColor(hex(own.paint), opacity(own.paint)).fill()
      return
    }
    doc.fillColor(hex(own.ground), opacity(own.ground)).fill()
    trace(doc, outlines)
    doc.clip()
    hatch(doc, outlines, () => doc.strokeColor(hex(own.paint), opacity(own.paint)))
  }

  const path = ({ outlines, fill: own, stroke }: PathMark): void => {
    if (own !== undefined) {
      doc.save()
      trace(doc, outlines)
      fill(own, outlines)
      doc.restore()
    }
    if (stroke === undefined) return
    doc.save()
    trace(doc, outlines)
    doc
      .lineWidth(stroke.width)
      .lineCap(stroke.round ? 'round' : 'butt')
      .lineJoin(stroke.round ? 'round' : 'miter')
    if (stroke.dash !== undefined) doc.dash(stroke.dash[0]!, { space: stroke.dash[1]! })
    doc.strokeColor(hex(stroke.paint), opacity(stroke.paint)).stroke()
    doc.restore()
  }

  const words = ({ spans, baseline }: WordsMark): void => {
    for (const span of spans) {
      doc.font(fontName(span), span.size).fillColor(hex(span.color), opacity(span.color))
      doc.text(span.text, span.x, baseline - span.raise, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: span.tracking,
      })
    }
  }

  return {
    draw: mark => {
      if (mark.kind === 'path') path(mark)
      else if (mark.kind === 'words') words(mark)
      else picture(doc, mark)
    },
  }
}

function trace(doc: Document, outlines: readonly Outline[]): void {
  for (const { start, steps, closed } of outlines) {
    doc.moveTo(start.x, start.y)
    for (const { to, controls } of steps) {
      if (controls === undefined) doc.lineTo(to.x, to.y)
      else doc.bezierCurveTo(controls[0].x, controls[0].y, controls[1].x, controls[1].y, to.x, to.y)
    }
    if (closed) doc.closePath()
  }
}

/** The distance of slanting lines, and their width, in points. */
const [APART, THICK] = [6, 1.6]

/** Slanting lines over the box of outlines, which clip them. */
function hatch(doc: Document, outlines: readonly Outline[], ink: () => void): void {
  const points = outlines.flatMap(({ start, steps }) => [start, ...steps.map(({ to }) => to)])
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const height = bottom - top
  for (let x = left - height; x < right; x += APART) doc.moveTo(x, bottom).lineTo(x + height, top)
  ink()
  doc.lineWidth(THICK).stroke()
}

/** A picture in its box, as paths where it is an icon; what is cut off is clipped. */
function picture(doc: Document, { box, image }: PictureMark): void {
  const { left, top, right, bottom } = image.crop ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const width = box.width / (1 - left - right)
  const height = box.height / (1 - top - bottom)
  doc.save().rect(box.x, box.y, box.width, box.height).clip()
  const vector = image.svg && readVector(image.svg)
  if (vector === undefined) {
    doc.image(Buffer.from(image.bytes), box.x - left * width, box.y - top * height, { width, height })
  } else {
    const { view, shapes } = vector
    doc.translate(box.x - left * width, box.y - top * height).scale(width / view.width, height / view.height)
    drawShapes(doc.translate(-view.x, -view.y), shapes)
  }
  doc.restore()
}
