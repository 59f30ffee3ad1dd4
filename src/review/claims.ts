import { createHash } from 'node:crypto'
import type { OpenClaim } from '../base/open-claim.ts'
import type { Span } from '../base/span.ts'
import type { Story } from '../story/story.ts'
import type { Survey, SurveyRecord } from '../survey/model/survey.ts'

/** What vouches for a sentence: a record, its words, and where they stand in the source. */
export interface Voucher {
  readonly id: string
  readonly words: readonly string[]
  readonly sections: readonly string[]
}

/** A sentence that a person has to judge, with all that rules say of it and all that vouches for it. */
export interface LedgerClaim {
  /** Output name of the deck that shows it. */
  readonly deck: string
  /** The slide that shows it, the first one where a record makes it. */
  readonly slide: string
  /** The record that makes it. */
  readonly record?: string
  readonly path: string
  readonly text: string
  readonly span: Span
  readonly rules: readonly string[]
  readonly why: readonly string[]
  readonly vouchers: readonly Voucher[]
  /** Hashes of the sentence and of its vouchers' words: a decision holds while neither moves. */
  readonly sentence: string
  readonly evidence: string
}

/** The open claims of a deck by slide: its own, and those of the records that it shows, in its language. */
export function claimsOf(survey: Survey, story: Story): readonly LedgerClaim[] {
  const first = new Map<string, string>()
  for (const { id, shown } of story.slides) for (const each of shown) if (!first.has(each)) first.set(each, id)
  const ofRecords = survey.open.filter(
    ({ id, path }) => id !== undefined && first.has(id) && isSaidIn(path, story.language),
  )
  const order = new Map(story.slides.map(({ id }, at) => [id, at]))
  const all = [...story.open, ...ofRecords].map(claim => ({ claim, slide: claim.slide ?? first.get(claim.id!)! }))
  const merged = new Map<string, LedgerClaim>()
  for (const { claim, slide } of all) {
    const key = JSON.stringify([slide, claim.id, claim.path, claim.text])
    const known = merged.get(key)
    merged.set(
      key,
      known === undefined ? ledgerClaim(claim, slide, story.output, survey) : joined(known, claim, survey),
    )
  }
  return [...merged.values()].sort((a, b) => order.get(a.slide)! - order.get(b.slide)!)
}

/** A path such as `says.en` is of one language; one without is of all. */
const isSaidIn = (path: string, language: string): boolean => !/\.(zh|en)$/.test(path) || path.endsWith(`.${language}`)

function ledgerClaim(claim: OpenClaim, slide: string, deck: string, survey: Survey): LedgerClaim {
  const { id, path, text, span, rule, why } = claim
  return withVouchers(
    { deck, slide, ...(id !== undefined && { record: id }), path, text, span, rules: [rule], why: [why] },
    claim.vouchers,
    survey,
  )
}

const joined = (known: LedgerClaim, { rule, why, vouchers }: OpenClaim, survey: Survey): LedgerClaim =>
  withVouchers(
    { ...known, rules: [...new Set([...known.rules, rule])], why: [...new Set([...known.why, why])] },
    [...known.vouchers.map(({ id }) => id), ...vouchers],
    survey,
  )

function withVouchers(
  claim: Omit<LedgerClaim, 'vouchers' | 'sentence' | 'evidence'>,
  ids: readonly string[],
  survey: Survey,
): LedgerClaim {
  const vouchers = [...new Set(ids)].flatMap(id => voucherOf(survey.records.get(id)) ?? [])
  return {
    ...claim,
    vouchers,
    sentence: hashOf(claim.text),
    evidence: hashOf(JSON.stringify(vouchers.map(({ id, words }) => [id, words]))),
  }
}

/** Twelve hexadecimal digits: an edit that keeps them is not to be met. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** A record with the words that a reader needs beside a sentence: its excerpts; without one, what it says. */
function voucherOf(record: SurveyRecord | undefined): Voucher | undefined {
  if (record === undefined) return undefined
  const excerpts = record.excerpts.map(({ words }) => words.text)
  const says = 'says' in record ? Object.values(record.says ?? {}).map(({ text }) => text) : []
  const counted = record.kind === 'figure' && record.counted !== undefined ? [record.counted.items.join(' ')] : []
  const own = [...(excerpts.length > 0 ? excerpts : says), ...counted]
  return {
    id: record.id,
    words: [...new Set(own)],
    sections: [...new Set(record.excerpts.map(({ section }) => section).filter(Boolean))],
  }
}
