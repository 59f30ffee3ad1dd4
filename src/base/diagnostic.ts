import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Another place that leads to the fault: the template line below the YAML key, the first of two equal ids. */
export interface Trace {
  readonly label: string
  readonly span: Span
}

/** What is wrong, where, why, and what to do. `code` is kebab-case and kept for ever. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  /** What: "Unexpected X, expected Y". One sentence, no trailing advice. */
  readonly message: string
  /** Why it matters, where that is not plain from the message. */
  readonly why?: string
  /** What to do. */
  readonly help?: string
  readonly span?: Span
  readonly trace?: readonly Trace[]
}

/** A stage's result: a value, where there could be one, and all that is to be said. */
export interface Result<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export type DiagnosticDetail = Partial<Pick<Diagnostic, 'why' | 'help' | 'span' | 'trace'>>

export function error(code: string, message: string, detail: DiagnosticDetail = {}): Diagnostic {
  return { code, severity: 'error', message, ...detail }
}

export function warning(code: string, message: string, detail: DiagnosticDetail = {}): Diagnostic {
  return { code, severity: 'warning', message, ...detail }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(diagnostic => diagnostic.severity === 'error')
}

/** The value unless something in the diagnostics is an error. */
export function toResult<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): Result<T> {
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics }
}
