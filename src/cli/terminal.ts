import { codeOf } from '../host/system-error.ts'
import { EXIT } from './exit-codes.ts'

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
  // A write error is reported by exit(). Without a listener it would end the process with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const interactive = process.stderr.isTTY === true && env.CI === undefined
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    interactive,
    color: env.NO_COLOR === undefined && (env.FORCE_COLOR !== undefined || interactive),
  }
}

/**
 * Ends the process when all is printed. By itself it would first tidy up its memory, which takes a tenth of a second. A result
 * that could not be printed is no success; a reader that has left (`EPIPE`) wanted no more of it.
 */
export function exit(exitCode: number): void {
  process.stdout.write('', () => {
    const fault = codeOf(process.stdout.errored)
    const lost = fault !== undefined && fault !== 'EPIPE'
    if (lost) {
      const why = fault === 'ENOSPC' ? 'the disk is full' : `the system said ${fault}`
      process.stderr.write(`The result could not be printed: ${why}. Send it elsewhere.\n`)
    }
    process.stderr.write('', () => process.exit(lost && exitCode === EXIT.built ? EXIT.content : exitCode))
  })
}
