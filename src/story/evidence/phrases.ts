import type { RuleContext } from './rule.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
  /** Without its marks. */
  readonly text: string
}

/** The parts of a text in quotation marks, curved or straight. */
export const quotedStretches = (text: string): readonly Stretch[] =>
  [...text.matchAll(/“([^“”]*)”|(?<![\p{L}\d])"(?=\S)([^"“”]*)(?<=\S)"/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? match[2] ?? '',
  }))

export const inSources = ({ survey }: RuleContext, words: string): boolean =>
  words !== '' && [...survey.texts.values()].some(({ text }) => text.includes(words))
