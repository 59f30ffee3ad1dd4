import type { MarkupElement } from '../../markup/nodes.ts'
import {
  type Box,
  type BoxRole,
  type ComputedStyle,
  type Flow,
  type LayoutContext,
  NO_EDGES,
  type TextDraft,
} from '../model.ts'
import { pageStyle, styleInside } from '../style/computed-style.ts'
import { computePicture, withAspect, withElastic } from '../style/picture-size.ts'
import { elementsOf, read, readEdges } from '../style/read.ts'
import type { DraftContext, Page } from './draft-context.ts'
import { draftGrid } from './draft-grid.ts'
import { draftTable } from './draft-table.ts'
import { draftText } from './draft-text.ts'
import { readFlow } from './flow.ts'

/** Markup to boxes: styles and grounds inherited, grids resolved to rows, words drafted. Connectors are drawn later. */
export function draftSlide(slide: MarkupElement, given: LayoutContext, page: Page): Box {
  const context: DraftContext = {
    ...given,
    page,
    nextKey: makeKeys(),
    box: (element, outside, parent) => draftBox(element, outside, parent, context),
  }
  const outside = pageStyle(context.theme)
  const inside = styleInside(slide, outside, context.theme)
  const flow = {
    ...readFlow(slide, 'column', 'column', context.theme),
    padding: readEdges(slide, 'padding', context.theme) ?? ([0, 48, 0, 48] as const),
  }
  const children = elementsOf(slide).flatMap(child => context.box(child, inside, 'column') ?? [])
  return { key: context.nextKey(slide), role: 'column', element: slide, flow, outside, inside, children }
}

/** Ids as written, else the element's name and a number: the same for the same markup. */
function makeKeys(): (element: MarkupElement) => string {
  const taken = new Set<string>()
  return element => {
    const wanted = read(element, 'id') ?? element.name
    let key = wanted
    for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`
    taken.add(key)
    return key
  }
}

const ROLES: Readonly<Record<string, BoxRole>> = {
  row: 'row',
  column: 'column',
  grid: 'column',
  spacer: 'spacer',
  text: 'text',
  title: 'text',
  list: 'text',
  shape: 'shape',
  rule: 'rule',
  drawing: 'drawing',
  image: 'image',
  icon: 'image',
  chart: 'chart',
  table: 'table',
  polyline: 'polyline',
}

const closeUp = (flow: Flow, part: number): Flow => ({
  ...flow,
  gap: [flow.gap[0] * part, flow.gap[1]],
  marginTop: flow.marginTop * part,
})

function draftBox(
  element: MarkupElement,
  outside: ComputedStyle,
  parent: 'row' | 'column',
  context: DraftContext,
): Box | undefined {
  const { theme } = context
  const role = ROLES[element.name]
  if (role === undefined) return undefined
  const inside = styleInside(element, outside, theme)
  const own = readFlow(element, role, parent, theme)
  const flow = context.page.gaps === undefined ? own : closeUp(own, context.page.gaps)
  const base: Box = { key: context.nextKey(element), role, element, flow, outside, inside, children: [] }
  if (element.name === 'grid') return withElastic(draftGrid(base, context), parent)
  return DRAFT[role](base, context, parent)
}

type Draft = (box: Box, context: DraftContext, parent: 'row' | 'column') => Box | undefined

const DRAFT: Readonly<Record<BoxRole, Draft>> = {
  row: (box, context, parent) => withElastic(withChildren(box, context), parent),
  column: (box, context, parent) => withElastic(withChildren(box, context), parent),
  spacer: box => box,
  text: withText,
  shape: withText,
  rule: draftRule,
  drawing: (box, context) => withAspect(withChildren(box, context), context),
  image: (box, context, parent) => computePicture(box, parent, context),
  chart: box => box,
  polyline: box => box,
  table: (box, context) => ({ ...box, table: draftTable(box, context) }),
}

function withChildren(box: Box, context: DraftContext): Box {
  const children = elementsOf(box.element).flatMap(child => context.box(child, box.inside, box.flow.direction) ?? [])
  return { ...box, children }
}

const KEEPS_ROOM = ['fill', 'border', 'width', 'height', 'flex'] as const

/** A text without words takes no room unless it has a size or a look of its own. */
function withText(box: Box, context: DraftContext): Box | undefined {
  const text = draftBoxText(box, context)
  if (text !== undefined) return { ...box, text }
  const shown = box.role === 'shape' || KEEPS_ROOM.some(name => read(box.element, name) !== undefined)
  return shown ? box : undefined
}

function draftBoxText(box: Box, context: DraftContext): TextDraft | undefined {
  const { element } = box
  const isTitle = element.name === 'title'
  const isShape = box.role === 'shape'
  const named = read(element, 'style')
  const style = named !== undefined && named in context.theme.styles ? named : isTitle ? 'title' : 'body'
  const from = {
    computed: box.inside,
    style,
    align: isShape ? ('center' as const) : ('left' as const),
    anchor: isShape ? ('middle' as const) : ('top' as const),
    padding: readEdges(element, 'padding', context.theme) ?? NO_EDGES,
    page: context.page,
    ...(isTitle && context.page.suffix !== undefined ? { suffix: context.page.suffix } : {}),
  }
  return draftText(element, from, context)
}

/** A rule is as thick as its line, so that gaps beside it are gaps; alone it stretches across its box. */
function draftRule(box: Box, context: DraftContext): Box {
  const standing = read(box.element, 'direction') === 'vertical'
  const width = context.theme.lines[read(box.element, 'style') ?? 'hairline']?.width ?? 1
  const flow: Flow = {
    ...box.flow,
    ...(standing ? { width: box.flow.width ?? width } : { height: box.flow.height ?? width }),
  }
  return { ...box, flow: { alignSelf: 'stretch', ...flow }, standing }
}
