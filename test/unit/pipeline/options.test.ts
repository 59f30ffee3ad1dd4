import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { type BuildResult, build } from '../../../src/pipeline/build.ts'
import { load } from '../../../src/pipeline/load.ts'
import type { BuildOptions } from '../../../src/pipeline/options.ts'
import { buildInMemory, fixtureProject, PROJECT } from '../../support/fixture-project.ts'
import { SMALL_PACKAGE, smallPackage } from '../../support/small-package.ts'

describe('options of another type are the caller’s fault: a TypeError names them', () => {
  test.each<[string, object, RegExp]>([
    ['no folder', {}, /build\(\)\n.*expected string[^\n]*\n.*at folder/],
    ['an empty folder', { folder: '' }, /at folder/],
    ['a folder that is no text', { folder: 7 }, /expected string, received number/],
    ['an audience alone', { folder: '.', audiences: 'council' }, /expected array, received string/],
    ['a way of reading', { folder: '.', reading: 'aloud' }, /"sent"\|"projected"/],
    ['no minutes', { folder: '.', minutes: 0 }, />=1/],
    ['an event of other words', { folder: '.', event: { place: 'x' } }, /at event/],
    ['a host that is none', { folder: '.', host: {} }, /expected a function/],
    ['a signal that is none', { folder: '.', signal: {} }, /expected an AbortSignal/],
    ['an option that is none', { folder: '.', audience: [] }, /"audience"/],
    ['many threads', { folder: '.', threads: 99 }, /<=16/],
  ])('%s', async (_, options, message) => {
    await expect(build(options as BuildOptions)).rejects.toThrow(TypeError)
    await expect(build(options as BuildOptions)).rejects.toThrow(message)
  })

  test('a stage says its own name', async () =>
    expect(load({} as BuildOptions)).rejects.toThrow('Unexpected options of load()'))

  test('options that are `undefined` are not given', async () => {
    const { result } = await buildInMemory(fixtureProject('night-buses'), {
      packageRoot: SMALL_PACKAGE,
      audiences: ['council'],
      fonts: 'none',
      dry: undefined,
      theme: undefined,
    } as object)
    expect(result.ok).toBe(true)
  })
})

test('a folder that is not there is told, not thrown', async () => {
  const { ok, diagnostics } = await build({ folder: 'no/such/folder' })
  expect(ok).toBe(false)
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['folder-missing', expect.stringMatching(/^There is no folder "\/.*no\/such\/folder"$/)],
  ])
})

describe('an aborted signal stops a build with its reason', () => {
  const stopAt = async (call: number): Promise<{ fault: unknown; disk: Map<string, Uint8Array> }> => {
    const controller = new AbortController()
    const disk = new Map([
      ...smallPackage(),
      ...[...fixtureProject('night-buses')].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes] as const),
    ])
    let calls = 0
    const fault: unknown = await build({
      host: memoryHost(disk, nodeHost({})),
      folder: PROJECT,
      packageRoot: SMALL_PACKAGE,
      fonts: 'none',
      signal: controller.signal,
      onDeck: () => {
        if (++calls === call) controller.abort()
      },
    }).then(
      (result: BuildResult) => result,
      (fault: unknown) => fault,
    )
    return { fault, disk }
  }

  test.each([1, 2])('at deck %i: nothing is written', async deck => {
    const { fault, disk } = await stopAt(deck)
    expect(fault).toMatchObject({ name: 'AbortError' })
    expect([...disk.keys()].filter(path => path.startsWith(`${PROJECT}/dist`))).toEqual([])
  })

  test('before it begins', async () => {
    const reason = new Error('enough')
    await expect(build({ folder: '.', signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
