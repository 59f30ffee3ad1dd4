import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { claimsOf } from '../review/claims.ts'
import { diagnoseOpen, diagnoseUnused, type JudgedClaim, judge, unusedReviews } from '../review/judge.ts'
import { type PlacedReview, type Reviews, readReviews } from '../review/read-reviews.ts'
import type { Loaded } from '../survey/load-survey.ts'
import { load, type Project } from './load.ts'
import type { LoadOptions } from './options.ts'
import { startRecord } from './record.ts'
import { type DeckStory, tell } from './tell.ts'

/** What no machine can prove in some decks, with the decisions on it. */
export interface Ledger {
  readonly project: Project
  readonly stories: readonly DeckStory[]
  readonly claims: readonly JudgedClaim[]
  readonly reviews: Reviews
  /** Reviews of sentences that are in none of the decks; empty unless all decks were asked for. */
  readonly unused: readonly PlacedReview[]
}

/**
 * Loads a project, tells its decks and reads its reviews. Decks with errors are told all the same, as far as they go: the
 * ledger helps to mend them.
 */
export async function openLedger(options: LoadOptions): Promise<Loaded<Ledger>> {
  const record = startRecord(false)
  const project = record.take(await load(options))
  const end = (value: Ledger | undefined): Loaded<Ledger> => ({
    value,
    diagnostics: record.diagnostics(),
    sources: record.sources,
  })
  if (project === undefined) return end(undefined)
  const stories: DeckStory[] = []
  for (const deck of project.decks) {
    const story = record.take(await tell(project, deck))
    if (story !== undefined) stories.push(story)
  }
  const judged = record.take(await readLedger(project, stories))
  if (judged === undefined) return end(undefined)
  const { reviews, claims } = judged
  const whole = (options.audiences ?? []).length === 0 && options.language === undefined
  const complete = whole && stories.length === project.decks.length
  return end({ project, stories, claims, reviews, unused: complete ? unusedReviews(claims, reviews.list) : [] })
}

/** What no machine can prove in decks that are told, with the decisions on it. */
export async function readLedger(
  project: Project,
  stories: readonly DeckStory[],
): Promise<Loaded<Pick<Ledger, 'claims' | 'reviews'>>> {
  const { value: reviews, diagnostics, sources } = await readReviews(project.inside, project.root, project.content)
  const value = reviews && { reviews, claims: judgeStories(project, stories, reviews) }
  return { value, diagnostics, sources }
}

/**
 * The rule of `--reviewed`: every claim that no machine can prove has a decision that holds.
 *
 * @param complete whether the stories are those of all decks: what they do not use is of nothing
 */
export async function ledgerOf(
  project: Project,
  stories: readonly DeckStory[],
  { reviewed, complete }: { readonly reviewed: boolean; readonly complete: boolean },
): Promise<Loaded<true>> {
  const { value, diagnostics, sources } = await readReviews(project.inside, project.root, project.content)
  const claims = value === undefined ? [] : judgeStories(project, stories, value)
  const unused = value !== undefined && complete ? unusedReviews(claims, value.list) : []
  const all: readonly Diagnostic[] = [
    ...diagnostics,
    ...(reviewed ? diagnoseOpen(claims) : []),
    ...diagnoseUnused(unused, claims),
  ]
  return { value: hasErrors(all) ? undefined : true, diagnostics: all, sources }
}

const judgeStories = ({ survey }: Project, stories: readonly DeckStory[], { list }: Reviews): readonly JudgedClaim[] =>
  judge(
    stories.flatMap(({ story }) => claimsOf(survey, story)),
    list,
  )

/** What a ledger says of itself: reviews that are of nothing. */
export const ledgerFaults = ({ unused, claims }: Ledger): readonly Diagnostic[] => diagnoseUnused(unused, claims)
