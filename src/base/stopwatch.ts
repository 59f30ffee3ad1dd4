/** Adds up the milliseconds of each stage. Timings are shown to the user; no code decides by them. */
export interface Stopwatch {
  time<T>(stage: string, work: () => T): T
  /** Adds timings that were measured elsewhere. */
  add(timings: Readonly<Record<string, number>>): void
  readonly total: () => Readonly<Record<string, number>>
}

export function startStopwatch(now: () => number): Stopwatch {
  const spent: Record<string, number> = {}
  const add = (stage: string, milliseconds: number): void => {
    spent[stage] = (spent[stage] ?? 0) + milliseconds
  }
  return {
    time: (stage, work) => {
      const start = now()
      const stop = (): void => add(stage, now() - start)
      const result = work()
      if (result instanceof Promise) void result.then(stop, stop)
      else stop()
      return result
    },
    add: timings => {
      for (const [stage, milliseconds] of Object.entries(timings)) add(stage, milliseconds)
    },
    total: () => ({ ...spent }),
  }
}
