import type { Rect } from '../../src/base/geometry.ts'
import type {
  Face,
  GroupItem,
  Item,
  OwnCell,
  Paragraph,
  Run,
  Scene,
  SceneSlide,
  TextBody,
  TextItem,
} from '../../src/scene/scene.ts'
import type { Paint } from '../../src/theme/theme.ts'

export const span = { file: 'templates/sample.hbs', line: 1, column: 1, endLine: 1, endColumn: 2 }
export const sans: Face = { family: 'minor', bold: false }
export const serifBold: Face = { family: 'major', bold: true }
export const black: Face = { latin: 'Noto Serif SC Black', ea: 'Noto Serif SC Black', bold: false }
export const paint = (slot: Paint['slot']): Paint => ({ slot })
export const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
export const noInset = { top: 0, right: 0, bottom: 0, left: 0 }

export const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  face: sans,
  size: 16,
  color: paint('dk1'),
  language: 'zh',
  ...more,
})

export const paragraph = (runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  align: 'left',
  line: 25,
  size: runs[0]?.size ?? 16,
  indent: { left: 0, first: 0 },
  before: 0,
  after: 0,
  level: 0,
  lines: [],
  ...more,
})

export const body = (paragraphs: readonly Paragraph[], more: Partial<TextBody> = {}): TextBody => ({
  paragraphs,
  inset: noInset,
  anchor: 'top',
  ...more,
})

export const words = (text: string, more: Partial<Run> = {}): TextBody => body([paragraph([run(text, more)])])

export const text = (id: string, at: Rect, content: TextBody, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  id,
  name: id,
  box: at,
  body: content,
  span,
  ...more,
})

export const title = (content: string): TextItem =>
  text('title', box(48, 57, 864, 38), body([paragraph([run(content, { size: 28, face: serifBold })], { line: 38 })]), {
    name: '标题',
    placeholder: 'title',
  })

export const shape = (id: string, at: Rect, more: Partial<Extract<Item, { kind: 'shape' }>> = {}): Item => ({
  kind: 'shape',
  id,
  name: id,
  box: at,
  shape: 'rect',
  ornament: true,
  span,
  ...more,
})

export const cell = (content: TextBody, more: Partial<OwnCell> = {}): OwnCell => ({
  body: content,
  columnSpan: 1,
  rowSpan: 1,
  span,
  ...more,
})

export const group = (id: string, items: readonly Item[], at: Rect, alt: string): GroupItem => ({
  kind: 'group',
  id,
  name: id,
  box: at,
  items,
  alt,
  span,
})

export const slide = (id: string, items: readonly Item[], more: Partial<SceneSlide> = {}): SceneSlide => ({
  id,
  name: `幻灯片 ${id}`,
  layout: { key: 'plain', name: '普通' },
  background: paint('lt1'),
  items,
  notes: [],
  span,
  ...more,
})

export const scene = (slides: readonly SceneSlide[], more: Partial<Scene> = {}): Scene => ({
  language: 'zh',
  size: { width: 960, height: 540 },
  deck: { title: '样本', keywords: ['样本'], story: 'c0ffee' },
  slides,
  ...more,
})
