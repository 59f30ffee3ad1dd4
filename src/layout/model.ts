import type { Rect } from '../base/geometry.ts'
import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'
import type { Pictures } from '../image/picture.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import type { Paragraph } from '../scene/scene.ts'
import type { StorySlide } from '../story/story.ts'
import type { Measurer } from '../text/types.ts'
import type { ColorRole, Ground, Paint, Theme } from '../theme/theme.ts'

/** A slide of the story, rendered and parsed, with the name of its layout in the deck's language. */
export interface SlideTree {
  /** Equal for slides of equal trees; absent where nothing is kept of a slide. */
  readonly key?: () => string
  readonly tree: MarkupElement
  readonly slide: StorySlide
  readonly layoutName: string
  /** The layout to use where this one is too small. */
  readonly instead?: string
}

/** What every step of laying out a slide is handed. */
export interface LayoutContext {
  readonly theme: Theme
  readonly language: Language
  readonly measurer: Measurer
  readonly pictures: Pictures
}

/** The context at chosen sizes of type: what measuring and emitting words need. */
export interface SizedContext extends LayoutContext {
  readonly sizes: Sizes
}

/** Top, right, bottom, left, in points. */
export type Edges = readonly [number, number, number, number]
export const NO_EDGES: Edges = [0, 0, 0, 0]

/** How a box takes part in flexbox. Lengths in points; absent: automatic. */
export interface Flow {
  readonly direction: 'row' | 'column'
  readonly wrap: boolean
  readonly gap: readonly [row: number, column: number]
  readonly padding: Edges
  readonly align: Align
  readonly justify: Justify
  readonly alignSelf?: Align
  readonly width?: number
  readonly height?: number
  readonly minWidth?: number
  readonly minHeight?: number
  readonly maxWidth?: number
  readonly grow: number
  readonly shrink: number
  /** 0 for `flex="1"`; grid cells: the gaps that they span. */
  readonly basis?: number
  readonly marginTop: number
  readonly layer?: 'under' | 'over'
  /** Width through height. */
  readonly aspect?: number
  /** A picture's own size, in points, where its layout gives it none: it is as large as that where there is room. */
  readonly natural?: { readonly width: number; readonly height: number }
  /** Lower where its column is too short: a picture of its own size, or what holds one. */
  readonly elastic?: true
  /** Cells of a grid keep their width; their content does not change it. */
  readonly cell?: boolean
}
export type Align = 'start' | 'center' | 'end' | 'stretch'
export type Justify = 'start' | 'center' | 'end' | 'space-between' | 'space-around' | 'space-evenly'

/** What a box inherits and hands on: the ground that its words stand on, and the colour of words and lines. */
export interface ComputedStyle {
  readonly ground: Ground
  readonly backdrop: Paint
  /** On a hatched fill: words need a plate. */
  readonly hatched: boolean
  readonly color?: ColorRole
}

export type BoxRole =
  | 'row'
  | 'column'
  | 'spacer'
  | 'text'
  | 'shape'
  | 'rule'
  | 'drawing'
  | 'image'
  | 'chart'
  | 'table'
  | 'polyline'

export interface Box {
  /** Unique on its slide: the markup's `id`, or the element's name and a number. */
  readonly key: string
  readonly role: BoxRole
  readonly element: MarkupElement
  readonly flow: Flow
  /** Look outside (borders, rules) and inside (words). */
  readonly outside: ComputedStyle
  readonly inside: ComputedStyle
  /** In the flow; a drawing's parts stand at their own coordinates. */
  readonly children: readonly Box[]
  readonly text?: TextDraft
  readonly table?: TableDraft
  /** Made by us (rows of a grid, empty cells): its element is another box's. */
  readonly synthetic?: boolean
  /** Of a rule: whether it is vertical. */
  readonly standing?: boolean
}

/** Words before their size is known: a size belongs to a style and a slide. */
export interface TextDraft {
  readonly paragraphs: readonly ParagraphDraft[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly stack: boolean
  readonly padding: Edges
  readonly source?: Span
}

export interface ParagraphDraft {
  readonly style: string
  readonly runs: readonly RunDraft[]
  readonly align: Paragraph['align']
  readonly marker?: NonNullable<Paragraph['marker']>
  readonly level: number
  readonly before: number
  /** How much of the opening quotation mark stands outside: in ems. */
  readonly hang: 0 | 0.5 | 1
  readonly span: Span
}

export interface RunDraft {
  readonly text: string
  readonly style: string
  /** Size relative to the paragraph's style; absent: the size of the run's own style. */
  readonly scale?: number
  readonly color: Paint
  readonly underline?: Paint
  readonly highlight?: Paint
  readonly field?: 'slide-number'
  /** Bold, where the style is not. */
  readonly strong?: true
  /** The number of a footnote: small, above the line. */
  readonly raised?: true
  /** Where it leads. */
  readonly link?: string
  /** It leads to the evidence of the words before it. */
  readonly mark?: true
  readonly source?: Span
}

/** A table's cells on their grid. */
export interface TableDraft {
  readonly columns: readonly ColumnDraft[]
  readonly rows: readonly RowDraft[]
  /** Rows grow to fill the table's box; not on continued slides, where rows of all pages are alike. */
  readonly stretches: boolean
}

export interface ColumnDraft {
  readonly width?: number
  readonly flex?: number
}

export interface RowDraft {
  readonly head: boolean
  /** One a column; what a cell covers is undefined. */
  readonly cells: readonly (CellDraft | undefined)[]
  readonly element: MarkupElement
}

export interface CellDraft {
  readonly text: TextDraft
  readonly columnSpan: number
  readonly rowSpan: number
  readonly computed: ComputedStyle
  readonly fill?: string
  readonly border?: string
  readonly element: MarkupElement
}

/** Sizes of styles on one slide, in points. */
export type Sizes = ReadonlyMap<string, number>

/** Where boxes came to lie, in points from the slide's corner. */
export type Places = ReadonlyMap<Box, Rect>
