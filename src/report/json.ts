import type { Diagnostic } from '../base/diagnostic.ts'

/** What `--json` prints on stdout: one object, whatever happened. */
export interface JsonReport {
  readonly ok: boolean
  readonly exitCode: number
  readonly decks: readonly {
    readonly name: string
    readonly file: string
    readonly slides: number
    readonly bytes: number
  }[]
  readonly milliseconds: number
  /** Milliseconds by stage, added over the decks. */
  readonly timings: Readonly<Record<string, number>>
  readonly diagnostics: readonly Diagnostic[]
}

export function printJson(report: JsonReport): string {
  return JSON.stringify(report, null, 2)
}
