import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../src/host/node-host.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import { loadSurvey } from '../../src/survey/load-survey.ts'
import type { Survey } from '../../src/survey/model/survey.ts'
import { inWords } from './in-words.ts'
import { ROOT } from './source-files.ts'

/** The decks that the repository ships, by the names of their files. */
export const SHIPPED: readonly string[] = readdirSync(join(ROOT, 'content/audiences'))
  .filter(name => name.endsWith('.yaml'))
  .map(name => name.replace(/\.yaml$/, ''))
  .sort()

const built = new Map<string, Promise<BuildResult>>()

/** All decks of content/, as their audiences want them or otherwise, built once a process, without fonts inside and without writing anything. */
export function buildShipped(otherwise: Pick<BuildOptions, 'theme' | 'reading'> = {}): Promise<BuildResult> {
  const key = JSON.stringify(otherwise)
  const known = built.get(key)
  if (known !== undefined) return known
  const result = build({
    host: nodeHost({}),
    folder: ROOT,
    fonts: 'none',
    dry: true,
    keepGoing: true,
    ...otherwise,
  })
  built.set(key, result)
  return result
}

/** `briefdeck build` shows them all. */
const FAULTS_SHOWN = 5

/** As `buildShipped`, with what was wrong in the message of the error. */
export async function shippedDecks(): Promise<readonly BuiltDeck[]> {
  const { decks, diagnostics } = await buildShipped()
  const lacking = SHIPPED.filter(name => !decks.some(deck => deck.name === name))
  if (lacking.length === 0) return decks
  const faults = diagnostics
    .filter(({ severity }) => severity === 'error')
    .slice(0, FAULTS_SHOWN)
    .map(inWords)
  throw new Error(`Not built: ${lacking.join(', ')}\n${faults.join('\n')}`)
}

export async function shippedSurvey(): Promise<Survey> {
  const { value } = await loadSurvey(nodeHost({}), ROOT, 'content')
  if (value === undefined) throw new Error('The survey does not load')
  return value
}
