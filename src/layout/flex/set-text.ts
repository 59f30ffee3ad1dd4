import { given } from '../../base/given.ts'
import { RAISED } from '../../scene/geometry/raised.ts'
import type { BrokenParagraph, MeasureParagraph, MeasureRun } from '../../text/types.ts'
import type { TypeStyle } from '../../theme/theme.ts'
import type { LayoutContext, ParagraphDraft, RunDraft, SizedContext, Sizes, TextDraft } from '../model.ts'
import { faceRefs, styleOfRun } from '../style/typeface.ts'
import { shareWidth } from './share-width.ts'

/** A paragraph at its size in its width. Lengths in points. */
export interface SetParagraph extends SizedParagraph {
  readonly indent: { readonly left: number; readonly first: number }
  readonly broken: BrokenParagraph
  /** The style's most lines, where it has such a limit and the words do not keep it. */
  readonly tooMany?: number
}

export interface SetText {
  readonly paragraphs: readonly SetParagraph[]
  /** How far the opening quotation mark stands outside the box. */
  readonly hang: number
  /** The width to write, in which all paragraphs break as they do here; with the hang, without padding. */
  readonly stable: number
  /** The longest line, and all lines with their gaps; without padding. */
  readonly width: number
  readonly height: number
}

/** Words at their sizes, to be set in any width. */
export interface SizedText {
  readonly draft: TextDraft
  readonly hang: number
  readonly paragraphs: readonly SizedParagraph[]
}

interface SizedParagraph {
  readonly draft: ParagraphDraft
  /** The largest size in it, and the distance of baselines that goes with it. */
  readonly size: number
  readonly line: number
  readonly measured: MeasureParagraph
}

export function sizeText(draft: TextDraft, context: SizedContext): SizedText {
  const hang = draft.stack ? 0 : hangWidth(draft, context)
  const paragraphs = draft.paragraphs.map((paragraph): SizedParagraph => {
    const { size, line } = metrics(paragraph, context)
    return { draft: paragraph, size, line, measured: measured(paragraph, size, hang, context) }
  })
  return { draft, hang, paragraphs }
}

/** Sets words in a width (without padding). */
export function setText(text: SizedText, width: number, context: LayoutContext): SetText {
  if (text.draft.stack) return setStack(text, context)
  const { hang } = text
  const wanted = text.paragraphs.map(paragraph => setParagraph(paragraph, width + hang, hang, context))
  const { paragraphs, stable } = shareWidth(wanted, width + hang, context.measurer)
  return {
    paragraphs,
    hang,
    stable,
    width: Math.max(...paragraphs.flatMap(({ broken }) => broken.lines.map(line => line.width))) - hang,
    height: heightOf(paragraphs),
  }
}

/** The width in which no line breaks, with the slack that an office program needs. */
export function naturalWidth(text: SizedText, context: LayoutContext): number {
  if (text.draft.stack) return setStack(text, context).width
  const widths = text.paragraphs.map(paragraph => withSlack(context.measurer.natural(paragraph.measured)))
  return Math.max(...widths) - text.hang
}

/** The longest piece that no line may break. */
export function longestWidth(text: SizedText, context: LayoutContext): number {
  if (text.draft.stack) return setStack(text, context).width
  return Math.max(...text.paragraphs.map(paragraph => context.measurer.longest(paragraph.measured))) - text.hang
}

/** Lines keep in a box only if it is a little wider than they are (office programs round lengths). */
const withSlack = (width: number): number => width + Math.max(1.5, 0.01 * width)

/** No unit or lead is smaller than the source line, however far the number that it stands beside has shrunk. */
const LEAST = 10.5

/** No mark is larger, however large the words that it stands behind. */
const LARGEST_MARK = 14

export function sizeOf(run: RunDraft, paragraph: string, sizes: Sizes): number {
  const whole = sizes.get(paragraph) ?? 0
  const own =
    run.scale === undefined ? (sizes.get(run.style) ?? 0) : Math.max(whole * run.scale, Math.min(LEAST, whole))
  // A raised run is drawn smaller than its size says.
  const size = run.mark ? Math.min(Math.max(own * RAISED.size, LEAST), LARGEST_MARK) / RAISED.size : own
  return Math.round(size * 10) / 10
}

function setParagraph(text: SizedParagraph, width: number, hang: number, context: LayoutContext): SetParagraph {
  const { measurer } = context
  const { draft, size } = text
  const style = styleOf(draft, context)
  const balanced = style.balance === undefined ? undefined : measurer.balance(text.measured, width, style.balance)
  const broken = balanced ?? measurer.wrap(text.measured, width)
  const tooMany = style.balance !== undefined && broken.lines.length > style.balance ? { tooMany: style.balance } : {}
  return { ...text, indent: indentOf(draft, hang, size), broken, ...tooMany }
}

function metrics(draft: ParagraphDraft, { sizes, theme }: SizedContext): { size: number; line: number } {
  const words = draft.runs.filter(({ mark }) => mark === undefined)
  const size = Math.max(...(words.length > 0 ? words : draft.runs).map(run => sizeOf(run, draft.style, sizes)))
  const style = theme.styles[draft.style]!
  return { size, line: (style.line / style.size) * size }
}

function measured(draft: ParagraphDraft, size: number, hang: number, context: SizedContext): MeasureParagraph {
  const { left, first } = indentOf(draft, hang, size)
  return {
    runs: draft.runs.map(run => measureRun(run, draft.style, context)),
    language: context.language,
    whole: styleOf(draft, context).whole,
    left,
    first: draft.marker === undefined ? first : 0,
  }
}

export function measureRun(run: RunDraft, paragraph: string, context: SizedContext): MeasureRun {
  const style = styleOfRun(run, context.theme)
  const faces = faceRefs(context.theme, context.language, style)
  const size = sizeOf(run, paragraph, context.sizes)
  return {
    text: run.text,
    ...faces,
    size: run.raised ? RAISED.size * size : size,
    ...given({ tracking: style.tracking, raised: run.raised }),
  }
}

/** Room for a mark before each line, and for each level, in ems. */
const INDENT = 1.2

function indentOf({ marker, level, hang: hangs }: ParagraphDraft, hang: number, size: number): SetParagraph['indent'] {
  const step = Math.round(INDENT * size * 10) / 10
  const left = level * step + hang
  if (marker === undefined) return { left, first: hangs > 0 ? -hang : 0 }
  return { left: left + step, first: marker.kind === 'none' ? 0 : -step }
}

/** One width for the box: the widest mark's own advance, or half of it in labels and cells. */
function hangWidth(draft: TextDraft, context: SizedContext): number {
  const widths = draft.paragraphs.map(paragraph => {
    if (paragraph.hang === 0) return 0
    const first = paragraph.runs[0]!
    if (context.language === 'en' && paragraph.hang < 1) return 0
    const mark = { ...measureRun(first, paragraph.style, context), text: first.text.slice(0, 1) }
    const line = { runs: [mark], language: context.language, whole: false, left: 0, first: 0 }
    return context.measurer.natural(line) * paragraph.hang
  })
  return Math.max(0, ...widths)
}

/** One character a line, read downwards. */
function setStack(text: SizedText, context: LayoutContext): SetText {
  const paragraphs = text.paragraphs.map((paragraph): SetParagraph => {
    const { draft, size } = paragraph
    const style = styleOf(draft, context)
    const characters = draft.runs.flatMap(run => [...run.text].filter(character => character.trim() !== ''))
    const lines = characters.map((text, at) => ({ text, start: at, end: at + 1, width: size }))
    const line = size + (style.tracking ?? 0.1 * size)
    const own = STACK_WIDTH * size
    const broken = { lines, width: own, stable: true, splits: 0, range: { low: size, high: own, grown: own } }
    return { ...paragraph, line, indent: { left: 0, first: 0 }, broken }
  })
  const width = Math.max(...paragraphs.map(paragraph => STACK_WIDTH * paragraph.size))
  return { paragraphs, hang: 0, stable: width, width, height: heightOf(paragraphs) }
}

/** The width in which an office program sets exactly one Han character a line, in ems. */
const STACK_WIDTH = 1.25

const heightOf = (paragraphs: readonly SetParagraph[]): number =>
  paragraphs.reduce(
    (sum, { draft, broken, line }, index) => sum + (index > 0 ? draft.before : 0) + broken.lines.length * line,
    0,
  )

const styleOf = (draft: ParagraphDraft, { theme }: LayoutContext): TypeStyle => theme.styles[draft.style]!
