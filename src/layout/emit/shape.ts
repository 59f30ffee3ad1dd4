import { given } from '../../base/given.ts'
import { isPointed, pointedCorners } from '../../scene/geometry/presets.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item, ShapeItem } from '../../scene/scene.ts'
import type { Box } from '../model.ts'
import { borderOf, fieldStyle, fillOf } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read, readChoice } from '../style/read.ts'
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
  const placeholder = readChoice(element, 'placeholder', ['picture'])
  return [
    makeItem({
      kind: 'shape',
      id: box.key,
      name: context.targets.get(box.key)?.name ?? nameOf(element, 'shape', language),
      box: place,
      ...outline(form, place.width, place.height),
      ...given({ fill, stroke, placeholder }),
      ...(set === undefined ? {} : { body: bodyInside(box, place, set, context) }),
      ...(set !== undefined && (alt ?? '').trim() === '' ? {} : spoken(alt)),
      ...spansOf(box),
    }),
  ]
}

function outline(form: ShapeForm, width: number, height: number): Pick<ShapeItem, 'shape' | 'depth' | 'paths'> {
  if (isPreset(form)) return { shape: form.shape, ...given({ depth: form.depth }) }
  const points = isPointed(form.shape) ? pointedCorners(form.shape, form.direction, width, height, form.depth ?? 0) : []
  return { shape: 'freeform', paths: [{ points, closed: !form.open }] }
}
