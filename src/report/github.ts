import type { Diagnostic } from '../base/diagnostic.ts'

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const

/** A diagnostic as a GitHub Actions workflow command, shown as an annotation on the changed file. */
export function githubAnnotation(diagnostic: Diagnostic): string {
  const { span } = diagnostic
  const properties: Record<string, string | number> = span
    ? {
        file: span.file,
        line: span.line,
        col: span.column,
        endLine: span.endLine,
        endColumn: span.endColumn,
        title: diagnostic.code,
      }
    : { title: diagnostic.code }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const message = [diagnostic.message, diagnostic.why, diagnostic.help].filter(part => part !== undefined).join('\n')
  return `::${COMMAND[diagnostic.severity]} ${list.join(',')}::${escapeData(message)}`
}

/** As the runner's own toolkit escapes them (actions/toolkit, command.ts). */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
