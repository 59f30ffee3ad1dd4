import type { Language } from '../../base/language.ts'
import type { Medium } from '../../base/medium.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'

/** One file of content/audiences: what is told to whom. Slots are kept as YAML; their layout says what they mean. */
export interface Audience {
  /** `government`; an overlay has the name of the audience that it lays itself over, unless it gives its own. */
  readonly name: string
  /** The file's name without extension: `investor.en`. Decks are called by it. */
  readonly output: string
  readonly file: string
  readonly span: Span
  readonly language: Language
  readonly theme: SourcedText
  /** Sent where neither the file says nor the audience below it. */
  readonly reading: Medium
  readonly title: SourcedText
  /** Who is told, as the cover shows it. */
  readonly for?: SourcedText
  readonly subject?: SourcedText
  readonly keywords: readonly SourcedText[]
  readonly event: EventWords
  readonly slides: readonly AudienceSlide[]
  /** The audience that this one gives other words, slide by slide. */
  readonly base?: Audience
}

export interface EventWords {
  readonly host?: SourcedText
  readonly speaker?: SourcedText
  readonly date?: SourcedText
  readonly mark?: SourcedText
}

export interface AudienceSlide {
  readonly id: string
  readonly span: Span
  /** Absent only in overlays. */
  readonly layout?: SourcedText
  /** Opens a section. */
  readonly section?: SourcedText
  readonly title?: YamlTree
  readonly foot?: YamlTree
  readonly notes?: YamlTree
  /** Ids that vouch for the slide's own words. */
  readonly from: readonly SourcedText[]
  /** The slide's own words are the makers' opinion. */
  readonly ours: boolean
  readonly backup: boolean
  readonly weight?: number
  /** `divider`: stands before the backup of a shortened deck, and nowhere else. */
  readonly role?: 'opening' | 'answer' | 'decision' | 'divider'
  /** What is left: the layout's slots. */
  readonly slots: ReadonlyMap<string, YamlEntry>
}
