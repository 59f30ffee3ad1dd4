import type { Code, Diagnostic } from '../base/diagnostic.ts'

/** Exit codes of every command. */
export const EXIT = {
  built: 0,
  /** The content, a template or the output folder has errors. */
  content: 1,
  /** Wrong usage: an unknown option, audience or command. */
  usage: 2,
  /** Our fault. */
  internal: 3,
  /** Stopped by SIGINT (Ctrl-C), by SIGTERM. */
  interrupted: 130,
  terminated: 143,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The command line names what is not there, as an audience, a sample or a baseline: the files of the project may be correct. */
const USAGE: ReadonlySet<Code> = new Set<Code>([
  'audience-unknown',
  'deck-none',
  'sample-unknown',
  'baseline-unreadable',
])

/** The exit code of a command that reports diagnostics. */
export function exitCodeOf({
  ok,
  diagnostics,
}: {
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
}): ExitCode {
  if (diagnostics.some(({ code }) => USAGE.has(code))) return EXIT.usage
  return ok ? EXIT.built : EXIT.content
}
