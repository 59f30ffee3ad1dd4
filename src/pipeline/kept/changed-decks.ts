import { filesAtRevision } from '../../host/git.ts'
import type { Host } from '../../host/host.ts'
import { memoryHost } from '../../host/memory-host.ts'
import { nodeHost } from '../../host/node-host.ts'
import { recordHost } from '../../host/record-host.ts'
import { load } from '../load.ts'
import type { BuildOptions } from '../options.ts'
import { tell } from '../tell.ts'
import { decidingOf } from './kept-renders.ts'

/** What decides a deck's files, by the deck's name, and the files that were read for it. */
interface Told {
  readonly root: string
  readonly decks: ReadonlyMap<string, string>
  readonly read: ReadonlySet<string>
}

/** The changed decks by name, and how many there are; undefined where `revision` names nothing, or there is no git. */
interface ChangedDecks {
  readonly changed: readonly string[]
  readonly all: number
}

/** Files that a layout may name, which are read after the stories are told. */
const DRAWN = /\.(svg|png|jpe?g|gif|webp|ttf|otf)$/i

/**
 * The decks whose story, theme, templates or pictures are others than at a revision: only these would be written differently. What
 * cannot be told now or then counts as changed.
 */
export async function changedDecks(options: BuildOptions, revision: string): Promise<ChangedDecks | undefined> {
  const host = options.host ?? nodeHost()
  const now = await tellAll(options, recordHost(host))
  if (now === undefined) return { changed: [], all: 0 }
  const { root } = now
  const files = filesAtRevision(root, revision)
  if (files === undefined) return undefined
  const folder = host.path.join(host.path.dirname(root), '.briefdeck-at-revision')
  const placed = new Map([...files].map(([path, bytes]) => [host.path.join(folder, ...path.split('/')), bytes]))
  const past = memoryHost(placed, host, host.environment)
  const then = await tellAll({ ...options, folder }, recordHost(past))
  const drawn: string[] = []
  for (const [path, bytes] of files) {
    const own = host.path.join(root, ...path.split('/'))
    if (now.read.has(own) || !DRAWN.test(path)) continue
    const current = await host.read(own).catch(() => undefined)
    if (current === undefined || Buffer.compare(current, bytes) !== 0) drawn.push(stemOf(path))
  }
  drawn.push(...(await newIcons(host, root, past, folder)))
  const decks = [...now.decks]
  // What no story and no theme names, a template may draw on every slide.
  const everywhere = drawn.some(stem => !decks.some(([, deciding]) => deciding.includes(stem)))
  const isChanged = ([name, deciding]: readonly [string, string]): boolean =>
    everywhere || then?.decks.get(name) !== deciding || drawn.some(stem => deciding.includes(stem))
  return { changed: decks.filter(isChanged).map(([name]) => name), all: decks.length }
}

const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')

/** A new icon of the project may take the place of one of ours. */
async function newIcons(host: Host, root: string, past: Host, folder: string): Promise<readonly string[]> {
  const list = (of: Host, at: string) => of.list(of.path.join(at, 'assets/icons')).catch((): readonly string[] => [])
  const old = await list(past, folder)
  return (await list(host, root)).filter(name => !old.includes(name)).map(stemOf)
}

async function tellAll(
  options: BuildOptions,
  { host, answers }: ReturnType<typeof recordHost>,
): Promise<Told | undefined> {
  const { value: project } = await load({ ...options, host })
  if (project === undefined) return undefined
  const decks = new Map<string, string>()
  for (const deck of project.decks) {
    const { value: story } = await tell(project, deck, options)
    decks.set(deck.output, story === undefined ? '' : decidingOf(project, story))
  }
  return { root: project.root, decks, read: new Set(answers().map(({ of }) => of)) }
}
