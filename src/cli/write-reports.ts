import { Option } from 'commander'
import type { Diagnostic } from '../base/diagnostic.ts'
import { VERSION } from '../host/version.ts'
import { writeText } from '../pipeline/write-text.ts'
import { printCodeQuality } from '../report/code-quality.ts'
import type { Finding } from '../report/finding.ts'
import { printJunit } from '../report/junit.ts'
import { printSarif } from '../report/sarif.ts'
import { folderInRepository } from './folder-in-repository.ts'
import type { Invocation } from './invocation.ts'

export interface ReportFlags {
  readonly sarif?: string
  readonly junit?: string
  readonly codeQuality?: string
}

/** Files with all findings, for other programs. */
export const REPORT_OPTIONS: readonly Option[] = [
  new Option('--sarif <file>', 'write the findings as SARIF 2.1.0, for code scanning'),
  new Option('--junit <file>', 'write the findings as a JUnit report'),
  new Option('--code-quality <file>', 'write the findings as a code quality report, for GitLab'),
]

/**
 * Writes the reports that were asked for, each relative to the current folder. Returns what kept one from being written.
 *
 * @param root of the project
 */
export async function writeReports(
  { host, folder }: Invocation,
  { sarif, junit, codeQuality }: ReportFlags,
  { root, findings, decks }: { root: string; findings: readonly Finding[]; decks: readonly string[] },
): Promise<readonly Diagnostic[]> {
  const inside = await folderInRepository(host, root)
  const reports: readonly (readonly [string | undefined, () => string])[] = [
    [sarif, () => printSarif(findings, { version: VERSION, folder: inside })],
    [junit, () => printJunit(findings, decks)],
    [codeQuality, () => printCodeQuality(findings, inside)],
  ]
  const faults: Diagnostic[] = []
  for (const [file, print] of reports)
    if (file !== undefined) faults.push(...(await writeText(host, host.path.resolve(folder, file), print())))
  return faults
}
