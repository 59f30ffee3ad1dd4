import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Host } from '../../src/host/host.ts'
import { liveTrees } from '../../src/layout/flex/flex.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What HarfBuzz made and has not freed: its JavaScript frees a blob, a face, a font and a buffer when theirs is collected. */
let live = 0
let made = 0
const Registry = globalThis.FinalizationRegistry
globalThis.FinalizationRegistry = class<T> extends Registry<T> {
  constructor(clean: (held: T) => void) {
    super(held => {
      live -= 1
      clean(held)
    })
  }
  override register(target: WeakKey, held: T, token?: WeakKey): void {
    live += 1
    made += 1
    super.register(target, held, token)
  }
} as typeof Registry
await import('harfbuzzjs')
globalThis.FinalizationRegistry = Registry

async function settled(): Promise<{ trees: number; harfbuzz: number }> {
  for (let round = 0; round < 5; round += 1) {
    collect()
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return { trees: liveTrees(), harfbuzz: live }
}

const overfull = (files: ProjectFiles): ProjectFiles => {
  const path = 'content/audiences/drivers.yaml'
  const text = textOf(files.get(path)).replace('claim: full buses,', `claim: ${'full buses and '.repeat(40)}`)
  return files.set(path, bytesOf(text))
}

/** A host that reads each font to measure with it, but not to embed it, and fails in a way that nobody expects. */
const failing = (host: Host): Host => {
  const calls = new Map<string, number>()
  return {
    ...host,
    readParts: async (path, parts) => {
      calls.set(path, (calls.get(path) ?? 0) + 1)
      if (calls.get(path)! > 3) throw new TypeError('out of order')
      return host.readParts!(path, parts)
    },
  }
}

test('a build lets go of all that it laid out and measured with, also one that fails midway', async () => {
  const build = (files: ProjectFiles, wrap?: (host: Host) => Host) =>
    buildInMemory(files, { audiences: ['drivers'], packageRoot: SMALL_PACKAGE, dry: true, fonts: 'embed' }, wrap).then(
      ({ result }) => result.ok,
      () => 'thrown',
    )
  const sound = () => build(fixtureProject('night-buses'))
  expect(await sound()).toBe(true)
  const before = await settled()
  expect(before.trees).toBe(0)
  const first = made
  expect(await sound()).toBe(true)
  expect(made).toBeGreaterThan(first + 10)
  expect(await settled()).toEqual(before)
  expect(await build(overfull(fixtureProject('night-buses')))).toBe(false)
  expect(await settled()).toEqual(before)
  expect(await build(fixtureProject('night-buses'), failing)).toBe('thrown')
  expect(await settled()).toEqual(before)
}, 240_000)
