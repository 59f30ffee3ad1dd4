import type { Host } from '../../src/host/host.ts'

/** Ways in which the machine fails as none does: to see that the fuzzer reports what it is there for. */
const PLANTS: Readonly<Record<string, () => never>> = {
  throw: () => {
    throw new TypeError('planted')
  },
  hang: () => {
    for (;;);
  },
  die: () => process.exit(9),
}

/** The host, or one whose clock fails. */
export function plant(host: Host, name: string | undefined): Host {
  const fail = name === undefined ? undefined : PLANTS[name]
  return fail === undefined ? host : { ...host, now: fail }
}
