import { child, childrenNamed, elements, textOf, type XmlElement } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { GEOMETRY, PRESETS } from './presets.ts'
import { isDecorative, labels, NOTHING, nameOf, placeholderOf } from './shape-parts.ts'

/** The largest length that OOXML can say (ST_Coordinate32). */
const LONGEST = 2147483647

/** Objects on slides, layouts, masters and notes pages. */
export const SHAPE_CHECKS: readonly Check[] = [
  {
    code: 'file-shape-id',
    why: 'An id that is no number makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const { attributes } of page.named('p:cNvPr')) {
        if (!/^[1-9]\d{0,8}$/.test(attributes.id ?? ''))
          yield `${page.name}: “${attributes.name}” has the id “${attributes.id ?? ''}”`
      }
    },
  },
  {
    code: 'file-shape-id-duplicate',
    why: 'Two objects with one id: glue and animation take the wrong one, and PowerPoint may repair the file.',
    of: 'pages',
    each: function* (page) {
      const ids = page.named('p:cNvPr').map(({ attributes }) => attributes.id ?? '')
      for (const id of repeated(ids)) yield `${page.name}: id ${id} stands twice`
    },
  },
  {
    code: 'file-shape-name',
    why: 'The selection pane and screen readers show names; a default says nothing.',
    of: 'pages',
    each: function* (page) {
      for (const label of labels(page)) {
        const name = label.attributes.name ?? ''
        if (DEFAULT_NAME.test(name) || !/\p{L}/u.test(name))
          yield `${page.name}: object ${label.attributes.id} is called “${name}”`
      }
    },
  },
  {
    code: 'file-shape-name-duplicate',
    why: 'In the selection pane, two objects with one name cannot be told apart.',
    of: 'pages',
    each: function* (page) {
      for (const name of repeated(labels(page).map(({ attributes }) => attributes.name ?? ''))) {
        if (name !== '') yield `${page.name}: two objects are called “${name}”`
      }
    },
  },
  {
    code: 'file-alt-missing',
    why: 'Who cannot see the object learns nothing of it.',
    of: 'slides',
    each: function* (slide) {
      for (const label of labels(slide)) {
        const object = slide.parent(slide.parent(label)!)!
        if (
          hasWords(object) ||
          placeholderOf(object) !== undefined ||
          isDecorative(label) ||
          (label.attributes.descr ?? '').trim() !== ''
        )
          continue
        yield `${slide.name}: “${label.attributes.name}” has neither alt text nor the flag of an ornament`
      }
    },
  },
  {
    code: 'file-alt-path',
    why: 'A file’s name is no description.',
    of: 'pages',
    each: function* (page) {
      for (const { attributes } of page.named('p:cNvPr')) {
        if (/\.(png|jpe?g|svg|gif|webp|emf)$/i.test(attributes.descr ?? ''))
          yield `${page.name}: the alt text of “${attributes.name}” is ${attributes.descr}`
      }
    },
  },
  {
    code: 'file-shape-body',
    why: 'A shape without a text body makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const shape of page.named('p:sp')) {
        const type = placeholderOf(shape)?.attributes.type
        if (child(shape, 'p:txBody') === undefined && type !== 'sldImg')
          yield `${page.name}: “${nameOf(shape)}” has no text body`
      }
    },
  },
  {
    code: 'file-paragraph-missing',
    why: 'A text body without a paragraph makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const body of [...page.named('p:txBody'), ...page.named('a:txBody')]) {
        if (child(body, 'a:p') === undefined) yield `${page.name}: a text body has no paragraph`
      }
    },
  },
  {
    code: 'file-shape-size',
    why: 'A length that is negative, broken or too large makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const element of [
        ...page.named('a:ext'),
        ...page.named('a:chExt'),
        ...page.named('a:off'),
        ...page.named('a:chOff'),
      ]) {
        for (const key of ['x', 'y', 'cx', 'cy']) {
          const value = element.attributes[key]
          if (value === undefined) continue
          const whole = /^-?\d+$/.test(value) && Math.abs(Number(value)) <= LONGEST
          if (!whole || (key.startsWith('c') && Number(value) < 0))
            yield `${page.name}: ${element.name}@${key} is ${value}`
        }
      }
    },
  },
  {
    code: 'file-preset-unknown',
    why: 'PowerPoint drops a shape whose preset it does not know, or repairs the file.',
    of: 'pages',
    each: function* (page) {
      for (const { attributes } of page.named('a:prstGeom')) {
        if (!PRESETS.has(attributes.prst ?? '')) yield `${page.name}: there is no preset “${attributes.prst ?? ''}”`
      }
    },
  },
  {
    code: 'file-preset-guide',
    why: 'A guide that its preset does not have makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const shape of page.named('a:prstGeom')) {
        const known = GEOMETRY[shape.attributes.prst ?? '']?.guides
        for (const { attributes } of elements(child(shape, 'a:avLst') ?? NOTHING)) {
          if (known !== undefined && !known.includes(attributes.name ?? ''))
            yield `${page.name}: ${shape.attributes.prst} has no guide ${attributes.name}`
          if (!/^val -?\d+$/.test(attributes.fmla ?? ''))
            yield `${page.name}: guide ${attributes.name} is “${attributes.fmla}”`
        }
      }
    },
  },
  {
    code: 'file-line-empty',
    why: 'An empty line element makes PowerPoint repair the file.',
    of: 'xml',
    each: function* (part) {
      for (const line of part.named('a:ln')) {
        if (line.children.length === 0 && Object.keys(line.attributes).length === 0)
          yield `${part.name}: an a:ln says nothing`
      }
    },
  },
  {
    code: 'file-glue',
    why: 'A connector glued to what is not there, or to a site that a shape has not, is a load error.',
    of: 'slides',
    each: function* (slide) {
      const objects = new Map(labels(slide).map(label => [label.attributes.id, slide.parent(slide.parent(label)!)!]))
      for (const end of [...slide.named('a:stCxn'), ...slide.named('a:endCxn')]) {
        const { id, idx } = end.attributes
        const object = objects.get(id)
        if (object === undefined) yield `${slide.name}: a connector is glued to ${id}, which is not there`
        else if (!(Number(idx) < sitesOf(object))) yield `${slide.name}: “${nameOf(object)}” has no site ${idx}`
      }
    },
  },
  {
    code: 'file-group',
    why: 'A group without members, or with a frame of its own scale, moves and resizes wrongly.',
    of: 'pages',
    each: function* (page) {
      for (const group of page.named('p:grpSp')) {
        if (elements(group).length < 3) yield `${page.name}: the group “${nameOf(group)}” is empty`
        const frame = child(child(group, 'p:grpSpPr') ?? NOTHING, 'a:xfrm') ?? NOTHING
        const [from, size, own, inner] = ['a:off', 'a:ext', 'a:chOff', 'a:chExt'].map(name =>
          JSON.stringify(child(frame, name)?.attributes),
        )
        if (from !== own || size !== inner) yield `${page.name}: the group “${nameOf(group)}” scales its members`
      }
    },
  },
  {
    code: 'file-graphic-link',
    why: 'A frame whose content is not named, or a picture without its bytes, is an empty box.',
    of: 'pages',
    each: function* (page) {
      for (const frame of page.named('a:graphicData'))
        if (elements(frame).length !== 1) yield `${page.name}: a frame holds ${elements(frame).length} contents`
      for (const blip of page.named('a:blip'))
        if ((blip.attributes['r:embed'] ?? '') === '') yield `${page.name}: a picture names no file`
    },
  },
]

/** What a program calls an object that nobody named, and the keys that join objects to the finisher's plan. */
const DEFAULT_NAME =
  /^(text|textbox|text box|shape|image|picture|table|chart|object|media|group|line|connector|rectangle|oval|title|placeholder|文本框|图片|表格|图表|矩形|椭圆|组合|直接连接符)[ -]?\d+$|^k:/i

const hasWords = (object: XmlElement): boolean =>
  object.name === 'p:sp' && textOf(child(object, 'p:txBody') ?? NOTHING).trim() !== ''

function sitesOf(object: XmlElement): number {
  const shape = child(object, 'p:spPr')
  if (shape === undefined) return object.name === 'p:graphicFrame' ? 4 : 0
  const free = child(shape, 'a:custGeom')
  if (free !== undefined) return childrenNamed(child(free, 'a:cxnLst') ?? NOTHING, 'a:cxn').length
  const preset = child(shape, 'a:prstGeom')?.attributes.prst
  // A placeholder that inherits its place is a rectangle.
  return preset === undefined ? 4 : (GEOMETRY[preset]?.sites ?? 4)
}
