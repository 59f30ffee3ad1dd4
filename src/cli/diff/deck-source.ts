import { type Diagnostic, error, hasErrors, type Result } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { DeckContent } from '../../compare/deck-content.ts'
import { MOST_FILE_BYTES } from '../../compare/read/open-deck.ts'
import { readDeck } from '../../compare/read/read-deck.ts'
import { codeOf } from '../../host/system-error.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import { loadConfig } from '../../pipeline/config.ts'
import type { BuildOptions } from '../../pipeline/options.ts'
import type { Invocation } from '../invocation.ts'
import { buildRevision } from './build-revision.ts'

/** One side of a comparison. */
export interface DeckSource {
  readonly decks: ReadonlyMap<string, DeckContent>
  /** Slides as SVG files in their order, by deck, where the decks were built and pictures were asked for. */
  readonly drawings: ReadonlyMap<string, readonly string[]>
}

/** A side, or why there is none, with the texts that its diagnostics are about. */
export type OpenedSource = Result<DeckSource> & { readonly sources?: ReadonlyMap<string, string> }

interface SourceWish {
  /** Only these decks of a project. */
  readonly audiences: readonly string[]
  readonly content?: string
  readonly drawn: boolean
}

/** What `--` names: a presentation, a folder of them, or, if neither is there, a revision of the project. */
export async function openSource(invocation: Invocation, name: string, wish: SourceWish): Promise<OpenedSource> {
  const { host, folder } = invocation
  const path = host.path.resolve(folder, name)
  const kind = await host
    .realPath(path)
    .then(host.stat)
    .then(
      stat => stat.kind,
      () => undefined,
    )
  if (kind === 'directory') return ofFolder(invocation, path, name)
  if (kind !== undefined) return ofFiles(invocation, [path], name, true)
  const { root } = await loadConfig(host, folder)
  const built = await buildRevision(name, root, optionsOf(invocation, wish))
  if (built !== undefined) return ofBuild(built, name)
  return refused(
    `There is no file, folder or git revision "${name}"`,
    'Name a .pptx file, a folder with some, or a revision such as HEAD~1 or main.',
  )
}

/** The project as it is on the disk. */
export const openProject = async (invocation: Invocation, wish: SourceWish): Promise<OpenedSource> =>
  ofBuild(await build({ ...optionsOf(invocation, wish), folder: invocation.folder, dry: true }), 'the project')

function optionsOf(
  { host, signal, threads }: Invocation,
  { audiences, content, drawn }: SourceWish,
): Omit<BuildOptions, 'folder'> {
  const format = drawn ? (['pptx', 'svg'] as const) : 'pptx'
  return { host, audiences, format, outlines: drawn, ...given({ content, signal, threads }) }
}

const refused = (message: string, help: string): Result<never> => ({
  value: undefined,
  diagnostics: [error('deck-unreadable', message, { help })],
})

/** A deck in one file is compared whatever the file is called; those of a folder by their names. */
async function ofFolder(invocation: Invocation, path: string, name: string): Promise<Result<DeckSource>> {
  const { host } = invocation
  const files = (await host.list(path)).filter(file => /\.pptx$/i.test(file) && !file.startsWith('~$'))
  if (files.length === 0)
    return refused(`The folder "${name}" holds no .pptx file`, 'Name a folder with decks, as dist.')
  return ofFiles(
    invocation,
    files.map(file => host.path.join(path, file)),
    name,
    false,
  )
}

async function ofFiles(
  { host }: Invocation,
  paths: readonly string[],
  name: string,
  alone: boolean,
): Promise<Result<DeckSource>> {
  const decks = new Map<string, DeckContent>()
  const diagnostics: Diagnostic[] = []
  for (const path of paths) {
    const file = host.path.basename(path)
    const { value, diagnostics: faults } = await readFile(path, alone ? name : file)
    diagnostics.push(...faults)
    if (value !== undefined) decks.set(alone ? 'deck' : file.replace(/\.pptx$/i, ''), value)
  }
  return { value: hasErrors(diagnostics) ? undefined : { decks, drawings: new Map() }, diagnostics }

  async function readFile(path: string, shown: string): Promise<Result<DeckContent>> {
    try {
      return readDeck(shown, await host.read(path, MOST_FILE_BYTES))
    } catch (fault) {
      const code = codeOf(fault)
      if (code === undefined) throw fault
      const what = code === 'EFBIG' ? `is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB` : `cannot be read: ${code}`
      return refused(`"${shown}" ${what}`, 'Name a .pptx file that this user may read.')
    }
  }
}

function ofBuild(built: BuildResult, name: string): OpenedSource {
  const diagnostics = built.diagnostics.filter(({ severity }) => severity === 'error')
  if (!built.ok)
    return {
      value: undefined,
      diagnostics: [
        ...diagnostics,
        error('deck-unreadable', `The decks of ${name} cannot be built`, { help: 'Mend the errors above.' }),
      ],
      sources: built.sources,
    }
  const decks = new Map<string, DeckContent>()
  const drawings = new Map<string, readonly string[]>()
  for (const { name: deck, scene, files } of built.decks) {
    const [file, ...drawn] = files
    const { value, diagnostics: faults } = readDeck(file!.name, file!.bytes)
    if (value === undefined) return { value, diagnostics: faults }
    decks.set(deck, {
      ...value,
      slides: value.slides.map((slide, at) => ({ ...slide, ...given({ id: scene.slides[at]?.id }) })),
    })
    drawings.set(
      deck,
      drawn.map(({ bytes }) => Buffer.from(bytes).toString()),
    )
  }
  return { value: { decks, drawings }, diagnostics: [] }
}
