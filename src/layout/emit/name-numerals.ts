import { bottom, type Rect, right } from '../../base/geometry.ts'
import type { Language } from '../../base/language.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item } from '../../scene/scene.ts'
import { itemText, walkItems } from '../../scene/walk.ts'
import { clip, kindWord, type NameKind } from '../style/names.ts'

/**
 * Names in the selection pane say what a thing is. One of numerals and signs alone (a large number, a step’s figure) gets
 * the words that stand nearest to it: what it numbers. Without any, or where it is no text, its kind stands before it.
 */
export function nameNumerals(items: readonly Item[], language: Language): readonly Item[] {
  const texts = [...walkItems(items)].filter(item => isText(item) && lettersIn(itemText(item)) > 1 && !isFrame(item))
  const colon = language === 'zh' ? '：' : ': '
  const rename = (item: Item): Item => {
    const inner = item.kind === 'group' ? { ...item, items: item.items.map(rename) } : item
    if (saysSomething(item.name)) return item.kind === 'group' ? makeItem(inner) : item
    const near = isText(item) ? nearest(item.box, texts) : undefined
    const name =
      near === undefined
        ? `${kindWord(KINDS[item.kind], language)}${colon}${item.name}`
        : `${item.name}${colon}${clip(itemText(near).replace(/\s+/g, ' '), language)}`
    return makeItem({ ...inner, name })
  }
  return items.map(rename)
}

const KINDS: Readonly<Record<Item['kind'], NameKind>> = {
  text: 'numeral',
  shape: 'numeral',
  connector: 'connector',
  image: 'image',
  table: 'table',
  chart: 'chart',
  group: 'group',
}

/** A letter beside digits, Han numerals, punctuation and signs. */
const saysSomething = (name: string): boolean => lettersIn(name) > 0

/** One alone is a measure word or a unit (14 个), and no name of what is counted. */
const lettersIn = (text: string): number =>
  text.replace(/[〇零一二两三四五六七八九十百千万亿]/g, '').match(/\p{L}/gu)?.length ?? 0

const isText = (item: Item): boolean => item.kind === 'text' || (item.kind === 'shape' && item.body !== undefined)

/** Title, foot and page number belong to the slide, not to what stands beside them. */
const isFrame = (item: Item): boolean =>
  item.kind === 'text' && ['title', 'footer', 'number'].includes(item.placeholder ?? '')

function nearest(box: Rect, texts: readonly Item[]): Item | undefined {
  const gap = ({ box: other }: Item): number =>
    Math.hypot(
      Math.max(0, other.x - right(box), box.x - right(other)),
      Math.max(0, other.y - bottom(box), box.y - bottom(other)),
    )
  return texts.reduce<Item | undefined>(
    (best, text) => (best === undefined || gap(text) < gap(best) ? text : best),
    undefined,
  )
}
