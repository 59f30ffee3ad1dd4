import { isMark, MARK_SEPARATOR } from '../../../base/characters.ts'
import type { Run } from '../../../scene/scene.ts'

/** A run, or what a forced line break or the sign between two marks of evidence leaves of it. */
export interface Piece extends Run {
  /** A line is broken before it. */
  readonly breaks: boolean
  /** It stands between two marks of evidence, and leads nowhere. */
  readonly separates: boolean
}

export function piecesOf(runs: readonly Run[]): readonly Piece[] {
  return runs.flatMap((run): readonly Piece[] => {
    if (isMark(run) && run.text.startsWith(MARK_SEPARATOR)) {
      const { link: _, ...own } = run
      const rest = run.text.slice(MARK_SEPARATOR.length)
      return [
        { ...own, text: MARK_SEPARATOR, breaks: false, separates: true },
        { ...run, text: rest, breaks: false, separates: false },
      ]
    }
    return run.text.split('\n').map((text, at) => ({ ...run, text, breaks: at > 0, separates: false }))
  })
}

/** The pieces that pptxgenjs writes: it leaves out empty ones. */
export const writtenPieces = (runs: readonly Run[]): readonly Piece[] =>
  piecesOf(runs).filter(({ text }) => text !== '')
