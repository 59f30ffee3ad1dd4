import { setFlagsFromString } from 'node:v8'

/** Makes V8 ready for one short run; must come before any WebAssembly is compiled. */
export function tuneEngine(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}

const FLAGS = [
  // A short process would wait some 180 ms at its end for WebAssembly's optimising compiler.
  '--liftoff-only',
  // Trees of slides live as long as their slide. V8 would take them for long-lived after the first ones, and carry them along.
  '--no-allocation-site-pretenuring',
  // A third of all processor time went into optimising functions that were then hardly called any more.
  '--interrupt-budget=800000',
]
