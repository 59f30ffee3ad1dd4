import { type Diagnostic, error } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { FoundTable, Question } from './print-project.ts'
import { readSheet } from './read-sheet.ts'
import type { ProjectFile } from './read-starter.ts'

/** Tables of numbers that were found in a workbook or a folder of CSV files, and copies of those files for the project. */
export interface Results {
  readonly tables: readonly FoundTable[]
  readonly files: readonly ProjectFile[]
  /** What was left out, and why. */
  readonly diagnostics: readonly Diagnostic[]
}

const ENDINGS = /\.(?:csv|xlsx)$/i

/** Reads the results at a path. A file or sheet that is no table of numbers is left out, and told. */
export async function readResults(host: Host, path: string, shown: string): Promise<Results> {
  const names = await namesAt(host, path)
  if (names === undefined || names.length === 0)
    return { tables: [], files: [], diagnostics: [noResults(shown, names === undefined)] }
  const tables: FoundTable[] = []
  const files: ProjectFile[] = []
  const diagnostics: Diagnostic[] = []
  const questions = new Map<string, Question>()
  for (const { name, full } of names) {
    const read = await readFileOf(host, full)
    if (!('bytes' in read)) {
      diagnostics.push(leftOut(name, read.why))
      continue
    }
    const before = tables.length
    for (const sheet of await sheetsOf(name, read.bytes)) {
      const found = await readSheet({ name, bytes: read.bytes, ...given({ sheet }) })
      if ('questions' in found) for (const [of, question] of found.questions) questions.set(of, question)
      else if ('why' in found)
        diagnostics.push(leftOut(sheet === undefined ? name : `${name}, ${sheet}`, found.why, found.help))
      else
        tables.push({
          id: `G${tables.length + 1}`,
          name: titleOf(sheet ?? name),
          file: `data/${name}`,
          ...given({ sheet }),
          ...found,
        })
    }
    if (tables.length > before) files.push({ path: `content/data/${name}`, bytes: read.bytes })
  }
  if (tables.length === 0) diagnostics.push(noResults(shown, false))
  const asked = tables.map(table => {
    const listed = questions.get(table.sheet ?? '') ?? questions.get(table.file.replace('data/', ''))
    return listed === undefined ? table : { ...table, question: { ...table.question, ...listed } }
  })
  return { tables: asked, files, diagnostics }
}

async function namesAt(
  host: Host,
  path: string,
): Promise<readonly { readonly name: string; readonly full: string }[] | undefined> {
  const kind = await host.stat(path).then(
    stat => stat.kind,
    () => undefined,
  )
  if (kind === undefined) return undefined
  if (kind !== 'directory') return [{ name: host.path.basename(path), full: path }]
  const names = await host.list(path)
  return names.filter(name => ENDINGS.test(name)).map(name => ({ name, full: host.path.join(path, name) }))
}

/** The sheets of a workbook; of a CSV file the one table without a name. */
async function sheetsOf(name: string, bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  if (!/\.xlsx$/i.test(name)) return [undefined]
  const { sheetNames } = await import('../survey/tables/read-workbook.ts')
  return sheetNames(bytes)
}

/** `q02_ai_tools.csv` → ai tools. */
const titleOf = (name: string): string =>
  name
    .replace(ENDINGS, '')
    .replace(/^[a-z]?\d+[a-z]?[_ .-]+/i, '')
    .replaceAll(/[_]+/g, ' ')
    .trim() || name

const leftOut = (name: string, why: string, help = ALONE): Diagnostic => ({
  code: 'results-left-out',
  severity: 'warning',
  message: `${name} is left out`,
  why,
  help,
})

const ALONE =
  'Save the table alone, its heads in the first row and its labels in the first column, and add it to content/survey.yaml.'

const noResults = (shown: string, isMissing: boolean): Diagnostic =>
  error(
    'results-missing',
    isMissing ? `There is nothing at "${shown}"` : `No table of numbers was found at "${shown}"`,
    {
      help: 'Name an .xlsx workbook, a .csv file, or a folder of them.',
    },
  )
