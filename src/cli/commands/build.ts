import { relative } from 'node:path'
import type { FontMode } from '../../base/font-mode.ts'
import { given } from '../../base/given.ts'
import type { Language } from '../../base/language.ts'
import type { Medium } from '../../base/medium.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import { isUsage } from '../../pipeline/choose-decks.ts'
import type { BuildOptions } from '../../pipeline/options.ts'
import { githubAnnotation } from '../../report/github.ts'
import { printJson } from '../../report/json.ts'
import { countDiagnostics, prettyDiagnostic } from '../../report/pretty.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'

/** The command line's own options. */
export interface BuildCommand {
  readonly lang?: Language
  readonly out?: string
  readonly content?: string
  readonly fonts?: FontMode
  readonly theme?: string
  readonly minutes?: number
  readonly reading?: Medium
  readonly set: Readonly<Record<string, string>>
  readonly strict?: boolean
  readonly keepGoing?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `briefdeck build`: a line a file and the time taken; problems with code frames. */
export async function runBuild(
  invocation: Invocation,
  audiences: readonly string[],
  options: BuildCommand,
): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const talk = !options.quiet && !options.json
  const start = host.now()
  const result = await build({
    ...optionsOf(invocation, audiences, options),
    onDeck: name => {
      if (talk && terminal.interactive) terminal.err(`\r\u001B[Kbuilding ${name} …`)
    },
  })
  if (talk && terminal.interactive) terminal.err('\r\u001B[K')
  const milliseconds = Math.round(host.now() - start)
  const problems = result.diagnostics
  const exitCode = problems.some(isUsage) ? EXIT.usage : result.ok ? EXIT.built : EXIT.content
  if (options.json) {
    const decks = filesOf(result).map(({ deck, path, slides, bytes }) => ({
      name: deck,
      file: relative(folder, path),
      slides,
      bytes: bytes.length,
    }))
    terminal.out(
      `${printJson({ ok: result.ok, exitCode, decks, milliseconds, timings: rounded(result.timings), diagnostics: problems })}\n`,
    )
    return exitCode
  }
  const shown = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  for (const problem of shown) terminal.err(`${prettyDiagnostic(problem, result.sources, terminal.color)}\n\n`)
  if (host.environment.GITHUB_ACTIONS) for (const problem of problems) terminal.out(`${githubAnnotation(problem)}\n`)
  if (talk) terminal.out(summary(result, folder, milliseconds))
  else if (!result.ok) terminal.err(`${countDiagnostics(problems)}. ${written(result)}\n`)
  return exitCode
}

function optionsOf(
  { host, folder, signal, threads }: Invocation,
  audiences: readonly string[],
  { lang, set, json: _json, quiet: _quiet, ...others }: BuildCommand,
): BuildOptions {
  const event = Object.fromEntries(Object.entries(set).map(([key, value]) => [key.replace(/^event\./, ''), value]))
  return { host, folder, audiences, event, ...given({ language: lang, signal, threads }), ...others }
}

const rounded = (timings: BuildResult['timings']): BuildResult['timings'] =>
  Object.fromEntries(Object.entries(timings).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]))

/** The files of all decks, each with its deck's name and number of slides. */
const filesOf = ({ decks }: BuildResult) =>
  decks.flatMap(({ name, scene, files }) => files.map(file => ({ ...file, deck: name, slides: scene.slides.length })))

const written = ({ decks }: BuildResult): string =>
  decks.length === 0
    ? 'Nothing was written; earlier decks are unchanged.'
    : 'Only the decks without errors were written.'

function summary(result: BuildResult, folder: string, milliseconds: number): string {
  const lines = filesOf(result).map(({ path, slides, bytes }) => {
    const size = `${Math.round(bytes.length / 1024)} KB`
    return `${relative(folder, path).padEnd(28)} ${String(slides).padStart(3)} slides  ${size.padStart(8)}`
  })
  const count = countDiagnostics(result.diagnostics)
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  if (!result.ok && result.decks.length === 0)
    return `${count}. Nothing was written; earlier decks are unchanged. ${seconds}\n`
  const end = `${result.decks.length} ${result.decks.length === 1 ? 'deck' : 'decks'} in ${seconds}${count && `, ${count}`}`
  return `${[...lines, end].join('\n')}\n`
}
