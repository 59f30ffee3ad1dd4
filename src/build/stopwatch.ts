/** Adds up what each stage takes, in milliseconds. Times inform, never decide. */
export interface Stopwatch {
  time<T>(stage: string, work: () => T): T
  readonly total: () => Readonly<Record<string, number>>
}

export function startStopwatch(now: () => number): Stopwatch {
  const spent: Record<string, number> = {}
  return {
    time: (stage, work) => {
      const start = now()
      const stop = (): void => {
        spent[stage] = (spent[stage] ?? 0) + now() - start
      }
      const result = work()
      if (result instanceof Promise) void result.then(stop, stop)
      else stop()
      return result
    },
    total: () => ({ ...spent }),
  }
}
