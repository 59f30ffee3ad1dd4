/** How a picture takes the place that it has: filled, and cut where it must be, or seen whole. */
export const FITS = ['cover', 'contain'] as const

/** Which part of a picture stays where its place cuts it. */
export const FOCUS = [
  'center',
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const

/** The keys of a picture in an audience file, and the words that some of them are limited to. */
export const PICTURE_KEYS: Readonly<Record<'src' | 'alt' | 'credit' | 'fit' | 'focus', readonly string[] | undefined>> =
  {
    src: undefined,
    alt: undefined,
    credit: undefined,
    fit: FITS,
    focus: FOCUS,
  }
