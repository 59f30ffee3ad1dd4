import type { Rect } from '../../../base/geometry.ts'
import { given } from '../../../base/given.ts'
import { LANGUAGE_TAG, type Language } from '../../../base/language.ts'
import { NAMESPACES, ROOT } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { SLIDE, type Theme, type TypeStyle } from '../../../theme/theme.ts'
import { schemeColor } from '../paint.ts'
import {
  COLOR_MAP,
  fieldParagraph,
  PLACEHOLDER_NAMES,
  PLACEHOLDER_TYPES,
  type PlaceholderKind,
  PROMPTS,
  paragraph,
  placeholderShape,
  shapeTree,
} from '../placeholder.ts'
import type { FinishPlan } from '../plan.ts'
import { LEVELS, type LevelStyle, levelProperties, MAJOR, MINOR } from '../text-style.ts'

export const MASTER = 'ppt/slideMasters/slideMaster1.xml'
/** Masters and layouts share one row of numbers, from 2³¹ (ECMA-376 Part 1, 19.7.10 and 19.7.13). */
export const MASTER_ID = 2147483648

/** The one slide master: the theme's ground, five placeholders on the grid, true text styles of nine levels, guides. */
export function writeMaster(parts: Package, plan: FinishPlan): void {
  for (const name of [...parts.keys()]) if (/^ppt\/slideMasters\/[^/]+\.xml$/.test(name)) parts.delete(name)
  const root = el('p:sldMaster', ROOT, [
    el('p:cSld', { name: plan.theme.name[plan.language] }, [
      el('p:bg', {}, [el('p:bgRef', { idx: 1001 }, [el('a:schemeClr', { val: 'bg1' })])]),
      shapeTree(shapes(plan)),
    ]),
    el('p:clrMap', COLOR_MAP),
    el(
      'p:sldLayoutIdLst',
      {},
      plan.layouts.map((_, at) => el('p:sldLayoutId', { id: MASTER_ID + 1 + at, 'r:id': `rId${at + 1}` })),
    ),
    el('p:txStyles', {}, [
      el('p:titleStyle', {}, [levelProperties('a:lvl1pPr', styleOf(plan.theme, 'title'))]),
      el('p:bodyStyle', {}, bodyLevels(plan.theme)),
      el('p:otherStyle', {}, otherLevels(plan.theme, plan.language)),
    ]),
    guides(plan.theme),
  ])
  parts.set(MASTER, { xml: root })
}

/** Where the placeholders of the master stand on the grid: a title of two lines, the body, and the foot. */
const BOXES: Readonly<Record<Exclude<PlaceholderKind, 'subtitle' | 'picture'>, Rect>> = {
  title: { x: SLIDE.margin, y: 57, width: SLIDE.width - 2 * SLIDE.margin, height: 76 },
  body: { x: SLIDE.margin, y: 150, width: SLIDE.width - 2 * SLIDE.margin, height: SLIDE.bodyBottom - 150 },
  date: { x: 716, y: 509, width: 124, height: 15 },
  footer: { x: SLIDE.margin, y: 509, width: 644, height: 15 },
  number: { x: 864, y: 509, width: 48, height: 15 },
}

/** Which of the theme's styles each placeholder takes, with its outline and its numbers on the master. */
const ROLES = {
  title: { style: 'title', index: undefined, size: undefined, align: 'left' },
  body: { style: 'body', index: 1, size: undefined, align: 'left' },
  date: { style: 'page', index: 2, size: 'half', align: 'right' },
  footer: { style: 'source', index: 3, size: 'quarter', align: 'left' },
  number: { style: 'page', index: 4, size: 'quarter', align: 'right' },
} as const

function shapes({ theme, language }: FinishPlan): XmlElement[] {
  const kinds = ['title', 'body', 'date', 'footer', 'number'] as const
  return kinds.map((kind, at) => {
    const role = ROLES[kind]
    const small = kind === 'date' || kind === 'footer' || kind === 'number'
    return placeholderShape({
      id: at + 2,
      name: PLACEHOLDER_NAMES[language][kind],
      type: PLACEHOLDER_TYPES[kind],
      ...given({ index: role.index, size: role.size }),
      box: BOXES[kind],
      anchor: 'top',
      levels: small ? [levelProperties('a:lvl1pPr', { ...styleOf(theme, role.style), align: role.align })] : [],
      paragraphs: words(kind, language),
    })
  })
}

function words(kind: PlaceholderKind, language: Language): XmlElement[] {
  if (kind === 'number') return [fieldParagraph('slidenum', '‹#›', language)]
  if (kind === 'date') return [paragraph('', language)]
  if (kind !== 'body') return [paragraph(PROMPTS[language][kind], language)]
  return LEVEL_NAMES[language].map((name, level) => paragraph(name, language, level))
}

const LEVEL_NAMES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['正文', '第二级', '第三级', '第四级', '第五级'],
  en: ['Text', 'Second level', 'Third level', 'Fourth level', 'Fifth level'],
}

/** A theme style in the families' own faces. Weights that a theme cannot name (500, 900) count as the nearer of its two. */
function styleOf(theme: Theme, name: string): LevelStyle {
  const style: TypeStyle = theme.styles[name] ?? FALLBACK
  return {
    size: style.size,
    line: style.line,
    bold: style.weight >= 600,
    color: schemeColor(theme.roles.page[style.color]),
    ...(style.family === 'minor' ? MINOR : MAJOR),
  }
}

const FALLBACK: TypeStyle = {
  size: 16,
  min: 14,
  line: 25,
  weight: 400,
  family: 'minor',
  color: 'text',
  whole: false,
  outline: true,
}

/** Plain text first, then a bullet and dashes further in, each level a little smaller, never below 12 pt. */
function bodyLevels(theme: Theme): XmlElement[] {
  const base = styleOf(theme, 'body')
  const mark = schemeColor(theme.roles.page.accent)
  return LEVELS.map(level => {
    const size = Math.max(12, base.size - 2 * Math.max(0, level - 2))
    const line = ((base.line ?? 0) / base.size) * size
    const bullet = level === 1 ? {} : { bullet: { char: level === 2 ? '•' : '–', hang: 14, color: mark } }
    return levelProperties(`a:lvl${level}pPr`, {
      ...base,
      size,
      line,
      before: level === 1 ? 6 : 3,
      left: 14 * Math.max(0, level - 2),
      ...bullet,
    })
  })
}

function otherLevels(theme: Theme, language: Language): XmlElement[] {
  const base = styleOf(theme, 'body')
  return [
    el('a:defPPr', {}, [el('a:defRPr', { lang: LANGUAGE_TAG[language] })]),
    ...LEVELS.map(level =>
      levelProperties(`a:lvl${level}pPr`, {
        size: base.size,
        color: schemeColor(theme.roles.page.text),
        ...MINOR,
        left: 36 * (level - 1),
      }),
    ),
  ]
}

/** Lines that PowerPoint shows for aligning: the margins, the middle, title, body and foot. Positions count eighths of a point. */
function guides(theme: Theme): XmlElement {
  const color = schemeColor(theme.roles.page.rest)
  const upright = [SLIDE.margin, SLIDE.width / 2, SLIDE.width - SLIDE.margin]
  const level = [BOXES.title.y, BOXES.body.y, SLIDE.bodyBottom, BOXES.footer.y]
  const guide = (orient: 'horz' | undefined, points: number, id: number): XmlElement =>
    el('p15:guide', { id, orient, pos: Math.round(points * 8), userDrawn: 1 }, [el('p15:clr', {}, [color])])
  const all = [
    ...upright.map((points, at) => guide(undefined, points, at + 1)),
    ...level.map((points, at) => guide('horz', points, upright.length + at + 1)),
  ]
  return el('p:extLst', {}, [
    el('p:ext', { uri: '{27BBF7A9-308A-43DC-89C8-2F10F3537804}' }, [
      el('p15:sldGuideLst', { 'xmlns:p15': NAMESPACES.p15 }, all),
    ]),
  ])
}

/** Default text of the presentation: what a new text box starts from. */
export function defaultTextStyle(theme: Theme, language: Language): XmlElement {
  return el('p:defaultTextStyle', {}, otherLevels(theme, language))
}
