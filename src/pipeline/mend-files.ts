import type { Fix } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { applyFixes } from '../yaml/apply-fixes.ts'
import type { CheckResult } from './check.ts'
import { loadConfig } from './config.ts'
import { writeText } from './write-text.ts'

/** Writes the fixes of diagnostics into the YAML files that they are of. Returns how many were written. */
export async function mendFiles(host: Host, folder: string, { diagnostics, sources }: CheckResult): Promise<number> {
  const { root } = await loadConfig(host, host.path.resolve(folder))
  const mends = new Map<string, Map<string, Fix>>()
  for (const { fix } of diagnostics) {
    if (fix === undefined) continue
    const ofFile = mends.get(fix.span.file) ?? new Map<string, Fix>()
    mends.set(fix.span.file, ofFile.set(JSON.stringify(fix.span), fix))
  }
  let count = 0
  for (const [file, ofFile] of mends) {
    const text = sources.get(file)
    if (text === undefined) continue
    const next = applyFixes(text, [...ofFile.values()])
    if (next === text) continue
    const faults = await writeText(host, host.path.resolve(root, file), next)
    if (faults.length === 0) count += ofFile.size
  }
  return count
}
