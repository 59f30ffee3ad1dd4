import { type Diagnostic, hasErrors } from '../../base/diagnostic.ts'
import type { FileRead } from '../../host/read-file.ts'
import { notRead } from '../../yaml/not-read.ts'
import type { Table, TableRecord } from '../model/table.ts'
import { checkTable } from './check-table.ts'
import { openTable } from './open-table.ts'
import { shapeTable } from './shape-table.ts'

/** Reads a file of the content folder: its path from the project's root, and its bytes or the reason why there are none. */
type ReadTableFile = (name: string) => Promise<{ readonly path: string; readonly read: FileRead }>

interface ReadTables {
  readonly tables: ReadonlyMap<string, Table>
  readonly diagnostics: readonly Diagnostic[]
  /** The texts of CSV files by path. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads the files of all tables and proves what their records say of them. A file that several tables name is opened for each. */
export async function readTables(records: readonly TableRecord[], readFile: ReadTableFile): Promise<ReadTables> {
  const tables = new Map<string, Table>()
  const diagnostics: Diagnostic[] = []
  const texts = new Map<string, string>()
  for (const record of records) {
    const { path, read } = await readFile(record.file.text)
    if (!('bytes' in read)) {
      const help = 'The path counts from the content folder.'
      diagnostics.push(notRead('source-missing', `table "${record.file.text}"`, read, { span: record.file.span, help }))
      continue
    }
    const { result, text } = await openTable(record, path, read.bytes)
    if (text !== undefined) texts.set(path, text)
    if ('fault' in result) {
      diagnostics.push(result.fault)
      continue
    }
    const faults: Diagnostic[] = []
    const table = shapeTable(record, path, result.grid, fault => faults.push(fault))
    if (!hasErrors(faults)) faults.push(...checkTable(table))
    diagnostics.push(...faults)
    tables.set(record.id, table)
  }
  return { tables, diagnostics, texts }
}
