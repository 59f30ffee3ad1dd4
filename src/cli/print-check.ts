import type { Diagnostic } from '../base/diagnostic.ts'
import type { CheckResult } from '../pipeline/check.ts'
import type { Finding } from '../report/finding.ts'
import { countDiagnostics } from '../report/pretty.ts'
import { annotate } from './annotate.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { tellFaults } from './tell-faults.ts'

interface CheckReport extends CheckResult {
  readonly exitCode: ExitCode
  readonly findings: readonly Finding[]
  /** What kept a baseline from being read or a report from being written. */
  readonly faults: readonly Diagnostic[]
  readonly mended: number
  readonly patch: string
}

/** Prints what a check found and a baseline does not know: as one object, or with code frames and a line at the end. */
export async function printCheck(
  invocation: Invocation,
  { ok, exitCode, decks, sources, root, findings, faults, mended, patch, diagnostics: all }: CheckReport,
  json: boolean,
): Promise<void> {
  const { terminal } = invocation
  const fresh = new Set(findings.filter(({ known }) => known !== true).map(({ diagnostic }) => diagnostic))
  const diagnostics = [...all.filter(each => fresh.has(each)), ...faults]
  const known = findings.length - fresh.size
  if (json) {
    const report = { ok, exitCode, decks, mended, known, ...(patch === '' ? {} : { patch }), diagnostics }
    terminal.out(`${JSON.stringify(report, null, 2)}\n`)
    await annotate(invocation, diagnostics, root, true)
    return
  }
  tellFaults(terminal, diagnostics, sources)
  await annotate(invocation, diagnostics, root, false)
  const count = countDiagnostics(diagnostics)
  const fixable = diagnostics.filter(each => each.fix !== undefined).length
  terminal.out(
    `${[
      `${decks.length} ${decks.length === 1 ? 'deck' : 'decks'} checked`,
      ...(mended > 0 ? [`${mended} mended`] : []),
      count === '' ? 'no fault' : count,
      ...(known > 0 ? [`${known} known from the baseline`] : []),
      ...(fixable > 0 ? [`${fixable} of them \`--fix\` can mend`] : []),
    ].join(', ')}\n`,
  )
}
