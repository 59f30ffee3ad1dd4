import type { Language } from '../../base/language.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { read, wordsOf } from './read.ts'

/** What the selection pane calls things that have no words of their own; never as PowerPoint would (Shape 2, Picture 3). */
const WORDS = {
  field: { zh: '色块', en: 'Field' },
  rule: { zh: '线条', en: 'Rule' },
  shape: { zh: '图形', en: 'Drawn shape' },
  drawing: { zh: '示意图', en: 'Drawing' },
  image: { zh: '图片', en: 'Illustration' },
  icon: { zh: '图标', en: 'Drawn icon' },
  chart: { zh: '图表', en: 'Data chart' },
  table: { zh: '表格', en: 'Data table' },
  connector: { zh: '连接线', en: 'Joint line' },
  group: { zh: '组合', en: 'Grouped shapes' },
  text: { zh: '文字', en: 'Words' },
  numeral: { zh: '数字', en: 'Numeral' },
  'page-number': { zh: '页码', en: 'Page number' },
} as const
export type NameKind = keyof typeof WORDS

/** Characters of a box's words that name it (Han; twice as many Latin ones). */
const LONGEST = 16

/** The `name` attribute, else the first words, else the kind in the deck's language. */
export function nameOf(element: MarkupElement, kind: NameKind, language: Language, words = wordsOf(element)): string {
  const own = isIconName(element) ? undefined : read(element, 'name')
  const text = (own || words).replace(/\s+/g, ' ').trim()
  if (text === '') return kindWord(kind, language)
  const name = own ? text : clip(text, language)
  return DEFAULT.test(name) ? `“${name}”` : name
}

/** An icon's `name` says which one it is, unless `of` does. */
const isIconName = (element: MarkupElement): boolean => element.name === 'icon' && read(element, 'of') === undefined

/** Words of a slide that look like a program's default name, as `Line 4` or `k:3`. Quotation marks distinguish them. */
const DEFAULT = /^[\p{L} ]+[ -]?\d+$|^k:/iu

export const kindWord = (kind: NameKind, language: Language): string => WORDS[kind][language]

export function clip(text: string, language: Language): string {
  const most = language === 'zh' ? LONGEST : LONGEST * 2
  const characters = [...text]
  if (characters.length <= most) return text
  const head = characters.slice(0, most).join('')
  return `${language === 'en' ? head.replace(/\s+\S*$/, '') : head}…`
}

/** How a title says that its slide goes on: （1/2）. */
export const pageSuffix = (page: number, pages: number, language: Language): string =>
  language === 'zh' ? `（${page}/${pages}）` : ` (${page}/${pages})`
