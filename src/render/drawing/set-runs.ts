import type { Language } from '../../base/language.ts'
import { RAISED } from '../../scene/geometry/raised.ts'
import type { Face, Run } from '../../scene/scene.ts'
import type { FontBook } from '../../text/fonts/open-fonts.ts'
import { compose } from '../../text/lines/compose.ts'
import { piecesOf } from '../../text/lines/pieces.ts'
import { scriptsOf } from '../../text/lines/script.ts'
import type { FaceRef, MeasureRun } from '../../text/types.ts'
import type { Theme } from '../../theme/theme.ts'
import { fontFace } from '../fonts/weights.ts'
import type { Span } from './drawing.ts'

/** What words are set with: the deck's faces, opened. */
export interface Typesetting {
  readonly theme: Theme
  readonly language: Language
  readonly fonts: FontBook
}

type WordRun = Pick<Run, 'text' | 'face' | 'size' | 'color' | 'tracking' | 'link' | 'raised'>

/** Words in one endless line, of which lines are cut. */
export interface SetWords {
  readonly text: string
  /** The spans from one unit to another, the first at `x`. */
  cut(start: number, end: number, x: number): readonly Span[]
  /** The distance between two units. */
  width(start: number, end: number): number
}

interface Stretch {
  readonly start: number
  end: number
  readonly face: FaceRef
  readonly run: WordRun
}

export function setRuns(runs: readonly WordRun[], { theme, language, fonts }: Typesetting): SetWords {
  const measured = runs.map(
    (run): MeasureRun => ({
      ...run,
      ...facesOf(run.face, theme, language),
      size: sizeOf(run),
    }),
  )
  const text = runs.map(run => run.text).join('')
  const scripts = scriptsOf(text)
  const paragraph = { runs: measured, language, whole: false, left: 0, first: 0 }
  const { plain } = compose(paragraph, fonts, { breaks: NONE, held: NONE, scripts })
  const stretches: Stretch[] = []
  let at = 0
  for (const [index, run] of measured.entries()) {
    for (const piece of piecesOf(run, language === 'zh', scripts.subarray(at))) {
      const last = stretches.at(-1)
      const [start, end] = [at + piece.start, at + piece.start + piece.text.length]
      if (last !== undefined && last.run === runs[index] && sameFace(last.face, piece.face)) last.end = end
      else stretches.push({ start, end, face: piece.face, run: runs[index]! })
    }
    at += run.text.length
  }
  const width = (start: number, end: number): number => plain[end]! - plain[start]!
  return {
    text,
    width,
    cut: (start, end, x) =>
      stretches.flatMap(stretch => {
        const [from, to] = [Math.max(start, stretch.start), Math.min(end, stretch.end)]
        if (from >= to) return []
        const { run } = stretch
        const { color, tracking = 0, link } = run
        const place = { x: x + width(start, from), width: width(from, to) }
        const raise = run.raised ? RAISED.up * run.size : 0
        const look = { face: stretch.face, size: sizeOf(run), color, tracking, raise, ...(link && { link }) }
        return [{ text: text.slice(from, to), ...look, ...place }]
      }),
  }
}

const sizeOf = ({ size, raised }: WordRun): number => (raised ? RAISED.size * size : size)

const NONE = new Uint8Array(0)
const sameFace = (one: FaceRef, other: FaceRef): boolean => one.family === other.family && one.weight === other.weight

/** The files behind a face: the theme's families, or typefaces by their own names. */
export function facesOf(face: Face, theme: Theme, language: Language): { latin: FaceRef; ea: FaceRef } {
  const { latin, ea } = 'family' in face ? theme.fonts[language][face.family] : face
  return { latin: fontFace(latin, face.bold), ea: fontFace(ea, face.bold) }
}
