/** What becomes of fonts: subsets inside the file; named with what steers a substitute; named only. */
export const FONT_MODES = ['embed', 'reference', 'none'] as const
export type FontMode = (typeof FONT_MODES)[number]
