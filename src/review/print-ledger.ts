import type { Voucher } from './claims.ts'
import { type JudgedClaim, placeOf } from './judge.ts'

const SIGN = { reviewed: '✓', stale: '≠', open: '·' } as const

/** How many claims are signed, stale and open, in words. */
export function countStates(claims: readonly JudgedClaim[]): string {
  const of = (state: JudgedClaim['state']): number => claims.filter(claim => claim.state === state).length
  const checked = claims.filter(({ review, state }) => state === 'reviewed' && review?.checked).length
  return `${claims.length} sentences: ${of('reviewed')} signed (${checked} checked by a person), ${of('stale')} stale, ${of('open')} open`
}

/** The claims by deck and slide, each beside the words of its vouchers. */
export function printLedger(claims: readonly JudgedClaim[], onlyUnsigned: boolean): string {
  const shown = onlyUnsigned ? claims.filter(({ state }) => state !== 'reviewed') : claims
  let slide = ''
  return shown
    .map(claim => {
      const head = `${claim.deck} ${claim.slide}`
      const line = head === slide ? '' : `\n${head}\n`
      slide = head
      return `${line}${printClaim(claim)}`
    })
    .join('')
}

function printClaim(claim: JudgedClaim): string {
  const { path, record, text, why, vouchers, review, state } = claim
  const place = record === undefined ? path : `${record} ${path}`
  const decision = review === undefined ? [] : [`      ${state}: ${review.as}, ${review.on}: ${review.because}`]
  return [
    `  ${SIGN[state]} ${place}  ${text}`,
    ...why.map(each => `      why   ${each}`),
    ...vouchers.map(each => `      ${printVoucher(each)}`),
    ...decision,
    '',
  ].join('\n')
}

const printVoucher = ({ id, words, sections }: Voucher): string =>
  `${id.padEnd(5)} ${words.join(' … ') || '(no excerpt)'}${sections.length > 0 ? `  [${sections.join('; ')}]` : ''}`

/** A claim as `--json` prints it. */
export const claimJson = (claim: JudgedClaim): unknown => {
  const { review, ...rest } = claim
  return { at: placeOf(claim), ...rest, ...(review !== undefined && { review }) }
}
