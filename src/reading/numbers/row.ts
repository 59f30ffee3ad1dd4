import type { Found } from './token.ts'

/** What a row of the grammar reads in a match: all but the places, which may be given where they differ. */
export type Read = Omit<Found, 'start' | 'end'> & Partial<Pick<Found, 'start' | 'end'>>

/** A row of the grammar. Rows are tried in order; what one has read, the later ones do not see. */
export interface Row {
  readonly pattern: RegExp
  /** Undefined leaves the match to later rows. `text` is the normal text, whole. */
  readonly read: (match: RegExpExecArray, text: string) => Read | undefined
}

/** Rounds off what multiplication adds: 44.4 × 10¹². */
export const rounded = (value: number): number => Number(value.toPrecision(12))

export const pad = (digits: string | number): string => String(digits).padStart(2, '0')
