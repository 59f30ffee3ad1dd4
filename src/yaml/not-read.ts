import { type Code, type Diagnostic, type DiagnosticDetail, error } from '../base/diagnostic.ts'
import type { Unread } from '../host/read-file.ts'

/** A file that is asked for and cannot be had: it is not there, or the reason why it cannot be read. */
export function notRead(code: Code, name: string, read: Unread, detail: DiagnosticDetail): Diagnostic {
  if (read.missing) return error(code, `There is no ${name}`, detail)
  return error(code, `The file ${name} cannot be read: ${read.why}`, { ...detail, help: 'Put a readable file there.' })
}
