import type { Diagnostic } from '../../src/base/diagnostic.ts'

/** Slides of the shipped decks whose layout draws what the source does not state. The list may only become shorter. */
export const UNSTATED: readonly string[] = []

/** All but what is said of those, and of slides that show a layout without a source to state anything. */
export const beyondUnstated = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code !== 'relation-unstated')
