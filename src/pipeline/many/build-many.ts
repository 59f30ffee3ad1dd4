import { checkpoint } from '../../base/checkpoint.ts'
import { type Diagnostic, hasErrors } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { nodeHost } from '../../host/node-host.ts'
import { recordHost } from '../../host/record-host.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { atRow } from '../../survey/each/load-rows.ts'
import type { Audience } from '../../survey/model/audience.ts'
import { type KeptDecks, openKeptDecks } from '../kept/kept-decks.ts'
import { layOut } from '../lay-out.ts'
import { load, type Project } from '../load.ts'
import { entryOf, makeManifest } from '../manifest/make-manifest.ts'
import { type BuildOptions, checkOptions } from '../options.ts'
import { type BuildRecord, startRecord } from '../record.ts'
import { render } from '../render.ts'
import { tell } from '../tell.ts'
import { write } from '../write.ts'

type MadeDeck = Manifest['decks'][number]

export interface ManyResult {
  /** Whether every deck was made and written. */
  readonly ok: boolean
  /** What was written, as the manifest has it. */
  readonly decks: readonly MadeDeck[]
  /** How many of them an earlier run had made: nothing of them had changed. */
  readonly kept: number
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly root?: string
  /** Absolute path of the folder of the decks. */
  readonly out?: string
  readonly timings: Readonly<Record<string, number>>
}

interface ManyOptions extends BuildOptions {
  /** Called before each deck with how many are done and how many there are. */
  readonly onProgress?: (name: string, done: number, all: number) => void
}

/**
 * Builds any number of decks with one loaded project, each written before the next is begun and then forgotten. A deck with errors
 * keeps no other from being written. A run that was stopped goes on where it was, if its host has a store. The manifest is written last.
 */
export async function buildMany({ onProgress, ...wish }: ManyOptions): Promise<ManyResult> {
  const { signal, strict = false } = checkOptions(wish, 'buildMany')
  const recorder = recordHost(wish.host ?? nodeHost())
  const options: BuildOptions = { ...wish, host: recorder.host }
  const record = startRecord(strict)
  const project = record.take(await load(options))
  const decks: MadeDeck[] = []
  let kept = 0
  const end = (ok: boolean): ManyResult => ({
    ok,
    decks,
    kept,
    diagnostics: record.diagnostics(),
    sources: record.sources,
    timings: project?.stopwatch.total() ?? {},
    ...given({ root: project?.root, out: project?.out }),
  })
  if (project === undefined || hasErrors(project.code.diagnostics)) return end(false)
  const earlier = openKeptDecks(project, options, recorder.answers)
  for (const [at, deck] of project.decks.entries()) {
    await checkpoint(signal)
    onProgress?.(deck.output, at, project.decks.length)
    const known = await earlier.recall(deck)
    if (known !== undefined) {
      record.take({ value: undefined, diagnostics: known.diagnostics })
      decks.push(known.made)
      kept += 1
      continue
    }
    const made = await makeDeck(project, deck, options, record, earlier)
    if (made !== undefined) decks.push(made)
  }
  await checkpoint(signal)
  const manifest = await makeManifest(project, decks, options, recorder.answers())
  const listed = record.take(await write(project, [manifest], signal)) !== undefined
  return end(listed && decks.length === project.decks.length && !hasErrors(record.diagnostics()))
}

/** Makes and writes one deck, unless it has errors. */
async function makeDeck(
  project: Project,
  deck: Audience,
  options: BuildOptions,
  record: BuildRecord,
  earlier: KeptDecks,
): Promise<MadeDeck | undefined> {
  const { signal, strict = false } = options
  const own = startRecord(strict)
  const told = (): readonly Diagnostic[] =>
    own.diagnostics().map(each => (deck.row === undefined ? each : atRow(each, deck.row)))
  const finish = (): undefined => void record.take({ value: undefined, diagnostics: told() })
  const story = own.take(await tell(project, deck, options))
  const scene = story && own.take(await layOut(project, story, signal))
  const files = story && scene && own.take(await render(project, story, scene))
  if (story === undefined || scene === undefined || files === undefined || hasErrors(own.diagnostics())) return finish()
  if (own.take(await write(project, files, signal)) === undefined) return finish()
  finish()
  const made = entryOf({ ...story, files })
  await earlier.keep(deck, { made, diagnostics: told() }, files)
  return made
}
