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
import { lookInside, pageLook } from '../style/look.ts'
import { computePicture, withAspect, withElastic } from '../style/picture-size.ts'
import { elementsOf, read, readEdges } from '../style/read.ts'
import type { Computing, Page } from './drafting.ts'
import { readFlow } from './flow.ts'
import { computeGrid } from './grid.ts'
import { draftTable } from './table-draft.ts'
import { draftText } from './words.ts'

/** Markup to boxes: styles and grounds inherited, grids resolved to rows, words drafted. Connectors are drawn later. */
export function computeBoxes(slide: MarkupElement, setting: LayoutContext, page: Page): Box {
  const computing: Computing = {
    setting,
    page,
    nextKey: makeKeys(),
    box: (element, outside, parent) => computeBox(element, outside, parent, computing),
  }
  const outside = pageLook(setting.theme)
  const inside = lookInside(slide, outside, setting.theme)
  const flow = {
    ...readFlow(slide, 'column', 'column', setting.theme),
    padding: readEdges(slide, 'padding', setting.theme) ?? ([0, 48, 0, 48] as const),
  }
  const children = elementsOf(slide).flatMap(child => computing.box(child, inside, 'column') ?? [])
  return { key: computing.nextKey(slide), role: 'column', element: slide, flow, outside, inside, children }
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

function computeBox(
  element: MarkupElement,
  outside: ComputedStyle,
  parent: 'row' | 'column',
  computing: Computing,
): Box | undefined {
  const { theme } = computing.setting
  const role = ROLES[element.name]
  if (role === undefined) return undefined
  const inside = lookInside(element, outside, theme)
  const own = readFlow(element, role, parent, theme)
  const flow = computing.page.gaps === undefined ? own : closeUp(own, computing.page.gaps)
  const base: Box = { key: computing.nextKey(element), role, element, flow, outside, inside, children: [] }
  if (element.name === 'grid') return withElastic(computeGrid(base, computing), parent)
  return COMPUTE[role](base, computing, parent)
}

type Compute = (box: Box, computing: Computing, parent: 'row' | 'column') => Box | undefined

const COMPUTE: Readonly<Record<BoxRole, Compute>> = {
  row: (box, computing, parent) => withElastic(withChildren(box, computing), parent),
  column: (box, computing, parent) => withElastic(withChildren(box, computing), parent),
  spacer: box => box,
  text: withText,
  shape: withText,
  rule: computeRule,
  drawing: (box, computing) => withAspect(withChildren(box, computing), computing.setting),
  image: (box, { setting }, parent) => computePicture(box, parent, setting),
  chart: box => box,
  polyline: box => box,
  table: (box, computing) => ({ ...box, table: draftTable(box, computing) }),
}

function withChildren(box: Box, computing: Computing): Box {
  const children = elementsOf(box.element).flatMap(child => computing.box(child, box.inside, box.flow.direction) ?? [])
  return { ...box, children }
}

const KEEPS_ROOM = ['fill', 'border', 'width', 'height', 'flex'] as const

/** A text without words takes no room unless it has a size or a look of its own. */
function withText(box: Box, computing: Computing): Box | undefined {
  const text = draftBoxText(box, computing)
  if (text !== undefined) return { ...box, text }
  const shown = box.role === 'shape' || KEEPS_ROOM.some(name => read(box.element, name) !== undefined)
  return shown ? box : undefined
}

export function draftBoxText(box: Box, { setting, page }: Computing): TextDraft | undefined {
  const { element } = box
  const isTitle = element.name === 'title'
  const isShape = box.role === 'shape'
  const named = read(element, 'style')
  const style = named !== undefined && named in setting.theme.styles ? named : isTitle ? 'title' : 'body'
  const from = {
    look: box.inside,
    style,
    align: isShape ? ('center' as const) : ('left' as const),
    anchor: isShape ? ('middle' as const) : ('top' as const),
    padding: readEdges(element, 'padding', setting.theme) ?? NO_EDGES,
    number: page.number,
    ...(isTitle && page.suffix !== undefined ? { suffix: page.suffix } : {}),
  }
  return draftText(element, from, setting)
}

/** A rule is as thick as its line, so that gaps beside it are gaps; alone it stretches across its box. */
function computeRule(box: Box, { setting }: Computing): Box {
  const standing = read(box.element, 'direction') === 'vertical'
  const width = setting.theme.lines[read(box.element, 'style') ?? 'hairline']?.width ?? 1
  const flow: Flow = {
    ...box.flow,
    ...(standing ? { width: box.flow.width ?? width } : { height: box.flow.height ?? width }),
  }
  return { ...box, flow: { alignSelf: 'stretch', ...flow }, standing }
}
