import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import { partSpan } from '../../base/part-span.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Excerpt, SourceText } from '../model/survey.ts'
import { longestPrefix, namesSection, occurrences, sectionAt } from './source-text.ts'

/** What is written beside an excerpt to say where it stands. */
interface Whereabouts {
  readonly section?: SourcedText
  /** Whether the excerpt must occur once only. A claim has one place in the source; a name may have several. */
  readonly exact: boolean
}

/** What finding an excerpt may tell. */
export const EXCERPT_CODES = [
  'excerpt-not-in-source',
  'excerpt-not-in-section',
  'excerpt-ambiguous',
  'section-unknown',
] as const satisfies readonly Code[]

/** Finds excerpts in a source, character for character, and reports those that are missing or ambiguous. */
export function findExcerpts(
  source: SourceText,
  words: readonly SourcedText[],
  { section, exact }: Whereabouts,
  report: (diagnostic: Diagnostic) => void,
): readonly Excerpt[] {
  if (section !== undefined && !source.sections.some(({ path }) => namesSection(path, section.text))) {
    report(unknownSection(source, section))
    return []
  }
  return words.flatMap(sourced => {
    const places = occurrences(source.text, sourced.text)
    const inside = places.filter(place => section === undefined || namesSection(sectionAt(source, place), section.text))
    const [start, second] = inside
    if (start === undefined) {
      report(places.length === 0 ? notInSource(source, sourced) : notInSection(source, sourced, section, places))
      return []
    }
    const one = sectionAt(source, start)
    if (exact && second !== undefined && sectionAt(source, second) !== one) {
      report(ambiguous(sourced, one, sectionAt(source, second)))
    }
    return [{ words: sourced, file: source.file, start, section: one }]
  })
}

function notInSource(source: SourceText, { text, span }: SourcedText): Diagnostic {
  const near = longestPrefix(source.text, text)
  return error('excerpt-not-in-source', `The excerpt "${shorten(text)}" does not stand in ${source.file}`, {
    span: near === undefined ? span : partSpan(span, text, near.agreed.length, text.length - near.agreed.length),
    why: 'An excerpt proves its record, character for character, marks and spaces too.',
    help:
      near === undefined
        ? 'Copy it from the source.'
        : `The source agrees up to "${near.last}" and goes on "${near.next.replaceAll('\n', '⏎')}".`,
  })
}

function notInSection(
  source: SourceText,
  sourced: SourcedText,
  section: SourcedText | undefined,
  places: readonly number[],
): Diagnostic {
  const found = [...new Set(places.map(place => sectionAt(source, place)))].join('", "')
  return error(
    'excerpt-not-in-section',
    `The excerpt "${shorten(sourced.text)}" does not stand under "${section?.text ?? ''}"`,
    {
      span: sourced.span,
      help: `It stands under "${found}".`,
    },
  )
}

const ambiguous = ({ text, span }: SourcedText, one: string, other: string): Diagnostic =>
  error('excerpt-ambiguous', `The excerpt "${shorten(text)}" stands in the source more than once`, {
    span,
    why: `Under "${one}" and under "${other}": the notes could not say where it comes from.`,
    help: 'Make it longer, or add `section`.',
  })

function unknownSection(source: SourceText, { text, span }: SourcedText): Diagnostic {
  const known = source.sections.map(({ path }) => path)
  return error('section-unknown', `No heading of ${source.file} holds "${text}"`, {
    span,
    help: known.length === 0 ? 'The source has no headings; delete `section`.' : `Headings: ${known.join('; ')}.`,
  })
}

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)
