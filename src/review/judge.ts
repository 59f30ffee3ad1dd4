import { type Diagnostic, error, warning } from '../base/diagnostic.ts'
import type { LedgerClaim } from './claims.ts'
import type { PlacedReview } from './read-reviews.ts'

/** A claim with the decision on it: `open` has none, `stale` had one before the sentence or its vouchers changed. */
export interface JudgedClaim extends LedgerClaim {
  readonly state: 'reviewed' | 'stale' | 'open'
  readonly review?: PlacedReview
}

/** `council A1 title`, or `N1 says.zh` of a record's own words, which all decks share. */
export const placeOf = ({ deck, slide, record, path }: LedgerClaim): string =>
  record === undefined ? `${deck} ${slide} ${path}` : `${record} ${path}`

const keyOf = ({ sentence, evidence }: Pick<LedgerClaim, 'sentence' | 'evidence'>): string => `${sentence} ${evidence}`

/**
 * Joins claims and reviews. A decision is one of a sentence with its vouchers, wherever it stands; a review of the same place
 * with another sentence or other vouchers is stale.
 */
export function judge(claims: readonly LedgerClaim[], reviews: readonly PlacedReview[]): readonly JudgedClaim[] {
  const byKey = new Map(reviews.map(review => [keyOf(review), review]))
  const byPlace = new Map(reviews.map(review => [review.at, review]))
  return claims.map(claim => {
    const review = byKey.get(keyOf(claim))
    if (review !== undefined) return { ...claim, state: 'reviewed', review }
    const old = byPlace.get(placeOf(claim))
    return old === undefined ? { ...claim, state: 'open' } : { ...claim, state: 'stale', review: old }
  })
}

/** Reviews of no claim that is left, stale ones among them: `briefdeck review --prune` deletes them. */
export function unusedReviews(
  claims: readonly LedgerClaim[],
  reviews: readonly PlacedReview[],
): readonly PlacedReview[] {
  const used = new Set(claims.map(keyOf))
  return reviews.filter(review => !used.has(keyOf(review)))
}

/** What `--reviewed` fails on: each claim that is open or stale. */
export const diagnoseOpen = (claims: readonly JudgedClaim[]): readonly Diagnostic[] =>
  claims.flatMap(claim => {
    if (claim.state === 'reviewed') return []
    const sign = `briefdeck review ${placeOf(claim)} --as editor --because "…"`
    if (claim.state === 'open' || claim.review === undefined) {
      return error('review-open', `Nobody has signed “${claim.text}” (${placeOf(claim)})`, {
        span: claim.span,
        why: claim.why.join('; '),
        help: `Read it beside ${idsOf(claim)}; mend it, or sign it: ${sign}`,
      })
    }
    const changed = claim.review.sentence === claim.sentence ? 'its vouchers have' : 'the sentence has'
    return error('review-stale', `The review of ${placeOf(claim)} is stale: ${changed} changed since`, {
      span: claim.span,
      why: `It was signed as “${claim.review.text}”.`,
      help: `Read it again, and sign it anew: ${sign}`,
      trace: [{ label: 'signed here', span: claim.review.span }],
    })
  })

const idsOf = ({ vouchers }: LedgerClaim): string => vouchers.map(({ id }) => id).join(', ') || 'the source'

/** @param claims whose stale reviews are left to a person, who may sign them anew */
export function diagnoseUnused(
  reviews: readonly PlacedReview[],
  claims: readonly JudgedClaim[],
): readonly Diagnostic[] {
  const stale = new Set(claims.flatMap(({ state, review }) => (state === 'stale' ? review : [])))
  return reviews.map(review => {
    const { at, span } = review
    return warning('review-unused', `The review of ${at} is of a sentence that no deck shows any more`, {
      span,
      why: 'A decision on words that are gone says nothing.',
      help: stale.has(review)
        ? 'Sign the sentence that stands there now, or delete it: briefdeck review --prune.'
        : 'Delete it: briefdeck check --fix.',
      ...(!stale.has(review) && { fix: { span, deleted: true } }),
    })
  })
}
