import { createHash } from 'node:crypto'
import { checkpoint } from '../base/checkpoint.ts'
import type { Diagnostic, Result } from '../base/diagnostic.ts'
import { toResult } from '../base/diagnostic.ts'
import { makeAnew, type Recall } from '../base/recall.ts'
import type { Pictures } from '../image/picture.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { makeScene, makeSlide } from '../scene/make.ts'
import type { DeckInfo, Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Measurer } from '../text/types.ts'
import { SLIDE, type Theme } from '../theme/theme.ts'
import { checkLinks } from './emit/check-links.ts'
import { resolveLinks } from './emit/resolve-links.ts'
import type { FitContext } from './fit/fit.ts'
import type { SlideTree } from './model.ts'
import { saysPageNumbers, withPageNumbers } from './paginate/page-numbers.ts'
import { type LaidSlide, layoutSlide } from './slide.ts'

/** The scene, if every slide fits; and the part of it that fits, which alone can be judged further. */
interface LaidDeck extends Result<Scene> {
  readonly fitting: Scene
}

/** A slide of the story, laid out as the page of this number and those behind it: plain values. */
export interface LaidPages {
  readonly number: number
  readonly pages: readonly LaidSlide[]
  readonly faults: readonly Diagnostic[]
}

interface LaidSource extends LaidPages {
  readonly source: SlideTree
}

interface DeckRun {
  readonly signal?: AbortSignal
  /** Gives a slide that was laid out before, with the same theme, measurer and pictures. */
  readonly recall?: Recall<LaidPages>
}

/**
 * Lays out a whole deck: chooses the sizes of type, breaks the lines and places everything, in points. Every slide is
 * tried and every overflow reported; the result has a scene only if all of them fit. `slide.ts` has the steps of a slide.
 */
export async function layoutDeck(
  slides: readonly SlideTree[],
  story: Story,
  theme: Theme,
  measurer: Measurer,
  pictures: Pictures,
  { signal, recall = makeAnew }: DeckRun = {},
): Promise<LaidDeck> {
  // Loaded when first needed: Yoga's module carries its WebAssembly.
  const { openFlex } = await import('./flex/flex.ts')
  const flex = await openFlex()
  const size = { width: SLIDE.width, height: SLIDE.height }
  const context: FitContext = { theme, language: story.language, measurer, pictures, flex, size }
  const ids = new Set(slides.map(({ slide }) => slide.id))
  const numbers = new Map<string, number>()
  const layAnew = (number: number, source: SlideTree): LaidPages => {
    const faults: Diagnostic[] = []
    const pages = layoutSlide(source, { number, pages: numbers }, context, fault => faults.push(fault))
    return { number, pages, faults }
  }
  const layAt = (number: number, source: SlideTree): LaidSource => {
    const { key } = source
    const make = (): LaidPages => layAnew(number, source)
    const laid = key === undefined ? make() : recall(() => keyAt(number, key(), source.tree, numbers), make)
    const pages = laid.pages.map(page => withFreeId(page, ids))
    for (const [at, page] of pages.entries()) numbers.set(page.slide.id, number + at)
    return { ...laid, source, pages }
  }
  let sources: LaidSource[] = []
  try {
    for (const source of slides) {
      await checkpoint(signal)
      const before = sources.at(-1)
      sources.push(layAt(before === undefined ? 1 : before.number + before.pages.length, source))
    }
    // What went overleaf moved the pages behind it, which slides may name.
    sources = sources.map(laid => {
      const tree = withPageNumbers(laid.source.tree, numbers)
      const { key: _, ...source } = laid.source
      return tree === source.tree ? laid : layAt(laid.number, { ...source, tree })
    })
  } finally {
    flex.close()
  }
  const laid = sources.flatMap(({ pages }) => pages)
  const diagnostics = sources.flatMap(({ faults }) => faults)
  const scene = makeScene({
    language: story.language,
    size,
    deck: deckInfo(story, slides),
    slides: resolveLinks(laid),
  })
  diagnostics.push(...checkLinks(scene.slides))
  const fitting = { ...scene, slides: scene.slides.filter((_, at) => laid[at]?.fits) }
  return { ...toResult(scene, diagnostics), fitting }
}

/** A page overleaf whose id is that of a slide gets one that is none's. */
function withFreeId(page: LaidSlide, taken: ReadonlySet<string>): LaidSlide {
  let { id } = page.slide
  if (page.slide.continues === undefined || !taken.has(id)) return page
  while (taken.has(id)) id += '+'
  return { ...page, slide: makeSlide({ ...page.slide, id }) }
}

/** What a slide's layout depends on, beside what all slides share. */
const keyAt = (number: number, key: string, tree: MarkupElement, numbers: ReadonlyMap<string, number>): string =>
  `${number} ${key}${saysPageNumbers(tree) ? JSON.stringify([...numbers]) : ''}`

function deckInfo(story: Story, slides: readonly SlideTree[]): DeckInfo {
  const chosen = [
    story.audience,
    story.language,
    story.theme,
    story.records,
    slides.map(({ slide }) => [slide.id, slide.layout]),
  ]
  return {
    title: story.title.text,
    keywords: story.keywords,
    story: createHash('sha256').update(JSON.stringify(chosen)).digest('hex'),
    ...(story.subject === undefined ? {} : { subject: story.subject.text }),
  }
}
