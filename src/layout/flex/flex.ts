import {
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  MeasureMode,
  PositionType,
  Wrap,
  type Yoga,
  Align as YogaAlign,
  Justify as YogaJustify,
} from 'yoga-layout/load'
import type { Rect, Size } from '../../base/geometry.ts'
import type { Align, Box, Justify, Places } from '../model.ts'
import { keepsShape } from '../style/picture-size.ts'

type YogaNode = ReturnType<Yoga['Node']['create']>
type YogaConfig = ReturnType<Yoga['Config']['create']>

export interface MeasureLeaf {
  /** The natural size of a box without children, in at most this width and height; undefined means unlimited. */
  leaf(box: Box, width: number | undefined, height: number | undefined): Size
  /** How tall a leaf's content is in just that width. */
  height(box: Box, width: number): number
}

/** Least sizes that are known only once words are set. */
export interface Least {
  width(box: Box): number | undefined
  height(box: Box): number | undefined
}

export interface Flex {
  /** Places all boxes below the root, which lies at the slide's corner. */
  solve(root: Box, size: Size, measure: MeasureLeaf, least: Least): Places
  /** Frees all nodes. Yoga holds what their leaves are measured with, and all that this holds: no collector sees it. */
  close(): void
}

let loading: Promise<Yoga> | undefined
let live = 0

/** Trees of nodes that are not freed yet, of all layouts in the process. */
export const liveTrees = (): number => live

/** Loads Yoga once. */
export async function openFlex(): Promise<Flex> {
  loading ??= import('yoga-layout/load').then(({ loadYoga }) => loadYoga())
  const yoga = await loading
  const config = yoga.Config.create()
  config.setPointScaleFactor(0)
  let tree: Tree | undefined
  const free = (): void => {
    if (tree === undefined) return
    tree.top.freeRecursive()
    tree = undefined
    live -= 1
  }
  return {
    solve: (root, size, measure, least) => {
      if (tree?.root !== root) {
        free()
        tree = plant(yoga, config, root, size)
        live += 1
      }
      return solve(tree, size, measure, least)
    },
    close: () => {
      free()
      config.free()
    },
  }
}

/**
 * Yoga's nodes of a root. They are kept from one solution to the next: fitting solves the same boxes with other sizes of
 * type several times over, and a node costs more to make than to place.
 */
interface Tree {
  readonly root: Box
  readonly top: YogaNode
  readonly nodes: ReadonlyMap<Box, YogaNode>
  readonly parents: ReadonlyMap<Box, Box>
  /** Boxes that share their row but were narrower than their words, in the solution at hand. */
  readonly held: Set<Box>
  /** The least sizes that nodes have. */
  readonly given: Map<Box, { readonly width: number | undefined; readonly height: number }>
  /** What leaves are measured with in the solution at hand. */
  readonly current: { measure?: MeasureLeaf }
}

function plant(yoga: Yoga, config: YogaConfig, root: Box, size: Size): Tree {
  const nodes = new Map<Box, YogaNode>()
  const parents = new Map<Box, Box>()
  const current: Tree['current'] = {}
  const build = (box: Box, parent?: Box): YogaNode => {
    const node = yoga.Node.createWithConfig(config)
    nodes.set(box, node)
    apply(node, box, parent)
    if (isLeaf(box)) node.setMeasureFunc(measureWith(box, current))
    else
      for (const [index, child] of box.children.entries()) {
        parents.set(child, box)
        node.insertChild(build(child, box), index)
      }
    return node
  }
  const top = build(root)
  top.setWidth(size.width)
  top.setHeight(size.height)
  return { root, top, nodes, parents, held: new Set(), given: new Map(), current }
}

/** Rounds in which boxes of a row are held at their least widths: each may squeeze another. */
const ROUNDS = 4

function solve(tree: Tree, size: Size, measure: MeasureLeaf, least: Least): Places {
  const again = tree.current.measure === measure
  tree.current.measure = measure
  for (const box of tree.held) release(tree.nodes.get(box)!, box)
  tree.held.clear()
  for (const [box, node] of tree.nodes) {
    applyLeast(tree, node, box, least)
    // What the same measure answered before holds: Yoga remembers it.
    if (!again && isLeaf(box)) node.markDirty()
  }
  tree.top.calculateLayout(size.width, size.height, Direction.LTR)
  for (let round = 0; round < ROUNDS && holdNarrow(tree, least); round += 1)
    tree.top.calculateLayout(size.width, size.height, Direction.LTR)
  return readPlaces(tree.root, tree.nodes)
}

/**
 * Boxes that share a row get equal parts of it, as in CSS, and only those whose words need more get more. (Yoga adds
 * what is left to the least widths instead, so that siblings with longer words would be wider.) True where any was held.
 */
function holdNarrow(tree: Tree, least: Least): boolean {
  const before = tree.held.size
  for (const [box, node] of tree.nodes) {
    const wanted = sharesRow(box, tree.parents.get(box)) && !tree.held.has(box) ? least.width(box) : undefined
    if (wanted === undefined || node.getComputedWidth() >= wanted - 0.05) continue
    node.setFlexGrow(0)
    node.setFlexShrink(0)
    node.setFlexBasis(roundUp(wanted))
    tree.held.add(box)
  }
  return tree.held.size > before
}

function release(node: YogaNode, { flow }: Box): void {
  node.setFlexGrow(flow.grow)
  node.setFlexShrink(flow.shrink)
  node.setFlexBasis(flow.basis)
}

const sharesRow = ({ flow }: Box, parent: Box | undefined): boolean =>
  parent?.flow.direction === 'row' &&
  flow.grow > 0 &&
  flow.basis === 0 &&
  flow.layer === undefined &&
  flow.cell !== true

export const isLeaf = (box: Box): boolean =>
  box.role === 'text' ||
  box.role === 'shape' ||
  box.role === 'table' ||
  box.role === 'image' ||
  box.role === 'drawing' ||
  box.role === 'chart'

function measureWith(
  box: Box,
  current: Tree['current'],
): (width: number, widthMode: MeasureMode, height: number, heightMode: MeasureMode) => Size {
  return (width, widthMode, most, heightMode) => {
    const measure = current.measure!
    const { width: own, height } =
      widthMode === MeasureMode.Exactly
        ? { width, height: measure.height(box, width) }
        : measure.leaf(box, given(width, widthMode), given(most, heightMode))
    return { width: roundUp(own), height: roundUp(height) }
  }
}

const given = (length: number, mode: MeasureMode): number | undefined =>
  mode === MeasureMode.Undefined ? undefined : length

/** Yoga counts in 32-bit floats: a width must come back as it went in, or words that fit no longer do. */
const roundUp = (points: number): number => Math.ceil(points * 64 - 1e-6) / 64

const YOGA_ALIGN: Readonly<Record<Align, YogaAlign>> = {
  start: YogaAlign.FlexStart,
  center: YogaAlign.Center,
  end: YogaAlign.FlexEnd,
  stretch: YogaAlign.Stretch,
}
const YOGA_JUSTIFY: Readonly<Record<Justify, YogaJustify>> = {
  start: YogaJustify.FlexStart,
  center: YogaJustify.Center,
  end: YogaJustify.FlexEnd,
  'space-between': YogaJustify.SpaceBetween,
  'space-around': YogaJustify.SpaceAround,
  'space-evenly': YogaJustify.SpaceEvenly,
}

const EDGES = [Edge.Top, Edge.Right, Edge.Bottom, Edge.Left]

/** What is Yoga's own default is not set: each call goes through two layers of glue. */
function apply(node: YogaNode, box: Box, parent: Box | undefined): void {
  const { flow } = box
  if (flow.direction === 'row') node.setFlexDirection(FlexDirection.Row)
  if (flow.wrap) node.setFlexWrap(Wrap.Wrap)
  if (flow.gap[0] !== 0) node.setGap(Gutter.Row, flow.gap[0])
  if (flow.gap[1] !== 0) node.setGap(Gutter.Column, flow.gap[1])
  flow.padding.forEach((length, index) => {
    if (length !== 0) node.setPadding(EDGES[index]!, length)
  })
  if (flow.align !== 'stretch') node.setAlignItems(YOGA_ALIGN[flow.align])
  if (flow.justify !== 'start') node.setJustifyContent(YOGA_JUSTIFY[flow.justify])
  if (flow.marginTop !== 0) node.setMargin(Edge.Top, flow.marginTop)
  if (flow.layer !== undefined) {
    node.setPositionType(PositionType.Absolute)
    for (const edge of EDGES) node.setPosition(edge, 0)
    return
  }
  if (flow.grow !== 0) node.setFlexGrow(flow.grow)
  if (flow.shrink !== 0) node.setFlexShrink(flow.shrink)
  if (flow.basis !== undefined) node.setFlexBasis(flow.basis)
  const alignSelf = flow.alignSelf ?? (keepsShape(box) && parent?.flow.align === 'stretch' ? 'start' : undefined)
  if (alignSelf !== undefined) node.setAlignSelf(YOGA_ALIGN[alignSelf])
  applySizes(node, box)
}

function applySizes(node: YogaNode, { flow }: Box): void {
  if (flow.width !== undefined) node.setWidth(flow.width)
  if (flow.height !== undefined) node.setHeight(flow.height)
  if (flow.maxWidth !== undefined) node.setMaxWidth(flow.maxWidth)
  if (flow.aspect !== undefined && flow.natural === undefined && flow.width === undefined && flow.height === undefined)
    node.setAspectRatio(flow.aspect)
}

/** What depends on the text sizes, and may change from solution to solution. Yoga is notified of what has changed. */
function applyLeast({ parents, given }: Tree, node: YogaNode, box: Box, least: Least): void {
  const { flow } = box
  if (flow.layer !== undefined) return
  const parent = parents.get(box)
  const squeezed = parent?.flow.direction === 'row' && flow.cell !== true && !sharesRow(box, parent)
  const leastWidth = squeezed ? least.width(box) : undefined
  const minWidth = flow.minWidth ?? (flow.width === undefined ? leastWidth : undefined)
  const minHeight = Math.max(flow.minHeight ?? 0, least.height(box) ?? 0)
  const before = given.get(box)
  if (minWidth !== undefined && minWidth !== before?.width) node.setMinWidth(roundUp(minWidth))
  if (minHeight !== (before?.height ?? 0)) node.setMinHeight(minHeight > 0 ? roundUp(minHeight) : undefined)
  given.set(box, { width: minWidth ?? before?.width, height: minHeight })
}

/** Absolute places, without the noise of floats: Yoga's own are relative to the parent. */
function readPlaces(root: Box, nodes: ReadonlyMap<Box, YogaNode>): Places {
  const places = new Map<Box, Rect>()
  const visit = (box: Box, x: number, y: number): void => {
    const { left, top, width, height } = nodes.get(box)!.getComputedLayout()
    const rect = { x: tidy(x + left), y: tidy(y + top), width: tidy(width), height: tidy(height) }
    places.set(box, rect)
    if (!isLeaf(box)) for (const child of box.children) visit(child, rect.x, rect.y)
  }
  visit(root, 0, 0)
  return places
}

/** To a thousandth of a point: finer than any file or eye. */
const tidy = (points: number): number => Math.round(points * 1000) / 1000
