import type { Point } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import { readNumber as numberIn } from '../../numbers/notation.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item, ShapeItem, Stroke } from '../../scene/scene.ts'
import { COLOR_ROLES } from '../../theme/theme.ts'
import type { Box } from '../model.ts'
import { fillOf, strokeOf, withEnds } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read, readBoolean, readChoice, readNumber } from '../style/read.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'

/** A line through the middle of its box, or, in a drawing, from x1 y1 to x2 y2. */
export function emitRule(box: Box, context: EmitContext): readonly Item[] {
  const stroke = strokeFor(box, context)
  if (stroke === undefined) return []
  const { x, y, width, height } = context.place(box)
  const own = readNumber(box.element, 'x1') !== undefined
  if (own) {
    const flip = (name: string, other: string): boolean =>
      (readNumber(box.element, name) ?? 0) > (readNumber(box.element, other) ?? 0)
    const leftwards = flip('x1', 'x2')
    const upwards = flip('y1', 'y2')
    const start = { x: leftwards ? x + width : x, y: upwards ? y + height : y }
    const end = { x: leftwards ? x : x + width, y: upwards ? y : y + height }
    return [makeItem(lineItem(box, start, end, stroke, context))]
  }
  const start = box.standing ? { x: x + width / 2, y } : { x, y: y + height / 2 }
  const end = box.standing ? { x: x + width / 2, y: y + height } : { x: x + width, y: y + height / 2 }
  return [makeItem(lineItem(box, start, end, stroke, context))]
}

function strokeFor({ element, outside }: Box, { theme }: EmitContext): Stroke | undefined {
  const color = readChoice(element, 'color', COLOR_ROLES)
  const stroke = strokeOf(theme, outside, read(element, 'style') ?? 'hairline', color)
  return stroke === undefined ? undefined : withEnds(stroke, element)
}

function lineItem(box: Box, start: Point, end: Point, stroke: Stroke, { language }: EmitContext): ShapeItem {
  const alt = read(box.element, 'alt')
  return {
    ...straight(start, end),
    kind: 'shape',
    shape: 'line',
    id: box.key,
    name: nameOf(box.element, 'rule', language),
    stroke,
    ...spoken(alt),
    ...spansOf(box),
  }
}

/** A line's box and how it runs in it. */
export function straight(start: Point, end: Point): Pick<ShapeItem, 'box' | 'rises' | 'reversed'> {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const box = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(dx), height: Math.abs(dy) }
  const reversed = dx < 0 || (dx === 0 && dy < 0)
  return { box, ...(dx * dy < 0 ? { rises: true } : {}), ...(reversed ? { reversed: true } : {}) }
}

/** A path in a drawing. Its points are local; its place is the box around them. */
export function emitPolyline(box: Box, context: EmitContext): readonly Item[] {
  const { element, outside } = box
  const { theme, language } = context
  const place = context.place(box)
  const points = localPoints(read(element, 'points') ?? '')
  if (points.length < 2) return []
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const span = Math.max(...points.map(({ x }) => x - left), ...points.map(({ y }) => y - top)) || 1
  const scale = Math.max(place.width, place.height) / span
  const fill = fillOf(read(element, 'fill'), outside, theme)
  const drawn = read(element, 'style') !== undefined || fill === undefined
  const stroke = drawn ? strokeFor(box, context) : undefined
  const alt = read(element, 'alt')
  return [
    makeItem({
      kind: 'shape',
      shape: 'freeform',
      id: box.key,
      name: nameOf(element, 'shape', language),
      box: place,
      paths: [
        {
          points: points.map(({ x, y }) => ({ x: (x - left) * scale, y: (y - top) * scale })),
          closed: readBoolean(element, 'closed') === true,
        },
      ],
      ...given({ fill }),
      ...(stroke === undefined ? {} : { stroke: { ...stroke, round: true } }),
      ...spoken(alt),
      ...spansOf(box),
    }),
  ]
}

/** `"0,0 10,5"` as points; what is no pair of numbers is left out. */
export function localPoints(text: string): readonly Point[] {
  return text
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(',').flatMap(part => numberIn(part)?.value ?? []))
    .filter(pair => pair.length === 2)
    .map(([x = 0, y = 0]) => ({ x, y }))
}
