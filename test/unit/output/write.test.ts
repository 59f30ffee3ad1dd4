import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Host } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { writeAll } from '../../../src/output/write.ts'
import { failingHost } from '../../support/failing-host.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const formerDisk = (): Map<string, Uint8Array> =>
  new Map([
    ['/out/a.pptx', bytes('old a')],
    ['/out/b.pptx', bytes('old b')],
  ])
const files = [
  { name: 'a.pptx', bytes: bytes('new a') },
  { name: 'b.pptx', bytes: bytes('new b') },
  { name: 'c.pptx', bytes: bytes('new c') },
]
const texts = (map: Map<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...map].map(([path, content]) => [path, new TextDecoder().decode(content)]))

describe('writeAll', () => {
  test('replaces all files and leaves nothing else behind', async () => {
    const disk = formerDisk()
    expect(await writeAll(memoryHost(disk), '/out', files)).toEqual([])
    expect(texts(disk)).toEqual({
      '/out/a.pptx': 'new a',
      '/out/b.pptx': 'new b',
      '/out/c.pptx': 'new c',
    })
  })

  test.each([
    ['makeFolder', 1, 'EROFS'],
    ['writeNew', 1, 'EROFS'],
    ['writeNew', 1, 'ENOSPC'],
    ['writeNew', 3, 'ENOSPC'],
    ['writeNew', 5, 'ENOSPC'],
    ['rename', 1, 'EACCES'],
    ['rename', 2, 'EBUSY'],
    ['rename', 3, 'EISDIR'],
  ] as const)('where %s number %i fails with %s, every old file is there byte for byte', async (step, nth, code) => {
    const disk = formerDisk()
    const diagnostics = await writeAll(failingHost(memoryHost(disk), step, nth, code), '/out', files)
    expect(diagnostics.map(diagnostic => diagnostic.code)).toEqual(['output-failed'])
    expect(diagnostics[0]?.help).toBeTruthy()
    expect(texts(disk)).toEqual({
      '/out/a.pptx': 'old a',
      '/out/b.pptx': 'old b',
    })
  })

  test('leaves a file alone that would not change', async () => {
    const disk = formerDisk()
    const renamed: string[] = []
    const host = memoryHost(disk)
    const watched = {
      ...host,
      rename: async (from: string, to: string) => {
        renamed.push(to)
        return host.rename(from, to)
      },
    }
    await writeAll(watched, '/out', [
      { name: 'a.pptx', bytes: bytes('old a') },
      { name: 'b.pptx', bytes: bytes('new') },
    ])
    expect(renamed).toEqual(['/out/b.pptx'])
  })

  test('refuses a name that leaves the folder', async () => {
    const disk = formerDisk()
    const diagnostics = await writeAll(memoryHost(disk), '/out', [{ name: '../a.pptx', bytes: bytes('x') }])
    expect(diagnostics.map(diagnostic => diagnostic.code)).toEqual(['output-name'])
    expect(texts(disk)).toEqual({
      '/out/a.pptx': 'old a',
      '/out/b.pptx': 'old b',
    })
  })

  test('refuses two names that are one file on some system', async () => {
    const twice = ['A.pptx', 'a.pptx'].map(name => ({ name, bytes: bytes('x') }))
    const [fault] = await writeAll(memoryHost(formerDisk()), '/out', twice)
    expect(fault).toMatchObject({ code: 'output-twice', message: 'Two decks would both be written as "a.pptx"' })
  })
})

describe('a deck that is open in PowerPoint is named, and all old ones stay', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s at the second rename', async code => {
    const disk = formerDisk()
    const faults = await writeAll(failingHost(memoryHost(disk), 'rename', 2, code), '/out', files)
    expect(faults).toMatchObject([
      {
        message: '"/out/b.pptx" could not be written; no deck was changed',
        why: 'Another program holds it open, or it may not be replaced.',
        help: 'Close it in PowerPoint, then build again.',
      },
    ])
    expect(texts(disk)).toEqual({ '/out/a.pptx': 'old a', '/out/b.pptx': 'old b' })
  })

  test('a file of PowerPoint’s own beside it', async () => {
    const disk = formerDisk().set('/out/~$b.pptx', bytes('somebody'))
    const faults = await writeAll(memoryHost(disk), '/out', files)
    expect(faults).toMatchObject([
      {
        message: '"/out/b.pptx" could not be written; no deck was changed',
        why: 'It is open in PowerPoint, which keeps "~$b.pptx" beside it.',
      },
    ])
    expect(texts(disk)).toMatchObject({ '/out/a.pptx': 'old a', '/out/b.pptx': 'old b' })
    expect(await writeAll(memoryHost(disk), '/out', [{ name: 'b.pptx', bytes: bytes('old b') }])).toEqual([])
  })
})

describe('on a disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'briefdeck-write-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const folder = (name: string): string => {
    mkdirSync(join(root, name))
    return join(root, name)
  }

  test.each([1, 2, 3, 4, 5, 6])('stopped before file %i, nothing has changed and nothing is left', async nth => {
    const out = folder(`stop-${nth}`)
    for (const name of ['a.pptx', 'b.pptx']) writeFileSync(join(out, name), 'old')
    const stop = new AbortController()
    const host = nodeHost({})
    let steps = 0
    const count =
      <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) =>
      (...args: A): Promise<R> => {
        steps += 1
        if (steps === nth) setImmediate(() => stop.abort())
        return method(...args)
      }
    const stopping: Host = { ...host, stat: count(host.stat), rename: count(host.rename) }
    const faults = await writeAll(stopping, out, files.slice(0, 2), stop.signal)
    if (nth > 5) {
      // Once the last deck is in its place, there is nothing to stop.
      expect(faults).toEqual([])
      return
    }
    expect(faults.map(({ code }) => code)).toEqual(['output-stopped'])
    expect(readdirSync(out).map(name => [name, readFileSync(join(out, name), 'utf8')])).toEqual([
      ['a.pptx', 'old'],
      ['b.pptx', 'old'],
    ])
  })

  test('what a killed build has left is removed, what another one is writing is not', async () => {
    const out = folder('left')
    const host = nodeHost({})
    const [machine] = /^.*(?=-)/.exec(host.writer) ?? []
    // No process has this number: the largest of Linux is 2^22, of macOS 99,999.
    const gone = `.briefdeck-${machine}-999999999-0.tmp`
    const others = [`.briefdeck-${host.writer}-0.tmp`, '.briefdeck-elsewhere-999999999-0.tmp', 'my.tmp', 'a.pptx.tmp']
    for (const name of [gone, ...others]) writeFileSync(join(out, name), 'x')
    expect(await writeAll(host, out, files)).toEqual([])
    expect(readdirSync(out).sort()).toEqual([...others, ...files.map(({ name }) => name)].sort())
  })

  test('three builds at once end well, each deck whole and from one of them', async () => {
    const out = folder('three')
    for (let round = 0; round < 10; round++) {
      const builds = [1, 2, 3].map(build => files.map(({ name }) => ({ name, bytes: bytes(`${round}.${build}`) })))
      const faults = await Promise.all(builds.map(each => writeAll(nodeHost({}), out, each)))
      expect(faults.flat()).toEqual([])
      expect(readdirSync(out)).toEqual(['a.pptx', 'b.pptx', 'c.pptx'])
      for (const { name } of files)
        expect(readFileSync(join(out, name), 'utf8')).toMatch(new RegExp(`^${round}\\.[123]$`))
    }
  })

  test('a link in a deck’s place is not followed', async () => {
    const out = folder('link')
    writeFileSync(join(out, 'precious'), 'x')
    symlinkSync(join(out, 'precious'), join(out, 'a.pptx'))
    expect(await writeAll(nodeHost({}), out, files)).toMatchObject([{ why: 'In its place stands a link.' }])
    expect(readdirSync(out)).toEqual(['a.pptx', 'precious'])
    expect(readFileSync(join(out, 'precious'), 'utf8')).toBe('x')
  })
})
