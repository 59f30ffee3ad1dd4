import { execFileSync } from 'node:child_process'
import type { DrawnItem, DrawnSlide, WordsMark } from '../../../src/render/drawing/drawing.ts'
import { scriptsOf } from '../../../src/text/lines/script.ts'

/** A word on a page of a PDF, in points. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The words of a PDF by page, as poppler finds them. */
export function pdfWords(pdf: string): readonly (readonly PdfWord[])[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return html
    .split('<page ')
    .slice(1)
    .map(page =>
      [...page.matchAll(/<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text]): PdfWord => ({
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
          text: unescaped(text!),
        }),
      ),
    )
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** A paragraph: whether the other program breaks it alike, and how much lower its lines stand there, in points. */
export interface JudgedParagraph {
  readonly same: boolean
  readonly offsets: readonly number[]
  readonly text: string
}

export function judgeParagraphs(
  { items }: DrawnSlide,
  theirs: readonly PdfWord[],
  lower: (line: WordsMark) => number,
): readonly JudgedParagraph[] {
  return paragraphsOf(items).map(lines => {
    const judged = lines.map(line => {
      const text = squeezed(line.spans.map(span => span.text).join(''))
      const same = squeezed(
        wordsAt(line, theirs)
          .map(word => word.text)
          .join(''),
      ).includes(text)
      return { same, offset: lower(line) }
    })
    return {
      same: judged.every(({ same }) => same),
      offsets: judged.filter(({ same }) => same).map(({ offset }) => offset),
      text: lines.map(({ spans }) => spans.map(span => span.text).join('')).join(' / '),
    }
  })
}

/** Lines of words by the paragraph that they are of; charts place theirs themselves. */
function paragraphsOf(items: readonly DrawnItem[]): readonly (readonly WordsMark[])[] {
  return items.flatMap(({ item, marks, items: inner }) => {
    const own = new Map<string, WordsMark[]>()
    for (const mark of item.kind === 'chart' ? [] : marks) {
      if (mark.kind !== 'words' || mark.spans.length === 0) continue
      const { cell, paragraph } = mark.place
      const key = `${cell?.row} ${cell?.column} ${paragraph}`
      own.set(key, [...(own.get(key) ?? []), mark])
    }
    return [...own.values(), ...paragraphsOf(inner)]
  })
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** LibreOffice puts a gap of up to a quarter of the size where Han and Latin meet. */
const GAP = 0.25

/** The words that stand where a line does, from left to right. */
function wordsAt({ spans, baseline }: WordsMark, words: readonly PdfWord[]): readonly PdfWord[] {
  const size = Math.max(...spans.map(span => span.size))
  const text = spans.map(span => span.text).join('')
  const scripts = scriptsOf(text)
  const gaps = scripts.reduce((sum, script, at) => sum + (at > 0 && script !== scripts[at - 1] ? 1 : 0), 0)
  const room = gaps * GAP * size + 0.3 * size
  const [first, last] = [spans[0]!, spans.at(-1)!]
  const middle = baseline - 0.35 * size
  return words
    .filter(word => {
      const own = (word.top + word.bottom) / 2
      const inside = word.right > first.x - room && word.left < last.x + last.width + room
      return inside && Math.abs(own - middle) < 0.45 * size
    })
    .sort((a, b) => a.left - b.left)
}
