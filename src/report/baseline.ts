import type { Finding } from './finding.ts'
import { FINGERPRINT } from './sarif.ts'

/** The fingerprints of an earlier report; undefined where the text is no SARIF log of ours. */
export function readBaseline(text: string): ReadonlySet<string> | undefined {
  let log: unknown
  try {
    log = JSON.parse(text)
  } catch {
    return undefined
  }
  const runs = listAt(log, 'runs')
  const results = runs?.flatMap(run => listAt(run, 'results') ?? [])
  const marks = results?.map(result => fieldOf(fieldOf(result, 'partialFingerprints'), FINGERPRINT))
  return marks?.every(mark => typeof mark === 'string') ? new Set(marks) : undefined
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

const listAt = (value: unknown, key: string): readonly unknown[] | undefined => {
  const list = fieldOf(value, key)
  return Array.isArray(list) ? list : undefined
}

export const comparedWith = (findings: readonly Finding[], baseline: ReadonlySet<string>): readonly Finding[] =>
  findings.map(finding => ({ ...finding, known: baseline.has(finding.fingerprint) }))
