import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'

/** A static font file's identity: family as the theme names it and its weight. */
export interface FaceRef {
  readonly family: string
  readonly weight: number
  /** The place in the theme that names it, where faults of its file are reported. */
  readonly span?: Span
}

/** Styled characters to be measured. `latin` and `ea` differ in decks whose Latin has a typeface of its own. */
export interface MeasureRun {
  readonly text: string
  readonly latin: FaceRef
  readonly ea: FaceRef
  /** Points. */
  readonly size: number
  readonly tracking?: number
  /** A small number above the line: it belongs to the word before it, so that no line begins with it. */
  readonly raised?: true
}

export interface MeasureParagraph {
  readonly runs: readonly MeasureRun[]
  readonly language: Language
  /** Keep numbers with their units, names and terms whole at any cost (titles, numbers, labels, cells). */
  readonly whole: boolean
  /** Indents in points, as a paragraph's own. */
  readonly left: number
  readonly first: number
}

/** The widths in which a program breaks exactly so: from `low`, which the longest line needs, to `high`. In points. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** What the longest line needs where another font, of wider Latin, takes this one's place. */
  readonly grown: number
}

/** The lines of a paragraph. */
export interface BrokenParagraph {
  readonly lines: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    /** From the box's left edge: the line's indent included, spaces at its end not. */
    readonly width: number
  }[]
  /**
   * The width to write into the file: the middle of the interval in which an office program breaks exactly so
   * (stable width); never more than the width that was asked for. Includes the indents.
   */
  readonly width: number
  /** Whether that interval is wide enough to be trusted, with and without space between Han and Latin. */
  readonly stable: boolean
  /** The narrowest and the widest width in which a program breaks exactly so: what boxes of several paragraphs share. */
  readonly range: Interval
  /** How many lines end inside a number, a name or a term; one inside a bracket counts twice. */
  readonly splits: number
}

/** The door of this folder: pure measuring over opened fonts. */
export interface Measurer {
  /** Width in one line, indents included; of the longest, where line ends are forced. */
  natural(paragraph: MeasureParagraph): number
  /** The longest piece that may not be broken. */
  longest(paragraph: MeasureParagraph): number
  /** Greedy lines with no widow (last line ≥ 3 Han), and their stable width. */
  wrap(paragraph: MeasureParagraph, width: number): BrokenParagraph
  /** The lines that an office program breaks in a width, good or bad. */
  fill(paragraph: MeasureParagraph, width: number): BrokenParagraph
  /** How many lines a program makes of a width where another font, of wider Latin, takes this one's place. */
  grown(paragraph: MeasureParagraph, width: number): number
  /** At most `most` lines, balanced and broken by phrase; undefined where they do not fit. */
  balance(paragraph: MeasureParagraph, width: number, most: number): BrokenParagraph | undefined
  /** Characters without a glyph in the run's face. */
  missing(run: MeasureRun): readonly string[]
}
