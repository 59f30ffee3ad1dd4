import { makeItem } from '../../scene/make.ts'
import type { FreePath, Item, ShapeItem } from '../../scene/scene.ts'
import type { Box } from '../model.ts'
import { borderOf, fieldStyle, fillOf } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read } from '../style/read.ts'
import { isPreset, type ShapeForm, shapeForm } from '../style/shape-form.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'
import { bodyInside } from './text.ts'

/** A native shape: a preset where one points that way, else a freeform of the same outline. */
export function emitShape(box: Box, context: EmitContext): readonly Item[] {
  const { element, outside } = box
  const { theme, language } = context
  const place = context.place(box)
  const form = shapeForm(element)
  const fill = fillOf(read(element, 'fill'), fieldStyle(element, outside, theme), theme)
  const stroke = borderOf(element, outside, theme)
  const set = context.measure.words(box, place.width)
  const alt = read(element, 'alt')
  return [
    makeItem({
      kind: 'shape',
      id: box.key,
      name: context.targets.get(box.key)?.name ?? nameOf(element, 'shape', language),
      box: place,
      ...outline(form, place.width, place.height),
      ...(fill === undefined ? {} : { fill }),
      ...(stroke === undefined ? {} : { stroke }),
      ...(set === undefined ? {} : { body: bodyInside(box, place, set, context) }),
      ...(set !== undefined && (alt ?? '').trim() === '' ? {} : spoken(alt)),
      ...spansOf(box),
    }),
  ]
}

function outline(form: ShapeForm, width: number, height: number): Pick<ShapeItem, 'shape' | 'depth' | 'paths'> {
  if (isPreset(form)) return { shape: form.shape, ...(form.depth === undefined ? {} : { depth: form.depth }) }
  return { shape: 'freeform', paths: [freePath(form, width, height)] }
}

/** The outline as if it looked right, in a box of its length and breadth, then turned. */
function freePath(form: ShapeForm, width: number, height: number): FreePath {
  const lies = form.direction === 'right' || form.direction === 'left'
  const [length, breadth] = lies ? [width, height] : [height, width]
  const points = OUTLINES[form.shape]?.(length, breadth, form.depth ?? 0) ?? []
  const turned = points.map(([x, y]) => TURN[form.direction](x, y, length))
  return { points: turned, closed: !form.open }
}

type Pair = readonly [number, number]

const OUTLINES: Readonly<
  Partial<Record<ShapeItem['shape'], (length: number, breadth: number, depth: number) => readonly Pair[]>>
> = {
  pentagon: (l, b, d) => [
    [0, 0],
    [l - d, 0],
    [l, b / 2],
    [l - d, b],
    [0, b],
  ],
  chevron: (l, b, d) => [
    [0, 0],
    [l - d, 0],
    [l, b / 2],
    [l - d, b],
    [0, b],
    [d, b / 2],
  ],
  triangle: (l, b) => [
    [0, 0],
    [l, b / 2],
    [0, b],
  ],
}

const TURN: Readonly<
  Record<ShapeForm['direction'], (x: number, y: number, length: number) => { x: number; y: number }>
> = {
  right: (x, y) => ({ x, y }),
  left: (x, y, length) => ({ x: length - x, y }),
  down: (x, y) => ({ x: y, y: x }),
  up: (x, y, length) => ({ x: y, y: length - x }),
}
