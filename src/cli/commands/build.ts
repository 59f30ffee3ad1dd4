import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { build } from '../../pipeline/build.ts'
import { findingsOf } from '../../report/finding.ts'
import { prettyDiagnostic } from '../../report/pretty.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { openKeptBuilds } from '../kept-builds.ts'
import { summaryOf, tellBuild } from '../print-build.ts'
import { REPORT_OPTIONS, type ReportFlags, writeReports } from '../write-reports.ts'
import { BUILD_OPTIONS, type BuildFlags, buildOptionsOf } from './build-options.ts'

interface Options extends BuildFlags, ReportFlags {
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
    ['build --out /tmp/decks --json', 'for other programs'],
  ],
  run: runBuild,
})

async function runBuild(
  invocation: Invocation,
  { json = false, quiet = false, sarif, junit, codeQuality, ...flags }: Options,
  audiences: readonly string[],
): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const redraw = !quiet && !json && terminal.interactive
  const start = host.now()
  const kept = flags.cache ? await openKeptBuilds(invocation) : undefined
  const result = await build({
    ...buildOptionsOf({ ...invocation, host: kept?.host ?? host }, audiences, flags),
    onDeck: name => {
      if (redraw) terminal.err(`\r\u001B[Kbuilding ${name} …`)
    },
  })
  if (redraw) terminal.err('\r\u001B[K')
  const milliseconds = Math.round(host.now() - start)
  const reports = given({ sarif, junit, codeQuality })
  const unwritten = await writeReports(invocation, reports, {
    root: result.root ?? folder,
    findings: findingsOf(result.diagnostics, result.sources),
    decks: result.decks.map(({ name }) => name),
  })
  for (const fault of unwritten) terminal.err(`${prettyDiagnostic(fault, result.sources, terminal.color)}\n\n`)
  const manner = { json, quiet }
  const summary = summaryOf(result)
  const exitCode = unwritten.length > 0 ? EXIT.content : exitCodeOf(result)
  await tellBuild(invocation, summary, milliseconds, manner, exitCode)
  const files = [...result.decks.flatMap(deck => deck.files), ...(result.manifest ? [result.manifest] : [])]
  if (result.ok && Object.keys(reports).length === 0) await kept?.keep(summary, manner, files)
  return exitCode
}
