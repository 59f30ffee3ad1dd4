import type { Host } from '../host/host.ts'
import { readLedger } from '../pipeline/ledger.ts'
import { writeReviews } from '../pipeline/write-reviews.ts'
import { placeOf } from '../review/judge.ts'
import type { Role } from '../review/reviews-schema.ts'
import { signed } from '../review/write-reviews.ts'
import type { Desk } from './desk.ts'

/** What a person signs on the page. */
interface Signature {
  readonly deck: string
  /** As `reviewsNews` names it. */
  readonly at: string
  readonly sentence: string
  readonly as: Role
  readonly because: string
  /** They have read sentence and excerpt side by side. */
  readonly checked: boolean
}

async function ledgerOf({ project, decks }: Desk) {
  const { value } = project === undefined ? { value: undefined } : await readLedger(project, [...decks.values()])
  return value
}

/** Sentences of a deck that no machine can prove and nobody has signed, each with the words that vouch for it. */
export async function reviewsNews(desk: Desk, deck: string) {
  const ledger = await ledgerOf(desk)
  const open = (ledger?.claims ?? []).filter(claim => claim.deck === deck && claim.state !== 'reviewed')
  return open.map(claim => {
    const { slide, text, state, why, vouchers, sentence } = claim
    return {
      at: placeOf(claim),
      slide,
      text,
      state,
      why,
      sentence,
      vouchers: vouchers.map(({ id, words }) => ({ id, words })),
    }
  })
}

/** Writes a signature into reviews.yaml. Gives what stands in the way, if anything does. */
export async function signClaim(
  desk: Desk,
  host: Host,
  { deck, at, sentence, as, because, checked }: Signature,
): Promise<string | undefined> {
  const ledger = await ledgerOf(desk)
  const on = host.today?.()
  const claim = ledger?.claims.find(each => each.deck === deck && placeOf(each) === at && each.sentence === sentence)
  if (ledger === undefined || claim === undefined || desk.project === undefined || on === undefined)
    return 'The sentence is not there any more'
  const review = { at, text: claim.text, sentence, evidence: claim.evidence, as, on, checked, because }
  const faults = await writeReviews({ ...desk.project, host }, ledger.reviews, signed(ledger.reviews, review))
  return faults[0]?.message
}
