import type { Span } from './span.ts'

/**
 * A sentence that no machine can prove: whether it follows from the words that vouch for it is a person's judgement. The ledger
 * lists it, and a review signs it.
 */
export interface OpenClaim {
  /** Name of the rule that leaves it open. */
  readonly rule: string
  /** The record that makes the claim; absent for words of a slide. */
  readonly id?: string
  /** The slide that makes it; absent for words of a record. */
  readonly slide?: string
  /** Its slot on the slide, as in `rows.2.says`, or its field and language in the record, as in `says.en`. */
  readonly path: string
  readonly span: Span
  /** The sentence as shown. */
  readonly text: string
  /** Ids of the records that vouch for it. */
  readonly vouchers: readonly string[]
  /** What the machine could not prove, in a sentence. */
  readonly why: string
}
