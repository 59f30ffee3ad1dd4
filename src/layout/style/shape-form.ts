import { given } from '../../base/given.ts'
import { DIRECTIONS, SHAPE_KINDS } from '../../markup/attributes.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { type Direction, PRESETS, type PresetKind } from '../../scene/geometry/presets.ts'
import type { Inset } from '../../scene/scene.ts'
import { readChoice, readNumber } from './read.ts'

export interface ShapeForm {
  readonly shape: PresetKind
  /** Radius of corners, depth of a point. */
  readonly depth?: number
  /** Presets look right (triangles up); others are drawn as freeforms. */
  readonly direction: Direction
  /** The left edge is not drawn: for a box that docks to the one before it. */
  readonly open: boolean
}

/** The preset that draws each kind. */
const KINDS: Readonly<Record<(typeof SHAPE_KINDS)[number], PresetKind>> = {
  rect: 'rect',
  'round-rect': 'round-rect',
  ellipse: 'ellipse',
  triangle: 'triangle',
  chevron: 'chevron',
  pentagon: 'pentagon',
  'open-pentagon': 'pentagon',
}

/** The default depth of a point and the default radius of a corner, in points. */
const DEPTH = 24
const RADIUS = 2

/** The form that `kind`, `direction`, `depth` and `radius` describe. */
export function shapeForm(element: MarkupElement): ShapeForm {
  const kind = readChoice(element, 'kind', SHAPE_KINDS) ?? 'rect'
  const shape = KINDS[kind]
  const pointed = shape === 'chevron' || shape === 'pentagon'
  const depth =
    shape === 'round-rect'
      ? (readNumber(element, 'radius') ?? RADIUS)
      : pointed
        ? (readNumber(element, 'depth') ?? DEPTH)
        : undefined
  const direction = readChoice(element, 'direction', DIRECTIONS) ?? (shape === 'triangle' ? 'up' : 'right')
  return { shape, direction, open: kind === 'open-pentagon', ...given({ depth }) }
}

/** From the box's edges to where words may stand. */
export function textInset(form: ShapeForm, width: number, height: number): Inset {
  const { shape, depth = 0 } = form
  const inset = PRESETS[shape].textInset(width, height, depth)
  return form.direction === 'left' ? { ...inset, left: inset.right, right: inset.left } : inset
}

/** The height of a shape whose words need a height: outlines take a part of it (ellipses, triangles), or a fixed length. */
export function heightAround(form: ShapeForm, words: number): number {
  const taken = (height: number): number => {
    const { top, bottom } = textInset(form, 0, height)
    return top + bottom
  }
  const fixed = taken(0)
  const share = taken(1) - fixed
  return (words + fixed) / (1 - share)
}

/** Whether a file can name this form as a preset. Others are drawn as freeforms, whose words have the whole box. */
export const isPreset = ({ shape, direction, open }: ShapeForm): boolean =>
  !open && (PRESETS[shape].looks ?? direction) === direction
