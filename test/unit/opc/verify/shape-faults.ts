import { append, find, findAll, object, parentOf, remove, set, slideOf, unset } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

const label = (root: Parameters<typeof object>[0], name: string) => find(object(root, name), 'p:cNvPr')

export const SHAPE_FAULTS: readonly Fault[] = [
  {
    code: 'file-shape-id',
    what: 'an id that is no number',
    parts: parts => set(label(slideOf(parts, 1), '引语'), { id: 'abc' }),
  },
  { code: 'file-shape-id', what: 'no id', parts: parts => set(label(slideOf(parts, 1), '引语'), { id: '' }) },
  {
    code: 'file-shape-id-duplicate',
    what: 'two objects with one id',
    parts: parts => set(label(slideOf(parts, 1), '引语'), { id: '2' }),
  },
  {
    code: 'file-shape-name',
    what: 'a default name',
    parts: parts => set(label(slideOf(parts, 1), '引语'), { name: 'Text 3' }),
  },
  ...['', '30', '1/2', '①', '→'].map(
    (name): Fault => ({
      code: 'file-shape-name',
      what: `the name “${name}”`,
      parts: parts => set(label(slideOf(parts, 1), '引语'), { name }),
    }),
  ),
  {
    code: 'file-shape-name-duplicate',
    what: 'two objects with one name',
    parts: parts => set(label(slideOf(parts, 1), '引语'), { name: 'number' }),
  },
  {
    code: 'file-alt-missing',
    what: 'a picture without words',
    parts: parts => unset(label(slideOf(parts, 5), '圆点'), 'descr'),
  },
  {
    code: 'file-alt-path',
    what: 'a file’s name for words',
    parts: parts => set(label(slideOf(parts, 5), '圆点'), { descr: 'dot.png' }),
  },
  {
    code: 'file-shape-body',
    what: 'a shape without a text body',
    parts: parts => remove(object(slideOf(parts, 2), 'triangle'), 'p:txBody'),
  },
  {
    code: 'file-paragraph-missing',
    what: 'a text body without a paragraph',
    parts: parts => remove(object(slideOf(parts, 2), 'triangle'), 'a:p'),
  },
  {
    code: 'file-shape-size',
    what: 'a negative width',
    parts: parts =>
      set(
        find(object(slideOf(parts, 2), 'triangle'), 'a:ext', ({ attributes }) => 'cx' in attributes),
        { cx: '-1' },
      ),
  },
  {
    code: 'file-shape-size',
    what: 'a place that is no whole number',
    parts: parts => set(find(object(slideOf(parts, 2), 'triangle'), 'a:off'), { x: '0.5' }),
  },
  {
    code: 'file-preset-unknown',
    what: 'a preset that is none',
    parts: parts => set(find(object(slideOf(parts, 2), 'triangle'), 'a:prstGeom'), { prst: 'folderCorner' }),
  },
  {
    code: 'file-preset-guide',
    what: 'a guide that a rectangle has not',
    parts: parts => append(find(object(slideOf(parts, 2), 'hatched'), 'a:avLst'), '<a:gd name="adj" fmla="val 5"/>'),
  },
  {
    code: 'file-line-empty',
    what: 'an empty line',
    parts: parts => append(find(object(slideOf(parts, 2), 'triangle'), 'p:spPr'), '<a:ln/>'),
  },
  {
    code: 'file-placeholder-empty',
    what: 'a footer without words',
    parts: parts => {
      const paragraph = find(object(slideOf(parts, 1), '来源'), 'a:p')
      paragraph.children = []
    },
  },
  {
    code: 'file-placeholder-stray',
    what: 'a footer that its layout has not',
    parts: parts => set(find(object(slideOf(parts, 1), '来源'), 'p:ph'), { idx: '77' }),
  },
  {
    code: 'file-placeholder-duplicate',
    what: 'two page numbers',
    also: ['file-shape-name-duplicate', 'file-shape-id-duplicate'],
    parts: parts => {
      const page = object(slideOf(parts, 1), '页码')
      parentOf(slideOf(parts, 1), page).children.push(page)
    },
  },
  {
    code: 'file-title',
    what: 'a title that is read last',
    parts: parts => {
      const title = object(slideOf(parts, 1), '标题')
      const tree = parentOf(slideOf(parts, 1), title)
      tree.children = [...tree.children.filter(node => node !== title), title]
    },
  },
  {
    code: 'file-title',
    what: 'a title with an idx',
    also: ['file-placeholder-stray'],
    parts: parts => set(find(object(slideOf(parts, 1), '标题'), 'p:ph'), { idx: '3' }),
  },
  {
    code: 'file-glue',
    what: 'glue to what is not there',
    parts: parts => set(find(slideOf(parts, 2), 'a:stCxn'), { id: '777' }),
  },
  {
    code: 'file-glue',
    what: 'glue to a fifth site of a rectangle',
    parts: parts => set(find(slideOf(parts, 2), 'a:stCxn'), { idx: '4' }),
  },
  {
    code: 'file-group',
    what: 'a group that scales',
    parts: parts =>
      set(
        find(slideOf(parts, 2), 'a:chExt', ({ attributes }) => attributes.cx !== '0'),
        { cx: '99' },
      ),
  },
  {
    code: 'file-graphic-link',
    what: 'a picture without a file',
    also: ['file-relationship-unused'],
    parts: parts => {
      for (const blip of findAll(slideOf(parts, 5), 'a:blip')) blip.attributes['r:embed'] = ''
    },
  },
]
