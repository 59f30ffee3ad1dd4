import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeHost } from '../../src/host/node-host.ts'
import { build } from '../../src/pipeline/build.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import { inWords } from './in-words.ts'
import { officeFonts } from './office.ts'
import { pptxOf } from './pptx-of.ts'
import { SHIPPED } from './shipped-decks.ts'
import { ROOT } from './source-files.ts'

/** A deck as it is shipped, fonts inside, with its file on the disk. */
export interface OfficeDeck extends BuiltDeck {
  readonly path: string
  readonly bytes: Uint8Array
}

/** `briefdeck build` shows them all. */
const FAULTS_SHOWN = 5

let built: Promise<readonly OfficeDeck[]> | undefined

/** All decks of content/ with their fonts inside, built and written once a process. */
export function officeDecks(): Promise<readonly OfficeDeck[]> {
  built ??= buildDecks()
  return built
}

/** Builds and writes them once more. */
export async function buildDecks(): Promise<readonly OfficeDeck[]> {
  const { decks, diagnostics } = await build({
    host: nodeHost({}),
    folder: ROOT,
    fonts: 'embed',
    dry: true,
    keepGoing: true,
  })
  const lacking = SHIPPED.filter(name => !decks.some(deck => deck.name === name))
  if (lacking.length > 0) {
    const faults = diagnostics
      .filter(({ severity }) => severity === 'error')
      .slice(0, FAULTS_SHOWN)
      .map(inWords)
    throw new Error(`Not built: ${lacking.join(', ')}\n${faults.join('\n')}`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'office-decks-'))
  return decks.map(deck => {
    const path = join(folder, `${deck.name}.pptx`)
    const bytes = pptxOf(deck)
    writeFileSync(path, bytes)
    return { ...deck, path, bytes }
  })
}

/** Has LibreOffice write decks anew as `fodp`, `odp`, `pptx` or `pdf`, with our fonts alone; gives the files' paths in the decks' order. */
export function convertDecks(decks: readonly { readonly path: string; readonly name: string }[], to: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), `office-${to}-`))
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const files = decks.map(({ path }) => path)
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', folder, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: officeFonts() }, stdio: 'pipe' },
  )
  return decks.map(({ name }) => join(folder, `${name}.${to}`))
}

export const readFile = (path: string): Uint8Array => new Uint8Array(readFileSync(path))
