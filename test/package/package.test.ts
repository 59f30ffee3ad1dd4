import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES, EXAMPLES_FOLDER } from '../support/example-projects.ts'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'

/**
 * The package as a stranger gets it: packed, installed without development dependencies into an empty folder elsewhere. What
 * it depends on comes by npm's own client, from its cache where that has it.
 */
const work = mkdtempSync(join(tmpdir(), 'briefdeck-package-'))
const app = join(work, 'app')
const run = (command: string, args: readonly string[], cwd = app): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
let packed: string
let names: readonly string[]

beforeAll(() => {
  const [tarball] = run('npm', ['pack', '--silent', '--pack-destination', work], ROOT).trim().split('\n').slice(-1)
  packed = join(work, tarball!)
  names = run('tar', ['tzf', packed], work).trim().split('\n')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', packed])
  cpSync(join(ROOT, 'test/fixtures/night-buses'), join(app, 'my-survey'), { recursive: true })
}, 300_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const MB = 1_000_000
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

describe('the package', () => {
  test('brings no package but those that run', () => {
    const { dependencies } = JSON.parse(readSource('package.json')) as { dependencies: object }
    expect(Object.keys(dependencies)).toEqual(['@iconify-json/lucide', 'harfbuzzjs', 'piscina', 'sharp'])
    const installed = readdirSync(join(app, 'node_modules')).filter(name => !name.startsWith('.'))
    expect(installed.sort()).toEqual([
      ...['@iconify', '@iconify-json', '@img', '@napi-rs', 'briefdeck', 'detect-libc', 'harfbuzzjs', 'piscina'],
      ...['semver', 'sharp'],
    ])
  })

  test('is small, and so is what is installed', () => {
    expect(statSync(packed).size).toBeLessThan(65 * MB)
    // Layouts are what a user has the more of the better.
    expect(names.filter(name => !name.startsWith('package/templates/')).length).toBeLessThan(250)
    expect(names.filter(name => name.endsWith('.d.ts')).length).toBeLessThan(70)
    expect(sizeOf(join(app, 'node_modules'))).toBeLessThan(130 * MB)
  })

  test('holds no samples, sources or tests, but the faces of its themes, and all licences', () => {
    expect(names.filter(name => /samples|\/src\/|\/test\/|node_modules/.test(name))).toEqual([])
    const fonts = names.filter(name => name.startsWith('package/lib/fonts/'))
    expect(fonts.filter(name => name.endsWith('.ttf'))).toHaveLength(14)
    expect(fonts.filter(name => name.endsWith('-LICENSE.txt'))).toHaveLength(4)
    const licences = readFileSync(join(app, 'node_modules/briefdeck/lib/LICENSES.txt'), 'utf8')
    for (const name of ['handlebars', 'pptxgenjs', 'yaml', 'yoga-layout', 'zod']) expect(licences).toContain(`${name} `)
  })

  test('its types are whole, beside those of Node', () => {
    writeFileSync(
      join(app, 'types.ts'),
      `import { type BuildResult, build, type Project, type Scene, type Theme } from 'briefdeck'
       export const decks = async (): Promise<BuildResult> => build({ folder: '.', audiences: ['a'] })
       export const parts = ({ survey }: Project, scene: Scene, theme: Theme) => [survey.language, scene.slides, theme.id]`,
    )
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const node = ['--typeRoots', join(ROOT, 'node_modules/@types'), '--types', 'node']
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', ...node]
    run(process.execPath, [tsc, ...options, 'types.ts'])
  })
})

const samples = [...readSource('docs/library.md').matchAll(/^## (.*)\n[\s\S]*?```js\n([\s\S]*?)```/gm)].map(
  ([, title, code]) => [title!, code!] as const,
)
const PRINTS: Readonly<Record<string, RegExp>> = {
  'Build decks': /^council.pptx \d+ 8\ndrivers.pptx \d+ 6\n$/,
  'One deck, without writing it': /^A1 /,
  'Stop a build': /^TimeoutError\n$/,
  'Files that are not on a disk': /^true true\n$/,
  'The stages': /^1\n$/,
  Speed: /^true\n$/,
}

describe('docs/library.md', () => {
  test('has a sample a heading', () => expect(samples.map(([title]) => title)).toEqual(Object.keys(PRINTS)))
  test.each(samples)('%s', (title, code) => {
    writeFileSync(join(app, 'sample.js'), code)
    expect(run(process.execPath, ['sample.js'])).toMatch(PRINTS[title]!)
  })
})

test.each(EXAMPLES)('the example %s builds in a folder of its own, with nothing to say', { timeout: 240_000 }, name => {
  run('npx', ['--no-install', 'briefdeck', 'init', name, '--sample', name])
  const told = run('npx', ['--no-install', 'briefdeck', 'build', '--strict'], join(app, name))
  const decks = readdirSync(join(ROOT, EXAMPLES_FOLDER, name, 'content/audiences')).length
  expect(told).toMatch(new RegExp(`^${decks} decks in `, 'm'))
  expect(told).not.toMatch(/warning|error/)
})

test('the installed command writes the bytes that the repository’s decks are kept to', { timeout: 240_000 }, () => {
  const project = join(app, 'guangzhou')
  const content = filesBelow('content').filter(path => !path.startsWith(`${EXAMPLES_FOLDER}/`))
  for (const path of [...content, ...filesBelow('assets/pictures')]) cpSync(join(ROOT, path), join(project, path))
  run('npx', ['--no-install', 'briefdeck', 'build', '--content', 'content', 'press'], project)
  const kept = readSource('test/fixtures/deck-bytes.txt')
  const hash = createHash('sha256')
    .update(readFileSync(join(project, 'dist/press.pptx')))
    .digest('hex')
  expect(kept).toContain(`${hash}  press.pptx\n`)
})
