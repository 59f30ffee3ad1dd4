import * as fc from 'fast-check'
import { kindOf, type Spoilt, seedOf } from './cases.ts'
import type { Verdict } from './child.ts'
import { type Lane, openLane } from './lane.ts'
import { loadProjects } from './project.ts'

/** Making a failing input smaller ends after this, in milliseconds. */
const MOST_SHRINKING_MS = 20_000

export interface FuzzOptions {
  readonly seed: number
  /** Numbers of the cases. */
  readonly cases: readonly number[]
  /** Path of the bundled child. */
  readonly child: string
  readonly lanes: number
  /** A fault of the machine, by its name in `plant.ts`. */
  readonly planted?: string
  /** Whether the first input of a cause is made smaller before it is given. */
  readonly shrink: boolean
  /** Is handed the input too: of a failure the smallest one that fails alike. */
  readonly onCase?: (tried: Tried, input: Spoilt) => void
}

export interface Tried {
  readonly at: number
  readonly kind: string
  readonly lane: number
  readonly verdict: Verdict
}

/** Tries all cases, on as many processes as there are lanes; gives them in the order of their numbers. */
export async function fuzz(options: FuzzOptions): Promise<readonly Tried[]> {
  const bases = await loadProjects()
  const known = new Set<string>()
  const left = [...options.cases].reverse()
  const tried: Tried[] = []
  const work = async (lane: Lane, number: number): Promise<void> => {
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const { name, spoilt } = kindOf(at)
      const { verdict, input } = await tryCase(
        spoilt(bases),
        seedOf(options.seed, at),
        lane,
        options.shrink ? known : undefined,
      )
      const one = { at, kind: name, lane: number, verdict }
      tried.push(one)
      options.onCase?.(one, input)
    }
    lane.close()
  }
  await Promise.all(
    Array.from({ length: options.lanes }, (_, at) => work(openLane(options.child, options.planted), at)),
  )
  return tried.sort((a, b) => a.at - b.at)
}

async function tryCase(
  arbitrary: fc.Arbitrary<Spoilt>,
  seed: number,
  lane: Lane,
  known: Set<string> | undefined,
): Promise<{ readonly verdict: Verdict; readonly input: Spoilt }> {
  let tried: { verdict: Verdict; input: Spoilt } | undefined
  const property = fc.asyncProperty(arbitrary, async input => {
    const verdict = await lane.try(input)
    tried ??= { verdict, input }
    const cause = causeOf(verdict)
    if (cause !== undefined && cause === causeOf(tried.verdict)) throw new Error(cause)
  })
  const once = { seed, numRuns: 1 }
  const details = await fc.check(property, { ...once, endOnFailure: true })
  if (tried === undefined) throw details.errorInstance ?? new Error('no case was tried')
  const cause = causeOf(tried.verdict)
  if (cause === undefined || known === undefined || known.has(cause)) return tried
  known.add(cause)
  const smaller = await fc.check(property, { ...once, interruptAfterTimeLimit: MOST_SHRINKING_MS })
  return { ...tried, input: smaller.counterexample?.[0] ?? tried.input }
}

/** What failures have in common that have one cause: the bar, the message without its quotations and numbers, where it was thrown. */
export function causeOf({ faults: [fault] }: Verdict): string | undefined {
  if (fault === undefined) return undefined
  const [message = '', ...stack] = fault.text.split('\n')
  const frame = stack.map(line => /\bsrc\/[^)]*/.exec(line)?.[0]).find(found => found !== undefined)
  const general = message.replace(/“[^”]*”|"[^"]*"(?=.)/g, '…').replace(/\d+/g, '0')
  return [fault.bar, general.slice(0, 100), ...(frame ? [frame] : [])].join(' · ')
}
