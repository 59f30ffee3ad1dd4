import type { EvidencePlace } from '../../base/kinds/evidence-places.ts'
import type { Language } from '../../base/language.ts'
import type { Medium } from '../../base/medium.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'

/** A file of content/audiences. Slots stay YAML trees, since only their layout defines what they mean. */
export interface Audience {
  /** `government`; an overlay has the name of the audience that it lays itself over, unless it gives its own. */
  readonly name: string
  /** The file's name without extension: `investor.en`. Decks are called by it. */
  readonly output: string
  readonly file: string
  readonly span: Span
  readonly language: Language
  readonly theme: SourcedText
  /** `sent` unless this file or an audience that it extends says otherwise. */
  readonly reading: Medium
  /** `notes` unless this file or an audience that it extends says otherwise. */
  readonly evidence: EvidencePlace
  readonly title: SourcedText
  /** The audience's name on the cover. */
  readonly for?: SourcedText
  readonly subject?: SourcedText
  readonly keywords: readonly SourcedText[]
  readonly event: EventWords
  readonly slides: readonly AudienceSlide[]
  /** The audience that this overlay extends: it replaces words of its slides. */
  readonly base?: Audience
  /** The row of a table for which it is told, and where that stands. */
  readonly row?: { readonly name: string; readonly span: Span }
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
  /** Notes at the foot by their names, which `[^name]` in the slide's words marks. */
  readonly footnotes?: YamlTree
  readonly notes?: YamlTree
  /** Ids that vouch for the slide's own words. */
  readonly from: readonly SourcedText[]
  /** Ids of the relations that its layout draws. */
  readonly relations: readonly SourcedText[]
  /** The slide's own words are the authors' opinion. */
  readonly ours: boolean
  readonly backup: boolean
  /** Left out of the show. */
  readonly hidden: boolean
  readonly weight?: number
  /** `divider`: the slide before the backup of a shortened deck; other decks leave it out. */
  readonly role?: 'opening' | 'answer' | 'decision' | 'divider'
  /** All other keys: the layout's slots. */
  readonly slots: ReadonlyMap<string, YamlEntry>
}
