import type { Code } from '../errors/registry.ts'
import type { Span } from './span.ts'

export type { Code }

export type Severity = 'error' | 'warning' | 'info'

/** How loud a rule is; a rule that is `off` says nothing. */
export type RuleSetting = Severity | 'off'

/** A code of diagnostic as a table of rules has it. */
export interface RatedCode {
  readonly code: Code
  readonly severity: RuleSetting
}

/** What a project makes of findings on a slide: it may set a rule louder or off, and accept single findings. */
export type Judge = (rule: RatedCode, slide: string) => RuleSetting

export const asRated: Judge = ({ severity }) => severity

/** A further place that explains the fault: the template line that printed the value, or the first of two equal ids. */
export interface Trace {
  readonly label: string
  readonly span: Span
}

/** What mends a fault: `briefdeck check --fix` does it. Only what has one answer is a fix: never an id, a number or a name of the user's. */
export type Fix = Rewriting | Deletion

/** What the YAML text at the span should say; it is written in quotation marks where YAML needs them. */
export interface Rewriting {
  /** Of a whole text, without its quotation marks. */
  readonly span: Span
  readonly text: string
  /** What the file says at the span; where it says something else, as an escape, nothing is mended. */
  readonly was?: string
}

/** An item of a list that says nothing any more, from its first key to its end. */
interface Deletion {
  readonly span: Span
  readonly deleted: true
}

/**
 * A fault in a user's files, or a remark on them: what is wrong, where, why, and what to do. `code` has a page in
 * src/errors/ and never changes.
 */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** One sentence that says what is wrong, as in "Expected a list, found a map". Advice goes into `help`. */
  readonly message: string
  /** Why it matters, if the message does not make that clear. */
  readonly why?: string
  /** What to do. */
  readonly help?: string
  readonly span?: Span
  readonly trace?: readonly Trace[]
  readonly fix?: Fix
}

/** The result of a stage: its value, or undefined if it could not be made, and all diagnostics. */
export interface Result<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export type DiagnosticDetail = Partial<Pick<Diagnostic, 'why' | 'help' | 'span' | 'trace' | 'fix'>>

export function error(code: Code, message: string, detail: DiagnosticDetail = {}): Diagnostic {
  return { code, severity: 'error', message, ...detail }
}

export function warning(code: Code, message: string, detail: DiagnosticDetail = {}): Diagnostic {
  return { code, severity: 'warning', message, ...detail }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(diagnostic => diagnostic.severity === 'error')
}

/** A result whose value is undefined if any diagnostic is an error. */
export function toResult<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): Result<T> {
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics }
}
