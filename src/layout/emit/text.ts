import type { Rect } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import { makeItem } from '../../scene/make.ts'
import type { Inset, Item, PlaceholderKind, TextBody, TextItem } from '../../scene/scene.ts'
import { edgesOf } from '../flex/measure.ts'
import type { SetText } from '../flex/set-text.ts'
import type { Box, Edges, LayoutContext } from '../model.ts'
import { borderOf, fieldStyle, fillOf } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read, readChoice } from '../style/read.ts'
import { isPreset, shapeForm, textInset } from '../style/shape-form.ts'
import { baselineShift, makeBody } from './body.ts'
import { type EmitContext, spansOf } from './emit-context.ts'

/** A text box; with a fill or border one native rectangle that holds the words. */
export function emitText(box: Box, context: EmitContext): readonly Item[] {
  const { element, outside } = box
  const { theme, language } = context
  const place = context.place(box)
  const fill = fillOf(read(element, 'fill'), fieldStyle(element, outside, theme), theme)
  const stroke = borderOf(element, outside, theme)
  const set = context.measure.words(box, place.width)
  const plate = {
    kind: 'shape' as const,
    shape: 'rect' as const,
    box: place,
    ...given({ fill, stroke }),
    ...spansOf(box),
  }
  const filled = fill !== undefined || stroke !== undefined
  if (set === undefined) {
    return filled ? [makeItem({ ...plate, id: box.key, name: nameOf(element, 'field', language), ornament: true })] : []
  }
  if (!filled) return [makeItem(textItem(box, place, set, context))]
  const placeholder = placeholderOf(box)
  if (placeholder !== undefined || (box.text?.padding[3] ?? 0) < set.hang) {
    const under = makeItem({
      ...plate,
      id: `${box.key}.plate`,
      name: nameOf(element, 'field', language, ''),
      ornament: true,
    })
    return [under, makeItem(textItem(box, place, set, context))]
  }
  const body = bodyInside(box, place, set, context)
  return [makeItem({ ...plate, id: box.key, name: nameOf(element, 'text', language), body })]
}

function textItem(box: Box, place: Rect, set: SetText, context: EmitContext): TextItem {
  const [top, right, bottom, left] = edgesOf(box, place.width)
  const width = place.width + set.hang
  const body = makeBody(box.text!, set, { top, right, bottom, left }, width, context)
  const placeholder = placeholderOf(box) ?? (inOutline(box, context) ? 'body' : undefined)
  return {
    kind: 'text',
    id: box.key,
    name:
      placeholder === 'number'
        ? nameOf(box.element, 'page-number', context.language, '')
        : nameOf(box.element, 'text', context.language),
    box: { x: place.x - set.hang, y: place.y + baselineShift(set), width, height: place.height },
    body,
    ...given({ placeholder }),
    ...spansOf(box),
  }
}

/** The words of a shape: insets are from its text rectangle and carry the shift that a text box does by its place. */
export function bodyInside(box: Box, place: Rect, set: SetText, context: EmitContext): TextBody {
  const form = box.role === 'shape' ? shapeForm(box.element) : undefined
  const outline = form === undefined ? undefined : textInset(form, place.width, place.height)
  const ownRectangle = form !== undefined && isPreset(form)
  const [top, right, bottom, left] = box.text!.padding
  const edges: Edges =
    outline === undefined || ownRectangle
      ? [top, right, bottom, left]
      : [top + outline.top, right + outline.right, bottom + outline.bottom, left + outline.left]
  const width = place.width - (ownRectangle && outline !== undefined ? outline.left + outline.right : 0)
  const shifted = shiftInset(edges, baselineShift(set))
  return makeBody(box.text!, set, { ...shifted, left: edges[3] - set.hang }, width, context)
}

/** Moves the words without changing the room that they have. */
function shiftInset([top, right, bottom, left]: Edges, shift: number): Inset {
  const by = Math.max(-top, Math.min(bottom, shift))
  return { top: top + by, right, bottom: bottom - by, left }
}

const inOutline = ({ text }: Box, { theme }: LayoutContext): boolean =>
  text?.paragraphs.every(({ style }) => theme.styles[style]?.outline === true) === true

const NAMED: readonly PlaceholderKind[] = ['title', 'body', 'subtitle', 'footer', 'number', 'date']

/** A title is the title; a text with the slide's number is its placeholder; others say so. */
function placeholderOf(box: Box): PlaceholderKind | undefined {
  if (box.element.name === 'title') return 'title'
  if (box.text?.paragraphs.some(paragraph => paragraph.runs.some(run => run.field !== undefined))) return 'number'
  return readChoice(box.element, 'placeholder', NAMED)
}
