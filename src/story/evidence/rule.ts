import type { Code, Diagnostic } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { Audience } from '../../survey/model/audience.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** What decides the findings on a slide, beside the slide. */
export interface RuleContext extends Pick<StoryContext, 'survey' | 'templates' | 'language' | 'base'> {
  readonly audience: Pick<Audience, 'name'> & { readonly base?: Pick<Audience, 'language'> }
}

/** A rule on the words of a slide. It changes nothing. */
export interface EvidenceRule {
  /** All that it may tell. */
  readonly codes: readonly Code[]
  readonly severity: 'error' | 'warning'
  /** Whether a project may set it. Of words, no: a deck that breaks an error states what its source does not. */
  readonly settable: boolean
  readonly check: (slide: SlideContent, context: RuleContext) => readonly Diagnostic[]
}

/** A rule that returns what a slide claims and no machine can prove. */
export type OpenRule = (slide: SlideContent, context: RuleContext) => readonly OpenClaim[]
