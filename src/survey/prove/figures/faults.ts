import { type Code, type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import type { FigureRecord } from '../../model/survey.ts'
import type { Place } from './find-place.ts'

/** What each part is called in a message, and why it matters. */
const PARTS = {
  'figure-unit': ['unit', 'Value and unit are one amount: a unit taken apart from its number changes its size.'],
  'figure-currency': ['currency', 'An amount without its currency, or with another one, is another amount.'],
  'figure-qualifier': ['qualifier', 'A word such as “nearly” belongs to the value. It neither gets lost nor is added.'],
  'figure-hedge': ['hedge', 'A hedge in the clause of a number softens it, and must not get lost.'],
  'figure-level': ['level', 'Who ranks or counts is part of the fact: a provincial list is no national one.'],
  'figure-scope': ['scope', 'A rank holds among those whom the source names, and nowhere else.'],
  'figure-what': ['what is counted', 'A number belongs to what its own clause counts.'],
} as const satisfies Partial<Record<Code, readonly [string, string]>>
type FigureCode = keyof typeof PARTS

/** A part of a figure that differs from its place in the source. */
export function figureFault(
  code: FigureCode,
  { id }: FigureRecord,
  { text, span }: SourcedText,
  found: string,
  { clause }: Pick<Place, 'clause'>,
  advice = 'Write what stands there.',
): Diagnostic {
  const [part, why] = PARTS[code]
  return error(code, `The ${part} of ${id} (“${text}”) differs from its place in the source: ${found}`, {
    span,
    why,
    help: `The clause is “${clause.trim()}”. ${advice}`,
  })
}
