import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import { bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { SMALL_PACKAGE, smallPackage } from '../support/small-package.ts'
import { AUDIENCE, LAYOUT, SOURCE, SURVEY, slide } from './spoil.ts'

const places: string[] = []
const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
  for (const place of places) rmSync(place, { recursive: true })
})

/** Puts something that is no plain file at a path. */
const KINDS = {
  'a named pipe': path => void execFileSync('mkfifo', [path]),
  'a socket': path =>
    new Promise<void>(done => {
      const server = createServer().listen(path, done)
      closing.push(() => server.close())
    }),
  'a folder': path => void mkdirSync(path),
  'a link that leads to itself': path => symlinkSync(path, path),
  'larger than': path => {
    writeFileSync(path, '')
    truncateSync(path, 2 ** 32)
  },
} as const satisfies Readonly<Record<string, (path: string) => void | Promise<void>>>
type Kind = keyof typeof KINDS

const BRAND = 'brand/northquay.yaml'
const FONT_FILES = bytesOf('font-files: [font.ttf]\n')

/** The second survey with a brand on a real disk, one of its files replaced; built into memory. */
async function buildWith(kind: Kind, file: string, options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const root = mkdtempSync(join(tmpdir(), 'briefdeck-special-'))
  places.push(root)
  const brand = [...fixtureProject('brand')].map(([path, bytes]) => [`brand/${path}`, bytes] as const)
  const files = new Map([...fixtureProject('night-buses'), ...brand])
  if (file.endsWith('.png')) slide(`<image src="${file}" alt="x" width="9" height="9"/>`)(files)
  if (file.endsWith('.ttf')) files.set(BRAND, Buffer.concat([files.get(BRAND)!, FONT_FILES]))
  if (file === 'content/survey/more.yaml') {
    files.set(SURVEY, bytesOf(`${textOf(files.get(SURVEY))}\ninclude: [survey/more.yaml]\n`))
  }
  files.delete(file)
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  mkdirSync(dirname(join(root, file)), { recursive: true })
  await KINDS[kind](join(root, file))
  return build({
    host: memoryHost(new Map(smallPackage()), nodeHost({})),
    folder: root,
    packageRoot: SMALL_PACKAGE,
    audiences: ['council'],
    fonts: 'none',
    ...options,
  })
}

const errorsOf = ({ diagnostics }: BuildResult): string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, why, span }) => `${span?.file}: ${message} ${why}`)

describe('what is no file is named, and nobody waits for it', () => {
  test.each<[Kind, string, string, Partial<BuildOptions>?]>([
    ['a named pipe', 'briefdeck.yaml', 'briefdeck.yaml'],
    ['a named pipe', SURVEY, SURVEY],
    ['a named pipe', 'content/survey/more.yaml', SURVEY],
    ['a named pipe', AUDIENCE, AUDIENCE],
    ['a named pipe', SOURCE, SURVEY],
    ['a named pipe', LAYOUT, LAYOUT],
    ['a named pipe', 'templates/partials/frame.hbs', 'templates/partials/frame.hbs'],
    ['a named pipe', 'templates/house/en.yaml', 'templates/house/en.yaml'],
    ['a named pipe', BRAND, BRAND, { theme: BRAND }],
    ['a named pipe', 'templates/themes/briefing.yaml', AUDIENCE],
    ['a named pipe', 'assets/a.png', LAYOUT],
    ['a named pipe', 'brand/font.ttf', BRAND, { theme: BRAND }],
    ['a named pipe', 'brand/logo.svg', BRAND, { theme: BRAND }],
    ['a named pipe', 'dist/council.pptx', 'undefined'],
    ['a socket', SURVEY, SURVEY],
    ['a socket', 'assets/a.png', LAYOUT],
    ['a folder', SOURCE, SURVEY],
    ['a folder', 'briefdeck.yaml', 'briefdeck.yaml'],
    ['a folder', 'dist/council.pptx', 'undefined'],
    ['a link that leads to itself', AUDIENCE, AUDIENCE],
    ['a link that leads to itself', 'briefdeck.yaml', 'briefdeck.yaml'],
    ['larger than', SOURCE, SURVEY],
    ['larger than', 'assets/a.png', LAYOUT],
    ['larger than', 'brand/font.ttf', BRAND, { theme: BRAND }],
  ])('%s as %s', async (kind, file, at, options) => {
    const result = await buildWith(kind, file, options)
    expect(result.ok).toBe(false)
    expect(errorsOf(result)).toEqual(
      expect.arrayContaining([expect.stringMatching(`^${at.replaceAll('.', '\\.')}: .*${kind}`)]),
    )
    expect(result.diagnostics.filter(({ help }) => !help)).toEqual([])
  })
})
