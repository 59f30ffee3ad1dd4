import { isMark } from '../../src/base/characters.ts'
import type { Paragraph } from '../../src/scene/scene.ts'

/** Whether a line of a paragraph begins with marks of evidence, or inside them. */
export function startsWithMark({ runs, lines }: Paragraph): boolean {
  const signs = runs.flatMap(run => [...run.text].map(sign => ({ sign, mark: isMark(run) })))
  const words = signs.filter(({ sign }) => sign.trim() !== '')
  let at = 0
  return lines.slice(0, -1).some(({ text }) => {
    at += [...text].filter(sign => sign.trim() !== '').length
    return words[at]?.mark === true
  })
}

/** Words with the marks of their evidence, as a program reads them from a file. */
export const wordsWithMarks = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('')
