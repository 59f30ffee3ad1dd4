/** How a deck reaches its readers: sent, to be read on a screen or on paper, or projected to a room. */
export const MEDIA = ['sent', 'projected'] as const
export type Medium = (typeof MEDIA)[number]
