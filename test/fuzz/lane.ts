import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Spoilt } from './cases.ts'
import type { Verdict } from './child.ts'

/** Tries one case after the other in a process of its own, which it kills where a case hangs. */
export interface Lane {
  readonly try: (spoilt: Spoilt) => Promise<Verdict>
  readonly close: () => void
}

/** No case may take more processor time, in milliseconds. */
export const MOST_MS = 2000
/** Nor wait for longer than this for something that does not come; a busy machine is no hang. */
const MOST_WAITING_MS = 20_000
const LOOK_MS = 250

export function openLane(child: string, planted?: string): Lane {
  let process: Promise<ChildProcess> | undefined
  const tryNext = async (spoilt: Spoilt): Promise<Verdict> => {
    process ??= start(child, planted)
    const verdict = await judgeIn(await process, spoilt)
    if (verdict.faults.some(({ bar }) => bar === 'hang' || bar === 'crash')) process = undefined
    return verdict
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    // One after the other, even where nobody waits for one any more: fast-check leaves a case when its time is up.
    try: spoilt => {
      const next = last.then(() => tryNext(spoilt))
      last = next.catch(() => {})
      return next
    },
    close: () => void process?.then(running => running.kill('SIGKILL')),
  }
}

function start(child: string, planted: string | undefined): Promise<ChildProcess> {
  const running = fork(child, planted === undefined ? [] : [planted], {
    execArgv: ['--expose-gc', '--enable-source-maps'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    running.once('message', () => resolve(running))
    running.once('exit', code => reject(new Error(`the process that tries cases did not start (${code})`)))
  })
}

function judgeIn(running: ChildProcess, spoilt: Spoilt): Promise<Verdict> {
  const [start, spent] = [performance.now(), processorMs(running)]
  return new Promise(resolve => {
    const end = (verdict: Verdict): void => {
      clearInterval(watch)
      running.off('message', end)
      running.off('exit', crashed)
      resolve(verdict)
    }
    const fail = (bar: 'hang' | 'crash', text: string): void =>
      end({ faults: [{ bar, text }], codes: [], told: [], ms: processorMs(running) - spent })
    const crashed = (code: number | null, signal: string | null): void => fail('crash', `ended with ${code ?? signal}`)
    const watch = setInterval(() => {
      const waited = performance.now() - start
      if (waited < MOST_MS || (processorMs(running) - spent < MOST_MS && waited < MOST_WAITING_MS)) return
      running.off('exit', crashed)
      running.kill('SIGKILL')
      fail('hang', `no end after ${MOST_MS / 1000} s`)
    }, LOOK_MS)
    running.on('message', end)
    running.on('exit', crashed)
    running.send(spoilt)
  })
}

/** Processor time of a process in milliseconds, from Linux’ /proc (proc(5), fields 14 and 15, ticks of 10 ms); elsewhere the clock. */
function processorMs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return performance.now()
  }
}
