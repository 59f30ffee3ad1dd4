/** Keys of a slide in an audience file that are not slots of its layout. */
export const SLIDE_KEYS = [
  'slide',
  'layout',
  'section',
  'title',
  'from',
  'ours',
  'relation',
  'foot',
  'footnotes',
  'notes',
  'weight',
  'role',
  'backup',
  'hidden',
  'when',
] as const
export type SlideKey = (typeof SLIDE_KEYS)[number]
