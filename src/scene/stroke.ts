import type { Paint } from '../theme/theme.ts'

export type Face =
  | { readonly family: 'major' | 'minor'; readonly bold: boolean }
  | { readonly latin: string; readonly ea: string; readonly bold: boolean }

export interface Stroke {
  readonly paint: Paint
  readonly width: number
  readonly dash?: 'dash' | 'dot'
  readonly begin?: LineEnd
  readonly end?: LineEnd
  readonly round?: boolean
}
export type LineEnd = 'arrow' | 'chevron' | 'oval'
