import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { isPlainName, writeAll } from '../../../src/output/write.ts'
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
})

test.each([
  ['investor.en.pptx', true],
  ['政府.pptx', true],
  ['', false],
  ['.hidden', false],
  ['a/b', false],
  ['a\\b', false],
  ['..', false],
  ['con:', false],
])('isPlainName(%j) is %s', (name, expected) => expect(isPlainName(name)).toBe(expected))
