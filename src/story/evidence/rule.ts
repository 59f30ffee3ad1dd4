import type { Diagnostic } from '../../base/diagnostic.ts'
import type { ToldSlide } from '../statement.ts'
import type { StoryContext } from '../story-context.ts'

/** An evidence rule: returns the diagnostics of a slide. It changes nothing. */
export type EvidenceRule = (slide: ToldSlide, context: StoryContext) => readonly Diagnostic[]
