import type { Language } from '../base/language.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { read, wordsOf } from './read.ts'

/** What the selection pane calls things that have no words of their own. */
const WORDS = {
  field: { zh: '色块', en: 'Field' },
  rule: { zh: '线条', en: 'Rule' },
  shape: { zh: '图形', en: 'Shape' },
  drawing: { zh: '示意图', en: 'Drawing' },
  image: { zh: '图片', en: 'Picture' },
  chart: { zh: '图表', en: 'Chart' },
  table: { zh: '表格', en: 'Table' },
  connector: { zh: '连接线', en: 'Connector' },
  group: { zh: '组合', en: 'Group' },
  text: { zh: '文字', en: 'Text' },
} as const
export type NameKind = keyof typeof WORDS

/** Characters of a box's words that name it (Han; twice as many Latin ones). */
const LONGEST = 16

/** The `name` attribute, else the first words, else the kind in the deck's language. */
export function nameOf(element: MarkupElement, kind: NameKind, language: Language, words = wordsOf(element)): string {
  const own = read(element, 'name')
  if (own !== undefined && own !== '') return own
  const text = words.replace(/\s+/g, ' ').trim()
  return text === '' ? WORDS[kind][language] : clip(text, language)
}

function clip(text: string, language: Language): string {
  const most = language === 'zh' ? LONGEST : LONGEST * 2
  const characters = [...text]
  if (characters.length <= most) return text
  const head = characters.slice(0, most).join('')
  return `${language === 'en' ? head.replace(/\s+\S*$/, '') : head}…`
}

/** How a title says that its slide goes on: （1/2）. */
export const pageSuffix = (page: number, pages: number, language: Language): string =>
  language === 'zh' ? `（${page}/${pages}）` : ` (${page}/${pages})`
