import { append, find, object, prepend, remove, rootOf, set, slideOf, unset } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

export const TEXT_FAULTS: readonly Fault[] = [
  {
    code: 'file-run-empty',
    what: 'a run without words',
    parts: parts =>
      append(find(object(slideOf(parts, 1), '引语'), 'a:p'), '<a:r><a:rPr lang="zh-CN"/><a:t></a:t></a:r>'),
  },
  {
    code: 'file-paragraph-properties',
    what: 'properties twice',
    parts: parts => prepend(find(object(slideOf(parts, 1), '引语'), 'a:p'), '<a:pPr/>'),
  },
  {
    code: 'file-language-han',
    what: 'Chinese marked as English',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:rPr'), { lang: 'en-US' }),
  },
  {
    code: 'file-language-missing',
    what: 'words in no language',
    parts: parts => {
      const number = object(slideOf(parts, 1), '页码')
      unset(find(number, 'a:rPr'), 'lang')
    },
  },
  {
    code: 'file-autofit',
    what: 'text that shrinks',
    also: ['file-autofit-unsaid'],
    parts: parts => {
      const body = find(object(slideOf(parts, 1), '引语'), 'a:bodyPr')
      remove(body, 'a:noAutofit')
      append(body, '<a:normAutofit fontScale="80000"/>')
    },
  },
  {
    code: 'file-autofit-unsaid',
    what: 'nothing said of fitting',
    parts: parts => remove(find(object(slideOf(parts, 1), '引语'), 'a:bodyPr'), 'a:noAutofit'),
  },
  {
    code: 'file-text-size',
    what: 'half a point',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:rPr'), { sz: '50' }),
  },
  {
    code: 'file-text-level',
    what: 'a tenth level',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:pPr'), { lvl: '9' }),
  },
  {
    code: 'file-text-margin',
    what: 'a margin with a fraction',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:pPr'), { marL: '12.5' }),
  },
  {
    code: 'file-text-anchor',
    what: 'an anchor that is none',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:bodyPr'), { anchor: 'mid' }),
  },
  {
    code: 'file-color-hex',
    what: 'a colour by value',
    parts: parts => {
      const color = find(object(slideOf(parts, 1), '引语'), 'a:schemeClr')
      color.name = 'a:srgbClr'
      color.attributes = { val: '1B2427' }
    },
  },
  {
    code: 'file-color-value',
    what: 'a name for a value',
    parts: parts => set(find(rootOf(parts, 'ppt/theme/theme1.xml'), 'a:srgbClr'), { val: 'accent1' }),
  },
  {
    code: 'file-color-scheme',
    what: 'a scheme colour that is none',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:schemeClr'), { val: 'accent7' }),
  },
  {
    code: 'file-color-change',
    what: 'more than opaque',
    parts: parts => append(find(object(slideOf(parts, 1), '引语'), 'a:schemeClr'), '<a:alpha val="150000"/>'),
  },
  {
    code: 'file-bullet',
    what: 'a bullet that does not hang',
    parts: parts => set(find(object(slideOf(parts, 1), 'list'), 'a:pPr'), { indent: '0' }),
  },
]
