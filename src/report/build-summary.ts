import type { Diagnostic } from '../base/diagnostic.ts'

/** What is told of a build when it is over. */
export interface BuildSummary {
  readonly ok: boolean
  /** Absolute path of the project's root. */
  readonly root?: string
  readonly decks: readonly {
    readonly name: string
    readonly slides: number
    readonly files: readonly { readonly path: string; readonly bytes: number }[]
  }[]
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files that diagnostics point into, by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage; none where nothing was done. */
  readonly timings: Readonly<Record<string, number>>
}

/** How it is told: as one JSON object, or errors only. */
export interface Manner {
  readonly json: boolean
  readonly quiet: boolean
}
