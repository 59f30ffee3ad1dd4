import type { Language } from '../../base/language.ts'
import type { SlideContent, SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** The language of the deck that this one is laid over. */
export const otherLanguageOf = ({ audience, survey }: StoryContext): Language =>
  audience.base?.language ?? survey.language

/** Words of a slide, and those that stand in their place in the other language. */
export interface Pair {
  readonly own: SlideText
  readonly base: SlideText
}

export function pairsOf({ slide, texts }: SlideContent, { base }: StoryContext): readonly Pair[] {
  const below = base?.get(slide.id)
  if (below === undefined) return []
  const short = shortLists(texts)
  const lists = new Set([...shortLists(below.texts)].filter(list => short.has(list)))
  const others = grouped(below.texts, lists)
  return [...grouped(texts, lists)].flatMap(([key, own]) => {
    const other = others.get(key)
    return other === undefined ||
      own.form !== 'own' ||
      other.form === 'cut' ||
      own.written?.span.file === other.written?.span.file
      ? []
      : { own, base: other }
  })
}

/** Longer items of a list are sentences of their own. */
const SHORT = 16
const ITEM = /\.\d+$/

/** Lists whose items are a few signs each: a badge is set in several pieces, as [全县, 第一], and read as one. */
function shortLists(texts: readonly SlideText[]): ReadonlySet<string> {
  const items = texts.filter(({ path }) => ITEM.test(path))
  const long = new Set(items.filter(({ text }) => text.length > SHORT).map(({ path }) => path.replace(ITEM, '')))
  return new Set(items.map(({ path }) => path.replace(ITEM, '')).filter(list => !long.has(list)))
}

/** Texts by path; short lists, and the paragraphs of the notes, are one text each. */
function grouped(texts: readonly SlideText[], lists: ReadonlySet<string>): ReadonlyMap<string, SlideText> {
  const groups = new Map<string, SlideText>()
  for (const each of texts) {
    const list = each.path.replace(ITEM, '')
    const key = lists.has(list) || each.place === 'notes' ? list : each.path
    const first = groups.get(key)
    if (first === undefined) groups.set(key, each)
    else if (key === list || each.place === 'notes') groups.set(key, { ...first, text: `${first.text} ${each.text}` })
  }
  return groups
}
