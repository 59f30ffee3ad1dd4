import type { Code, Diagnostic } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** A rule on the words of a slide. It changes nothing. */
export interface EvidenceRule {
  /** All that it may tell. */
  readonly codes: readonly Code[]
  readonly severity: 'error' | 'warning'
  /** Whether a project may set it. Of words, no: a deck that breaks an error states what its source does not. */
  readonly settable: boolean
  readonly check: (slide: SlideContent, context: StoryContext) => readonly Diagnostic[]
}

/** A rule that returns what a slide claims and no machine can prove. */
export type OpenRule = (slide: SlideContent, context: StoryContext) => readonly OpenClaim[]
