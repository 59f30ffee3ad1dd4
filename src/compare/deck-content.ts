/** What a presentation says, as far as any program's file tells it. */
export interface DeckContent {
  readonly slides: readonly SlideContent[]
  /** Colours and typefaces of its theme, by name: `colour accent1` → `#1F4E79`. */
  readonly theme: ReadonlyMap<string, string>
}

export interface SlideContent {
  /** In the order of the show, from 1. */
  readonly number: number
  /** What stays the same when title and words change: a number that PowerPoint gives a slide, and that we make of its id. */
  readonly mark?: string
  /** In the project, where the deck was built. */
  readonly id?: string
  readonly title: string
  readonly layout: string
  readonly hidden: boolean
  readonly texts: readonly TextBlock[]
  readonly tables: readonly Table[]
  readonly charts: readonly Chart[]
  readonly pictures: readonly Picture[]
  /** Paragraphs. */
  readonly notes: readonly string[]
  /** A hash of places, sizes and colours: of all that is no word. */
  readonly look: string
}

interface Named {
  /** As the selection pane calls it. */
  readonly name: string
}
export interface TextBlock extends Named {
  readonly text: string
}
export interface Table extends Named {
  readonly rows: readonly (readonly string[])[]
}
export interface Picture extends Named {
  /** A hash of its bytes. */
  readonly bytes: string
}
export interface Chart extends Named {
  readonly kinds: readonly string[]
  readonly series: readonly Series[]
}
export interface Series extends Named {
  readonly points: readonly Point[]
}
export interface Point {
  readonly at: string
  readonly value: string
}
