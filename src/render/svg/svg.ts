import { LANGUAGE_TAG } from '../../base/language.ts'
import { startStopwatch } from '../../base/stopwatch.ts'
import { escapeText } from '../../opc/xml.ts'
import type { Scene } from '../../scene/scene.ts'
import type { DrawnDeck, DrawnSlide } from '../drawing/drawing.ts'
import type { Format, RenderRequest } from '../format.ts'
import { faceRules, neutralName } from './faces.ts'
import { colorVariables, createInk, type Ink } from './ink.ts'
import { outlineLetters, textLetters } from './letters.ts'
import { besideFiles, slideFile } from './link.ts'
import { type Print, printItems } from './print-slide.ts'

/** Draws each slide as an SVG file: text with the part of the fonts that it needs, or outlines. */
export const openSvgRenderer: Format = (host, settings, draw) => async request => {
  const stopwatch = startStopwatch(host.now)
  const outcome = await stopwatch.time('draw', () => draw(request))
  if ('faults' in outcome) return { value: undefined, diagnostics: outcome.faults, timings: stopwatch.total() }
  const { deck } = outcome
  const files = await stopwatch.time('svg', () =>
    Promise.all(
      deck.slides.map(async drawn => {
        const text = settings.outlines
          ? outlinedSlide(drawn, deck, request)
          : await writtenSlide(drawn, deck, request, settings.fontMode === 'embed')
        return { suffix: slideFile(drawn.slide.id), bytes: Buffer.from(text) }
      }),
    ),
  )
  return { value: files, diagnostics: [], timings: stopwatch.total() }
}

/** A slide with its words as text. */
async function writtenSlide(
  drawn: DrawnSlide,
  deck: DrawnDeck,
  { scene, name }: RenderRequest,
  embed: boolean,
): Promise<string> {
  const ink = createInk(deck.theme, true, drawn.slide.id)
  const print = { ink, letters: textLetters(neutralName), speech: 'alternatives', linking: besideFiles(name) } as const
  const items = printItems(drawn, scene.size, print)
  const faces = await faceRules([drawn], embed ? deck.fonts : undefined)
  const style = `svg{${colorVariables(deck.theme)}}text{white-space:pre}${ink.rules().join('')}${faces}`
  return page(drawn, scene, { style, definitions: ink.patterns(), items, size: scene.size })
}

/** A slide with its words as outlines, which looks the same everywhere. */
function outlinedSlide(drawn: DrawnSlide, deck: DrawnDeck, request: RenderRequest): string {
  const ink = createInk(deck.theme, true, drawn.slide.id)
  const { items, definitions } = outlined(drawn, deck, request, ink, 'all')
  const style = `svg{${colorVariables(deck.theme)}}${ink.rules().join('')}`
  return page(drawn, request.scene, { style, definitions, items, size: request.scene.size })
}

/** The same for a picture of pixels, so many across: nothing that only readers and style sheets ask for. */
export function slideToRasterize(drawn: DrawnSlide, deck: DrawnDeck, request: RenderRequest, width: number): string {
  const { size } = request.scene
  const ink = createInk(deck.theme, false, drawn.slide.id)
  const { items, definitions } = outlined(drawn, deck, request, ink, 'none')
  const shown = { width, height: (width * size.height) / size.width }
  return page(drawn, request.scene, { style: '', definitions, items, size: shown })
}

function outlined(
  drawn: DrawnSlide,
  deck: DrawnDeck,
  { scene, name }: RenderRequest,
  ink: Ink,
  speech: Print['speech'],
): { readonly items: string; readonly definitions: string } {
  const letters = outlineLetters(deck.fonts, drawn.slide.id)
  const items = printItems(drawn, scene.size, { ink, letters, speech, linking: besideFiles(name) })
  return { items, definitions: ink.patterns() + letters.definitions() }
}

interface Page {
  readonly style: string
  readonly definitions: string
  readonly items: string
  readonly size: { readonly width: number; readonly height: number }
}

function page(
  { slide }: DrawnSlide,
  { language, size, deck }: Scene,
  { style, definitions, items, size: shown }: Page,
) {
  const about = slide.section === undefined ? deck.title : `${deck.title} · ${slide.section}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${shown.width}" height="${shown.height}"`,
    ` xml:lang="${LANGUAGE_TAG[language]}" role="graphics-document" aria-labelledby="${slide.id}.title" aria-describedby="${slide.id}.desc">`,
    `<title id="${slide.id}.title">${escapeText(slide.name)}</title><desc id="${slide.id}.desc">${escapeText(about)}</desc>`,
    style === '' ? '' : `<style>${style}</style>`,
    definitions === '' ? '' : `<defs>${definitions}</defs>`,
    items,
    '</svg>\n',
  ].join('')
}
