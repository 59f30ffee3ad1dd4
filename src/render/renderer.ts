import { hasErrors } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import type { FontBook } from '../text/fonts/open-fonts.ts'
import { openDrawing } from './drawing/draw-deck.ts'
import type { Format, Rendered, Renderer, RenderSettings } from './format.ts'
import { openHtmlRenderer } from './html/html.ts'
import { openMarkdownRenderer } from './md/md.ts'
import { openPdfRenderer } from './pdf/pdf.ts'
import { openPngRenderer, openSheetRenderer } from './png/png.ts'
import { openPptxRenderer } from './pptx/pptx.ts'
import { openSvgRenderer } from './svg/svg.ts'

/** The formats of files that a deck can be written in. A new one is a folder beside `pptx/` and a line here. */
const FORMATS = table({
  pptx: openPptxRenderer,
  svg: openSvgRenderer,
  png: openPngRenderer,
  sheet: openSheetRenderer,
  md: openMarkdownRenderer,
  pdf: openPdfRenderer,
  html: openHtmlRenderer,
})

export type FormatName = keyof typeof FORMATS
/** The type of the table names the formats and nothing of their renderers, which the package's types need not hold. */
function table<Name extends string>(formats: Readonly<Record<Name, Format>>): Readonly<Record<Name, Format>> {
  return formats
}

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** The widths of PNG pictures, in pixels. */
export const WIDTHS = [1280, 1920, 3840] as const
export type PictureWidth = (typeof WIDTHS)[number]

/** The formats of a build's files, and the settings of their renderers. */
export interface RenderChoice extends RenderSettings {
  readonly formats: readonly FormatName[]
}

/**
 * Opens what the formats need, once for all decks of a build. A deck's files are of all formats, or there are none.
 *
 * @param fonts the faces of layout, in the thread that laid out; others open their own
 */
export function openRenderer(host: Host, choice: RenderChoice, fonts?: FontBook): Renderer {
  const draw = openDrawing(host, choice, fonts)
  const renderers = choice.formats.map(name => FORMATS[name](host, choice, draw))
  return async request => {
    const all: Rendered[] = []
    for (const render of renderers) all.push(await render(request))
    // Formats that share a drawing share its faults.
    const diagnostics = [...new Set(all.flatMap(one => one.diagnostics))]
    const timings: Record<string, number> = {}
    for (const one of all)
      for (const [step, time] of Object.entries(one.timings)) timings[step] = (timings[step] ?? 0) + time
    const broken = hasErrors(diagnostics) || all.some(({ value }) => value === undefined)
    return { value: broken ? undefined : all.flatMap(({ value = [] }) => value), diagnostics, timings }
  }
}
