import { type Diagnostic, error } from '../base/diagnostic.ts'
import { comparedWith, readBaseline } from '../report/baseline.ts'
import type { Finding } from '../report/finding.ts'
import type { Invocation } from './invocation.ts'

/** Larger than any report that is read anywhere: GitHub takes 10 MB, packed. */
const MOST_BYTES = 64 * 1024 * 1024

/** The findings, each marked as known or new by an earlier report; or what keeps that from being read. */
export async function compareWithBaseline(
  { host, folder }: Invocation,
  file: string,
  findings: readonly Finding[],
): Promise<{ readonly findings: readonly Finding[]; readonly fault?: Diagnostic }> {
  const bytes = await host.read(host.path.resolve(folder, file), MOST_BYTES).catch(() => undefined)
  const known = bytes && readBaseline(new TextDecoder().decode(bytes))
  if (known !== undefined) return { findings: comparedWith(findings, known) }
  const fault = error('baseline-unreadable', `The baseline "${file}" is no SARIF file that briefdeck has written`, {
    why: 'Without it, no finding is known, and each would count as new.',
    help: `Write it where the check is as you accept it: briefdeck check --sarif ${file}.`,
  })
  return { findings, fault }
}
