import type { Package } from '../../../../src/opc/package.ts'

/** One way to break a good deck, and what must be seen then. */
export type Fault = {
  readonly code: string
  readonly what: string
  /** Codes that no such fault can do without. */
  readonly also?: readonly string[]
} & ({ readonly parts: (parts: Package) => void } | { readonly bytes: (file: Buffer) => Uint8Array })
