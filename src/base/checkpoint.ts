/**
 * Where a stage may stop. Lets signals and timers of the process come through, then rejects with the signal's reason if it
 * is aborted.
 */
export async function checkpoint(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return
  await new Promise(resolve => setImmediate(resolve))
  signal.throwIfAborted()
}
