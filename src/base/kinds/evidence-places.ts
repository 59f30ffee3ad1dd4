/** Where a deck shows what its claims rest on: in the speaker notes, on pages behind its slides, or in both. */
export const EVIDENCE_PLACES = ['notes', 'appendix', 'both'] as const
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number]
