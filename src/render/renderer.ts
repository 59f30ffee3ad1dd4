import type { Host } from '../host/host.ts'
import type { Format, Renderer, RenderSettings } from './format.ts'
import { openPptxRenderer } from './pptx/pptx.ts'

/** The formats of files that a deck can be written in. A new one is a folder beside `pptx/` and a line here. */
const FORMATS = table({
  pptx: openPptxRenderer,
})

export type FormatName = keyof typeof FORMATS
/** The type of the table names the formats and nothing of their renderers, which the package's types need not hold. */
function table<Name extends string>(formats: Readonly<Record<Name, Format>>): Readonly<Record<Name, Format>> {
  return formats
}

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** The format of a build's files, and the settings of its renderer. */
export interface RenderChoice extends RenderSettings {
  readonly format: FormatName
}

/** Opens what a format needs, once for all decks of a build. */
export const openRenderer = (host: Host, choice: RenderChoice): Renderer => FORMATS[choice.format](host, choice)
