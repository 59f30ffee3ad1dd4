import { type Diagnostic, error, hasErrors } from '../../base/diagnostic.ts'
import { pointSpan } from '../../base/span.ts'
import type { Host } from '../../host/host.ts'
import { readYaml, type YamlReader } from '../../yaml/read-yaml.ts'
import { chooseDecks } from '../choose-decks.ts'
import { loadAudiences } from '../load-audience.ts'
import type { Loaded } from '../load-survey.ts'
import type { Audience } from '../model/audience.ts'
import { asksForRow, fillRow } from './fill-row.ts'
import { type Row, readRows } from './rows.ts'

/** One of several machines that share the rows: the first of three is `{ part: 1, of: 3 }`. */
export interface Shard {
  readonly part: number
  readonly of: number
}

interface EachWish {
  /** Where the table is read: what depends on one row alone is not to depend on the whole file. */
  readonly tables: Host
  /** A CSV file, from the project's root. */
  readonly each: string
  readonly shard?: Shard
  /** Names of audiences; none: all that have words of a row. */
  readonly wanted: readonly string[]
}

/** The audiences of a table's rows, row by row: each audience that has words of a row, once for every row. */
export async function loadRowAudiences(
  host: Host,
  root: string,
  content: string,
  { tables, each, shard = { part: 1, of: 1 }, wanted }: EachWish,
): Promise<Loaded<readonly Audience[]>> {
  const table = await readRows(tables, root, each)
  const sources = new Map(table.sources)
  const diagnostics: Diagnostic[] = [...table.diagnostics]
  const audiences: Audience[] = []
  const mine = (table.value ?? []).filter((_, at) => at % shard.of === shard.part - 1)
  const parsed = readOnce()
  for (const row of mine) {
    const reader = readerOf(row, parsed)
    const read = await loadAudiences(host, root, content, wanted, reader.parse)
    for (const [file, text] of read.sources) sources.set(file, text)
    const { decks, diagnostics: choice } = chooseDecks(read.value, { audiences: wanted })
    const told = decks.filter(deck => chain(deck).some(({ file }) => reader.asking.has(file)))
    const nothing = read.value !== undefined && told.length === 0 && choice.length === 0 ? [unused(each)] : []
    const faults = [...read.diagnostics, ...choice, ...nothing]
    diagnostics.push(...faults.map(fault => atRow(fault, row)))
    audiences.push(
      ...told.map(deck => ({ ...deck, output: `${deck.output}.${row.name}`, row: { name: row.name, span: row.span } })),
    )
    // Every row would say the same again.
    if (hasErrors(faults)) break
  }
  return { value: hasErrors(diagnostics) ? undefined : audiences, diagnostics, sources }
}

/** A finding on what a row makes of an audience's words. */
export const atRow = (fault: Diagnostic, { name, span }: Pick<Row, 'name' | 'span'>): Diagnostic => ({
  ...fault,
  trace: [...(fault.trace ?? []), { label: `for the row “${name}”`, span }],
})

/** An audience and those that it extends. */
const chain = (audience: Audience): readonly Audience[] =>
  audience.base === undefined ? [audience] : [audience, ...chain(audience.base)]

const unused = (file: string): Diagnostic =>
  error('each-missing', 'No audience has words of a row', {
    span: pointSpan(file, 1, 1),
    help: 'Write {each.COLUMN} in an audience’s file, as in `title: Night buses in {each.name}`.',
  })

/** The same bytes are parsed once for all rows. */
function readOnce(): YamlReader {
  const known = new Map<string, { bytes: Uint8Array; read: ReturnType<YamlReader> }>()
  return (file, bytes) => {
    const last = known.get(file)
    if (last !== undefined && Buffer.compare(last.bytes, bytes) === 0) return last.read
    const read = readYaml(file, bytes)
    known.set(file, { bytes, read })
    return read
  }
}

/** Reads files as they are for a row, and tells which asked for one. */
function readerOf(row: Row, parse: YamlReader): { readonly parse: YamlReader; readonly asking: ReadonlySet<string> } {
  const asking = new Set<string>()
  return {
    asking,
    parse: (file, bytes) => {
      const read = parse(file, bytes)
      if (read.tree === undefined || !asksForRow(read.tree)) return read
      asking.add(file)
      const { tree, diagnostics } = fillRow(read.tree, row)
      return { ...read, tree, diagnostics: [...read.diagnostics, ...diagnostics] }
    },
  }
}
