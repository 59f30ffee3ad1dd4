import { dirname, extname, join, relative } from 'node:path'
import type { BuildResult } from '../pipeline/build.ts'
import { githubAnnotations } from '../report/github.ts'
import { countDiagnostics, prettyDiagnostic } from '../report/pretty.ts'
import type { Invocation } from './invocation.ts'
import { folderInRepository } from './write-reports.ts'

/** Prints what a build found, with code frames, and a line for each file; with `quiet`, errors only. */
export async function printBuild(
  { terminal, host, folder }: Invocation,
  result: BuildResult,
  milliseconds: number,
  quiet: boolean,
): Promise<void> {
  const problems = result.diagnostics
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  for (const problem of shown) terminal.err(`${prettyDiagnostic(problem, result.sources, terminal.color)}\n\n`)
  if (host.environment.GITHUB_ACTIONS)
    for (const line of githubAnnotations(problems, await folderInRepository(host, result.root ?? folder)))
      terminal.out(`${line}\n`)
  if (!quiet) terminal.out(summary(result, folder, milliseconds))
  else if (!result.ok) terminal.err(`${countDiagnostics(problems)}. ${written(result)}\n`)
}

/** A line a file; files of one ending, as the pictures of slides, have one together. */
function linesOf({ name, files }: BuildResult['decks'][number]): readonly { path: string; bytes: number }[] {
  const endings = new Map<string, { path: string; bytes: number }>()
  for (const { path, bytes } of files) {
    const [folder, ending] = [dirname(path), extname(path)]
    const known = endings.get(ending)
    const shared = known === undefined ? path : join(folder, `${name}.*${ending}`)
    endings.set(ending, { path: shared, bytes: (known?.bytes ?? 0) + bytes.length })
  }
  return [...endings.values()]
}

const written = ({ decks }: BuildResult): string =>
  decks.length === 0
    ? 'Nothing was written; earlier decks are unchanged.'
    : 'Only the decks without errors were written.'

function summary(result: BuildResult, folder: string, milliseconds: number): string {
  const lines = result.decks.flatMap(deck =>
    linesOf(deck).map(({ path, bytes }) => {
      const size = `${Math.round(bytes / 1024)} KB`
      return `${relative(folder, path).padEnd(28)} ${String(deck.scene.slides.length).padStart(3)} slides  ${size.padStart(8)}`
    }),
  )
  const count = countDiagnostics(result.diagnostics)
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  if (!result.ok && result.decks.length === 0)
    return `${count}. Nothing was written; earlier decks are unchanged. ${seconds}\n`
  const end = `${result.decks.length} ${result.decks.length === 1 ? 'deck' : 'decks'} in ${seconds}${count && `, ${count}`}`
  return `${[...lines, end].join('\n')}\n`
}
