import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FontMode } from '../../src/base/fonts/font-mode.ts'
import { bundleCli, runCli } from './bundled-cli.ts'
import { ROOT } from './source-files.ts'

/** Two copies of the project in folders of other names and depths, and the command to build them with. */
export interface Places {
  readonly bin: string
  readonly near: string
  readonly far: string
  readonly remove: () => void
}

export async function makePlaces(): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'places-'))
  const near = join(folder, 'a')
  const far = join(folder, '另一个 folder', 'deep', 'below')
  for (const project of [near, far]) {
    mkdirSync(project, { recursive: true })
    for (const own of ['content', 'assets/pictures']) cpSync(join(ROOT, own), join(project, own), { recursive: true })
    writeFileSync(join(project, 'briefdeck.yaml'), 'content: content\n')
  }
  const bin = await bundleCli()
  const remove = (): void => {
    for (const path of [folder, dirname(bin)]) rmSync(path, { recursive: true, force: true })
  }
  return { bin, near, far, remove }
}

/** Runs before all else in a process: another day, another sequence of random numbers. */
const OTHER_DAY = `
const Real = Date
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length === 0 ? [Real.now() + 400 * 864e5] : args)) }
  static now() { return Real.now() + 400 * 864e5 }
}
Math.random = () => 0.25
`

/** The environment of another user under another sky. */
export const elsewhereIn = (home: string): Record<string, string> => ({
  TZ: 'Asia/Shanghai',
  LANG: 'zh_CN.UTF-8',
  LC_ALL: 'zh_CN.UTF-8',
  HOME: home,
  USER: 'somebody',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(OTHER_DAY)}`,
})

/** What a build is told to make one deck: the last part of `investor.en` is a language, that of `government.brief` is not. */
function deckNamed(name: string): readonly string[] {
  const [, audience, language] = /^(.+)\.(zh|en)$/.exec(name) ?? []
  return language === undefined ? [name, '--lang', 'zh'] : [audience!, '--lang', language]
}

/** Builds all decks in the near folder, and those named, each alone in a process, last first, in the far one under another sky. */
export async function buildElsewhere(
  { bin, near, far }: Places,
  names: readonly string[],
  fonts: FontMode,
): Promise<void> {
  const elsewhere = elsewhereIn(far)
  const alone = async (): Promise<void> => {
    for (const name of [...names].reverse())
      await runCli(bin, far, ['build', ...deckNamed(name), '--fonts', fonts], elsewhere)
  }
  await Promise.all([runCli(bin, near, ['build', '--fonts', fonts], { TZ: 'UTC', LANG: 'C' }), alone()])
}

/** The decks in a project's `dist`, by name, as hashes. */
export function deckHashes(project: string): Record<string, string> {
  const folder = join(project, 'dist')
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  const names = readdirSync(folder).map(name => name.replace(/\.pptx$/, ''))
  return Object.fromEntries(names.sort().map(name => [name, hash(`${name}.pptx`)]))
}
