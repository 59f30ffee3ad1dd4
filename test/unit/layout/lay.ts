import { type Diagnostic, toResult } from '../../../src/base/diagnostic.ts'
import { given } from '../../../src/base/given.ts'
import type { Language } from '../../../src/base/language.ts'
import type { Recall } from '../../../src/base/recall.ts'
import { SourcedText } from '../../../src/base/sourced-text.ts'
import { pointSpan } from '../../../src/base/span.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import type { Pictures } from '../../../src/image/picture.ts'
import { type LaidPages, layoutDeck } from '../../../src/layout/layout.ts'
import type { Item, Scene, SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import type { StorySlide } from '../../../src/story/story.ts'
import { loadTheme } from '../../../src/theme/load-theme.ts'
import type { Theme } from '../../../src/theme/theme.ts'
import { evenMeasurer } from '../../support/even-measurer.ts'
import { lintPlaces } from '../../support/lint-places.ts'
import { markup } from '../../support/markup.ts'

const SPAN = pointSpan('content/audiences/test.yaml', 1, 1)

export async function testTheme(id = 'briefing', language: Language = 'zh'): Promise<Theme> {
  const { value, diagnostics } = await loadTheme(
    nodeHost({}),
    [{ path: 'templates', label: 'templates' }],
    id,
    language,
  )
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

const theme = await testTheme()

export interface Laid {
  readonly scene: Scene | undefined
  readonly slide: SceneSlide
  readonly items: readonly Item[]
  readonly diagnostics: readonly Diagnostic[]
  /** An item by its id, of the kind expected. */
  item<K extends Item['kind']>(id: string, kind: K): Extract<Item, { kind: K }>
}

/** Lays slides of markup out with the even measurer, and holds the places of the scene to the rules. */
export async function lay(
  xml: string | readonly string[],
  language: Language = 'zh',
  pictures: Pictures = new Map(),
  look: Theme = theme,
  ids: readonly string[] = [],
  recall?: Recall<LaidPages>,
): Promise<Laid> {
  const sources = typeof xml === 'string' ? [xml] : xml
  const slides = sources.map((source, index) => {
    const slide: StorySlide = {
      id: ids[index] ?? `T${index + 1}`,
      layout: 'test',
      context: {},
      notes: ['a note'],
      texts: [],
      shown: [],
      span: SPAN,
    }
    return { key: () => slide.id, tree: markup(source), slide, layoutName: 'Test', instead: 'roomier' }
  })
  const story = {
    audience: 'test',
    language,
    output: 'test',
    theme: look.id,
    title: new SourcedText('Deck', SPAN),
    keywords: [],
    slides: slides.map(({ slide }) => slide),
    glossary: [],
    forbidden: [],
    records: [],
    open: [],
  }
  const laid = await layoutDeck(slides, story, look, evenMeasurer(), pictures, given({ recall }))
  const { value, diagnostics } = toResult(laid.value, [...laid.diagnostics, ...lintPlaces(laid.fitting, look)])
  const items = value === undefined ? [] : [...walkItems(value.slides[0]!.items)]
  return {
    scene: value,
    slide: value?.slides[0] as SceneSlide,
    items,
    diagnostics,
    item: (id, kind) => {
      const found = items.find(item => item.id === id && item.kind === kind)
      if (found === undefined)
        throw new Error(
          `no ${kind} "${id}" among ${items.map(item => `${item.kind} ${item.id}`).join(', ')}; ${JSON.stringify(diagnostics.map(d => d.message))}`,
        )
      return found as never
    },
  }
}
