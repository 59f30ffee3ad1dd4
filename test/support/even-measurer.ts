import type { BrokenParagraph, MeasureParagraph, Measurer } from '../../src/text/types.ts'

/**
 * A measurer without fonts: Han and full-width marks are 1 em wide, all else half an em. Lines break greedily before any
 * Han character and after spaces. Enough for tests of boxes; tests of lines use the real one.
 */
export function evenMeasurer(): Measurer {
  const pieces = ({ runs }: MeasureParagraph): { text: string; width: number }[] =>
    runs.flatMap(run =>
      (run.text.match(/[ -~]+? |[ -~]+|[^ -~]/g) ?? []).map(text => ({
        text,
        width: [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1) * run.size, 0),
      })),
    )
  const wrap = (paragraph: MeasureParagraph, width: number): BrokenParagraph => {
    const lines: { text: string; start: number; end: number; width: number }[] = []
    let line = { text: '', start: 0, end: 0, width: paragraph.left + paragraph.first }
    for (const piece of pieces(paragraph)) {
      if (line.text !== '' && line.width + piece.width > width + 1e-6) {
        lines.push(line)
        line = { text: '', start: line.end, end: line.end, width: paragraph.left }
      }
      line = {
        ...line,
        text: line.text + piece.text,
        end: line.end + piece.text.length,
        width: line.width + piece.width,
      }
    }
    lines.push(line)
    const least = Math.max(...lines.map(own => own.width))
    return {
      lines,
      width: Math.min(width, least + 1),
      splits: 0,
      stable: true,
      range: { low: least, high: width, grown: least },
    }
  }
  return {
    natural: paragraph =>
      paragraph.left + paragraph.first + pieces(paragraph).reduce((sum, { width }) => sum + width, 0),
    longest: paragraph => paragraph.left + Math.max(0, ...pieces(paragraph).map(({ width }) => width)),
    wrap,
    fill: wrap,
    grown: (paragraph, width) => wrap(paragraph, width).lines.length,
    balance: (paragraph, width, most) => {
      const broken = wrap(paragraph, width)
      return broken.lines.length <= most ? broken : undefined
    },
    missing: run => [...run.text].filter(character => character === '\u{1F44D}'),
  }
}
