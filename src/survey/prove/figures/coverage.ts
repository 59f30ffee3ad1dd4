import type { Language } from '../../../base/language.ts'
import { likeness } from '../../../reading/likeness.ts'
import { readText } from '../../../reading/read-text.ts'

/** The share of a text’s terms that stand in a clause, from 0 to 1; 0 for a text without terms. */
export const coverage = (text: string, clause: string, language: Language): number =>
  readText(text, language).terms.length === 0 ? 0 : likeness(text, [clause], language)
