import type { Rect } from '../base/geometry.ts'
import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'
import type { Paint } from '../theme/theme.ts'
import type { ChartSpec } from './chart.ts'
import type { Face, Stroke } from './stroke.ts'

export type * from './chart.ts'
export type { Face, LineEnd, Stroke } from './stroke.ts'

/**
 * The finished deck: every item at its place, in points, in reading order (title first), frozen. Renderers read this and
 * nothing else. Colours are theme paints; typefaces are theme families or names.
 */
export interface Scene {
  readonly language: Language
  readonly size: { readonly width: number; readonly height: number }
  readonly deck: DeckInfo
  readonly slides: readonly SceneSlide[]
}

/** What a file says about itself. Texts are in the deck's language. */
export interface DeckInfo {
  readonly title: string
  readonly subject?: string
  readonly keywords: readonly string[]
  readonly creator?: string
  /** Hash of the story alone (records selected, layouts, theme), hex. */
  readonly story: string
}

export interface SceneSlide {
  /** `S3`; a page overleaf is `S3.2`, unless a slide is called so. Unique in the deck. */
  readonly id: string
  /** Of a page overleaf: the id of the slide's first page. */
  readonly continues?: string
  /** What the outline calls it: the title's text. */
  readonly name: string
  readonly layout: { readonly key: string; readonly name: string }
  readonly section?: string
  readonly background: Paint
  readonly items: readonly Item[]
  /** Left out of a show. */
  readonly hidden?: true
  /** Paragraphs of speaker notes; none, no notes page. */
  readonly notes: readonly string[]
  readonly span: Span
}

export type Item = TextItem | ShapeItem | ImageItem | TableItem | ChartItem | ConnectorItem | GroupItem

interface ItemBase {
  /** Unique on its slide; connectors refer to it. */
  readonly id: string
  /** For the selection pane; need not be unique. */
  readonly name: string
  readonly box: Rect
  /** Alternative text for screen readers. Every item that is not text has this or `ornament`. */
  readonly alt?: string
  readonly ornament?: boolean
  readonly link?: Link
  /** Where in the template, and where in the YAML (the first value shown). */
  readonly span: Span
  readonly source?: Span
}

export type PlaceholderKind = 'title' | 'body' | 'subtitle' | 'footer' | 'number' | 'date'

/** Words in a box without fill or line. */
export interface TextItem extends ItemBase {
  readonly kind: 'text'
  readonly placeholder?: PlaceholderKind
  readonly body: TextBody
}

export interface TextBody {
  readonly paragraphs: readonly Paragraph[]
  /**
   * Distances to the text, in points, from the box's edges; in a preset shape from its own text rectangle, as files count
   * them (geometry/shape.ts). Carry the stable width (right inset for left-aligned text).
   */
  readonly inset: Inset
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** One line each, and no room for a wider font: the words grow out of their box, and do not fall into a second line. */
  readonly unwrapped?: true
  /** `stack`: one Han character a line, read downwards; a horizontal box one em wide. */
  readonly writing?: 'stack'
}

export interface Inset {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right'
  /** Distance of baselines, in points, and the size that it was set for (the paragraph's main style). */
  readonly line: number
  readonly size: number
  /** Left margin of all lines, and of the first against the others (negative hangs), in points. */
  readonly indent: { readonly left: number; readonly first: number }
  readonly before: number
  readonly after: number
  readonly marker?: {
    readonly kind: 'dot' | 'ring' | 'bullet' | 'none'
    readonly color: Paint
  }
  /** Outline level 0–8. */
  readonly level: number
  /** Its lines where another font, of wider Latin, takes its own one's place; absent where there are no more of them. */
  readonly grown?: number
  /** The lines that layout broke: text and width each, in points. What checks and previews read. */
  readonly lines: readonly { readonly text: string; readonly width: number }[]
}

export interface Run {
  readonly text: string
  /** The theme's family, or a typeface by its own name (name id 1), which then carries the weight. */
  readonly face: Face
  readonly size: number
  readonly color: Paint
  readonly language: Language
  readonly underline?: Paint
  /** A plate behind the text. */
  readonly highlight?: Paint
  readonly tracking?: number
  /** The slide number: a field. */
  readonly field?: 'slide-number'
  /** The number of a footnote: smaller, above the line (geometry/raised.ts). Its size is that of the words round it. */
  readonly raised?: true
  readonly link?: Link
}

/** Where words or an object lead: out of the deck, or to a slide by its id. */
export type Link = { readonly web: string } | { readonly slide: string }

export type ShapeKind = 'rect' | 'round-rect' | 'ellipse' | 'triangle' | 'chevron' | 'pentagon' | 'line' | 'freeform'

/** A native shape, with words in it or not. */
export interface ShapeItem extends ItemBase {
  readonly kind: 'shape'
  /** A frame for a picture that there is not yet: its words say what it will show. */
  readonly placeholder?: 'picture'
  readonly shape: ShapeKind
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly body?: TextBody
  /** round-rect: radius; chevron and pentagon: depth of the point; in points. */
  readonly depth?: number
  /** line: from the first to the second corner of the box; flipped ones rise. */
  readonly rises?: boolean
  /** line: drawn from right to left, or upwards, so that its end mark stands there. */
  readonly reversed?: boolean
  /** freeform: subpaths in points from the box's corner. */
  readonly paths?: readonly FreePath[]
}

export interface FreePath {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly closed: boolean
}

export type Fill =
  | { readonly kind: 'solid'; readonly paint: Paint }
  | { readonly kind: 'hatch'; readonly paint: Paint; readonly ground: Paint }

/** A line glued to two items of its slide. Sites count as OOXML counts a preset's connection sites, from 0. */
export interface ConnectorItem extends ItemBase {
  readonly kind: 'connector'
  readonly route: 'straight' | 'elbow'
  readonly from: Glue
  readonly to: Glue
  readonly stroke: Stroke
}

export interface Glue {
  readonly item: string
  readonly site: number
  /** Where the site is, in points. */
  readonly x: number
  readonly y: number
  /** The direction in which a line leaves the site. */
  readonly side: Side
}

export type Side = 'top' | 'left' | 'bottom' | 'right'

/** A picture, decoded, capped and stripped already. An SVG has its raster twin. */
export interface ImageItem extends ItemBase {
  readonly kind: 'image'
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpeg'
  readonly svg?: Uint8Array
  /** What is cut from each edge, as parts (0–1) of the picture; absent: nothing. */
  readonly crop?: Inset
}

export interface TableItem extends ItemBase {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly height: number
  readonly head: boolean
  /** Exactly one a column; a covered one names nothing but that it is covered. */
  readonly cells: readonly TableCell[]
}

export type TableCell = OwnCell | { readonly covered: 'left' | 'above' | 'both' }

export interface OwnCell {
  readonly body: TextBody
  readonly columnSpan: number
  readonly rowSpan: number
  readonly fill?: Fill
  /** Lines that depart from the table style's. */
  readonly below?: Stroke
  readonly span: Span
}

/** A native chart. Its box is the frame in the file: larger than the plot by what stands around it. */
export interface ChartItem extends ItemBase, ChartSpec {
  readonly kind: 'chart'
}

/** Items that move together. Its box is the union of theirs. */
export interface GroupItem extends ItemBase {
  readonly kind: 'group'
  readonly items: readonly Item[]
}
