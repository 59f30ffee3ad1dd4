import type { Diagnostic } from '../../base/diagnostic.ts'
import type { ToldSlide } from '../said.ts'
import type { Telling } from '../telling.ts'

/** One rule: what is wrong on a slide. A rule reads and reports; it changes nothing. */
export type EvidenceRule = (slide: ToldSlide, telling: Telling) => readonly Diagnostic[]
