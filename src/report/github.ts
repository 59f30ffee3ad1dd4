import type { Diagnostic } from '../base/diagnostic.ts'
import { wordsOf } from './finding.ts'

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const
const SEVERITIES = ['error', 'warning', 'info'] as const

/** The runner shows so many annotations of one severity a step. */
const MOST = 10

/**
 * Diagnostics as workflow commands of GitHub Actions, errors first: as many of each severity as the runner shows, and how
 * many it would not.
 *
 * @param folder of the project in its repository, with a slash at its end, or empty
 */
export function githubAnnotations(diagnostics: readonly Diagnostic[], folder = ''): readonly string[] {
  return SEVERITIES.flatMap(severity => {
    const own = diagnostics.filter(each => each.severity === severity)
    const more = own.length - MOST
    return [
      ...own.slice(0, MOST).map(each => githubAnnotation(each, folder)),
      ...(more > 0 ? [`${more} more ${severity}s are in the report, not among the annotations.`] : []),
    ]
  })
}

/** A diagnostic as a GitHub Actions workflow command, shown as an annotation on the changed file. */
export function githubAnnotation(diagnostic: Diagnostic, folder = ''): string {
  const { span } = diagnostic
  const properties: Record<string, string | number> = span
    ? {
        file: `${folder}${span.file}`,
        line: span.line,
        col: span.column,
        endLine: span.endLine,
        endColumn: span.endColumn,
        title: diagnostic.code,
      }
    : { title: diagnostic.code }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${COMMAND[diagnostic.severity]} ${list.join(',')}::${escapeData(wordsOf(diagnostic))}`
}

/** As the runner's own toolkit escapes them (actions/toolkit, command.ts). */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
