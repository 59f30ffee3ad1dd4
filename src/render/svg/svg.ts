import { LANGUAGE_TAG } from '../../base/language.ts'
import { startStopwatch } from '../../base/stopwatch.ts'
import { escapeText } from '../../opc/xml.ts'
import type { Scene } from '../../scene/scene.ts'
import type { DrawnDeck, DrawnSlide } from '../drawing/drawing.ts'
import type { Format, RenderRequest } from '../format.ts'
import { faceRules, neutralName } from './faces.ts'
import { colorVariables, createInk } from './ink.ts'
import { outlineLetters, textLetters } from './letters.ts'
import { besideFiles, slideFile } from './link.ts'
import { printItems } from './print-slide.ts'

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
          ? outlinedSlide(drawn, deck, request, { themed: true })
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
export function outlinedSlide(
  drawn: DrawnSlide,
  deck: DrawnDeck,
  { scene, name }: RenderRequest,
  { themed, width = scene.size.width }: { readonly themed: boolean; readonly width?: number },
): string {
  const { id } = drawn.slide
  const ink = createInk(deck.theme, themed, id)
  const letters = outlineLetters(deck.fonts, id)
  const items = printItems(drawn, scene.size, { ink, letters, speech: 'all', linking: besideFiles(name) })
  const style = themed ? `svg{${colorVariables(deck.theme)}}${ink.rules().join('')}` : ''
  const size = { width, height: (width * scene.size.height) / scene.size.width }
  return page(drawn, scene, { style, definitions: ink.patterns() + letters.definitions(), items, size })
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
