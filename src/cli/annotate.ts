import type { Diagnostic } from '../base/diagnostic.ts'
import { githubAnnotations } from '../report/github.ts'
import { folderInRepository } from './folder-in-repository.ts'
import type { Invocation } from './invocation.ts'

/** In a job of GitHub Actions, prints diagnostics as annotations: on stderr where stdout holds one JSON object, for the runner reads both. */
export async function annotate(
  { host, terminal, folder }: Invocation,
  diagnostics: readonly Diagnostic[],
  root: string | undefined,
  json: boolean,
): Promise<void> {
  if (!host.environment.GITHUB_ACTIONS) return
  const inside = await folderInRepository(host, root ?? folder)
  for (const line of githubAnnotations(diagnostics, inside)) (json ? terminal.err : terminal.out)(`${line}\n`)
}
