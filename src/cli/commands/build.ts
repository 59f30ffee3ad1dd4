import { InvalidArgumentError, Option } from 'commander'
import { given } from '../../base/given.ts'
import { buildFiles } from '../../pipeline/build.ts'
import { buildMany } from '../../pipeline/many/build-many.ts'
import type { BuildOptions, Shard } from '../../pipeline/options.ts'
import type { DeckFile } from '../../pipeline/render.ts'
import type { BuildSummary } from '../../report/build-summary.ts'
import { findingsOf } from '../../report/finding.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { openKeptBuilds } from '../kept-builds.ts'
import { summaryOf, summaryOfMany, tellBuild } from '../print-build.ts'
import { tellFaults } from '../tell-faults.ts'
import { REPORT_OPTIONS, type ReportFlags, writeReports } from '../write-reports.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { BUILD_OPTIONS, type BuildFlags, buildOptionsOf } from './build-options.ts'

interface Options extends BuildFlags, ReportFlags {
  readonly each?: string
  readonly shard?: Shard
  readonly changedSince?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `briefdeck build`: a line a file and the time taken; problems with code frames. */
export const buildCommand = command<Options>({
  name: 'build',
  summary: 'build the decks of all audiences, or of those named',
  argument: ['[audience...]', 'as in `briefdeck list`'],
  options: [
    ...BUILD_OPTIONS,
    ...REPORT_OPTIONS,
    new Option('--each <file>', 'a deck for each row of a CSV file: its cells fill {each.COLUMN} (docs/each.md)'),
    new Option('--shard <part/of>', 'with --each, only the rows of one of several machines, as 1/3').argParser(shardOf),
    new Option('--changed-since <revision>', 'only decks that came out otherwise at a revision of git, as main'),
    new Option('--json', 'print the result as one JSON object'),
    new Option('--quiet', 'print errors only'),
  ],
  examples: [
    ['build', 'all decks, into dist/'],
    ['build investor --lang en', 'the investor deck in English'],
    ['build government --set event.date=2026-03-01 --set event.mark=内部资料'],
    ['build investor --theme brand.yaml', 'in your own colours'],
    ['build government --minutes 5', 'the short talk, the rest as backup'],
    ['build --reading projected', 'for a hall: sentences of 18 points and more'],
    ['build --format pptx,svg,png', 'with a picture of every slide'],
    ['build government --format sheet', 'all its slides on one picture'],
    ['build district --each districts.csv', 'a deck for each district'],
    ['build --out /tmp/decks --json', 'for other programs'],
  ],
  run: runBuild,
})

async function runBuild(
  invocation: Invocation,
  { json = false, quiet = false, sarif, junit, codeQuality, changedSince, ...flags }: Options,
  audiences: readonly string[],
): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const start = host.now()
  const kept = flags.cache ? await openKeptBuilds(invocation) : undefined
  const options = buildOptionsOf({ ...invocation, host: kept?.host ?? host }, audiences, flags)
  const since = changedSince === undefined ? undefined : await decksSince(options, changedSince)
  if (since?.length === 0) {
    terminal.out(`No deck has changed since ${changedSince}.\n`)
    return EXIT.built
  }
  const show = progress(invocation, quiet || json)
  const chosen = since === undefined ? options : { ...options, audiences: since }
  const { summary, files = [] } = chosen.each === undefined ? await once(chosen, show) : await many(chosen, show)
  show()
  const reports = given({ sarif, junit, codeQuality })
  const unwritten = await writeReports(invocation, reports, {
    root: summary.root ?? folder,
    findings: findingsOf(summary.diagnostics, summary.sources),
    decks: summary.decks.map(({ name }) => name),
  })
  tellFaults(terminal, unwritten, summary.sources)
  const manner = { json, quiet }
  const exitCode = unwritten.length > 0 ? EXIT.content : exitCodeOf(summary)
  await tellBuild(invocation, summary, Math.round(host.now() - start), manner, exitCode)
  if (summary.ok && Object.keys(reports).length === 0 && since === undefined) await kept?.keep(summary, manner, files)
  return exitCode
}

/** The names of the decks to build; all that were asked for, where they cannot be told, so that the build says why. */
async function decksSince(options: BuildOptions, revision: string): Promise<readonly string[]> {
  if (options.each !== undefined)
    throw new WrongUsage(
      '--changed-since and --each do not go together: a second run with --each makes only what changed.',
    )
  const { changedDecks } = await import('../../pipeline/kept/changed-decks.ts')
  const found = await changedDecks(options, revision)
  if (found === undefined)
    throw new WrongUsage(
      `--changed-since: "${revision}" is no revision here, or the project is in no git repository, or there is no git.`,
    )
  return found.all === 0 ? (options.audiences ?? []) : found.changed
}

type Show = (name?: string, done?: number, all?: number) => void

/** The summary of a run, and its files where they are at hand. */
interface Ran {
  readonly summary: BuildSummary
  readonly files?: readonly DeckFile[]
}

async function once(options: BuildOptions, show: Show): Promise<Ran> {
  const result = await buildFiles({ ...options, onDeck: name => show(name) })
  const files = [...result.decks.flatMap(deck => deck.files), ...(result.manifest ? [result.manifest] : [])]
  return { summary: summaryOf(result), files }
}

async function many(options: BuildOptions, show: Show): Promise<Ran> {
  return { summary: summaryOfMany(await buildMany({ ...options, onProgress: show })) }
}

/** Says on a terminal which deck is being built and, of many, how many are left and for how long; without a name, wipes that away. */
function progress({ host, terminal }: Invocation, silent: boolean): Show {
  if (silent || !terminal.interactive) return () => {}
  const start = host.now()
  return (name, done = 0, all = 0) => {
    const left = done > 0 ? (((host.now() - start) / done) * (all - done)) / 1000 : 0
    const count = all > 0 ? ` (${done + 1} of ${all}${left >= 1 ? `, ${timeLeft(left)} left` : ''})` : ''
    terminal.err(name === undefined ? WIPE : `${WIPE}building ${name}${count} …`)
  }
}

const WIPE = '\r\u001B[K'
const timeLeft = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`

/** `2/3`: the second of three machines. */
function shardOf(value: string): Shard {
  const [, part = '', of = ''] = /^([0-9]{1,4})\/([0-9]{1,4})$/.exec(value) ?? []
  const shard = { part: Number(part), of: Number(of) }
  if (shard.part < 1 || shard.part > shard.of || shard.of > 1000)
    throw new InvalidArgumentError('Expected a part and a number of parts, as in 1/3.')
  return shard
}
