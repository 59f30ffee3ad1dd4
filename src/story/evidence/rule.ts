import type { Diagnostic } from '../../base/diagnostic.ts'
import type { ToldSlide } from '../statement.ts'
import type { StoryContext } from '../story-context.ts'

/** One rule: what is wrong on a slide. A rule reads and reports; it changes nothing. */
export type EvidenceRule = (slide: ToldSlide, context: StoryContext) => readonly Diagnostic[]
