import { EXIT, type ExitCode } from './exit-codes.ts'

/** Why a command was stopped, and the exit code that says so: 128 and the signal's number, as shells have it. */
export class Stopped extends Error {
  readonly exitCode: ExitCode
  constructor(name: StopSignal) {
    super(`Stopped by ${name}`)
    this.exitCode = STOPS[name]
  }
}

const STOPS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const
type StopSignal = keyof typeof STOPS

/** Aborts at the first Ctrl-C or SIGTERM, so that nothing half done is left; the second ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of Object.keys(STOPS) as StopSignal[]) process.once(name, () => controller.abort(new Stopped(name)))
  return controller.signal
}
