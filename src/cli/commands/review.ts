import { Option } from 'commander'
import { hasErrors } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { type Ledger, ledgerFaults, openLedger } from '../../pipeline/ledger.ts'
import { writeReviews } from '../../pipeline/write-reviews.ts'
import { prettyDiagnostic } from '../../report/pretty.ts'
import { type JudgedClaim, placeOf } from '../../review/judge.ts'
import { claimJson, countStates, printLedger } from '../../review/print-ledger.ts'
import { ROLES, type Role } from '../../review/reviews-schema.ts'
import { pruned, signed } from '../../review/write-reviews.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly as?: Role
  readonly because?: string
  readonly on?: string
  readonly checked?: boolean
  readonly prune?: boolean
  readonly open?: boolean
  readonly content?: string
  readonly json?: boolean
}

/** `briefdeck review`: what was signed and what is open; with `--as` and `--because`, a signature. */
export const reviewCommand = command<Options>({
  name: 'review',
  summary: 'sign what no machine can prove, or list what is signed, stale and open',
  argument: ['[place...]', 'a deck; a deck, slide and slot; or a record and field, as `trace --open` prints them'],
  options: [
    new Option('--as <role>', 'who signs: a role, never a name').choices(ROLES),
    new Option('--because <remark>', 'why the excerpt supports the sentence, in your own words'),
    new Option('--on <date>', 'the day, as 2026-03-01 (default: today)'),
    new Option('--checked', 'a person has read sentence and excerpt side by side'),
    new Option('--prune', 'delete reviews of sentences that are gone'),
    new Option('--open', 'list only what is open or stale'),
    CONTENT_OPTION,
    new Option('--json', 'print the list as JSON'),
  ],
  examples: [
    ['review council', 'which sentences are signed, stale or open'],
    ['review council A1 title --as editor --because "…"', 'sign one of them'],
    ['review --prune', 'delete reviews of sentences that are gone'],
  ],
  run: runReview,
})

async function runReview(invocation: Invocation, options: Options, place: readonly string[]): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const {
    value: ledger,
    diagnostics,
    sources,
  } = await openLedger({ host, folder, ...given({ content: options.content }) })
  const faults = [...diagnostics, ...(ledger === undefined ? [] : ledgerFaults(ledger))]
  const say = (line: string): void => terminal.err(`${line}\n`)
  for (const fault of faults) say(prettyDiagnostic(fault, sources, terminal.color))
  if (ledger === undefined) return EXIT.content
  if (options.prune) {
    await writeReviews(ledger.project, ledger.reviews, pruned(ledger.reviews, ledger.unused))
    terminal.out(`Deleted ${ledger.unused.length} reviews.\n`)
    return EXIT.built
  }
  if (options.as !== undefined || options.because !== undefined) return sign(invocation, options, place, ledger)
  const claims = chosen(ledger.claims, place)
  if (place.length > 0 && claims.length === 0) return nowhere(invocation, place, ledger)
  if (options.json) terminal.out(`${JSON.stringify(claims.map(claimJson), null, 2)}\n`)
  else terminal.out(`${printLedger(claims, options.open ?? false)}\n${countStates(claims)}\n`)
  return hasErrors(faults) ? EXIT.content : EXIT.built
}

/** Claims of a deck, a slide, a slot, or a record, by the words of their places. */
const chosen = (claims: readonly JudgedClaim[], place: readonly string[]): readonly JudgedClaim[] =>
  claims.filter(claim => {
    const own = [claim.deck, claim.slide, claim.path]
    const recorded = claim.record === undefined ? [] : [claim.record, claim.path]
    return [own, recorded].some(words => words.length > 0 && place.every((word, at) => word === words[at]))
  })

function nowhere({ terminal }: Invocation, place: readonly string[], { stories }: Ledger): ExitCode {
  const decks = stories.map(({ name }) => name).join(', ')
  terminal.err(
    `error No open claim at "${place.join(' ')}"\n  fix Give a place as \`briefdeck trace --open\` prints it: a deck (${decks}), its slide, its slot; or a record and its field.\n`,
  )
  return EXIT.usage
}

async function sign(
  invocation: Invocation,
  { as, because, on, checked = false }: Options,
  place: readonly string[],
  ledger: Ledger,
): Promise<ExitCode> {
  const { terminal, host } = invocation
  const date = on ?? host.today?.()
  if (as === undefined || because === undefined || date === undefined) {
    terminal.err(
      'error A signature needs a role, a remark and a day\n  fix Give --as editor --because "why the excerpt supports the sentence", and --on 2026-03-01.\n',
    )
    return EXIT.usage
  }
  const claims = chosen(ledger.claims, place)
  const sentences = new Set(claims.map(({ sentence, evidence }) => `${sentence} ${evidence}`))
  const [claim] = claims
  if (claim === undefined) return nowhere(invocation, place, ledger)
  if (sentences.size > 1) {
    terminal.err(
      `error ${sentences.size} sentences stand at "${place.join(' ')}"\n  fix Sign them one by one: ${claims.slice(0, 4).map(placeOf).join(' · ')}${claims.length > 4 ? ' …' : ''}\n`,
    )
    return EXIT.usage
  }
  const { text, sentence, evidence } = claim
  const review = { at: placeOf(claim), text, sentence, evidence, as, on: date, checked, because }
  const faults = await writeReviews(ledger.project, ledger.reviews, signed(ledger.reviews, review))
  for (const fault of faults) terminal.err(`${prettyDiagnostic(fault, new Map(), terminal.color)}\n`)
  if (faults.length > 0) return EXIT.content
  terminal.out(`Signed ${review.at} in ${ledger.reviews.file}${checked ? '' : ' (not checked by a person)'}.\n`)
  return EXIT.built
}
