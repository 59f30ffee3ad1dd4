import { given } from '../../base/given.ts'
import type { Host } from '../../host/host.ts'
import { type Answer, digest } from '../../host/record-host.ts'
import { VERSION } from '../../host/version.ts'
import { MANIFEST_FILE, type Manifest, printManifest } from '../../manifest/manifest.ts'
import type { BuiltDeck } from '../built-deck.ts'
import type { Project } from '../load.ts'
import type { BuildOptions } from '../options.ts'
import type { DeckFile } from '../render.ts'

/** The manifest of a build, as one more file beside its decks. */
export async function makeManifest(
  project: Project,
  decks: Manifest['decks'],
  { audiences, language, content, theme, reading, minutes, event, each, shard }: BuildOptions,
  answers: readonly Answer[],
): Promise<DeckFile> {
  const { date, rendering, host, out } = project
  const { formats, fontMode, outlines, width, notes, audienceCopy } = rendering
  const manifest: Manifest = {
    manifest: 1,
    briefdeck: VERSION,
    engine: host.engine ?? '',
    date,
    options: {
      ...given({
        audiences: audiences && audiences.length > 0 ? [...audiences] : undefined,
        each,
        shard,
        language,
        content,
        theme,
        reading,
        minutes,
        event: event && Object.keys(event).length > 0 ? given(event) : undefined,
      }),
      fonts: fontMode,
      format: [...formats],
      outlines,
      width,
      notes,
      audienceCopy,
    },
    inputs: await inputsOf(project, each === undefined ? answers : [...answers, await rowsOf(project, each)]),
    decks,
  }
  // Machines that share the rows write beside each other.
  const name = shard === undefined ? MANIFEST_FILE : `manifest.${shard.part}-of-${shard.of}.json`
  return { name, path: host.path.resolve(out, name), bytes: printManifest(manifest) }
}

/** What the manifest says of a deck. */
export const entryOf = ({
  name,
  story,
  files,
}: Pick<BuiltDeck, 'name' | 'story' | 'files'>): Manifest['decks'][number] => ({
  name,
  audience: story.audience,
  language: story.language,
  records: [...story.records],
  slides: story.slides.map(({ id, layout, shown }) => ({ id, layout, records: [...shown] })),
  files: files.map(file => ({ name: file.name, sha256: digest(file.bytes), bytes: file.bytes.length })),
})

async function inputsOf({ host, root, packageRoot }: Project, answers: readonly Answer[]) {
  const unrecorded = host.unrecorded ?? host
  const read = answers.filter(({ ask, answer }) => (ask === 'file' || ask === 'parts') && !answer.startsWith('!'))
  const inputs = new Map<string, Manifest['inputs'][number]>()
  for (const { of, ask, answer } of read) {
    const bytes = await unrecorded.read(of).catch(() => undefined)
    if (bytes === undefined) continue
    const path = placeOf(host, of, root, packageRoot)
    // What was read counts, if the file was written since.
    inputs.set(path, { path, sha256: ask === 'file' ? answer : digest(bytes), bytes: bytes.length })
  }
  return [...inputs.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The table of rows is read beside what is noted, since a deck depends on one row of it. */
async function rowsOf({ host, root }: Project, each: string): Promise<Answer> {
  const of = host.path.resolve(root, each)
  return { ask: 'file', of, answer: digest(await (host.unrecorded ?? host).read(of)) }
}

const MODULES = '/node_modules/'

/** A path without what belongs to this machine. */
function placeOf({ path: { sep } }: Host, path: string, root: string, packageRoot: string): string {
  const [at, project, own] = [path, root, packageRoot].map(each => each.replaceAll(sep, '/'))
  const inPackage = at!.lastIndexOf(MODULES)
  if (inPackage >= 0) return `package:${at!.slice(inPackage + MODULES.length)}`
  if (at!.startsWith(`${project}/`)) return at!.slice(project!.length + 1)
  return `package:briefdeck/${at!.slice(at!.startsWith(`${own}/`) ? own!.length + 1 : at!.lastIndexOf('/') + 1)}`
}
