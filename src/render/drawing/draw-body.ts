import type { Rect } from '../../base/geometry.ts'
import { innerBox, linesTop, type PlacedBody } from '../../scene/geometry/ink.ts'
import { polygon } from '../../scene/geometry/outline.ts'
import type { Paragraph, Run } from '../../scene/scene.ts'
import type { Paint } from '../../theme/theme.ts'
import { disc } from './draw-line.ts'
import type { Mark, PathMark, Span, WordsPlace } from './drawing.ts'
import { type SetWords, setRuns, type Typesetting } from './set-runs.ts'

/** Office programs set all leading above a line: letters stand so much of their size above its end. */
const BELOW_BASELINE = 0.2

/** The words of a body: plates and underlines, marks of lists, lines. */
export function drawBody(placed: PlacedBody, cell: WordsPlace['cell'], type: Typesetting): readonly Mark[] {
  const inner = innerBox(placed)
  const marks: Mark[] = []
  let y = linesTop(placed)
  for (const [at, paragraph] of placed.body.paragraphs.entries()) {
    if (at > 0) y += paragraph.before
    const place: WordsPlace = { paragraph: at, ...(cell && { cell }) }
    const own = placed.body.writing === 'stack' ? { ...paragraph, align: 'center' as const } : paragraph
    marks.push(...drawParagraph(own, inner, y, place, type))
    y += Math.max(1, paragraph.lines.length) * paragraph.line
  }
  return marks
}

function drawParagraph(paragraph: Paragraph, inner: Rect, top: number, place: WordsPlace, type: Typesetting): Mark[] {
  const { runs, lines, line, size, align, indent } = paragraph
  const words = setRuns(runs, type)
  const marks: Mark[] = []
  let from = 0
  for (const [number, text] of (lines.length > 0 ? lines.map(own => own.text) : byHand(words.text)).entries()) {
    const start = Math.max(from, words.text.indexOf(text, from))
    const end = start + text.length
    from = end
    const left = inner.x + indent.left + (number === 0 && !hasMark(paragraph) ? indent.first : 0)
    const spare = inner.x + inner.width - left - words.width(start, end)
    const x = left + (align === 'left' ? 0 : align === 'center' ? spare / 2 : spare)
    const spans = words.cut(start, end, x)
    const below = place.cell === undefined ? BELOW_BASELINE * size : descentOf(spans, size, type)
    const baseline = top + (number + 1) * line - below
    marks.push(...decorations(words, runs, start, end, x, baseline))
    if (number === 0) marks.push(...marker(paragraph, x, baseline))
    marks.push({ kind: 'words', spans, baseline, place })
  }
  return marks
}

/** Lines of a table have an exact height: there the font's own descent stands below the letters. */
const descentOf = (spans: readonly Span[], size: number, { fonts }: Typesetting): number =>
  spans.length === 0 ? BELOW_BASELINE * size : Math.max(...spans.map(span => fonts.face(span.face).descent * span.size))

/** The lines of a paragraph that no layout has broken: those that its words force. */
const byHand = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/** The mark of a list, in parts of the text's size: the characters ●, 〇 and • as files set them, drawn as circles. */
const MARKERS: Readonly<Record<'dot' | 'ring' | 'bullet', MarkerShape>> = {
  dot: { middle: 0.385, above: 0.293, size: 0.69 },
  ring: { middle: 0.385, above: 0.293, size: 0.6, line: 0.115 },
  bullet: { middle: 0.213, above: 0.369, size: 0.325 },
}

interface MarkerShape {
  readonly middle: number
  readonly above: number
  readonly size: number
  readonly line?: number
}

const hasMark = ({ marker: own }: Paragraph): boolean => own !== undefined && own.kind !== 'none'

/** It stands before the words of the first line, which begin where the other lines do, by as much as that line hangs. */
function marker({ marker: own, indent, runs, size: main }: Paragraph, words: number, baseline: number): PathMark[] {
  if (own === undefined || own.kind === 'none') return []
  const size = runs[0]?.size ?? main
  const shape = MARKERS[own.kind]
  const at = { x: words + indent.first + shape.middle * size, y: baseline - shape.above * size }
  const outlines = [disc(at, shape.size * size)]
  if (shape.line === undefined) return [{ kind: 'path', outlines, fill: { kind: 'solid', paint: own.color } }]
  return [{ kind: 'path', outlines, stroke: { paint: own.color, width: shape.line * size } }]
}

/** Plates behind words, and coloured lines under them. In parts of the size, from the baseline downwards. */
const PLATE = { top: -0.98, bottom: 0.26 }
const UNDERLINE = { top: 0.1, bottom: 0.16 }

function decorations(
  words: SetWords,
  runs: readonly Run[],
  start: number,
  end: number,
  x: number,
  baseline: number,
): PathMark[] {
  const marks: PathMark[] = []
  let at = 0
  for (const { text, size, highlight, underline } of runs) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)]
    at += text.length
    if (from >= to) continue
    const strip = (paint: Paint, { top, bottom }: typeof PLATE): PathMark => {
      const [left, right] = [x + words.width(start, from), x + words.width(start, to)]
      const [above, below] = [baseline + top * size, baseline + bottom * size]
      const corners = [
        { x: left, y: above },
        { x: right, y: above },
        { x: right, y: below },
        { x: left, y: below },
      ]
      return { kind: 'path', outlines: [polygon(corners)], fill: { kind: 'solid', paint } }
    }
    if (highlight !== undefined) marks.push(strip(highlight, PLATE))
    if (underline !== undefined) marks.push(strip(underline, UNDERLINE))
  }
  return marks
}
