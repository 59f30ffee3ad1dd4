/** Fills of cells by value: tints of a fact, from the least to the most, one scale for a table. */
export const HEATS = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'] as const
