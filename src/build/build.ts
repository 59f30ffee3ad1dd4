import { resolve } from 'node:path'
import type { Story } from '../audience/story.ts'
import { checkpoint } from '../base/checkpoint.ts'
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Scene } from '../scene/scene.ts'
import type { Theme } from '../theme/theme.ts'
import { layOut } from './lay-out.ts'
import { load } from './load.ts'
import { type BuildOptions, checkOptions } from './options.ts'
import { startRecord } from './record.ts'
import { render } from './render.ts'
import { type Told, tell } from './tell.ts'
import { write } from './write.ts'

export interface BuiltDeck {
  /** The file's name without `.pptx`. */
  readonly name: string
  /** Absolute path. */
  readonly file: string
  readonly story: Story
  readonly scene: Scene
  readonly theme: Theme
  readonly bytes: Uint8Array
}

export interface BuildResult {
  /** Whether all decks asked for are there and, unless `dry`, written. */
  readonly ok: boolean
  /** The decks without errors: all or none, unless `keepGoing`. */
  readonly decks: readonly BuiltDeck[]
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files that diagnostics speak of, by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>
}

/**
 * Builds decks: load, tell, lay out, render, write. One unit: unless `keepGoing`, an error in any of them replaces no file.
 * What is wrong with the content is a diagnostic of the result, never an exception.
 *
 * @throws TypeError if the options are wrong; the signal's reason if it is aborted
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { strict, keepGoing, dry, onDeck, theme, reading, minutes, event, ...files } = checkOptions(options, 'build')
  const { signal } = files
  const record = startRecord(strict ?? false)
  const project = record.take(await load(files))
  const end = (decks: readonly BuiltDeck[], ok: boolean): BuildResult => ({
    ok,
    decks,
    diagnostics: record.diagnostics(),
    sources: record.sources,
    timings: project?.stopwatch.total() ?? {},
  })
  if (project === undefined) return end([], false)

  const told: Told[] = []
  for (const deck of project.decks) {
    await checkpoint(signal)
    const one = record.take(await tell(project, deck, given({ theme, reading, minutes, event })))
    if (one !== undefined) told.push(one)
  }
  if (hasErrors(project.code.diagnostics)) return end([], false)

  const decks: BuiltDeck[] = []
  for (const one of told) {
    onDeck?.(one.name)
    await checkpoint(signal)
    const scene = record.take(await layOut(project, one, signal))
    await checkpoint(signal)
    const bytes = scene && record.take(await render(project, one, scene))
    if (bytes !== undefined)
      decks.push({ ...one, scene: scene!, bytes, file: resolve(project.out, `${one.name}.pptx`) })
  }
  const ok = decks.length === project.decks.length && !hasErrors(record.diagnostics())
  if (!ok && !keepGoing) return end([], false)

  await checkpoint(signal)
  const written = dry || record.take(await write(project, decks, signal)) !== undefined
  return written ? end(decks, ok) : end([], false)
}
