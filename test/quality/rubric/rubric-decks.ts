import { join } from 'node:path'
import { asRated } from '../../../src/base/diagnostic.ts'
import { SourcedText } from '../../../src/base/sourced-text.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import type { Part } from '../../../src/opc/package.ts'
import { unzipPackage } from '../../../src/opc/zip.ts'
import type { BuiltDeck } from '../../../src/pipeline/built-deck.ts'
import { loadConfig } from '../../../src/pipeline/config.ts'
import { loadProject } from '../../../src/pipeline/load-project.ts'
import { placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { bodyText, itemText, walkItems } from '../../../src/scene/walk.ts'
import type { SlideContent } from '../../../src/story/slide-content.ts'
import { layOver } from '../../../src/story/slides/overlay.ts'
import { shorten } from '../../../src/story/slides/shorten.ts'
import { tellSlide } from '../../../src/story/slides/tell-slide.ts'
import { collecting, contextOf, type StoryContext } from '../../../src/story/story-context.ts'
import { pptxOf } from '../../support/pptx-of.ts'
import { ROOT } from '../../support/source-files.ts'

/** A deck as the rubric counts it: as it was told, as it is laid out, as its file holds it. */
export interface RubricDeck extends BuiltDeck {
  readonly telling: StoryContext
  readonly content: readonly SlideContent[]
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, Part>
}

export async function rubricDecks(built: readonly BuiltDeck[]): Promise<readonly RubricDeck[]> {
  const { value: config } = await loadConfig(nodeHost({}), ROOT, {})
  if (config === undefined) throw new Error('briefdeck.yaml does not load')
  const { survey, audiences, templates } = await loadProject(nodeHost({}), config, ROOT)
  if (survey === undefined || audiences === undefined || templates === undefined)
    throw new Error(`${join(ROOT, 'content')} does not load`)
  return built.map(deck => {
    const audience = audiences.find(({ output }) => output === deck.name)!
    const { report } = collecting()
    const telling = contextOf(survey, audience, templates, { report, judge: asRated })
    const content = shorten(layOver(audience, report), undefined).slides.flatMap(
      slide => tellSlide(telling, slide)?.content ?? [],
    )
    const bytes = pptxOf(deck)
    return { ...deck, telling, content, bytes, parts: unzipPackage(bytes) }
  })
}

/** The slides of a told slide: itself and its continuations. */
export const scenesOf = (deck: RubricDeck, id: string): readonly SceneSlide[] =>
  deck.scene.slides.filter(slide => slide.id === id || slide.id.startsWith(`${id}.`))

/** All that a slide shows in words, texts apart. */
export const textsOf = (slide: SceneSlide): readonly string[] =>
  [...walkItems(slide.items)].flatMap(item =>
    item.kind === 'chart'
      ? [itemText(item)]
      : placedBodies(item)
          .map(({ body }) => bodyText(body))
          .filter(text => text !== ''),
  )

/** The same of a told slide, in one string. */
export const wordsOn = (deck: RubricDeck, id: string): string => scenesOf(deck, id).flatMap(textsOf).join('\n')

export const footOf = (slide: SceneSlide): string =>
  [...walkItems(slide.items)]
    .flatMap(item => (item.kind === 'text' && item.placeholder === 'footer' ? [itemText(item)] : []))
    .join('\n')

export const isCover = (deck: RubricDeck, slide: SceneSlide): boolean => slide.id === deck.scene.slides[0]?.id

/** All texts of a record, however deep, without their places. */
export function leafTexts(value: unknown): string[] {
  if (value instanceof SourcedText) return [value.text]
  if (Array.isArray(value)) return value.flatMap(leafTexts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leafTexts) : []
}
