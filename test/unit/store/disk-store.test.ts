import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openStore } from '../../../src/store/disk-store.ts'
import { run } from '../../support/command-line.ts'
import { bytesOf, textOf } from '../../support/fixture-project.ts'

let top: string
let caches: string
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'briefdeck-store-'))
  caches = join(top, 'caches')
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

/** A store as a process of its own opens it. */
const open = async ({ most, salt = 'version', project = '/projects/survey' }: Partial<Wish> = {}) =>
  (await openStore(nodeHost({ BRIEFDECK_CACHE: caches }), project, salt, most))!
interface Wish {
  readonly most: number
  readonly salt: string
  readonly project: string
}
const entriesIn = (folder: string) => readdirSync(folder).filter(name => !name.startsWith('.'))

describe('a store on the disk', () => {
  test('gives what was put, in folders and files that are its owner’s alone', async () => {
    const store = await open()
    await store.put('a', bytesOf('first'))
    expect(textOf(await store.get('a'))).toBe('first')
    expect(statSync(store.folder).mode & 0o777).toBe(0o700)
    expect(statSync(caches).mode & 0o777).toBe(0o700)
  })

  test('is one a project and one a version', async () => {
    await (await open()).put('a', bytesOf('first'))
    expect(await (await open({ project: '/projects/other' })).get('a')).toBeUndefined()
    expect(await (await open({ salt: 'next version' })).get('a')).toBeUndefined()
  })

  test('when it holds too much, the entries written first go', async () => {
    const first = await open()
    for (const key of ['a', 'b', 'c', 'd']) {
      const before = new Set(existsSync(first.folder) ? entriesIn(first.folder) : [])
      await first.put(key, new Uint8Array(1000))
      const own = entriesIn(first.folder).find(name => !before.has(name))!
      const time = new Date(1_700_000_000_000 + 1000 * key.charCodeAt(0))
      utimesSync(join(first.folder, own), time, time)
    }
    const later = await open({ most: 3000 })
    await later.put('e', new Uint8Array(10))
    const kept = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async key => (await later.get(key))?.length))
    expect(kept.filter(each => each !== undefined)).toEqual([1000, 1000, 10])
    expect(kept[4]).toBe(10)
  })

  test('what an ended process left unfinished goes, what a running one writes stays', async () => {
    const store = await open()
    await store.put('a', bytesOf('first'))
    const { writer } = nodeHost({})
    const gone = `.${writer.slice(0, writer.lastIndexOf('-'))}-999999999-0.tmp`
    const running = `.${writer}-99.tmp`
    for (const name of [gone, running]) writeFileSync(join(store.folder, name), 'half')
    await (await open()).put('b', bytesOf('second'))
    expect([existsSync(join(store.folder, gone)), existsSync(join(store.folder, running))]).toEqual([false, true])
  })

  test.each<[string, (entry: Uint8Array) => Uint8Array]>([
    ['is damaged', entry => entry.map((byte, at) => (at === entry.length - 1 ? byte ^ 1 : byte))],
    ['is cut off', entry => entry.subarray(0, 20)],
    ['is empty', () => new Uint8Array()],
    ['holds another’s bytes', () => bytesOf('anything that is no entry of ours, however long')],
  ])('an entry that %s counts as absent, and is written again', async (_, spoil) => {
    const store = await open()
    await store.put('a', bytesOf('first'))
    const path = join(store.folder, entriesIn(store.folder)[0]!)
    writeFileSync(path, spoil(readFileSync(path)))
    expect(await store.get('a')).toBeUndefined()
    await store.put('a', bytesOf('first'))
    expect(textOf(await store.get('a'))).toBe('first')
  })

  test('an entry of another key in the place of one counts as absent', async () => {
    const store = await open()
    await store.put('a', bytesOf('first'))
    const [a] = entriesIn(store.folder)
    await store.put('b', bytesOf('second'))
    const b = entriesIn(store.folder).find(name => name !== a)!
    writeFileSync(join(store.folder, a!), readFileSync(join(store.folder, b)))
    expect(await store.get('a')).toBeUndefined()
  })

  test('a folder that cannot be made is no error', async () => {
    writeFileSync(caches, '')
    const store = await open()
    await store.put('a', bytesOf('first'))
    expect(await store.get('a')).toBeUndefined()
    expect(await store.size()).toEqual({ entries: 0, bytes: 0 })
  })

  test('many bytes of one process do not outgrow it', async () => {
    const store = await open({ most: 10_000 })
    for (let at = 0; at < 40; at++) await store.put(String(at), new Uint8Array(1000))
    expect((await store.size()).bytes).toBeLessThan(12_000)
    expect((await store.get('39'))?.length).toBe(1000)
  })
})

test('briefdeck cache says what is kept, and clear deletes that and nothing else', async () => {
  const store = await open({ project: top })
  await store.put('a', new Uint8Array(1 << 20))
  writeFileSync(join(store.folder, 'notes.txt'), 'a user’s own')
  const cache = (...words: string[]) =>
    run(['cache', ...words], { folder: top, wrap: () => nodeHost({ BRIEFDECK_CACHE: caches }) })
  expect(await cache()).toMatchObject({ code: 0, out: `${store.folder}\n1 entry, 1.0 MB\n` })
  expect(await cache('clear')).toMatchObject({ code: 0, out: `${store.folder}\nDeleted: 1 entry, 1.0 MB\n` })
  expect(await cache()).toMatchObject({ out: `${store.folder}\n0 entries, 0.0 MB\n` })
  expect(readdirSync(store.folder)).toEqual(['notes.txt'])
  expect(await cache('clean')).toMatchObject({ code: 2, err: expect.stringContaining('Known: clear') })
})
