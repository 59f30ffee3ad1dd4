/** What a slide of an audience has beside the slots of its layout. */
export const SLIDE_KEYS = [
  'slide',
  'layout',
  'section',
  'title',
  'from',
  'ours',
  'foot',
  'notes',
  'weight',
  'role',
  'backup',
] as const
export type SlideKey = (typeof SLIDE_KEYS)[number]

/** What every layout is given beside its slots. */
export const CONTEXT_KEYS = [
  'title',
  'foot',
  'speakers',
  'slide',
  'section',
  'sections',
  'appendix',
  'deck',
  'event',
  'theme',
  'language',
] as const
export type ContextKey = (typeof CONTEXT_KEYS)[number]
