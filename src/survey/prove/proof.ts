import type { Diagnostic } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'

/** What a rule finds: faults, and what it cannot prove. */
export interface Proof {
  readonly diagnostics: readonly Diagnostic[]
  readonly open?: readonly OpenClaim[]
}
