import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipEntries } from '../../src/ooxml/zip.ts'
import { bundleCli, runCli } from '../support/bundled-cli.ts'
import { SHIPPED } from '../support/shipped-decks.ts'
import { ROOT } from '../support/source-files.ts'

/** Runs before all else in a process: another day, another sequence of random numbers. */
const OTHER_DAY = `
const Real = Date
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length === 0 ? [Real.now() + 400 * 864e5] : args)) }
  static now() { return Real.now() + 400 * 864e5 }
}
Math.random = () => 0.25
`
const EPOCH = '1767225600'

const folder = mkdtempSync(join(tmpdir(), 'reproducible-'))
const near = join(folder, 'a')
const far = join(folder, '另一个 folder', 'deep', 'below')
let bin: string

beforeAll(async () => {
  for (const project of [near, far]) {
    mkdirSync(project, { recursive: true })
    cpSync(join(ROOT, 'content'), join(project, 'content'), { recursive: true })
    writeFileSync(join(project, 'briefdeck.yaml'), 'content: content\n')
  }
  bin = await bundleCli()
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(bin), { recursive: true, force: true })
})

/** The decks in a folder, by name, as hashes. */
const hashes = (project: string, out = 'dist'): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(project, out))
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(project, out, name)))
          .digest('hex'),
      ]),
  )

test('other days, folders, time zones, languages, processes and companions: the same bytes', async () => {
  const otherDay = `--import=data:text/javascript,${encodeURIComponent(OTHER_DAY)}`
  const alone = async (name: string): Promise<void> => {
    const [audience, language = 'zh'] = name.split('.')
    const elsewhere = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', HOME: far, USER: 'somebody' }
    await runCli(bin, far, ['build', audience!, '--lang', language], { ...elsewhere, NODE_OPTIONS: otherDay })
  }
  await Promise.all([
    runCli(bin, near, ['build'], { TZ: 'UTC', LANG: 'C' }),
    (async () => {
      for (const name of Object.keys(SHIPPED).reverse()) await alone(name)
    })(),
  ])
  expect(Object.keys(hashes(near))).toEqual(
    Object.keys(SHIPPED)
      .map(name => `${name}.pptx`)
      .sort(),
  )
  expect(hashes(far)).toEqual(hashes(near))
})

test('SOURCE_DATE_EPOCH sets the one date, and nothing else changes', async () => {
  await runCli(bin, near, ['build', 'government', '--out', 'dated'], { SOURCE_DATE_EPOCH: EPOCH, TZ: 'America/Lima' })
  const read = (out: string) => unzipEntries(readFileSync(join(near, out, 'government.pptx')))
  const [plain, dated] = [read('dist'), read('dated')]
  const changed = dated.filter(({ bytes }, at) => Buffer.compare(bytes, plain[at]!.bytes) !== 0)
  expect(dated.map(({ name }) => name)).toEqual(plain.map(({ name }) => name))
  expect(changed.map(({ name }) => name)).toEqual(['docProps/core.xml'])
  expect(
    Buffer.from(changed[0]!.bytes)
      .toString()
      .match(/\d{4}-\d\d-\d\dT[\d:]+Z/g),
  ).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'])
})
