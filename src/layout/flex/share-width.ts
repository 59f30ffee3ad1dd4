import { isStable, within } from '../../text/lines/stable-width.ts'
import type { BrokenParagraph, MeasureParagraph, Measurer } from '../../text/types.ts'

/** A paragraph in lines. */
interface Broken {
  readonly measured: MeasureParagraph
  readonly broken: BrokenParagraph
}

export interface Shared<Paragraph> {
  readonly paragraphs: readonly Paragraph[]
  /** The width to write into the file. */
  readonly stable: number
}

/**
 * One width for all paragraphs of a box, for a file can say but one: where their ranges overlap, its middle. Else some
 * must give way: of the widths that would suit one of them, the one in which the lines that a program makes are best.
 */
export function shareWidth<Paragraph extends Broken>(
  paragraphs: readonly Paragraph[],
  width: number,
  measurer: Measurer,
): Shared<Paragraph> {
  const [only] = paragraphs
  if (only === undefined) return { paragraphs, stable: width }
  if (paragraphs.length === 1) return { paragraphs, stable: Math.min(width, only.broken.width) }
  const common = commonWidth(paragraphs, width)
  if (common !== undefined) return { paragraphs, stable: common }
  const widths = [width, ...paragraphs.map(({ broken }) => Math.min(width, broken.width))]
  const filled = widths.map(stable => fillAll(paragraphs, stable, width, measurer))
  return filled.reduce((best, tried) => (badness(tried) < badness(best) ? tried : best))
}

/** Paragraphs of one line each take all the room there is, so that they may grow. */
function commonWidth(paragraphs: readonly Broken[], width: number): number | undefined {
  const low = Math.max(...paragraphs.map(({ broken }) => broken.range.low))
  const broken = paragraphs.filter(paragraph => paragraph.broken.lines.length > 1)
  if (broken.length === 0) return low <= width ? width : undefined
  const high = Math.min(width, ...broken.map(paragraph => paragraph.broken.range.high))
  const grown = Math.max(...paragraphs.map(paragraph => paragraph.broken.range.grown))
  const shared = { low, high, grown }
  return isStable(shared) ? within(shared) : undefined
}

/** The lines that a program makes in a width, and a width near it in which all programs make them, where there is one. */
function fillAll<Paragraph extends Broken>(
  paragraphs: readonly Paragraph[],
  tried: number,
  width: number,
  { fill }: Measurer,
): Shared<Paragraph> {
  const filled = paragraphs.map(paragraph => ({ ...paragraph, broken: fill(paragraph.measured, tried) }))
  return { stable: commonWidth(filled, width) ?? tried, paragraphs: filled }
}

const badness = ({ paragraphs }: Shared<Broken>): number =>
  paragraphs.reduce(
    (sum, { broken, measured }) =>
      sum +
      3 * broken.lines.length +
      (broken.stable ? 0 : 1) +
      (isShort(broken.lines.at(-1)?.text) ? 2 : 0) +
      broken.splits * SPLIT[measured.whole ? 'whole' : 'loose'],
    0,
  )

/** A name that is to be kept whole is worth some lines more, another one. */
const SPLIT = { whole: 10, loose: 3 } as const

/** A last line of one or two characters. */
const isShort = (text: string | undefined): boolean => text !== undefined && [...text.trim()].length < 3
