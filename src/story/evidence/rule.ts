import type { Diagnostic } from '../../base/diagnostic.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** An evidence rule: returns the diagnostics of a slide. It changes nothing. */
export type EvidenceRule = (slide: SlideContent, context: StoryContext) => readonly Diagnostic[]
