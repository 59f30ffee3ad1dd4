import { checkpoint } from '../base/checkpoint.ts'
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { layOut } from './lay-out.ts'
import { ledgerOf } from './ledger.ts'
import { load } from './load.ts'
import { type BuildOptions, checkOptions } from './options.ts'
import { startRecord } from './record.ts'
import { unusedIgnores } from './rule-settings.ts'
import { type DeckStory, tell } from './tell.ts'

export interface CheckResult {
  /** Whether nothing is an error. */
  readonly ok: boolean
  /** Output names of the decks that were checked to their end. */
  readonly decks: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  /** Absolute path of the project's root, where there is a project. */
  readonly root?: string
}

/**
 * Runs all rules on decks and writes nothing: on the survey, on what slides say, on how they look, and, with `reviewed`, on
 * what was signed. Where all decks are asked for, it also tells of settings and reviews that are of nothing.
 *
 * @throws TypeError if the options are wrong; the signal's reason if it is aborted
 */
export async function check(options: BuildOptions): Promise<CheckResult> {
  const { signal, strict = false, reviewed = false } = checkOptions(options, 'check')
  const record = startRecord(strict)
  const project = record.take(await load(options))
  const stories: DeckStory[] = []
  const laid: string[] = []
  for (const deck of project?.decks ?? []) {
    await checkpoint(signal)
    const story = record.take(await tell(project!, deck, options))
    if (story !== undefined) stories.push(story)
  }
  if (project !== undefined && !hasErrors(project.code.diagnostics)) {
    for (const story of stories) {
      await checkpoint(signal)
      if (record.take(await layOut(project, story, signal)) !== undefined) laid.push(story.name)
    }
    const all = (options.audiences ?? []).length === 0 && options.language === undefined
    const complete = all && laid.length === project.decks.length
    record.take(await ledgerOf(project, stories, { reviewed, complete }))
    const { ignored } = project.settings
    if (complete) record.take({ value: true, diagnostics: unusedIgnores(ignored, project.ignoresMet) })
  }
  const diagnostics = record.diagnostics()
  return {
    ok: project !== undefined && !hasErrors(diagnostics),
    decks: laid,
    diagnostics,
    sources: record.sources,
    ...given({ root: project?.root }),
  }
}
