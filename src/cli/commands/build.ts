import { relative } from 'node:path'
import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import { findingsOf } from '../../report/finding.ts'
import { printJson } from '../../report/json.ts'
import { prettyDiagnostic } from '../../report/pretty.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { printBuild } from '../print-build.ts'
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
  const result = await build({
    ...buildOptionsOf(invocation, audiences, flags),
    onDeck: name => {
      if (redraw) terminal.err(`\r\u001B[Kbuilding ${name} …`)
    },
  })
  if (redraw) terminal.err('\r\u001B[K')
  const milliseconds = Math.round(host.now() - start)
  const unwritten = await writeReports(invocation, given({ sarif, junit, codeQuality }), {
    root: result.root ?? folder,
    findings: findingsOf(result.diagnostics, result.sources),
    decks: result.decks.map(({ name }) => name),
  })
  for (const fault of unwritten) terminal.err(`${prettyDiagnostic(fault, result.sources, terminal.color)}\n\n`)
  const exitCode = unwritten.length > 0 ? EXIT.content : exitCodeOf(result)
  if (!json) {
    await printBuild(invocation, result, milliseconds, quiet)
    return exitCode
  }
  const decks = filesOf(result).map(({ deck, path, slides, bytes }) => ({
    name: deck,
    file: relative(folder, path),
    slides,
    bytes: bytes.length,
  }))
  const { ok, diagnostics, timings } = result
  terminal.out(`${printJson({ ok, exitCode, decks, milliseconds, timings: rounded(timings), diagnostics })}\n`)
  return exitCode
}

const rounded = (timings: BuildResult['timings']): BuildResult['timings'] =>
  Object.fromEntries(Object.entries(timings).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]))

/** The files of all decks, each with its deck's name and number of slides. */
const filesOf = ({ decks }: BuildResult) =>
  decks.flatMap(({ name, scene, files }) => files.map(file => ({ ...file, deck: name, slides: scene.slides.length })))
