import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bundleCli, runCli } from '../support/bundled-cli.ts'
import { projectOnDisk } from '../support/project-on-disk.ts'

const { folder, edit, remove } = projectOnDisk('night-buses')
const caches = mkdtempSync(join(tmpdir(), 'caches-'))
afterAll(() => {
  remove()
  rmSync(caches, { recursive: true, force: true })
})

test('processes that build at once share a store: the files of each are those of a build without one', async () => {
  const bin = await bundleCli()
  const build = (out: string, ...flags: string[]) =>
    runCli(bin, folder, ['build', '--fonts', 'none', '--format', 'svg', '--out', out, ...flags], {
      BRIEFDECK_CACHE: caches,
    })
  const filesOf = (out: string) =>
    readdirSync(join(folder, out)).map(name => [name, readFileSync(join(folder, out, name), 'utf8')])
  await build('first')
  // Now some decks are taken from the store, others put there, by all at once.
  edit('content/audiences/council.yaml', 'Start with the nurse', 'Begin with the nurse')
  await Promise.all([build('first'), build('second'), build('second'), build('third')])
  await build('alone', '--no-cache')
  for (const out of ['first', 'second', 'third']) expect(filesOf(out)).toEqual(filesOf('alone'))
  const [store = ''] = readdirSync(caches)
  expect(readdirSync(join(caches, store)).filter(name => name.endsWith('.tmp'))).toEqual([])
})
