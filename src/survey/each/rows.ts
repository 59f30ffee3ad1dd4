import { type Diagnostic, error, type Result } from '../../base/diagnostic.ts'
import { pointSpan, type Span } from '../../base/span.ts'
import type { Host } from '../../host/host.ts'
import { readFileOf } from '../../host/read-file.ts'
import { decodeTable } from '../../yaml/decode-text.ts'
import { notRead } from '../../yaml/not-read.ts'
import type { GridCell } from '../tables/grid.ts'

/** A row of a table for which a deck of its own is made. */
export interface Row {
  /** Its first cell: the names of its decks end with it. */
  readonly name: string
  readonly span: Span
  /** The texts of its cells by the names of their columns. */
  readonly cells: ReadonlyMap<string, string>
}

/** A part of a file's name. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u

/** Reads the rows of a CSV file: the first line names the columns, the first column the rows. `file` counts from the root. */
export async function readRows(
  host: Host,
  root: string,
  file: string,
): Promise<Result<readonly Row[]> & { readonly sources: ReadonlyMap<string, string> }> {
  const none = new Map<string, string>()
  const read = await readFileOf(host, host.path.resolve(root, file))
  if (!('bytes' in read)) {
    const fault = notRead('each-table', file, read, {
      span: pointSpan(file, 1, 1),
      help: 'Name a CSV file of the project.',
    })
    return { value: undefined, diagnostics: [fault], sources: none }
  }
  const decoded = decodeTable(file, read.bytes)
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics, sources: none }
  const sources = new Map([[file, decoded.value]])
  const { readCsv } = await import('../tables/read-csv.ts')
  const result = readCsv(file, decoded.value)
  if ('fault' in result) return { value: undefined, diagnostics: [result.fault], sources }
  const [head = [], ...body] = result.grid.rows
  const rows = body.map(cells => rowOf(head, cells))
  const diagnostics = [...faultsOf(file, head, body), ...repeated(rows)]
  return { value: diagnostics.length > 0 ? undefined : rows, diagnostics, sources }
}

function rowOf(head: readonly GridCell[], cells: readonly GridCell[]): Row {
  const first = cells[0]!
  return {
    name: first.text.trim(),
    span: first.span,
    cells: new Map(head.map(({ text }, at) => [text.trim(), cells[at]?.text.trim() ?? ''])),
  }
}

function faultsOf(
  file: string,
  head: readonly GridCell[],
  body: readonly (readonly GridCell[])[],
): readonly Diagnostic[] {
  if (body.length === 0)
    return [
      error('each-table', 'Expected a line of names and at least one row', {
        span: pointSpan(file, 1, 1),
        help: 'The first line names the columns; each further line is a deck.',
      }),
    ]
  const columns = head.flatMap(({ text, span }, at) => {
    const name = text.trim()
    if (name !== '' && !head.slice(0, at).some(other => other.text.trim() === name)) return []
    const message = name === '' ? 'Expected a name of the column' : `Unexpected second column "${name}"`
    return error('each-table', message, { span, help: 'Give each column a name of its own.' })
  })
  const names = body.flatMap(([first]) =>
    first === undefined || PLAIN.test(first.text.trim())
      ? []
      : error('each-table', `"${first.text}" cannot be a part of a file’s name`, {
          span: first.span,
          why: 'The first column names the row, and the files of its deck end with it, as in district.north.pptx.',
          help: 'Use letters, digits, hyphens and underscores; write the full name in a column of its own.',
        }),
  )
  return [...columns, ...names]
}

function repeated(rows: readonly Row[]): readonly Diagnostic[] {
  const firsts = new Map<string, Row>()
  return rows.flatMap(row => {
    const key = row.name.normalize('NFC').toLowerCase()
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, row)
    if (first === undefined) return []
    const detail = {
      span: row.span,
      help: 'Give each row a name of its own.',
      trace: [{ label: 'first here', span: first.span }],
    }
    return error('each-table', `Unexpected second row "${row.name}"`, detail)
  })
}
