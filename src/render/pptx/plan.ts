import type { Rect } from '../../base/geometry.ts'
import type { Language } from '../../base/language.ts'
import type { ChartSpec, Glue, Link } from '../../scene/scene.ts'
import type { Paint, Theme } from '../../theme/theme.ts'

/**
 * What the finisher must know beside the parts that pptxgenjs wrote: what the file says of itself, the theme, the layouts,
 * and, for each object, all that pptxgenjs cannot say. Objects are joined by the `objectName` they were written with.
 * The finisher reads this and the parts, never a scene.
 */
export interface FinishPlan {
  readonly language: Language
  readonly deck: {
    readonly title: string
    readonly subject?: string
    readonly keywords: readonly string[]
    readonly creator?: string
    /** Hash of the story, hex: custom property and seed of every GUID. */
    readonly story: string
    /** ISO 8601 in UTC, seconds: the one date in the file. */
    readonly date: string
  }
  readonly theme: Theme
  readonly size: { readonly width: number; readonly height: number }
  /** In the order in which slides first use them. */
  readonly layouts: readonly LayoutPlan[]
  readonly slides: readonly SlidePlan[]
  /** What stands in the parts for a colour or a typeface that pptxgenjs cannot say. */
  readonly tokens?: TokenPlan
}

/** Reserved words that the finisher resolves wherever they stand. */
export interface TokenPlan {
  /** By six hex digits, upper case, as in `a:srgbClr@val`. */
  readonly fills: ReadonlyMap<string, FillPlan>
  /** By the name in `a:latin@typeface`. */
  readonly faces: ReadonlyMap<string, FacePlan>
}

/** A hatch stands in for the whole fill, a paint for the colour alone. */
export type FillPlan =
  | { readonly kind: 'solid'; readonly paint: Paint }
  | { readonly kind: 'hatch'; readonly paint: Paint; readonly ground: Paint }

/** Typefaces as the file names them: `+mj-lt` and `+mj-ea` for the theme's families, else the name (name id 1). */
export interface FacePlan {
  readonly latin: string
  readonly ea: string
}

/** A named slide layout and its placeholders, from the slides that use it. */
export interface LayoutPlan {
  readonly key: string
  readonly name: string
  readonly placeholders: readonly PlaceholderPlan[]
}

export interface PlaceholderPlan {
  readonly kind: 'title' | 'body' | 'subtitle' | 'footer' | 'number' | 'date' | 'picture'
  /** Absent for a title (OOXML: a title has no idx); unique in its layout, the same on its slides. */
  readonly index?: number
  readonly box: Rect
  /** What the editor shows in it while it is empty, where all slides want the same. */
  readonly prompt?: string
  readonly text: PlaceholderText
}

/** What a placeholder's words look like in its layout: slides repeat only what departs from it. */
export interface PlaceholderText {
  readonly size: number
  readonly line: number
  readonly bold: boolean
  /** Edge of all lines, and of the first against it: a quotation's mark hangs. Points. */
  readonly left: number
  readonly first: number
  readonly latin: string
  readonly ea: string
  /** The `a:schemeClr` and its children as XML. */
  readonly color: string
  readonly align: 'left' | 'center' | 'right'
  readonly anchor: 'top' | 'middle' | 'bottom'
}

export interface SlidePlan {
  /** What links to it name. */
  readonly id: string
  readonly hidden?: true
  readonly layout: string
  readonly name: string
  readonly section?: string
  /** Background of its own, as `a:schemeClr` XML; absent where it is the master's. */
  readonly background?: string
  readonly notes: readonly string[]
  /** By `objectName`, in reading order. */
  readonly objects: ReadonlyMap<string, ObjectPlan>
}

export interface ObjectPlan {
  /** For the selection pane; the finisher makes it unique on its slide. */
  readonly name: string
  readonly alt?: string
  readonly ornament?: boolean
  readonly link?: Link
  readonly placeholder?: {
    readonly kind: PlaceholderPlan['kind']
    readonly index?: number
  }
  /** Paragraphs of its text, or of its cells row by row, in document order. */
  readonly paragraphs?: readonly ParagraphPlan[]
  /** Guides of its preset shape by name, as OOXML counts them. */
  readonly adjust?: Readonly<Record<string, number>>
  /** Lines end and join round; else they end flat and join in a point. */
  readonly round?: boolean
  /** A table whose first row is its head. */
  readonly headRow?: boolean
  readonly chart?: ChartPlan
  /** A picture's vector original; the raster twin is in the parts. */
  readonly svg?: Uint8Array
  /** What is cut from each edge of a picture, as parts (0–1) of it. */
  readonly crop?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Keys of the groups that hold it, outermost first; a group's own plan stands in the same map. */
  readonly groups?: readonly string[]
  /** Stands in for a glued connector. */
  readonly connector?: {
    readonly route: 'straight' | 'elbow'
    readonly from: ConnectorEnd
    readonly to: ConnectorEnd
  }
}

/** The object that a connector is glued to, the number of its connection site, and the site's place in points. */
export interface ConnectorEnd extends Omit<Glue, 'item'> {
  readonly object: string
}

export interface ParagraphPlan {
  /** Margin of all lines, and of the first against it (negative hangs), in points. */
  readonly left: number
  readonly first: number
  readonly marker?: { readonly kind: 'dot' | 'ring' | 'bullet'; readonly color: Paint }
  /** Which of its runs, from 0, is the slide number. */
  readonly field?: number
  /** Which of its runs lead somewhere. */
  readonly links?: readonly { readonly run: number; readonly link: Link }[]
}

/** A chart with the typefaces of its labels and names as files name them, and its frame. */
export interface ChartPlan {
  readonly spec: ChartSpec
  readonly box: Rect
  readonly label: FacePlan
  readonly name: FacePlan
}
