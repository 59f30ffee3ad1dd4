import type { ClosedPiece } from '../base/closed-piece.ts'
import type { Language } from '../base/language.ts'
import type { OpenClaim } from '../base/open-claim.ts'
import type { SourcedText } from '../base/sourced-text.ts'
import type { TemplateSlide } from '../template/context.ts'
import type { SlideText } from './slide-content.ts'

/** A deck in words, slide by slide. Every text is a `SourcedText` with the span of its YAML. */
export interface Story {
  /** `government`, `investor`; the file is named by it and, where not the survey's language, by the language. */
  readonly audience: string
  readonly language: Language
  /** Output name without extension: `government`, `investor.en`. */
  readonly output: string
  readonly theme: string
  readonly title: SourcedText
  readonly subject?: SourcedText
  readonly keywords: readonly string[]
  readonly slides: readonly StorySlide[]
  /** Names and terms that no line may split, longest first. */
  readonly glossary: readonly string[]
  /** Words of records closed to this audience, which must not stand in any part of the file. */
  readonly forbidden: readonly ClosedPiece[]
  /** Ids of the records selected, sorted: what the story's hash is made of. */
  readonly records: readonly string[]
  /** What the slides claim in words that no machine can prove. */
  readonly open: readonly OpenClaim[]
}

export interface StorySlide extends TemplateSlide {
  readonly hidden?: true
  readonly section?: string
  /** Paragraphs: what to say, the caution, then each claim's id, words and source on a line of its own. */
  readonly notes: readonly string[]
  /** Of the pages of the slide that follow its first, where they have others. */
  readonly overleaf?: readonly string[]
  /** What it shows and says, with its origin. */
  readonly texts: readonly SlideText[]
  /** Ids of its records, in order. */
  readonly shown: readonly string[]
}
