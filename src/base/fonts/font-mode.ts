/**
 * How a deck carries its fonts: `embed` puts subsets into the file, `reference` names fonts with the traits by which a
 * program chooses a substitute, `none` only names them.
 */
export const FONT_MODES = ['embed', 'reference', 'none'] as const
export type FontMode = (typeof FONT_MODES)[number]
