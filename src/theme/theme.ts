import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'

/** The twelve colour slots of an OOXML colour scheme (ECMA-376 Part 1, 20.1.6.2). */
export const COLOR_SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const
export type ColorSlot = (typeof COLOR_SLOTS)[number]

/** How a theme colour may be changed, in the order in which the changes act (ECMA-376 Part 1, 20.1.2.3). */
export const MODIFICATIONS = ['lumMod', 'lumOff', 'alpha'] as const
type Modification = (typeof MODIFICATIONS)[number]

/** A theme colour with its modifications, each a percentage 0–100. Hex values stand in the theme part alone. */
export interface Paint extends Readonly<Partial<Record<Modification, number>>> {
  readonly slot: ColorSlot
}

/**
 * The purpose of a colour. Layouts name roles; a theme assigns a colour slot to each role, on light and on dark
 * grounds.
 */
export const COLOR_ROLES = [
  'text',
  'page',
  'dark',
  'quiet',
  'fact',
  'accent',
  'second',
  'muted',
  'rest',
  'line',
] as const
export type ColorRole = (typeof COLOR_ROLES)[number]
export type Palette = Readonly<Record<ColorRole, Paint>>

/** `page` for light grounds (page, quiet); `dark` for everything inside a dark, fact, second, accent or text fill. */
export type Ground = 'page' | 'dark'

export const FAMILIES = ['major', 'minor', 'quote'] as const
export type Family = (typeof FAMILIES)[number]

/** A style of text: sizes in points; `line` is the distance of baselines at `size` and shrinks along with it. */
export interface TypeStyle {
  readonly size: number
  /** The least size that fitting may choose. Equal to `size` where the style never shrinks. */
  readonly min: number
  readonly line: number
  readonly weight: 400 | 500 | 700 | 900
  readonly family: Family
  readonly color: ColorRole
  /** Numbers with units, names and terms stay whole (titles, numbers, labels, cells); body text only where a width allows. */
  readonly whole: boolean
  /** Sentences that a reader edits in the outline: a body placeholder, wherever they stand in no group. */
  readonly outline: boolean
  /** Lines are balanced and broken by phrase; at most this many lines. */
  readonly balance?: number
  /** Whether sentences are set in it: then the deck's medium sets its least size. */
  readonly body?: boolean
  /** Whether it says what stands beside it, or who speaks: then it is larger where the deck is projected, as far as there is room. */
  readonly label?: boolean
  /** Extra distance between letters in points. */
  readonly tracking?: number
}

interface LineStyle {
  readonly width: number
  readonly color: ColorRole
  readonly dash?: 'dash' | 'dot'
}

/** The typefaces of a language: `latin` sets Latin script, `ea` East Asian script; equal in Chinese decks. */
export interface FontPair {
  readonly latin: string
  readonly ea: string
}

/** A file that a theme names, by its path from the project's root, and where it is named. */
interface ThemeFileRef {
  readonly file: string
  readonly span: Span
}

/**
 * A brand's logo, on the cover and in the foot of every page. Its height is in points; its width follows from the
 * picture.
 */
export interface Logo extends ThemeFileRef {
  /** The logo for dark backgrounds; by default the same one. */
  readonly onDark?: ThemeFileRef
  readonly alt: string
  readonly height: number
  readonly coverHeight: number
}

/** A face of a theme's own font files: its family and weight, and the name by which a presentation calls it. */
export interface OwnFace {
  readonly family: string
  readonly weight: number
  readonly typeface: string
  readonly bold: boolean
}

export interface Theme {
  readonly id: string
  readonly name: Readonly<Record<Language, string>>
  /** Six-digit hex a slot, upper case, no `#`. */
  readonly colors: Readonly<Record<ColorSlot, string>>
  readonly roles: Readonly<Record<Ground, Palette>>
  /** Roles whose fill turns the ground dark. */
  readonly darkFills: readonly ColorRole[]
  readonly fonts: Readonly<Record<Language, Readonly<Record<Family, FontPair>>>>
  readonly styles: Readonly<Record<string, TypeStyle>>
  readonly lines: Readonly<Record<string, LineStyle>>
  /** Gaps and paddings by name, in points. */
  readonly space: Readonly<Record<string, number>>
  /** Which partial draws the tracker, and other free words that layouts may ask for as `{{theme.…}}`. */
  readonly traits: Readonly<Record<string, string>>
  readonly logo?: Logo
  /** TrueType and OpenType files of families that the product does not bring. */
  readonly fontFiles?: readonly ThemeFileRef[]
  /** The faces in them, once they are read; a weight that they lack is set in the nearest that they have. */
  readonly ownFaces?: readonly OwnFace[]
  readonly places?: ThemePlaces
}

/** Spans of the theme's keys, for messages: in its own file or in the one that it extends. */
interface ThemePlaces {
  /** The beginning of its own file. */
  readonly file: Span
  readonly colors: Readonly<Record<ColorSlot, Span>>
  readonly styles: Readonly<Record<string, Span>>
  /** Of each family of fonts that the deck's language asks for. */
  readonly fonts: Readonly<Record<string, Span>>
}

/** The slide and its grid, in points: the same in every theme, so that a layout fits all of them. */
export const SLIDE = {
  width: 960,
  height: 540,
  margin: 48,
  columns: 12,
  gutter: 24,
  bodyBottom: 492,
  /** Where the tracker begins and the foot ends: words stand between. */
  wordsTop: 22,
  wordsBottom: 524,
} as const

/** The width of n grid columns with the gutters between them: 74n − 24. */
export const columnSpan = (columns: number): number => {
  const column = (SLIDE.width - 2 * SLIDE.margin - (SLIDE.columns - 1) * SLIDE.gutter) / SLIDE.columns
  return columns * (column + SLIDE.gutter) - SLIDE.gutter
}
