import { readNumber } from '../numbers/notation.ts'
import type { Grid } from '../survey/tables/grid.ts'
import type { Question } from './print-project.ts'

const HEADS = {
  file: /^(?:file|table|sheet|文件|表)$/i,
  code: /^(?:code|question id|编号|题号)$/i,
  text: /^(?:wording|question|text)$|^(?:问题|题目|题干)/i,
  n: /^(?:n|base|base[ _]n|基数|样本量)$/i,
  who: /^(?:who|asked[ _]of|filter|对象|受访者|问的是谁)$/i,
} as const

/** A list of questions, by the file or sheet that each belongs to; undefined where the grid is none. */
export function readQuestions({ rows }: Grid): ReadonlyMap<string, Question> | undefined {
  const [head = [], ...body] = rows
  const at = (pattern: RegExp): number => head.findIndex(({ text }) => pattern.test(text.trim()))
  const places = {
    file: at(HEADS.file),
    code: at(HEADS.code),
    text: at(HEADS.text),
    n: at(HEADS.n),
    who: at(HEADS.who),
  }
  if (places.file < 0 || places.text < 0) return undefined
  return new Map(
    body.map(row => {
      const cell = (place: number): string | undefined => row[place]?.text.trim() || undefined
      const n = cell(places.n)
      const parts = {
        code: cell(places.code),
        text: cell(places.text),
        // “9475 / 9464” is no base of one table.
        n: n !== undefined && readNumber(n) !== undefined ? n : undefined,
        who: cell(places.who),
      }
      const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
      return [cell(places.file) ?? '', known] as const
    }),
  )
}
