import { given } from '../../../base/given.ts'
import { LANGUAGE_TAG } from '../../../base/language.ts'
import { SINGLE_LINE } from '../../../base/units.ts'
import { RAISED } from '../../../scene/geometry/raised.ts'
import type { Inset, Paragraph, Run, TextBody, TextItem } from '../../../scene/scene.ts'
import type { ParagraphPlan } from '../plan.ts'
import { type Draw, place, type RunProps, type TextOptions } from './pen.ts'
import { type Piece, piecesOf, writtenPieces } from './pieces.ts'
import type { Tokens } from './tokens.ts'

/** A text box. Placeholders are text boxes here; the finisher makes them inherit. */
export const drawText: Draw<TextItem> = (item, key, pen) => {
  const runs = textRuns(item.body, pen.tokens, lineOf(item.body))
  pen.slide.addText(runs, {
    ...place(item.box),
    ...bodyOptions(item.body, item.box.width),
    objectName: key,
    isTextBox: true,
  })
  return { paragraphs: paragraphPlans(item.body) }
}

/** How a paragraph says the distance of its baselines. */
type LineOption = (paragraph: Paragraph) => Pick<TextOptions, 'lineSpacing' | 'lineSpacingMultiple'>

/** Points: for table cells (LibreOffice counts a percentage there from the font's own height) and stacks. */
export const exactLine: LineOption = paragraph => ({ lineSpacing: paragraph.line })

/** A percentage of 1.2 × size, which survives editing. */
const relativeLine: LineOption = paragraph => ({ lineSpacingMultiple: paragraph.line / (SINGLE_LINE * paragraph.size) })

export const lineOf = (body: TextBody): LineOption => (body.writing === 'stack' ? exactLine : relativeLine)

export function bodyOptions(body: TextBody, width: number): TextOptions {
  const { left, right, bottom, top } = body.writing === 'stack' ? stackInset(body, width) : body.inset
  return { margin: [left, right, bottom, top], valign: body.anchor, ...given({ wrap: body.unwrapped && false }) }
}

/** Room for one Han character a line, in the middle of the box. */
function stackInset(body: TextBody, width: number): Inset {
  const side = Math.max(0, (width - 1.25 * (body.paragraphs[0]?.size ?? width)) / 2)
  return { ...body.inset, left: side, right: side }
}

export function textRuns(body: TextBody, tokens: Tokens, line: LineOption): RunProps[] {
  const out: RunProps[] = []
  const stack = body.writing === 'stack'
  for (const paragraph of body.paragraphs) {
    const before = out.length
    const shared = paragraphOptions(paragraph, line, stack)
    for (const piece of piecesOf(paragraph.runs)) out.push(textRun(piece, tokens, shared, stack))
    if (out.length === before) out.push({ text: '', options: { ...shared, fontSize: paragraph.size } })
    out.at(-1)!.options!.breakLine = true
  }
  return out
}

/** What runs of a paragraph share. All fields are always there, and in one order: a deck has a hundred thousand of these. */
function paragraphOptions(paragraph: Paragraph, line: LineOption, stack: boolean): TextOptions {
  const { lineSpacing, lineSpacingMultiple } = line(paragraph)
  const options = {
    lineSpacing,
    lineSpacingMultiple,
    align: stack ? 'center' : paragraph.align,
    indentLevel: paragraph.level,
    paraSpaceBefore: paragraph.before,
    paraSpaceAfter: paragraph.after,
  }
  return options as TextOptions
}

/**
 * How little the sign between two marks differs from them, in points and parts of their size: where the run behind a link is as
 * large and as high as the link, LibreOffice sets the link like the words before it.
 */
const APART = { size: 0.1, up: 0.01 }

/** pptxgenjs counts heights in parts of 2000, files in parts of 100 000. */
const BASELINE_UNIT = 2000

function textRun(run: Piece, tokens: Tokens, shared: TextOptions, stack: boolean): RunProps {
  const options = {
    lineSpacing: shared.lineSpacing,
    lineSpacingMultiple: shared.lineSpacingMultiple,
    align: shared.align,
    indentLevel: shared.indentLevel,
    paraSpaceBefore: shared.paraSpaceBefore,
    paraSpaceAfter: shared.paraSpaceAfter,
    fontFace: tokens.face(run.face, run.text),
    fontSize: run.size - (run.separates ? APART.size : 0),
    bold: run.face.bold,
    color: tokens.paint(run.color),
    lang: LANGUAGE_TAG[run.language],
  } as TextOptions
  if (run.underline) options.underline = { style: 'sng', color: tokens.paint(run.underline) }
  if (run.highlight) options.highlight = tokens.paint(run.highlight)
  if (run.raised) options.baseline = BASELINE_UNIT * (RAISED.up - (run.separates ? APART.up : 0))
  if (run.tracking && !stack) options.charSpacing = run.tracking
  if (run.breaks) options.softBreakBefore = true
  return { text: run.text, options }
}

export function paragraphPlans(body: TextBody): ParagraphPlan[] {
  return body.paragraphs.map(({ indent, marker, runs }) => {
    const field = runs.some(run => run.field === 'slide-number') ? fieldIndex(runs) : -1
    const own: ParagraphPlan = { left: indent.left, first: marker?.kind === 'none' ? 0 : indent.first }
    return {
      ...own,
      ...(marker && marker.kind !== 'none' && { marker: { kind: marker.kind, color: marker.color } }),
      ...(field >= 0 && { field }),
      ...(runs.some(({ link }) => link !== undefined) && { links: linksOf(runs) }),
    }
  })
}

/** Which of them is the slide number. */
const fieldIndex = (runs: readonly Run[]): number => writtenPieces(runs).findIndex(run => run.field === 'slide-number')

const linksOf = (runs: readonly Run[]): NonNullable<ParagraphPlan['links']> =>
  writtenPieces(runs).flatMap(({ link }, run) => (link === undefined ? [] : [{ run, link }]))
