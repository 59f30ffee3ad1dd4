import { setFlagsFromString } from 'node:v8'

/** Makes V8 ready for one short run; must come before any WebAssembly is compiled. */
export function tuneEngine(): void {
  for (const flag of flagsOf(process.versions.v8)) setFlagsFromString(flag)
}

/** A flag that a V8 does not know is an error on the user's screen, so each is chosen by its version. */
export const flagsOf = (v8: string): readonly string[] => [
  // A short process would wait some 180 ms at its end for WebAssembly's optimising compiler.
  '--liftoff-only',
  // Trees of slides live as long as their slide. V8 would take them for long-lived after the first ones, and carry them along.
  '--no-allocation-site-pretenuring',
  // Twelve times V8's default: a third of all processor time went into optimising functions that were hardly called afterwards.
  ...(Number.parseInt(v8, 10) < COUNTS_CALLS
    ? ['--interrupt-budget=800000']
    : ['--invocation-count-for-turbofan=36000', '--no-maglev']),
]

/** From Node 22 on, V8 counts a function's calls, where it weighed the bytes that it ran. */
const COUNTS_CALLS = 12
