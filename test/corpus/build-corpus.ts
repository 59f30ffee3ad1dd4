import { join } from 'node:path'
import { hasErrors, toResult } from '../../src/base/diagnostic.ts'
import type { Language } from '../../src/base/language.ts'
import { SourcedText } from '../../src/base/sourced-text.ts'
import { pointSpan } from '../../src/base/span.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { Picture } from '../../src/image/picture.ts'
import { layoutDeck } from '../../src/layout/layout.ts'
import { usedFaces } from '../../src/layout/style/faces.ts'
import { parseMarkup } from '../../src/markup/parse.ts'
import { zipPackage } from '../../src/opc/zip.ts'
import { renderPptx } from '../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../src/render/pptx/finish.ts'
import { makeScene } from '../../src/scene/make.ts'
import type { Scene } from '../../src/scene/scene.ts'
import type { StorySlide } from '../../src/story/story.ts'
import { openFonts } from '../../src/text/fonts/open-fonts.ts'
import { createMeasurer } from '../../src/text/measure.ts'
import { loadTheme } from '../../src/theme/load-theme.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { lintPlaces } from '../support/lint-places.ts'
import { ROOT } from '../support/source-files.ts'
import type { CorpusCase } from './cases.ts'

const SPAN = pointSpan('corpus.yaml', 1, 1)

export async function corpusTheme(): Promise<Theme> {
  const { value } = await loadTheme(
    nodeHost({}),
    [{ path: join(ROOT, 'templates'), label: 'templates' }],
    'briefing',
    'zh',
  )
  if (value === undefined) throw new Error('no theme')
  return value
}

/** A case on its slide, or the codes of what is wrong with it. */
export type LaidCase =
  | { readonly case: CorpusCase; readonly scene: Scene }
  | { readonly case: CorpusCase; readonly refused: readonly string[] }

/** Every case from its markup to a scene of its own, with the real fonts. Whatever is refused is refused with a diagnostic. */
export async function layOutCases(cases: readonly CorpusCase[], theme: Theme): Promise<LaidCase[]> {
  const fonts = await openFonts(nodeHost({}), [join(ROOT, 'node_modules')])
  const measurer = createMeasurer(fonts, [])
  const laid: LaidCase[] = []
  for (const [at, each] of cases.entries()) {
    const slide = storySlide(each, at)
    const parsed = parseMarkup({ slide, markup: each.markup, origins: [], values: [] }, theme)
    if (parsed.value === undefined || hasErrors(parsed.diagnostics)) {
      laid.push({ case: each, refused: parsed.diagnostics.map(({ code }) => code) })
      continue
    }
    const language: Language = each.language ?? (at % 2 === 0 ? 'zh' : 'en')
    await fonts.prepare(usedFaces([parsed.value], theme, language))
    const tree = { tree: parsed.value, slide, layoutName: `Corpus ${slide.layout}` }
    const out = await layoutDeck([tree], story([slide], theme, language), theme, measurer, PICTURES)
    const { value, diagnostics } = toResult(out.value, [...out.diagnostics, ...lintPlaces(out.fitting, theme)])
    laid.push(
      value === undefined ? { case: each, refused: diagnostics.map(({ code }) => code) } : { case: each, scene: value },
    )
  }
  return laid
}

/** Scenes of one slide or more as one deck in one language: finished, zipped, without fonts inside. */
export async function packScenes(scenes: readonly Scene[], theme: Theme): Promise<Uint8Array> {
  const [first] = scenes
  const scene = makeScene({ ...first!, slides: scenes.flatMap(({ slides }) => slides) })
  const { parts, plan } = await renderPptx(scene, theme, '2000-01-01T00:00:00Z')
  return zipPackage(await finishDeck(parts, plan, { fonts: 'none', fontFile: () => undefined }))
}

const storySlide = ({ spoken }: CorpusCase, at: number): StorySlide => ({
  id: `C${at}`,
  layout: `layout-${at % 3}`,
  context: {},
  texts: [],
  shown: [],
  notes: spoken === undefined ? [] : [spoken, `${spoken} 和 and ${spoken}`],
  span: SPAN,
  ...(spoken !== undefined && spoken.trim() !== '' && { section: spoken }),
})

const story = (slides: readonly StorySlide[], theme: Theme, language: Language) => ({
  audience: 'corpus',
  language,
  output: 'corpus',
  theme: theme.id,
  title: new SourcedText('Corpus 语料', SPAN),
  keywords: ['a & b', '<c>'],
  slides,
  glossary: [],
  forbidden: [],
  records: [],
  open: [],
})

const RED_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=='
const png: Picture = { type: 'png', bytes: new Uint8Array(Buffer.from(RED_DOT, 'base64')), width: 5, height: 5 }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><circle cx="2.5" cy="2.5" r="2.5"/></svg>'
const PICTURES = new Map([
  ['red.png', png],
  ['assets/icons/dot.svg', { ...png, svg: new TextEncoder().encode(SVG) }],
])
