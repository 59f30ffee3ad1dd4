import type { Language } from '../base/language.ts'
import type { Leaf } from '../base/leaf.ts'
import type { Reading } from '../base/reading.ts'
import type { Span } from '../base/span.ts'
import type { YamlEntry, YamlTree } from '../yaml/yaml-tree.ts'

/** One file of content/audiences: what is told to whom. Slots are kept as YAML; their layout says what they mean. */
export interface Audience {
  /** `government`; an overlay has the name of the audience that it lays itself over, unless it gives its own. */
  readonly name: string
  /** The file's name without extension: `investor.en`. Decks are called by it. */
  readonly output: string
  readonly file: string
  readonly span: Span
  readonly language: Language
  readonly theme: Leaf
  /** Sent where neither the file says nor the audience below it. */
  readonly reading: Reading
  readonly title: Leaf
  /** Who is told, as the cover shows it. */
  readonly for?: Leaf
  readonly subject?: Leaf
  readonly keywords: readonly Leaf[]
  readonly event: EventWords
  readonly slides: readonly AudienceSlide[]
  /** The audience that this one gives other words, slide by slide. */
  readonly base?: Audience
}

export interface EventWords {
  readonly host?: Leaf
  readonly speaker?: Leaf
  readonly date?: Leaf
  readonly mark?: Leaf
}

export interface AudienceSlide {
  readonly id: string
  readonly span: Span
  /** Absent only in overlays. */
  readonly layout?: Leaf
  /** Opens a section. */
  readonly section?: Leaf
  readonly title?: YamlTree
  readonly foot?: YamlTree
  readonly notes?: YamlTree
  /** Ids that vouch for the slide's own words. */
  readonly from: readonly Leaf[]
  /** The slide's own words are the makers' opinion. */
  readonly ours: boolean
  readonly backup: boolean
  readonly weight?: number
  /** `divider`: stands before the backup of a shortened deck, and nowhere else. */
  readonly role?: 'opening' | 'answer' | 'decision' | 'divider'
  /** What is left: the layout's slots. */
  readonly slots: ReadonlyMap<string, YamlEntry>
}
