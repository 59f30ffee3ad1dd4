import type { Format } from './format.ts'
import { openPptxRenderer } from './pptx/pptx.ts'

/** The renderer of each format, by the ending of its files. A new format is a folder beside `pptx/` and a line here. */
export const RENDERERS = {
  pptx: openPptxRenderer,
} as const satisfies Readonly<Record<string, Format>>
