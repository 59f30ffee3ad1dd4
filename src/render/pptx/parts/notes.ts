import type { Rect } from '../../../base/geometry.ts'
import { given } from '../../../base/given.ts'
import type { Language } from '../../../base/language.ts'
import { ROOT } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { sealPart } from '../../../opc/seal.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { COLOR_MAP, fieldParagraph, paragraph, placeholderShape, shapeTree } from '../placeholder.ts'
import type { FinishPlan, SlidePlan } from '../plan.ts'
import { LEVELS, levelProperties, MINOR } from '../text-style.ts'

export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const THEME = 'ppt/theme/theme2.xml'

/** Notes pages of the slides that have notes, numbered in their order, and the master that they need. None, and all of it goes. */
export function writeNotes(parts: Package, plan: FinishPlan): void {
  for (const name of [...parts.keys()]) if (/^ppt\/notes(Slides|Masters)\//.test(name)) parts.delete(name)
  const { language } = plan
  if (!plan.slides.some(({ notes }) => notes.length > 0)) return
  parts.set(NOTES_MASTER, { xml: notesMaster(language) })
  writeRelationships(parts, NOTES_MASTER, [{ id: 'rId1', kind: 'theme', target: THEME }])
  notesParts(plan.slides).forEach((part, at) => {
    if (part === undefined) return
    parts.set(part, sealPart({ xml: notesPage(plan.slides[at]!.notes, at, language) }))
    writeRelationships(parts, part, [
      { id: 'rId1', kind: 'notesMaster', target: NOTES_MASTER },
      { id: 'rId2', kind: 'slide', target: `ppt/slides/slide${at + 1}.xml` },
    ])
  })
}

/** The notes page of each slide, undefined where it has no notes. */
export function notesParts(slides: readonly SlidePlan[]): (string | undefined)[] {
  let count = 0
  return slides.map(({ notes }) => (notes.length === 0 ? undefined : `ppt/notesSlides/notesSlide${++count}.xml`))
}

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { hdr: '页眉', dt: '日期', sldImg: '幻灯片图像', body: '备注', ftr: '页脚', sldNum: '页码' },
  en: {
    hdr: 'Header',
    dt: 'Date',
    sldImg: 'Slide image',
    body: 'Notes',
    ftr: 'Footer',
    sldNum: 'Page number',
  },
}

/** The notes page in points (540 × 720), where PowerPoint puts them. */
const FRAMES: readonly { readonly type: string; readonly box: Rect; readonly index?: number; readonly right?: true }[] =
  [
    { type: 'hdr', box: { x: 0, y: 0, width: 234, height: 36 } },
    { type: 'dt', index: 1, box: { x: 305.88, y: 0, width: 234, height: 36 }, right: true },
    { type: 'sldImg', index: 2, box: { x: 54, y: 90, width: 432, height: 243 } },
    { type: 'body', index: 3, box: { x: 54, y: 346.5, width: 432, height: 283.5 } },
    { type: 'ftr', index: 4, box: { x: 0, y: 684, width: 234, height: 36 } },
    { type: 'sldNum', index: 5, box: { x: 305.88, y: 684, width: 234, height: 36 }, right: true },
  ]

function notesMaster(language: Language): XmlElement {
  const shapes = FRAMES.map(({ type, box, index, right }, at) => {
    if (type === 'sldImg') return slideImage(at + 2, NAMES[language].sldImg!, index, box)
    return placeholderShape({
      id: at + 2,
      name: NAMES[language][type]!,
      type,
      ...given({ index }),
      ...(type === 'dt' ? {} : { size: 'quarter' as const }),
      box,
      anchor: type === 'ftr' || type === 'sldNum' ? 'bottom' : 'top',
      levels: type === 'body' ? [] : [el('a:lvl1pPr', { algn: right ? 'r' : 'l' }, [el('a:defRPr', { sz: 1200 })])],
      paragraphs: [
        type === 'sldNum'
          ? fieldParagraph('slidenum', '‹#›', language)
          : paragraph(type === 'body' ? NAMES[language].body! : '', language),
      ],
    })
  })
  return el('p:notesMaster', ROOT, [
    el('p:cSld', {}, [
      el('p:bg', {}, [el('p:bgRef', { idx: 1001 }, [el('a:schemeClr', { val: 'bg1' })])]),
      shapeTree(shapes),
    ]),
    el('p:clrMap', COLOR_MAP),
    el(
      'p:notesStyle',
      {},
      LEVELS.map(level =>
        levelProperties(`a:lvl${level}pPr`, {
          size: 12,
          color: el('a:schemeClr', { val: 'tx1' }),
          ...MINOR,
          left: 36 * (level - 1),
          before: level === 1 ? 4 : 0,
        }),
      ),
    ),
  ])
}

function notesPage(notes: readonly string[], at: number, language: Language): XmlElement {
  const names = NAMES[language]
  return el('p:notes', ROOT, [
    el('p:cSld', {}, [
      shapeTree([
        slideImage(2, names.sldImg!),
        placeholderShape({
          id: 3,
          name: names.body!,
          type: 'body',
          index: 1,
          paragraphs: notes.map(text => paragraph(text, language)),
        }),
        placeholderShape({
          id: 4,
          name: names.sldNum!,
          type: 'sldNum',
          size: 'quarter',
          index: 5,
          paragraphs: [fieldParagraph('slidenum', String(at + 1), language)],
        }),
      ]),
    ]),
    el('p:clrMapOvr', {}, [el('a:masterClrMapping')]),
  ])
}

function slideImage(id: number, name: string, index?: number, box?: Rect): XmlElement {
  const frame = placeholderShape({ id, name, type: 'sldImg', ...(box ? { box } : {}), paragraphs: [] })
  const [properties, shape] = frame.children as [XmlElement, XmlElement]
  const locks = el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })])
  properties.children[1] = locks
  properties.children[2] = el('p:nvPr', {}, [el('p:ph', { type: 'sldImg', idx: index })])
  if (box !== undefined) {
    const line = el('a:ln', { w: 9525 }, [el('a:solidFill', {}, [el('a:schemeClr', { val: 'tx1' })])])
    shape.children.push(el('a:noFill'), line)
  }
  return el('p:sp', {}, [properties, shape])
}
