import type { Story } from '../audience/story.ts'
import type { Diagnostic, Outcome } from '../base/diagnostic.ts'
import { error, hasErrors, outcome } from '../base/diagnostic.ts'
import { checkColorAlone } from '../check/check-color-alone.ts'
import { checkContrast } from '../check/check-contrast.ts'
import { checkSizes } from '../check/check-sizes.ts'
import type { Host } from '../host/host.ts'
import { type ImageRequest, loadImages } from '../image/load-images.ts'
import { usedFaces } from '../layout/faces.ts'
import { layoutDeck, type SlideTree } from '../layout/layout.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { parseMarkup } from '../markup/parse.ts'
import { mergeStory } from '../merge/merge.ts'
import { findWords } from '../ooxml/find-words.ts'
import { type FontFace, finishDeck } from '../ooxml/finish.ts'
import type { ReadParts } from '../ooxml/fonts/font-file.ts'
import type { Subsetter } from '../ooxml/fonts/subset.ts'
import { verifyPackage } from '../ooxml/verify.ts'
import { zipPackage } from '../ooxml/zip.ts'
import { renderPptx } from '../render/pptx/pptx.ts'
import type { Scene } from '../scene/scene.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import type { FontBook } from '../text/open-fonts.ts'
import type { Measurer } from '../text/types.ts'
import type { Theme } from '../theme/theme.ts'
import type { FontMode } from './load-config.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What all decks of a build share. */
export interface Workshop {
  readonly host: Host
  readonly root: string
  readonly templates: TemplateSet
  readonly fonts: FontBook
  readonly measurer: Measurer
  readonly fontMode: FontMode
  /** Cuts fonts down to what a deck needs; present where they are embedded. */
  readonly subset?: Subsetter
  /** ISO 8601 in UTC. */
  readonly date: string
  readonly stopwatch: Stopwatch
}

/** A story on its slides, in points. */
export async function layOutStory(story: Story, theme: Theme, workshop: Workshop): Promise<Outcome<Scene>> {
  const { stopwatch, templates, fonts, measurer, host, root } = workshop
  const merged = stopwatch.time('merge', () => mergeStory(story, templates))
  const diagnostics: Diagnostic[] = [...merged.diagnostics]
  const trees = stopwatch.time('markup', () =>
    (merged.value ?? []).flatMap((markup): SlideTree[] => {
      const { value: tree, diagnostics: faults } = parseMarkup(markup, theme)
      diagnostics.push(...faults)
      const layout = templates.layouts.get(markup.slide.layout)
      if (tree === undefined || layout === undefined) return []
      return [
        {
          tree,
          slide: markup.slide,
          layoutName: layout.name[story.language],
          ...(layout.instead && { instead: layout.instead }),
        },
      ]
    }),
  )
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const elements = trees.map(({ tree }) => tree)
  const faces = await stopwatch.time('fonts', () => fonts.prepare(usedFaces(elements, theme, story.language)))
  const pictures = await stopwatch.time('pictures', () => loadImages(host, root, elements.flatMap(imagesOf)))
  diagnostics.push(...faces, ...pictures.diagnostics)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const scene = await stopwatch.time('layout', () =>
    layoutDeck(trees, story, theme, measurer, pictures.value ?? new Map()),
  )
  const faint =
    scene.value === undefined
      ? []
      : stopwatch.time('check', () => [
          ...checkContrast(scene.value!, theme),
          ...checkColorAlone(scene.value!, theme),
          ...checkSizes(scene.value!),
        ])
  return outcome(scene.value, [...diagnostics, ...scene.diagnostics, ...faint])
}

/** A scene as a finished, verified file. A deck that fails its own verification, or holds forbidden words, is not returned. */
export async function packScene(
  scene: Scene,
  theme: Theme,
  forbidden: readonly string[],
  workshop: Workshop,
): Promise<Outcome<Uint8Array>> {
  const { stopwatch, fontMode, subset, date } = workshop
  const { parts, plan } = await stopwatch.time('render', () => renderPptx(scene, theme, date))
  const finished = await stopwatch.time('finish', () =>
    finishDeck(parts, plan, { fonts: fontMode, fontFile: face => fontFile(face, workshop), ...(subset && { subset }) }),
  )
  const bytes = stopwatch.time('zip', () => zipPackage(finished))
  const faults = stopwatch.time('verify', () => verifyPackage(bytes))
  const leaks = stopwatch
    .time('boundary', () => findWords(bytes, forbidden))
    .filter(isFirstOfPart)
    .map(describeLeak)
  if (!hasErrors(faults)) return outcome(bytes, [...faults, ...leaks])
  const ours = error(
    'deck-unsound',
    `The deck "${scene.deck.title}" did not pass its own verification and is not written`,
    {
      why: 'PowerPoint might ask to repair such a file.',
      help: 'This is a fault of briefdeck: please report it with the lines below.',
    },
  )
  return { value: undefined, diagnostics: [ours, ...faults] }
}

const isFirstOfPart = <T extends { part: string }>(leak: T, at: number, all: readonly T[]): boolean =>
  all.findIndex(({ part }) => part === leak.part) === at

const describeLeak = ({ part, words }: { part: string; words: string }): Diagnostic =>
  error('audience-leak', `Words of a closed record stand in ${part}: “${words.slice(0, 40)}”`, {
    why: 'What is closed to an audience must not be in its file, not even where nobody looks.',
    help: 'Take these words out of the audience file or the template, or open the record.',
  })

/** A way to read parts of a face's file; a Chinese face is 10 MB, and a subset needs a tenth of it. */
async function fontFile(face: FontFace, { fonts, host }: Workshop): Promise<Uint8Array | ReadParts | undefined> {
  if ((await fonts.prepare([face])).length > 0) return undefined
  const path = fonts.path(face)
  return path === undefined || host.readParts === undefined
    ? fonts.fullBytes(face)
    : parts => host.readParts!(path, parts)
}

/** Where slides ask for pictures: the YAML that names one, else the template. */
function imagesOf(element: MarkupElement): ImageRequest[] {
  const own = imageOf(element)
  const below = element.children.flatMap(child => (child.kind === 'element' ? imagesOf(child) : []))
  return own === undefined ? below : [own, ...below]
}

function imageOf({ name, attributes, span }: MarkupElement): ImageRequest | undefined {
  const attribute = name === 'image' ? attributes.get('src') : name === 'icon' ? attributes.get('of') : undefined
  if (attribute === undefined) return undefined
  const src = name === 'icon' ? `assets/icons/${attribute.value}.svg` : attribute.value
  return { src, span: attribute.source ?? span }
}
