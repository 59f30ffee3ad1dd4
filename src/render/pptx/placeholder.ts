import type { Rect } from '../../base/geometry.ts'
import { LANGUAGE_TAG, type Language } from '../../base/language.ts'
import { toEmu } from '../../base/units.ts'
import { el, type XmlElement } from '../../opc/xml.ts'
import { guidOf } from './guid.ts'
import type { PlaceholderPlan } from './plan.ts'

export type PlaceholderKind = PlaceholderPlan['kind']

/** What `p:ph@type` says of each kind. */
export const PLACEHOLDER_TYPES: Readonly<Record<PlaceholderKind, string>> = {
  title: 'title',
  body: 'body',
  subtitle: 'subTitle',
  footer: 'ftr',
  number: 'sldNum',
  date: 'dt',
  picture: 'pic',
}

/** What the selection pane of a master or a layout calls it. */
export const PLACEHOLDER_NAMES: Readonly<Record<Language, Readonly<Record<PlaceholderKind, string>>>> = {
  zh: {
    title: '标题',
    body: '正文',
    subtitle: '副标题',
    footer: '来源',
    number: '页码',
    date: '日期',
    picture: '图片位置',
  },
  en: {
    title: 'Title',
    body: 'Body text',
    subtitle: 'Subtitle',
    footer: 'Source',
    number: 'Slide number',
    date: 'Date',
    picture: 'Picture place',
  },
}

/** The prompt of an empty placeholder. */
export const PROMPTS: Readonly<Record<Language, Readonly<Record<PlaceholderKind, string>>>> = {
  zh: {
    title: '一句话写出结论，不超过两行',
    body: '正文',
    subtitle: '副标题',
    footer: '来源',
    number: '',
    date: '',
    picture: '单击图标插入图片',
  },
  en: {
    title: 'The finding in one sentence, two lines at most',
    body: 'Body text',
    subtitle: 'Subtitle',
    footer: 'Source',
    number: '',
    date: '',
    picture: 'Click the icon to insert a picture',
  },
}

interface PlaceholderShape {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly index?: number
  readonly size?: 'half' | 'quarter'
  readonly prompt?: boolean
  /** Absent where it inherits its place. */
  readonly box?: Rect
  readonly anchor?: 'top' | 'middle' | 'bottom'
  /** Levels of the list style; none where it inherits them. */
  readonly levels?: readonly XmlElement[]
  readonly paragraphs: readonly XmlElement[]
}

/** A placeholder of a master, a layout or a notes page. Insets are 0 and nothing shrinks: boxes and sizes are measured. */
export function placeholderShape(shape: PlaceholderShape): XmlElement {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id: shape.id, name: shape.name }),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1 })]),
      el('p:nvPr', {}, [
        el('p:ph', {
          type: shape.type,
          sz: shape.size,
          idx: shape.index,
          hasCustomPrompt: shape.prompt ? 1 : undefined,
        }),
      ]),
    ]),
    el('p:spPr', {}, shape.box === undefined ? [] : [transform(shape.box), rectangle()]),
    el('p:txBody', {}, [
      shape.anchor === undefined ? el('a:bodyPr') : bodyProperties(shape.anchor),
      el('a:lstStyle', {}, shape.levels ?? []),
      ...shape.paragraphs,
    ]),
  ])
}

export function transform(box: Rect): XmlElement {
  return el('a:xfrm', {}, [
    el('a:off', { x: toEmu(box.x), y: toEmu(box.y) }),
    el('a:ext', { cx: toEmu(box.width), cy: toEmu(box.height) }),
  ])
}

const rectangle = (): XmlElement => el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')])

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const

function bodyProperties(anchor: 'top' | 'middle' | 'bottom'): XmlElement {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  return el('a:bodyPr', { vert: 'horz', wrap: 'square', ...insets, rtlCol: 0, anchor: ANCHORS[anchor] }, [
    el('a:noAutofit'),
  ])
}

/** Language attributes of a run: the deck's, the other one for the other script. */
export function languageOf(language: Language): { lang: string; altLang: string } {
  return { lang: LANGUAGE_TAG[language], altLang: LANGUAGE_TAG[language === 'zh' ? 'en' : 'zh'] }
}

/** A paragraph of one run; empty words give an empty paragraph. */
export function paragraph(text: string, language: Language, level?: number): XmlElement {
  const runs = byScript(text, language).map(run =>
    el('a:r', {}, [el('a:rPr', languageOf(run.language)), el('a:t', {}, [run.text])]),
  )
  return el('a:p', {}, [
    level === undefined || level === 0 ? undefined : el('a:pPr', { lvl: level }),
    ...runs,
    runs.length === 0 ? el('a:endParaRPr', languageOf(language)) : undefined,
  ])
}

/** Chinese words keep Latin names within them; in English words each piece of Chinese is a run of its own language. */
function byScript(text: string, language: Language): readonly { text: string; language: Language }[] {
  if (text === '') return []
  if (language === 'zh') return [{ text, language }]
  return text
    .split(/([\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+)/u)
    .map((piece, at): { text: string; language: Language } => ({ text: piece, language: at % 2 === 1 ? 'zh' : 'en' }))
    .filter(piece => piece.text !== '')
}

/**
 * The number of the slide, or its date, as a field. The GUID names the field's kind: the same everywhere, as in
 * Office's own files.
 */
export function fieldParagraph(type: 'slidenum' | 'datetime1', shown: string, language: Language): XmlElement {
  return el('a:p', {}, [
    el('a:fld', { id: guidOf(`field ${type}`), type }, [el('a:rPr', languageOf(language)), el('a:t', {}, [shown])]),
    el('a:endParaRPr', languageOf(language)),
  ])
}

/** The root of a tree of shapes, which every slide, layout and master begins with. */
export function shapeTree(children: readonly XmlElement[]): XmlElement {
  const nothing = ['a:off', 'a:ext', 'a:chOff', 'a:chExt'].map(name =>
    el(name, name.endsWith('ff') ? { x: 0, y: 0 } : { cx: 0, cy: 0 }),
  )
  return el('p:spTree', {}, [
    el('p:nvGrpSpPr', {}, [el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, [el('a:xfrm', {}, nothing)]),
    ...children,
  ])
}

export const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const
