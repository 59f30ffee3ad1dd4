import { formatSpan } from '../base/span.ts'
import type { SourcePlace } from './source-place.ts'
import type { RecordTrace } from './trace-record.ts'
import type { TracedRecord, TracedWords } from './trace-slide.ts'

/** The way from a slide's words to the source, for a terminal. */
export const printSlideTrace = (words: readonly TracedWords[]): string => words.map(printWords).join('\n')

function printWords({ words, template, yaml, path, records }: TracedWords): string {
  const from = yaml === undefined ? 'the template' : `${formatSpan(yaml)}${path === undefined ? '' : ` (${path})`}`
  return [
    `“${words}”`,
    `  template ${formatSpan(template)}`,
    `  yaml     ${from}`,
    ...records.flatMap(printRecord),
    '',
  ].join('\n')
}

function printRecord({ id, yaml, places }: TracedRecord): readonly string[] {
  return [`  ${id.padEnd(8)} ${formatSpan(yaml)}`, ...places.map(place => `    source ${printPlace(place)}`)]
}

/** The excerpt between ⟦ and ⟧, in as much of its paragraph as a line takes. */
const printPlace = ({ file, line, before, words, after }: SourcePlace): string =>
  `${file}:${line}  ${tail(before)}⟦${words}⟧${head(after)}`

const AROUND = 24
const tail = (text: string): string => (text.length > AROUND ? `…${text.slice(-AROUND)}` : text)
const head = (text: string): string => (text.length > AROUND ? `${text.slice(0, AROUND)}…` : text)

/** Where a record comes from and where it goes, for a terminal. */
export function printRecordTrace({ record, uses, namedBy }: RecordTrace): string {
  const lines = uses.map(
    ({ deck, number, slide, how, path, words, yaml }) =>
      `  ${`${deck} ${number} (${slide})`.padEnd(26)} ${how.padEnd(8)} ${path.padEnd(22)} ${words}  ${formatSpan(yaml)}`,
  )
  return [
    record.id,
    ...printRecord(record),
    ...(namedBy.length > 0 ? [`  named by ${namedBy.join(', ')}`] : []),
    '',
    lines.length === 0 ? '  No deck shows it.' : `Shown in ${new Set(uses.map(({ deck }) => deck)).size} decks:`,
    ...lines,
    '',
  ].join('\n')
}
