import { given } from '../base/given.ts'
import type { Comparison, DeckDiff, SlideDiff } from './changes.ts'
import { changesOf, plain } from './compare-slides.ts'
import type { DeckContent, SlideContent } from './deck-content.ts'
import { factsOf } from './facts.ts'
import { inOrder, matched } from './match.ts'
import { likenessOfTexts } from './words.ts'

/** Compares decks by their names: what both sides have, what came and what went. */
export function compareDecks(
  before: ReadonlyMap<string, DeckContent>,
  after: ReadonlyMap<string, DeckContent>,
): Comparison {
  const names = [...new Set([...after.keys(), ...before.keys()])].sort()
  const decks = names.map(name => compareDeck(name, before.get(name), after.get(name)))
  return { same: decks.every(({ change }) => change === 'same'), decks, facts: factsOf(decks) }
}

function compareDeck(name: string, before: DeckContent | undefined, after: DeckContent | undefined): DeckDiff {
  if (before === undefined) return { name, change: 'added', theme: [], slides: whole(after!, 'added') }
  if (after === undefined) return { name, change: 'removed', theme: [], slides: whole(before, 'removed') }
  const slots = [...new Set([...before.theme.keys(), ...after.theme.keys()])]
  const theme = slots.flatMap(slot => plain('theme', slot, before.theme.get(slot) ?? '', after.theme.get(slot) ?? ''))
  const slides = compareSlides(before.slides, after.slides)
  const same = theme.length === 0 && slides.every(({ change, moved }) => change === 'same' && moved === undefined)
  return { name, change: same ? 'same' : 'changed', theme, slides }
}

const whole = ({ slides }: DeckContent, change: 'added' | 'removed'): readonly SlideDiff[] =>
  slides.map(slide => lone(slide, change))

const lone = (slide: SlideContent, change: 'added' | 'removed'): SlideDiff => ({
  change,
  [change === 'added' ? 'after' : 'before']: slide.number,
  title: slide.title,
  ...given({ id: slide.id }),
  changes: [],
})

/** In the order of the new show; what went stands behind the slide that it followed. */
function compareSlides(before: readonly SlideContent[], after: readonly SlideContent[]): readonly SlideDiff[] {
  const alike = likenessOfTexts()
  const pairs = matched(before, after, [slide => slide.mark, slide => slide.title], (a, b) =>
    alike(wordsOf(a), wordsOf(b)),
  )
  const steady = inOrder(pairs)
  const found: { readonly at: number; readonly diff: SlideDiff }[] = []
  for (const pair of pairs) {
    const [old, now] = [before[pair[0]]!, after[pair[1]]!]
    const changes = changesOf(old, now)
    found.push({
      at: now.number,
      diff: {
        change: changes.length === 0 ? 'same' : 'changed',
        before: old.number,
        after: now.number,
        ...(!steady.has(pair) && { moved: true }),
        title: now.title,
        ...given({ id: now.id }),
        changes,
      },
    })
  }
  const came = new Set(pairs.map(([, b]) => b))
  for (const [at, slide] of after.entries())
    if (!came.has(at)) found.push({ at: slide.number, diff: lone(slide, 'added') })
  const went = new Map(pairs.map(([a, b]) => [a, after[b]!.number]))
  let place = 0
  for (const [at, slide] of before.entries()) {
    place = went.get(at) ?? place
    if (!went.has(at)) found.push({ at: place + 0.5, diff: lone(slide, 'removed') })
  }
  return found.sort((a, b) => a.at - b.at).map(({ diff }) => diff)
}

const wordsOf = ({ title, texts, tables }: SlideContent): string =>
  [title, ...texts.map(({ text }) => text), ...tables.flatMap(({ rows }) => rows.flat())].join('\n')
