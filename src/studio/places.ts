import type { Rect } from '../base/geometry.ts'
import { given } from '../base/given.ts'
import { type Span, sameStart } from '../base/span.ts'
import { type TracedRecord, type TracedWords, traceRecord, traceSlide } from '../review/trace-slide.ts'
import type { Item, SceneSlide } from '../scene/scene.ts'
import { walkItems } from '../scene/walk.ts'
import type { StorySlide } from '../story/story.ts'
import type { Desk, DrawnDeck } from './desk.ts'
import { type OwnWords, ownWordsOf } from './edit.ts'

/** A place in a file, with the lines around it. */
export interface Excerpt extends Span {
  /** The number of the first line. */
  readonly from: number
  readonly lines: readonly string[]
}

/** Where a box, or a word in it, comes from. */
export interface Origin {
  readonly item: string
  readonly kind: Item['kind']
  readonly name: string
  readonly box: Rect
  readonly layout: string
  readonly words: string
  readonly path?: string
  /** Words that may be edited on the slide, as their YAML writes them. */
  readonly own?: string
  readonly yaml?: Excerpt
  readonly template?: Excerpt
  readonly records: readonly (TracedRecord & { readonly excerpt: Excerpt | undefined })[]
}

/** The slide of the story that a slide of the scene is, or goes on with. */
const storySlideOf = ({ story }: DrawnDeck, { span }: SceneSlide): StorySlide | undefined =>
  story.slides.find(slide => sameStart(slide.span, span))

/** The author's own words in a slot of a slide. */
export function ownWordsAt(deck: DrawnDeck, slide: SceneSlide, path: string | undefined): OwnWords | undefined {
  const text = storySlideOf(deck, slide)?.texts.find(each => each.path === path)
  return text && ownWordsOf(text)
}

/** @param words those that were pointed at; any of the box where there are none */
export function originOf(
  desk: Desk,
  deck: DrawnDeck,
  slide: SceneSlide,
  id: string,
  words: string,
): Origin | undefined {
  const item = [...walkItems(slide.items)].find(each => each.id === id)
  const story = storySlideOf(deck, slide)
  const { project } = desk
  if (item === undefined || story === undefined || project === undefined) return undefined
  const traced = traceSlide(project.survey, deck.story, story, project.templates, project.code)
  const best = pick(traced, item, words)
  const { kind, name, box } = item
  const records =
    best?.records ??
    (item.source === undefined ? [] : story.shown.flatMap(each => traceRecord(project.survey, each) ?? []))
  return {
    item: id,
    kind,
    name,
    box,
    layout: slide.layout.key,
    words: best?.words ?? words,
    records: records.map(record => ({ ...record, excerpt: excerptAt(desk, record.yaml) })),
    ...given({
      path: best?.path,
      own: ownWordsAt(deck, slide, best?.path)?.text,
      yaml: excerptAt(desk, best?.yaml ?? item.source),
      template: excerptAt(desk, best?.template ?? item.span),
    }),
  }
}

/** The printed words that were most likely meant: those pointed at, in this box's template line or from its YAML. */
function pick(traced: readonly TracedWords[], item: Item, words: string): TracedWords | undefined {
  const wanted = squeezed(words)
  const score = (each: TracedWords): number => {
    const own = squeezed(each.words)
    const said =
      wanted === '' ? 0 : own === wanted ? 4 : own.includes(wanted) || (own !== '' && wanted.includes(own)) ? 3 : 0
    const here = sameStart(each.template, item.span) ? 2 : 0
    const from = item.source !== undefined && each.yaml !== undefined && sameStart(each.yaml, item.source) ? 2 : 0
    return wanted !== '' && said === 0 ? 0 : said + here + from
  }
  const best = [...traced].sort((a, b) => score(b) - score(a))[0]
  return best !== undefined && score(best) > 0 ? best : undefined
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

const AROUND = 4

/** A span with the lines around it, if its file was read. */
export function excerptAt({ sources }: Desk, span: Span | undefined): Excerpt | undefined {
  const text = span && sources.get(span.file)
  if (span === undefined || text === undefined) return undefined
  const from = Math.max(1, span.line - AROUND)
  return { ...span, from, lines: text.split('\n').slice(from - 1, span.endLine + AROUND) }
}

/** A slide, and the box on it, that a line of a file makes. */
export interface Spot {
  readonly deck: string
  readonly slide: string
  readonly item?: string
}

/** The slide that a line leads to: what begins last at or before it, of the deck that is looked at first. */
export function spotOf(
  { decks, project }: Desk,
  file: string,
  line: number,
  first: string | undefined,
): Spot | undefined {
  const ordered = [...decks].sort(([a], [b]) => Number(b === first) - Number(a === first))
  const record = [...(project?.survey.records.values() ?? [])]
    .filter(({ span }) => span.file === file && span.line <= line)
    .sort((a, b) => b.span.line - a.span.line)[0]
  let best: { readonly spot: Spot; readonly line: number } | undefined
  const offer = (spot: Spot, span: Span | undefined): void => {
    if (span?.file === file && span.line <= line && span.line > (best?.line ?? 0)) best = { spot, line: span.line }
  }
  for (const [deck, drawn] of ordered) {
    for (const slide of drawn.scene.slides) {
      offer({ deck, slide: slide.id }, slide.span)
      for (const { id, source, span } of walkItems(slide.items)) {
        offer({ deck, slide: slide.id, item: id }, source)
        offer({ deck, slide: slide.id, item: id }, span)
      }
      if (record !== undefined && storySlideOf(drawn, slide)?.shown.includes(record.id))
        offer({ deck, slide: slide.id }, record.span)
    }
  }
  return best?.spot
}
