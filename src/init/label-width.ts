/** How wide a label is, in characters of half width: those of Chinese count twice. */
export const labelWidth = (label: string): number =>
  [...label].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
