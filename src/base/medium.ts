/** How a deck is read: sent, on a screen or on paper, or projected before people at a distance. */
export const MEDIA = ['sent', 'projected'] as const
export type Medium = (typeof MEDIA)[number]
