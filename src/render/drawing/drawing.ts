import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Rect } from '../../base/geometry.ts'
import type { Outline } from '../../scene/geometry/outline.ts'
import type { Fill, ImageItem, Item, Link, SceneSlide } from '../../scene/scene.ts'
import type { GlyphFace } from '../../text/fonts/glyphs.ts'
import type { FaceRef } from '../../text/types.ts'
import type { Paint, Theme } from '../../theme/theme.ts'

/** A slide as all that is drawn of it: paths, lines of words and pictures, in points, in order. Colours are theme paints. */
export interface DrawnSlide {
  readonly slide: SceneSlide
  readonly items: readonly DrawnItem[]
}

/** A deck as it is drawn: what every format of pictures and pages is made of. */
export interface DrawnDeck {
  readonly slides: readonly DrawnSlide[]
  /** Those that were asked for. */
  readonly notes: readonly NotesPage[]
  readonly fonts: DeckFonts
  readonly theme: Theme
}

/** A sheet with notes of a slide, in points of its own. */
export interface NotesPage {
  readonly of: DrawnSlide
  /** On the first sheet of a slide: its title, and where it is drawn small. */
  readonly head?: { readonly title: readonly WordsMark[]; readonly picture: Rect }
  readonly notes: readonly WordsMark[]
  readonly foot: readonly WordsMark[]
}

/** A drawn deck, or why it cannot be drawn. */
export type DrawOutcome = { readonly deck: DrawnDeck } | { readonly faults: readonly Diagnostic[] }

/** The faces of a deck, each cut down to what the deck sets in it. */
export interface DeckFonts {
  readonly faces: readonly FaceRef[]
  /** The font of a face. */
  bytes(face: FaceRef): Uint8Array
  /** A face cut down once more, to these characters, without its name: some makers reserve it. */
  part(face: FaceRef, characters: ReadonlySet<number>): Promise<Uint8Array>
  /** The same of any face and characters, set on slides or not; undefined where there is no such font. */
  beyond(face: FaceRef, characters: ReadonlySet<number>): Promise<Uint8Array | undefined>
  /** A face with the outlines of its glyphs. */
  glyphs(face: FaceRef): GlyphFace
}

/** What is drawn of an item; of a group, its items. */
export interface DrawnItem {
  readonly item: Item
  readonly marks: readonly Mark[]
  readonly items: readonly DrawnItem[]
}

export type Mark = PathMark | WordsMark | PictureMark

export interface PathMark {
  readonly kind: 'path'
  readonly outlines: readonly Outline[]
  readonly fill?: Fill
  readonly stroke?: Pen
}

/** A line without ends: those are paths of their own. */
export interface Pen {
  readonly paint: Paint
  readonly width: number
  /** Lengths of dashes and gaps in turn, in points. */
  readonly dash?: readonly number[]
  readonly round?: boolean
}

/** A line of words. */
export interface WordsMark {
  readonly kind: 'words'
  readonly spans: readonly Span[]
  /** Where its letters stand, from the slide's upper edge. */
  readonly baseline: number
  /** Of a table: which cell, and of any item: which of its paragraphs, from 0. */
  readonly place: WordsPlace
}

export interface WordsPlace {
  readonly cell?: { readonly row: number; readonly column: number }
  readonly paragraph: number
}

/** Characters of a line in one face, size and colour. */
export interface Span {
  readonly text: string
  readonly face: FaceRef
  readonly size: number
  readonly color: Paint
  readonly tracking: number
  /** How far it stands above the line's baseline. */
  readonly raise: number
  readonly link?: Link
  /** From the slide's left edge. */
  readonly x: number
  readonly width: number
}

export interface PictureMark {
  readonly kind: 'picture'
  readonly box: Rect
  readonly image: ImageItem
}
