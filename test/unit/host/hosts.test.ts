import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { confineHost, OUTSIDE } from '../../../src/host/confined-host.ts'
import type { Host } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { readFileOf } from '../../../src/host/read-file.ts'
import { systemError } from '../../../src/host/system-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-host-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const fails = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no fault',
    fault => (fault as { code: string }).code,
  )

/** One behaviour, on the disk and in memory. */
describe.each([
  ['nodeHost', (): Host => nodeHost({}), folder],
  ['memoryHost', (): Host => memoryHost(new Map()), '/memory'],
])('%s', (_name, make, root) => {
  const host = make()
  const path = (name: string): string => join(root, name)

  test('writes new files, reads, lists, renames and removes', async () => {
    await host.makeFolder(path('a'))
    await host.writeNew(path('a/two'), bytes('two'))
    await host.writeNew(path('a/one'), bytes('one'))
    expect(await host.list(path('a'))).toEqual(['one', 'two'])
    expect(await host.stat(path('a/one'))).toEqual({ kind: 'file', size: 3 })
    expect((await host.stat(path('a'))).kind).toBe('directory')
    await host.rename(path('a/one'), path('a/two'))
    expect(Buffer.from(await host.read(path('a/two'))).toString()).toBe('one')
    await host.remove(path('a/two'))
    await host.remove(path('a/two'))
    expect(await fails(host.read(path('a/two')))).toBe('ENOENT')
  })

  test('overwrites nothing and reads no folder', async () => {
    await host.makeFolder(path('b'))
    await host.writeNew(path('b/x'), bytes('x'))
    expect(await fails(host.writeNew(path('b/x'), bytes('y')))).toBe('EEXIST')
    expect(await fails(host.read(path('b')))).toBe('EISDIR')
    expect(await fails(host.list(path('c')))).toBe('ENOENT')
  })

  test('reads parts, shorter where the file ends', async () => {
    await host.makeFolder(path('d'))
    await host.writeNew(path('d/x'), bytes('0123456789'))
    const parts = await host.readParts!(path('d/x'), [
      { offset: 2, length: 3 },
      { offset: 8, length: 9 },
    ])
    expect(parts.map(part => Buffer.from(part).toString())).toEqual(['234', '89'])
  })
})

describe('confineHost', () => {
  writeFileSync(join(folder, 'inside'), 'x')
  symlinkSync('/etc', join(folder, 'away'))
  symlinkSync(join(folder, 'inside'), join(folder, 'alias'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'))
  const host = confineHost(nodeHost({}), [folder])

  test.each([
    ['a file', 'inside', 'no fault'],
    ['a link inside', 'alias', 'no fault'],
    ['a link out', 'away/hostname', OUTSIDE],
    ['a way out', '../../etc/hostname', OUTSIDE],
    ['a link to nothing', 'dangling', 'ENOENT'],
  ])('%s: %s → %s', async (_what, name, code) => {
    expect(await fails(host.read(`${folder}/${name}`))).toBe(code)
    expect(await fails(host.readParts!(`${folder}/${name}`, []))).toBe(code)
  })

  test('lists no folder outside', async () => {
    expect(await fails(host.list(join(folder, 'away')))).toBe(OUTSIDE)
  })
})

test.each([
  ['ENOENT', true, /not there/],
  ['EACCES', false, /may not read/],
  ['EISDIR', false, /folder/],
  [OUTSIDE, false, /out of the project/],
  ['EWEIRD', false, /EWEIRD/],
])('readFileOf: %s has a reason for people', async (code, missing, why) => {
  const host = { ...memoryHost(new Map()), read: () => Promise.reject(systemError(code, 'x')) }
  expect(await readFileOf(host, 'x')).toEqual({ code, missing, why: expect.stringMatching(why) })
})
