import { dirname, extname, join, relative } from 'node:path'
import { given } from '../base/given.ts'
import type { FilesResult } from '../pipeline/build.ts'
import type { ManyResult } from '../pipeline/many/build-many.ts'
import type { BuildSummary, Manner } from '../report/build-summary.ts'
import { printJson } from '../report/json.ts'
import { countDiagnostics } from '../report/pretty.ts'
import { annotate } from './annotate.ts'
import { type ExitCode, exitCodeOf } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { tellFaults } from './tell-faults.ts'

/** Tells a build in the manner asked for, and gives the exit code. */
export async function tellBuild(
  invocation: Invocation,
  result: BuildSummary,
  milliseconds: number,
  { json, quiet }: Manner,
  exitCode: ExitCode = exitCodeOf(result),
): Promise<ExitCode> {
  if (!json) {
    await printBuild(invocation, result, milliseconds, quiet)
    return exitCode
  }
  const { ok, diagnostics, timings } = result
  const decks = result.decks.flatMap(({ name, slides, files }) =>
    files.map(({ path, bytes }) => ({ name, file: relative(invocation.folder, path), slides, bytes })),
  )
  invocation.terminal.out(
    `${printJson({ ok, exitCode, decks, milliseconds, timings: rounded(timings), diagnostics })}\n`,
  )
  await annotate(invocation, diagnostics, result.root, true)
  return exitCode
}

const rounded = (timings: BuildSummary['timings']): BuildSummary['timings'] =>
  Object.fromEntries(Object.entries(timings).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]))

export const summaryOf = ({ ok, root, decks, diagnostics, sources, timings }: FilesResult): BuildSummary => ({
  ok,
  diagnostics,
  sources,
  timings,
  ...given({ root }),
  decks: decks.map(({ name, slides, files }) => ({
    name,
    slides,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
  })),
})

export const summaryOfMany = ({ decks, out = '', root, ...result }: ManyResult): BuildSummary => ({
  ok: result.ok,
  diagnostics: result.diagnostics,
  sources: result.sources,
  timings: result.timings,
  ...given({ root }),
  decks: decks.map(({ name, slides, files }) => ({
    name,
    slides: slides.length,
    files: files.map(file => ({ path: join(out, file.name), bytes: file.bytes })),
  })),
})

/** Prints what a build found, with code frames, and a line for each file; with `quiet`, errors only. */
export async function printBuild(
  invocation: Invocation,
  result: BuildSummary,
  milliseconds: number,
  quiet: boolean,
): Promise<void> {
  const { terminal, folder } = invocation
  const problems = result.diagnostics
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  tellFaults(terminal, shown, result.sources)
  await annotate(invocation, problems, result.root, false)
  if (!quiet) terminal.out(summary(result, folder, milliseconds))
  else if (!result.ok) terminal.err(`${countDiagnostics(problems)}. ${written(result)}\n`)
}

/** A line a file; files of one ending, as the pictures of slides, have one together. */
function linesOf({ name, files }: BuildSummary['decks'][number]): readonly { path: string; bytes: number }[] {
  const endings = new Map<string, { path: string; bytes: number }>()
  for (const { path, bytes } of files) {
    const [folder, ending] = [dirname(path), extname(path)]
    const known = endings.get(ending)
    const shared = known === undefined ? path : join(folder, `${name}.*${ending}`)
    endings.set(ending, { path: shared, bytes: (known?.bytes ?? 0) + bytes })
  }
  return [...endings.values()]
}

const written = ({ decks }: BuildSummary): string =>
  decks.length === 0
    ? 'Nothing was written; earlier decks are unchanged.'
    : 'Only the decks without errors were written.'

function summary(result: BuildSummary, folder: string, milliseconds: number): string {
  const lines = result.decks.flatMap(deck =>
    linesOf(deck).map(({ path, bytes }) => {
      const size = `${Math.round(bytes / 1024)} KB`
      return `${relative(folder, path).padEnd(28)} ${String(deck.slides).padStart(3)} slides  ${size.padStart(8)}`
    }),
  )
  const count = countDiagnostics(result.diagnostics)
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  if (!result.ok && result.decks.length === 0)
    return `${count}. Nothing was written; earlier decks are unchanged. ${seconds}\n`
  const end = `${result.decks.length} ${result.decks.length === 1 ? 'deck' : 'decks'} in ${seconds}${count && `, ${count}`}`
  return `${[...lines, end].join('\n')}\n`
}
