import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { fixtureProject } from '../support/fixture-project.ts'
import { readSource } from '../support/source-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-since-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  put(path, text.replace(from, to))
}
const git = (...line: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...line], { cwd: folder, stdio: 'ignore' })
}

/** Runs a build into dist/; gives the exit code, what was told, and the decks written. */
async function run(...line: readonly string[]) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  let told = ''
  const out = (text: string): void => {
    told += text
  }
  const terminal = { out, err: out, interactive: false, color: false }
  const code = await main({ arguments: ['build', '--fonts', 'none', ...line], folder, host: nodeHost({}), terminal })
  const names = code === 0 ? readdirSync(folder).includes('dist') && readdirSync(join(folder, 'dist')) : []
  const decks = new Map((names || []).map(name => [name, readFileSync(join(folder, 'dist', name))]))
  return { code, told, decks }
}

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  for (const [path, bytes] of fixtureProject('night-buses')) put(path, bytes)
  put(
    'own.yaml',
    'extends: ledger\nlogo: { file: logo.svg, on-dark: logo.svg, alt: A mark, height: 16, cover-height: 32 }\n',
  )
  put('logo.svg', readSource('test/fixtures/brand/logo.svg'))
  edit('content/audiences/drivers.yaml', 'theme: ledger', 'theme: own.yaml')
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'first')
})

test.each([
  ['nothing', () => undefined, []],
  ['a file that no deck reads', () => put('README.md', 'a note'), []],
  ['a line above all records', () => edit('content/survey.yaml', 'survey:', '# a remark\nsurvey:'), []],
  ['words of one deck', () => edit('content/audiences/drivers.yaml', 'Night shifts in', 'Nights in'), ['drivers.pptx']],
  ['a theme of one deck', () => edit('own.yaml', 'extends: ledger', 'extends: briefing'), ['drivers.pptx']],
  ['a picture of one deck', () => edit('logo.svg', '#0B5563', '#0B5599'), ['drivers.pptx']],
  [
    'a layout',
    () => put('templates/layouts/quote-wall.hbs', `${readSource('templates/layouts/quote-wall.hbs')}\n`),
    ['council.pptx', 'drivers.pptx'],
  ],
])('after a change of %s: the decks that it touches, as a full build makes them', async (_, change, touched) => {
  change()
  const { code, decks, told } = await run('--changed-since', 'HEAD')
  expect([code, [...decks.keys()].sort()], told).toEqual([0, touched])
  if (touched.length === 0) return expect(told).toBe('No deck has changed since HEAD.\n')
  const whole = await run()
  for (const [name, bytes] of decks) expect(whole.decks.get(name)).toEqual(bytes)
})

test('a revision that is not there, or no repository, is wrong usage', async () => {
  const why = (name: string) =>
    `--changed-since: "${name}" is no revision here, or the project is in no git repository, or there is no git.`
  expect(await run('--changed-since', 'nowhere')).toMatchObject({ code: 2, told: `error: ${why('nowhere')}\n` })
  rmSync(join(folder, '.git'), { recursive: true })
  const { code, told } = await run('--changed-since', 'HEAD', '--json')
  expect(code).toBe(2)
  expect(JSON.parse(told.slice(told.indexOf('{'))).diagnostics[0].message).toBe(why('HEAD'))
})
