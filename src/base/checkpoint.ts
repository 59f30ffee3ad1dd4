/**
 * Lets pending signals and timers of the process run, then rejects with the signal's reason if it is aborted. A stage
 * calls it where it can stop.
 */
export async function checkpoint(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return
  await new Promise(resolve => setImmediate(resolve))
  signal.throwIfAborted()
}
