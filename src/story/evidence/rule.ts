import type { Diagnostic } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** An evidence rule: returns the diagnostics of a slide. It changes nothing. */
export type EvidenceRule = (slide: SlideContent, context: StoryContext) => readonly Diagnostic[]

/** A rule that returns what a slide claims and no machine can prove. */
export type OpenRule = (slide: SlideContent, context: StoryContext) => readonly OpenClaim[]
