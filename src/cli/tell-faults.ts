import type { Diagnostic } from '../base/diagnostic.ts'
import { prettyDiagnostic } from '../report/pretty.ts'
import type { Terminal } from './terminal.ts'

/** Prints diagnostics for people, each with the lines that it is about, as far as their files are known. */
export function tellFaults(
  terminal: Terminal,
  faults: readonly Diagnostic[],
  sources: ReadonlyMap<string, string> = new Map(),
): void {
  for (const fault of faults) terminal.err(`${prettyDiagnostic(fault, sources, terminal.color)}\n\n`)
}
