import { checkpoint } from '../base/checkpoint.ts'
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { nodeHost } from '../host/node-host.ts'
import { recordHost } from '../host/record-host.ts'
import { stalePictures } from '../output/stale-pictures.ts'
import { type BuiltDeck, isBuilt, isTold, type MadeDeck } from './built-deck.ts'
import { type KeptRender, openKeptRenders } from './kept/kept-renders.ts'
import { ledgerOf } from './ledger.ts'
import { load } from './load.ts'
import { makeDecks } from './make-decks.ts'
import { entryOf, makeManifest } from './manifest/make-manifest.ts'
import { type BuildOptions, checkOptions } from './options.ts'
import { startRecord } from './record.ts'
import type { DeckFile } from './render.ts'
import { type DeckStory, tell } from './tell.ts'
import { write } from './write.ts'

/** A build as its files: a deck of which nothing has changed is taken from the store of the host, and has no scene. */
export interface FilesResult extends Omit<BuildResult, 'decks'> {
  readonly decks: readonly MadeDeck[]
}

export interface BuildResult {
  /** Whether every requested deck was made and, unless `dry`, written. */
  readonly ok: boolean
  /** The decks without errors: all or none, unless `keepGoing`. */
  readonly decks: readonly BuiltDeck[]
  readonly diagnostics: readonly Diagnostic[]
  /** Beside them, if it was asked for. */
  readonly manifest?: DeckFile
  /** Absolute path of the project's root, where there is a project. */
  readonly root?: string
  /** Texts of the files that diagnostics point into, by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>
}

/**
 * Builds decks in five stages: load, tell, lay out, render, write. If any deck has an error, no file is replaced,
 * unless `keepGoing` is set. A fault in the content is a diagnostic of the result, never an exception.
 *
 * @throws TypeError if the options are wrong; the signal's reason if it is aborted
 */
export async function build(wish: BuildOptions): Promise<BuildResult> {
  const { decks, ...result } = await run(wish, () => undefined)
  return { ...result, decks: decks.filter(isBuilt) }
}

/** Builds as `build` does, the same files; decks that an earlier build made of the same are not laid out again. */
export const buildFiles = (wish: BuildOptions): Promise<FilesResult> => run(wish, openKeptRenders)

async function run(wish: BuildOptions, openEarlier: typeof openKeptRenders): Promise<FilesResult> {
  const {
    signal,
    strict = false,
    keepGoing = false,
    dry = false,
    manifest: listed = false,
  } = checkOptions(wish, 'build')
  const { host, answers } = recordHost(wish.host ?? nodeHost())
  const options: BuildOptions = { ...wish, host }
  const record = startRecord(strict)
  const project = record.take(await load(options))
  const end = (decks: readonly MadeDeck[], ok: boolean, manifest?: DeckFile): FilesResult => ({
    ok,
    decks,
    diagnostics: record.diagnostics(),
    sources: record.sources,
    ...given({ root: project?.root, manifest }),
    timings: project?.stopwatch.total() ?? {},
  })
  if (project === undefined) return end([], false)

  const loaded = answers().length
  const earlier = openEarlier(project, options, () => answers().slice(loaded))
  // The ledger and the manifest list what stories say.
  const ready = options.reviewed || listed ? undefined : earlier
  const told: (DeckStory | KeptRender)[] = []
  for (const deck of project.decks) {
    await checkpoint(signal)
    const known = await ready?.recallTold(deck)
    const outcome = known ?? (await tell(project, deck, options))
    const one = record.take<DeckStory | KeptRender>(outcome)
    if (one === undefined) continue
    told.push(one)
    if (isTold(one)) earlier?.noteTold(deck, one, outcome)
  }
  if (hasErrors(project.code.diagnostics)) return end([], false)

  if (options.reviewed) record.take(await ledgerOf(project, told.filter(isTold), { reviewed: true, complete: false }))
  const decks = await makeDecks(project, told, options, record, earlier)
  const stale = dry ? [] : await stalePictures(project.host, project.out, decks)
  record.take({ value: undefined, diagnostics: stale })
  const ok = decks.length === project.decks.length && !hasErrors(record.diagnostics())
  if (!ok && !keepGoing) return end([], false)

  await checkpoint(signal)
  const manifest = listed
    ? await makeManifest(project, decks.filter(isTold).map(entryOf), options, answers())
    : undefined
  const files = [...decks.flatMap(deck => deck.files), ...(manifest ? [manifest] : [])]
  const written = dry || record.take(await write(project, files, signal)) !== undefined
  return written ? end(decks, ok, manifest) : end([], false)
}
