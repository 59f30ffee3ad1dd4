import { createHash } from 'node:crypto'
import type { Diagnostic, Severity } from '../base/diagnostic.ts'

/** A diagnostic with a name that stays the same when the lines above it change. */
export interface Finding {
  readonly diagnostic: Diagnostic
  readonly fingerprint: string
  /** Absent where nobody compared it with an earlier report. */
  readonly known?: boolean
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * Names each diagnostic by its code, its file, the line that it stands on and its message without numbers. Where these are
 * the same for several, they are counted in their order. Errors come first.
 */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): readonly Finding[] {
  const lines = new Map<string, readonly string[]>()
  const lineAt = (file: string, line: number): string => {
    const known = lines.get(file) ?? (sources.get(file) ?? '').split(/\r?\n/)
    lines.set(file, known)
    return (known[line - 1] ?? '').trim()
  }
  const counts = new Map<string, number>()
  return diagnostics
    .map(diagnostic => {
      const { code, message, span } = diagnostic
      const place = span === undefined ? [] : [span.file, lineAt(span.file, span.line)]
      const key = JSON.stringify([code, ...place, message.replace(/\d+(?:[.,]\d+)*/g, '#')])
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      return { diagnostic, fingerprint: hashOf(`${key}${count === 0 ? '' : ` ${count}`}`) }
    })
    .sort((a, b) => RANK[a.diagnostic.severity] - RANK[b.diagnostic.severity])
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** All that a diagnostic says, a line each. */
export const wordsOf = ({ message, why, help }: Diagnostic): string =>
  [message, why, help].filter(part => part !== undefined).join('\n')
