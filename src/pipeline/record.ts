import type { Diagnostic, Result } from '../base/diagnostic.ts'

/** Diagnostics and source texts that the stages of a build have returned. */
export interface BuildRecord {
  /** Records a stage's diagnostics and returns its value. */
  take<T>(stage: Result<T> & { readonly sources?: ReadonlyMap<string, string> }): T | undefined
  /** Each diagnostic once, in the order of the stages; with `strict`, warnings are errors. */
  diagnostics(): readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

export function startRecord(strict: boolean): BuildRecord {
  const reported = new Map<string, Diagnostic>()
  const sources = new Map<string, string>()
  return {
    take: stage => {
      for (const diagnostic of stage.diagnostics) {
        const raised =
          strict && diagnostic.severity === 'warning' ? ({ ...diagnostic, severity: 'error' } as const) : diagnostic
        reported.set(JSON.stringify([raised.code, raised.message, raised.span]), raised)
      }
      for (const [file, text] of stage.sources ?? []) sources.set(file, text)
      return stage.value
    },
    diagnostics: () => [...reported.values()],
    sources,
  }
}
