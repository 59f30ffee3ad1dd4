/** Where a command prints. Results go to `out`, all else to `err`, so that `--json` can be piped. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Progress may be redrawn in place. */
  readonly interactive: boolean
  readonly color: boolean
}

export function processTerminal(): Terminal {
  const { env } = process
  const interactive = process.stderr.isTTY === true && env.CI === undefined
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    interactive,
    color: env.NO_COLOR === undefined && (env.FORCE_COLOR !== undefined || interactive),
  }
}

/** Ends the process when all is printed. By itself it would first tidy up its memory, which takes a tenth of a second. */
export function leave(exitCode: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)))
}
