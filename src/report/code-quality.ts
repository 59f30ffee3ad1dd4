import type { Severity } from '../base/diagnostic.ts'
import { type Finding, wordsOf } from './finding.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' }

/** Findings as GitLab reads them of a job's `codequality` report. @param folder as of `printSarif` */
export function printCodeQuality(findings: readonly Finding[], folder: string): string {
  const list = findings.map(({ diagnostic, fingerprint }) => ({
    description: wordsOf(diagnostic),
    check_name: diagnostic.code,
    fingerprint,
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: `${folder}${diagnostic.span?.file ?? 'briefdeck.yaml'}`,
      lines: { begin: diagnostic.span?.line ?? 1 },
    },
  }))
  return `${JSON.stringify(list, null, 1)}\n`
}
