import type { FaceRef, MeasureRun } from '../types.ts'
import { EA, isWeak } from './script.ts'

/** Characters of a run that are shaped together in one face. */
export interface Piece {
  readonly text: string
  readonly face: FaceRef
  readonly start: number
}

/** A Han character or mark alone, dashes and dots together (they are ligatures), Latin in one: what shapes alike anywhere. */
const EA_PIECE = /[—⸺]+|…+|[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|[^—⸺…\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/gu

/**
 * The pieces of a run. `scripts` are those of its units, as its whole paragraph decides them; in `chinese`, weak marks of a run
 * in two typefaces take the East Asian one.
 */
export function* piecesOf(run: MeasureRun, chinese: boolean, scripts: Uint8Array): Generator<Piece> {
  const { text } = run
  const twoFaces = run.latin.family !== run.ea.family || run.latin.weight !== run.ea.weight
  const inEa = (at: number): boolean => !twoFaces || scripts[at] === EA || (chinese && isWeak(text.charAt(at)))
  for (let start = 0; start < text.length; ) {
    const ea = inEa(start)
    let end = start + 1
    while (end < text.length && scripts[end] === scripts[start] && inEa(end) === ea) end += 1
    const stretch = text.slice(start, end)
    const face = ea ? run.ea : run.latin
    if (scripts[start] !== EA) yield { text: stretch, face, start }
    else for (const { 0: piece, index } of stretch.matchAll(EA_PIECE)) yield { text: piece, face, start: start + index }
    start = end
  }
}
