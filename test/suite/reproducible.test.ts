import { exec } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipEntries } from '../../src/opc/zip.ts'
import { FORMAT_NAMES } from '../../src/render/renderer.ts'
import { buildElsewhere, deckHashes, elsewhereIn, makePlaces, type Places } from '../support/build-elsewhere.ts'
import { runCli } from '../support/bundled-cli.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

const EPOCH = '1767225600'

let places: Places
beforeAll(async () => {
  places = await makePlaces()
})
afterAll(() => places.remove())

// Fonts inside, and every deck alone, are for test/office/reproducible.test.ts: they take a minute.
test('other days, folders, time zones, languages, processes and companions: the same bytes', {
  timeout: 240_000,
}, async () => {
  const alone = ['academia', 'investor.en']
  await buildElsewhere(places, alone, 'none')
  const all = deckHashes(places.near)
  expect(Object.keys(all)).toEqual(SHIPPED)
  expect(deckHashes(places.far)).toEqual(Object.fromEntries(alone.map(name => [name, all[name]])))
})

test('every format, elsewhere: the same bytes', async () => {
  const { bin, near, far } = places
  const formats = FORMAT_NAMES.join(',')
  const command = [
    'build',
    'press',
    '--format',
    formats,
    '--notes',
    '--audience-copy',
    '--width',
    '1280',
    '--out',
    'every',
  ]
  await runCli(bin, near, command, { TZ: 'UTC', LANG: 'C' })
  await runCli(bin, far, command, elsewhereIn(far))
  const read = (project: string) =>
    readdirSync(join(project, 'every')).map(name => [
      name,
      readFileSync(join(project, 'every', name)).toString('base64'),
    ])
  const endings = new Set(readdirSync(join(near, 'every')).map(extname))
  expect([...endings].sort()).toEqual(['.html', '.md', '.pdf', '.png', '.pptx', '.svg'])
  const [here, there] = [read(near), read(far)]
  expect(there.map(([name]) => name)).toEqual(here.map(([name]) => name))
  expect(here.filter(([, bytes], at) => bytes !== there[at]![1]).map(([name]) => name)).toEqual([])
})

test('SOURCE_DATE_EPOCH sets the one date, and nothing else changes', async () => {
  const { bin, near } = places
  const command = ['build', 'government', '--fonts', 'none', '--out', 'dated']
  await runCli(bin, near, command, { SOURCE_DATE_EPOCH: EPOCH, TZ: 'America/Lima' })
  const read = (out: string) => unzipEntries(readFileSync(join(near, out, 'government.pptx')))
  const [plain, dated] = [read('dist'), read('dated')]
  const changed = dated.filter(({ bytes }, at) => Buffer.compare(bytes, plain[at]!.bytes) !== 0)
  expect(dated.map(({ name }) => name)).toEqual(plain.map(({ name }) => name))
  expect(changed.map(({ name }) => name)).toEqual(['docProps/core.xml'])
  const dates = Buffer.from(changed[0]!.bytes)
    .toString()
    .match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)
  expect(new Set(dates)).toEqual(new Set(['2026-01-01T00:00:00Z']))
})

test('a result that cannot be printed is told, and is no success', async () => {
  const { bin, near } = places
  const list = (to: string) => execAsync(`"${process.execPath}" "${bin}" list ${to}`, { cwd: near })
  const told = { code: 1, stderr: 'The result could not be printed: the disk is full. Send it elsewhere.\n' }
  await expect(list('> /dev/full')).rejects.toMatchObject(told)
  expect((await list('| true')).stderr).toBe('')
})

const execAsync = promisify(exec)
