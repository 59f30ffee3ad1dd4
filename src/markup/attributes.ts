import { CHART_KIND_NAMES } from '../base/kinds/chart-kinds.ts'
import { FITS, FOCUS } from '../base/kinds/pictures.ts'
import type { ElementName } from './nodes.ts'
import type { ValueKind } from './values.ts'

/** What may stand in an element: nothing, boxes, words (inline, or only `<p>`), or the elements named. */
export type Content = 'nothing' | 'boxes' | 'words' | 'inline' | readonly ElementName[]

export interface ElementRule {
  readonly content: Content
  readonly attributes: Readonly<Record<string, ValueKind>>
  readonly required?: readonly string[]
  /** Children of which one at least has to be there: else there is nothing to draw. */
  readonly needs?: readonly ElementName[]
  /** What else will do for one that is required. */
  readonly instead?: Readonly<Record<string, string>>
}

/** Elements that stand where boxes stand. */
export const BOXES: readonly ElementName[] = [
  'row',
  'column',
  'grid',
  'spacer',
  'text',
  'title',
  'list',
  'shape',
  'rule',
  'connector',
  'drawing',
  'image',
  'icon',
  'chart',
  'table',
]

export const SHAPE_KINDS = [
  'rect',
  'round-rect',
  'ellipse',
  'triangle',
  'chevron',
  'pentagon',
  'open-pentagon',
] as const
/** Where a pointed shape looks. */
export const DIRECTIONS = ['right', 'left', 'up', 'down'] as const
const ENDS = ['arrow', 'chevron', 'oval']
const TEXT_ALIGN = ['left', 'center', 'right']
const MARKERS = ['dot', 'ring', 'bullet', 'none']
const ALIGN = ['start', 'center', 'end', 'stretch', 'baseline']
const JUSTIFY = ['start', 'center', 'end', 'space-between', 'space-around', 'space-evenly']
const CONTINUE = ['continue']
/** As many as a file knows. */
const LEVELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8']

/** What every box may say. `style` of rules and connectors is a line style: their rules below say so. */
const BOX: ElementRule['attributes'] = {
  id: 'id',
  name: 'words',
  width: 'length',
  height: 'length',
  'min-width': 'length',
  'min-height': 'length',
  'max-width': 'length',
  flex: 'share',
  'align-self': ALIGN,
  'margin-top': 'offset',
  style: 'style',
  color: 'role',
  fill: 'fill',
  border: 'line',
  link: 'link',
  layer: ['under', 'over'],
  group: 'words',
  start: 'count',
  span: 'count',
  alt: 'alt',
  placeholder: ['body', 'subtitle', 'footer', 'number'],
}

/** Coordinates, for children of a drawing. */
const LOCAL: ElementRule['attributes'] = { x: 'coordinate', y: 'coordinate' }

const FLOW: ElementRule['attributes'] = {
  ...BOX,
  gap: 'length',
  'row-gap': 'length',
  padding: 'edges',
  'align-items': ALIGN,
  'justify-content': JUSTIFY,
  wrap: 'flag',
  bleed: 'flag',
  overflow: CONTINUE,
}

const WORDS: ElementRule['attributes'] = {
  ...BOX,
  padding: 'edges',
  'text-align': TEXT_ALIGN,
  anchor: ['top', 'middle', 'bottom'],
  'writing-mode': ['horizontal', 'vertical'],
  hang: 'flag',
  overflow: CONTINUE,
}

const LINE: ElementRule['attributes'] = { ...BOX, style: 'line', begin: ENDS, end: ENDS }

/** The vocabulary: each element, what may stand in it, its attributes and what their values may be. */
export const RULES: Readonly<Record<ElementName, ElementRule>> = {
  slide: { content: 'boxes', attributes: { fill: 'fill', color: 'role', padding: 'edges' } },
  row: { content: 'boxes', attributes: FLOW },
  column: { content: 'boxes', attributes: FLOW },
  grid: { content: 'boxes', attributes: { ...FLOW, columns: 'count', rows: ['equal'] }, required: ['columns'] },
  spacer: { content: 'nothing', attributes: BOX },
  text: { content: 'words', attributes: { ...WORDS, ...LOCAL } },
  title: { content: 'words', attributes: WORDS },
  list: { content: ['p'], attributes: { ...WORDS, marker: MARKERS } },
  p: {
    content: 'inline',
    attributes: {
      style: 'style',
      color: 'role',
      level: LEVELS,
      marker: MARKERS,
      'text-align': TEXT_ALIGN,
      'space-before': 'length',
    },
  },
  run: {
    content: 'inline',
    attributes: {
      style: 'style',
      color: 'role',
      scale: 'scale',
      underline: 'role',
      highlight: 'role',
      link: 'link',
      field: ['slide-number', 'page-number'],
      'page-of': 'words',
      'if-named': 'words',
      'unless-shown': 'words',
      joint: 'joint',
    },
  },
  shape: {
    content: 'words',
    attributes: {
      ...WORDS,
      ...LOCAL,
      kind: SHAPE_KINDS,
      direction: DIRECTIONS,
      depth: 'size',
      radius: 'size',
    },
    required: ['kind'],
  },
  rule: {
    content: 'nothing',
    attributes: {
      ...LINE,
      direction: ['horizontal', 'vertical'],
      x1: 'coordinate',
      y1: 'coordinate',
      x2: 'coordinate',
      y2: 'coordinate',
    },
  },
  connector: {
    content: 'nothing',
    attributes: { ...LINE, from: 'place', to: 'place', route: ['straight', 'elbow'] },
    required: ['from', 'to'],
  },
  drawing: {
    content: ['shape', 'rule', 'text', 'polyline'],
    attributes: { ...BOX, size: 'pair' },
    required: ['size', 'alt'],
  },
  polyline: { content: 'nothing', attributes: { ...LINE, points: 'points', closed: 'flag' }, required: ['points'] },
  image: {
    content: 'nothing',
    attributes: { ...BOX, src: 'words', fit: FITS, focus: FOCUS, prompt: 'words' },
    required: ['alt'],
  },
  icon: { content: 'nothing', attributes: { ...BOX, of: 'words' }, required: ['name'], instead: { name: 'of' } },
  chart: {
    content: ['series', 'point', 'beside'],
    attributes: {
      ...BOX,
      kind: CHART_KIND_NAMES,
      series: 'words',
      unit: 'words',
      min: 'number',
      max: 'number',
      sort: ['ascending', 'descending'],
      top: 'count',
      highlight: 'words',
      'x-name': 'words',
      'y-name': 'words',
      categories: ['shown', 'hidden'],
      gap: 'size',
      'label-style': 'style',
      labels: ['outside', 'inside'],
      rounded: 'flag',
    },
    required: ['kind', 'alt'],
    needs: ['series', 'point'],
  },
  series: { content: ['point'], attributes: { name: 'words', color: 'role' }, required: ['name'], needs: ['point'] },
  point: {
    content: 'nothing',
    attributes: {
      label: 'words',
      value: 'number',
      'x-value': 'number',
      missing: 'words',
      unit: 'words',
      qualifier: 'words',
      mark: 'words',
      total: 'flag',
      color: 'role',
      border: 'line',
    },
    required: ['label', 'value'],
    instead: { value: 'missing' },
  },
  beside: { content: 'nothing', attributes: { name: 'words', values: 'words' }, required: ['name', 'values'] },
  table: { content: ['col', 'tr'], attributes: { ...BOX, padding: 'edges', overflow: CONTINUE }, needs: ['tr'] },
  col: { content: 'nothing', attributes: { width: 'length', flex: 'share', fill: 'fill', color: 'role' } },
  tr: {
    content: ['td'],
    attributes: { id: 'id', head: 'flag', style: 'style', fill: 'fill', color: 'role', border: 'line' },
  },
  td: {
    content: 'words',
    attributes: {
      colspan: 'count',
      rowspan: 'rows',
      fill: 'fill',
      style: 'style',
      color: 'role',
      border: 'line',
      'text-align': TEXT_ALIGN,
      anchor: ['top', 'middle', 'bottom'],
    },
  },
}

/** Attributes that only children of a drawing have. */
export const LOCAL_ATTRIBUTES: readonly string[] = ['x', 'y', 'x1', 'y1', 'x2', 'y2']

/** What a child of a drawing must say of its place; a polyline says it by its points. */
export const PLACED_BY: Readonly<Partial<Record<ElementName, readonly string[]>>> = {
  shape: ['x', 'y', 'width', 'height'],
  text: ['x', 'y', 'width', 'height'],
  rule: ['x1', 'y1', 'x2', 'y2'],
}
