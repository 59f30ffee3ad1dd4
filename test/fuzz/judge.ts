import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { BuildResult } from '../../src/pipeline/build.ts'
import { githubAnnotation } from '../../src/report/github.ts'
import { printJson } from '../../src/report/json.ts'
import { prettyDiagnostic } from '../../src/report/pretty.ts'

/** What no input may bring about. */
export type Bar =
  | 'hang'
  | 'crash'
  | 'exception'
  | 'own fault'
  | 'silent'
  | 'no place'
  | 'no help'
  | 'unclear'
  | 'report'

export interface Fault {
  readonly bar: Bar
  readonly text: string
}

type Judged = Pick<BuildResult, 'ok' | 'diagnostics' | 'sources'>

/** What is wrong with how a build ended; nothing, whether it made decks or told its user why not. */
export function judge(result: Judged, isFile: (path: string) => boolean): readonly Fault[] {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
  const faults: Fault[] = []
  const tell = (bar: Bar, text: string): void => void faults.push({ bar, text })
  if (!result.ok && errors.length === 0) tell('silent', 'no deck, and no error')
  if (result.ok && errors.length > 0) tell('silent', `a deck in spite of ${named(errors[0]!)}`)
  for (const fault of errors) {
    if (fault.code === 'deck-unsound' || fault.code === 'internal') tell('own fault', named(fault))
    const wrong = wrongPlace(fault, result.sources, isFile)
    if (wrong !== undefined) tell('no place', `${named(fault)}: ${wrong}`)
    if (!fault.help) tell('no help', named(fault))
  }
  for (const fault of result.diagnostics) {
    const strange = /\[object \w+\]|\bundefined\b(?! entity)|\bNaN\b/.exec(
      `${fault.message} ${fault.why ?? ''} ${fault.help ?? ''}`,
    )
    if (strange !== null && !holds(result.sources, strange[0])) tell('unclear', `${named(fault)} says "${strange[0]}"`)
    try {
      prettyDiagnostic(fault, result.sources, true)
      githubAnnotation(fault)
      printJson({ ok: result.ok, exitCode: 1, decks: [], milliseconds: 0, timings: {}, diagnostics: [fault] })
    } catch (cause) {
      tell('report', `${named(fault)}: ${String(cause)}`)
    }
  }
  return faults
}

/** Without what the input put into it: faults of one cause are to look alike. */
const named = ({ code, message }: Diagnostic): string => `${code} "${message.slice(0, 160)}"`

function wrongPlace(
  { span }: Diagnostic,
  sources: ReadonlyMap<string, string>,
  isFile: (path: string) => boolean,
): string | undefined {
  if (span === undefined) return 'no file'
  const { file, line, column, endLine, endColumn } = span
  if (!(line >= 1 && column >= 1 && endLine >= line && (endLine > line || endColumn > column)))
    return `${line}:${column} to ${endLine}:${endColumn}`
  const lines = sources.get(file)?.split('\n')
  if (lines === undefined) return isFile(file) || line === 1 ? undefined : `there is no file ${file}`
  const text = lines[line - 1]
  if (text === undefined) return `line ${line} of ${lines.length} in ${file}`
  return column > text.length + 2 ? `column ${column} of ${text.length} in ${file}:${line}` : undefined
}

const holds = (sources: ReadonlyMap<string, string>, word: string): boolean =>
  [...sources.values()].some(text => text.includes(word))
