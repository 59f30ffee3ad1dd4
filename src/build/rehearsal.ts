import type { Item, Paragraph, Scene, SceneSlide, TextBody } from '../scene/scene.ts'
import { COLOR_ROLES, type Palette } from '../theme/theme.ts'
import type { PackRequest, PlainTheme } from './pack-scene.ts'

/**
 * A deck that nobody sees: one slide with a bit of everything. Packing it before the first scene arrives makes V8 compile
 * what packing needs, which takes four times as long as packing a deck, while there is nothing else to do.
 */
export const rehearsal = (): PackRequest => ({
  scene: scene(),
  theme,
  ownFaces: new Map(),
  date: '2000-01-01T00:00:00Z',
  forbidden: [],
})

const span = { file: '', line: 1, column: 1, endLine: 1, endColumn: 2 }
const ink = { slot: 'dk1' } as const
const rose = { slot: 'accent1' } as const

const scene = (): Scene => ({
  language: 'zh',
  size: { width: 960, height: 540 },
  deck: { title: 'R', keywords: [], story: '0' },
  slides: [slide('R1'), slide('R2'), slide('R3')],
})

const slide = (id: string): SceneSlide => ({
  id,
  name: id,
  layout: { key: 'r', name: 'R' },
  section: 'R',
  background: { slot: 'lt1' },
  items: items(),
  notes: ['Notes 备注'],
  span,
})

const items = (): readonly Item[] => {
  const base = (id: string, y: number) => ({ id, name: id, box: { x: 48, y, width: 400, height: 60 }, span })
  const stroke = { paint: ink, width: 1 }
  return [
    { ...base('title', 57), kind: 'text', placeholder: 'title', body: body('Title 标题', 28) },
    { ...base('text', 120), kind: 'text', body: body('Words & “文字”', 16) },
    {
      ...base('shape', 190),
      kind: 'shape',
      shape: 'rect',
      alt: 'R',
      fill: { kind: 'solid', paint: rose },
      stroke,
      body: body('框 1', 14),
    },
    {
      ...base('line', 250),
      kind: 'connector',
      ornament: true,
      route: 'straight',
      from: glue(120),
      to: glue(190),
      stroke,
    },
    {
      ...base('table', 260),
      kind: 'table',
      alt: 'R',
      columns: [200, 200],
      rows: [true, false].map(head => ({
        height: 30,
        head,
        cells: ['一 1', '二 2'].map(words => ({ body: body(words, 12), columnSpan: 1, rowSpan: 1, span })),
      })),
    },
    {
      ...base('chart', 330),
      kind: 'chart',
      alt: 'R',
      chart: 'column',
      series: 'R',
      points: [1, 2].map(value => ({ label: `第${value}`, value, fill: rose, labelColor: ink })),
      plot: { x: 56, y: 338, width: 384, height: 30 },
      max: 2,
      gap: 60,
      categories: { face: { family: 'minor', bold: false }, size: 12, color: ink },
      labels: { face: { family: 'minor', bold: false }, size: 12, color: ink, unit: '', unitSize: 12, inside: false },
      axis: stroke,
    },
  ]
}

const glue = (y: number) => ({ item: 'shape', site: 0, x: 48, y, side: 'left' }) as const

const body = (text: string, size: number): TextBody => ({
  paragraphs: [paragraph(text, size), paragraph(text, size)],
  inset: { top: 0, right: 0, bottom: 0, left: 0 },
  anchor: 'top',
})

const paragraph = (text: string, size: number): Paragraph => ({
  runs: [
    { text, face: { family: 'minor', bold: false }, size, color: ink, language: 'zh' },
    { text, face: { latin: 'Source Sans 3', ea: 'Noto Sans SC', bold: true }, size, color: rose, language: 'en' },
  ],
  align: 'left',
  line: 1.5 * size,
  size,
  indent: { left: 12, first: -12 },
  before: 0,
  after: 0,
  level: 0,
  marker: { kind: 'dot', color: rose },
  lines: [],
})

const fonts = { latin: 'Source Sans 3', ea: 'Noto Sans SC' }
const families = { major: fonts, minor: fonts, quote: fonts }
const palette = Object.fromEntries(COLOR_ROLES.map(role => [role, ink])) as Palette

const theme: PlainTheme = {
  id: 'r',
  name: { zh: 'R', en: 'R' },
  colors: {
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '000000',
    lt2: 'FFFFFF',
    accent1: '000000',
    accent2: '000000',
    accent3: '000000',
    accent4: '000000',
    accent5: '000000',
    accent6: '000000',
    hlink: '000000',
    folHlink: '000000',
  },
  roles: { page: palette, dark: palette },
  darkFills: [],
  fonts: { zh: families, en: families },
  styles: {},
  lines: {
    hairline: { width: 0.75, color: 'line' },
    heavy: { width: 1.5, color: 'text' },
    closing: { width: 1, color: 'text' },
  },
  space: {},
  traits: {},
}
