import { error } from '../../base/diagnostic.ts'
import type { Point, Rect } from '../../base/geometry.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { connectionSite } from '../../scene/geometry/shape.ts'
import { makeItem } from '../../scene/make.ts'
import type { Glue, Item, Side } from '../../scene/scene.ts'
import { COLOR_ROLES } from '../../theme/theme.ts'
import type { Box, ComputedStyle } from '../model.ts'
import { strokeOf, withEnds } from '../style/computed-style.ts'
import { type NameKind, nameOf } from '../style/names.ts'
import { elementsOf, read, readChoice, wordsOf } from '../style/read.ts'
import { isPreset, shapeForm } from '../style/shape-form.ts'
import { type EmitContext, type GlueTarget, spoken } from './emit-context.ts'
import { straight } from './line.ts'
import { emitText } from './text.ts'

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right']

/** A line between two boxes with ids, glued to the connection sites that face each other. */
export function emitConnector(
  element: MarkupElement,
  key: string,
  computed: ComputedStyle,
  context: EmitContext,
): readonly Item[] {
  const { theme, language } = context
  const from = findTarget(element, 'from', context)
  const to = findTarget(element, 'to', context)
  const color = readChoice(element, 'color', COLOR_ROLES)
  const stroke = strokeOf(theme, computed, read(element, 'style') ?? 'flow', color)
  if (from === undefined || to === undefined || stroke === undefined) return []
  const [start, end] = facing(from, to)
  const ends = [...new Set([from.target.name, to.target.name])].join(' → ')
  const item = {
    id: key,
    name: nameOf(element, 'connector' satisfies NameKind, language, ends),
    ...spoken(read(element, 'alt') ?? ends),
    box: around(start, end),
    span: element.span,
    stroke: withEnds(stroke, element),
  }
  // A freeform has no sites of its own: the line stands where it should, but does not follow.
  if (from.target.shape === 'freeform' || to.target.shape === 'freeform') {
    return [makeItem({ ...item, ...straight(start, end), kind: 'shape', shape: 'line' })]
  }
  const route = read(element, 'route') === 'elbow' && start.x !== end.x && start.y !== end.y ? 'elbow' : 'straight'
  return [makeItem({ ...item, kind: 'connector', route, from: start, to: end })]
}

interface End {
  readonly target: GlueTarget
  readonly side?: Side
}

function findTarget(
  element: MarkupElement,
  attribute: 'from' | 'to',
  { targets, report }: EmitContext,
): End | undefined {
  const written = read(element, attribute) ?? ''
  const dot = written.lastIndexOf('.')
  const side = SIDES.find(known => known === written.slice(dot + 1))
  const id = side === undefined ? written : written.slice(0, dot)
  const target = targets.get(id)
  if (target !== undefined) return side === undefined ? { target } : { target, side }
  const source = element.attributes.get(attribute)?.source
  report(
    error('connector-target', `${attribute}="${written}" names nothing that a connector can join`, {
      span: element.span,
      why: 'A connector joins shapes, texts, pictures, and rows or columns with a fill or border, by their id.',
      help: didYouMean(id, targets.keys()),
      ...(source === undefined ? {} : { trace: [{ label: 'from this value', span: source }] }),
    }),
  )
  return undefined
}

/** The given sides, else those that face each other across the larger gap. */
function facing(from: End, to: End): readonly [Glue, Glue] {
  const [a, b] = [from.target.rect, to.target.rect]
  const dx = b.x + b.width / 2 - (a.x + a.width / 2)
  const dy = b.y + b.height / 2 - (a.y + a.height / 2)
  const gapX = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
  const gapY = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height))
  const across = gapX >= gapY
  const start: Side = across ? (dx >= 0 ? 'right' : 'left') : dy >= 0 ? 'bottom' : 'top'
  return [glue(from.target, from.side ?? start), glue(to.target, to.side ?? OPPOSITE[start])]
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

const glue = ({ item, shape, rect, depth }: GlueTarget, side: Side): Glue => ({
  item,
  side,
  ...connectionSite(shape, rect, depth, side),
})

const around = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(b.x - a.x),
  height: Math.abs(b.y - a.y),
})

/** Everything on a slide that has an id of its own and an item to be glued to. */
export function glueTargets(root: Box, context: EmitContext): ReadonlyMap<string, GlueTarget> {
  const targets = new Map<string, GlueTarget>()
  const visit = (box: Box, around: readonly MarkupElement[]): void => {
    const { element } = box
    const id = read(element, 'id')
    if (id !== undefined && box.key === id && isGluable(box)) {
      const place = context.place(box)
      const form = box.role === 'shape' ? shapeForm(element) : undefined
      const shape = form === undefined ? 'rect' : isPreset(form) ? form.shape : 'freeform'
      const rect = box.role === 'text' ? (emitText(box, context).find(item => item.id === id)?.box ?? place) : place
      targets.set(id, {
        item: id,
        name: nameOf(element, 'shape', context.language, wordsOf(element).trim() || wordsNear(around)),
        rect,
        shape,
        depth: form?.depth ?? 0,
      })
    }
    if (box.role === 'row' || box.role === 'column')
      for (const child of box.children) visit(child, [box.element, ...around])
  }
  visit(root, [])
  return targets
}

/** The first words in the innermost box round a mark that has none of its own: what it marks. */
function wordsNear(around: readonly MarkupElement[]): string {
  for (const element of around) {
    const words = firstWords(element)
    if (words !== '') return words
  }
  return ''
}

const firstWords = (element: MarkupElement): string =>
  element.name === 'text' || element.name === 'shape'
    ? wordsOf(element).trim()
    : (elementsOf(element)
        .map(firstWords)
        .find(words => words !== '') ?? '')

function isGluable(box: Box): boolean {
  if (box.role === 'row' || box.role === 'column')
    return read(box.element, 'fill') !== undefined || read(box.element, 'border') !== undefined
  return box.role === 'shape' || box.role === 'text' || box.role === 'image'
}
