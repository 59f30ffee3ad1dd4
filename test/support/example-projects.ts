import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../src/host/node-host.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import { ROOT } from './source-files.ts'

/** Whole projects of other surveys, as a reader starts from: each is a folder with a briefdeck.yaml of its own. */
export const EXAMPLES_FOLDER = 'content/examples'

export const EXAMPLES: readonly string[] = readdirSync(join(ROOT, EXAMPLES_FOLDER)).sort()

const built = new Map<string, Promise<BuildResult>>()

/** An example from its own folder, built once a process, without fonts inside and without writing anything. */
export function buildExample(name: string): Promise<BuildResult> {
  const known = built.get(name)
  if (known !== undefined) return known
  const folder = join(ROOT, EXAMPLES_FOLDER, name)
  const result = build({ host: nodeHost({}), folder, fonts: 'none', dry: true, strict: true })
  built.set(name, result)
  return result
}

/** The decks of examples, each by its own name behind that of its project. */
export async function exampleDecks(
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly deck: BuiltDeck }[]> {
  const built = await Promise.all(names.map(async example => ({ example, ...(await buildExample(example)) })))
  return built.flatMap(({ example, decks }) => decks.map(deck => ({ name: `${example}.${deck.name}`, deck })))
}
