import type { Rect } from '../../base/geometry.ts'
import type { Scene, SceneSlide } from '../../scene/scene.ts'
import { createMeasurer } from '../../text/measure.ts'
import type { Measurer } from '../../text/types.ts'
import type { DrawnSlide, NotesPage, WordsMark } from './drawing.ts'
import { facesOf, setRuns, type Typesetting } from './set-runs.ts'

/** A sheet of A4 in points, and what stands between its edges and the words. */
export const NOTES_SHEET = { width: 595.28, height: 841.89, margin: 72 } as const
const { width: SHEET, height: LENGTH, margin: MARGIN } = NOTES_SHEET
const MEASURE = SHEET - 2 * MARGIN
const BOTTOM = LENGTH - MARGIN

/** Distances of baselines are for long lines of small words; a paragraph stands apart from the one before it. */
interface Look {
  readonly size: number
  readonly line: number
  readonly before: number
  readonly bold: boolean
}
const TITLE: Look = { size: 14, line: 20, before: 0, bold: true }
const NOTE: Look = { size: 10.5, line: 16.5, before: 7, bold: false }
const FOOT: Look = { size: 8, line: 12, before: 0, bold: false }
/** Between title, picture and notes. */
const GAP = 14

/** The faces of notes, by the theme. */
export const NOTES_FACES = [true, false].map(bold => ({ family: 'minor', bold }) as const)

/** Pages with the notes of slides: a slide's title, the slide, small, and its notes below and on as many pages more as they take. */
export function drawNotes(
  slides: readonly DrawnSlide[],
  { deck, size }: Scene,
  type: Typesetting,
): readonly NotesPage[] {
  const measurer = createMeasurer(type.fonts, [])
  const pages: NotesPage[] = []
  for (const [at, drawn] of slides.entries()) {
    if (drawn.slide.notes.length === 0) continue
    const title = setLines(`${at + 1}  ${drawn.slide.name}`, TITLE, measurer, type).map((own, line) =>
      own(MARGIN + (line + 1) * TITLE.line, 0),
    )
    const top = MARGIN + title.length * TITLE.line + GAP
    const picture: Rect = { x: MARGIN, y: top, width: MEASURE, height: (MEASURE * size.height) / size.width }
    const sheets = fillSheets(drawn.slide, picture.y + picture.height + GAP, measurer, type)
    for (const [sheet, notes] of sheets.entries()) {
      const foot = setLines(`${deck.title}  ${pages.length + 1}`, FOOT, measurer, type)
      pages.push({
        of: drawn,
        ...(sheet === 0 && { head: { title, picture } }),
        notes,
        foot: foot.slice(0, 1).map(own => own(BOTTOM + MARGIN / 2, 0)),
      })
    }
  }
  return pages
}

/** A line that is set when its place is known. */
type SetLine = (baseline: number, paragraph: number) => WordsMark

function setLines(text: string, { size, bold }: Look, measurer: Measurer, type: Typesetting): readonly SetLine[] {
  const face = { family: 'minor', bold } as const
  const run = { text, face, size, color: type.theme.roles.page.text }
  const { language } = type
  const runs = [{ text, size, ...facesOf(face, type.theme, language) }]
  const words = setRuns([run], type)
  return measurer
    .wrap({ runs, language, whole: false, left: 0, first: 0 }, MEASURE)
    .lines.map(({ start, end }) => (baseline, paragraph) => ({
      kind: 'words',
      spans: words.cut(start, end, MARGIN),
      baseline,
      place: { paragraph },
    }))
}

/** Lines of notes by sheets. No sheet begins or ends with a lone line of a paragraph. */
function fillSheets(
  { notes }: SceneSlide,
  top: number,
  measurer: Measurer,
  type: Typesetting,
): readonly (readonly WordsMark[])[] {
  const sheets: WordsMark[][] = [[]]
  let y = top
  for (const [paragraph, text] of notes.entries()) {
    const lines = setLines(text, NOTE, measurer, type)
    y += sheets.at(-1)!.length === 0 ? 0 : NOTE.before
    for (const together of inBlocks(lines)) {
      if (y + together.length * NOTE.line > BOTTOM) {
        sheets.push([])
        y = MARGIN
      }
      for (const own of together) {
        y += NOTE.line
        sheets.at(-1)!.push(own(y, paragraph))
      }
    }
  }
  return sheets
}

/** Lines that stay together: the first two of a paragraph, and the last two. */
function inBlocks<T>(lines: readonly T[]): readonly (readonly T[])[] {
  if (lines.length < 4) return [lines]
  return [lines.slice(0, 2), ...lines.slice(2, -2).map(line => [line]), lines.slice(-2)]
}
