import { beforeAll, expect, test } from 'vitest'
import type { Host } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openDeck } from '../../../src/opc/verify/read-deck.ts'
import { isXml, listEntries } from '../../../src/opc/zip.ts'
import { type BuildResult, build, buildFiles } from '../../../src/pipeline/build.ts'
import { bytesOf, fixtureProject, PROJECT, textOf } from '../../support/fixture-project.ts'
import { pptxOf } from '../../support/pptx-of.ts'
import { ROOT } from '../../support/source-files.ts'

/** How often a build asks for each file: whole, and from its beginning on (as a font's directory is). */
function countingHost(real: Host = nodeHost({})): {
  host: Host
  reads: Map<string, number>
  openings: Map<string, number>
} {
  const reads = new Map<string, number>()
  const openings = new Map<string, number>()
  const count = (into: Map<string, number>, path: string): void => void into.set(path, (into.get(path) ?? 0) + 1)
  const host: Host = {
    ...real,
    read: path => {
      count(reads, path)
      return real.read(path)
    },
    readParts: (path, parts) => {
      if (parts.some(({ offset }) => offset === 0)) count(openings, path)
      return real.readParts!(path, parts)
    },
  }
  return { host, reads, openings }
}

const { host, reads, openings } = countingHost()
const over = (counts: ReadonlyMap<string, number>, most: number): readonly string[] =>
  [...counts].filter(([, count]) => count > most).map(([path, count]) => `${count} × ${path}`)

let result: BuildResult
beforeAll(async () => {
  result = await build({ host, folder: ROOT, audiences: ['investor'], dry: true })
})

// Times depend on the machine; these do not.
test('a build of two decks reads each file once, and opens each font once to measure, once to draw and once a deck to embed', () => {
  expect(result.decks).toHaveLength(2)
  expect(reads.size).toBeGreaterThan(40)
  expect(over(reads, 1)).toEqual([])
  expect(openings.size).toBeGreaterThan(4)
  expect(over(openings, 4)).toEqual([])
})

test('verification parses each part of a deck once', () => {
  for (const deck of result.decks) {
    const bytes = pptxOf(deck)
    const parts = listEntries(bytes).flatMap(({ name }) => (isXml(name) ? [name] : []))
    expect([...openDeck(bytes).eachPart()].map(({ name }) => name).sort()).toEqual(parts.sort())
  }
})

test('with a store, one edit lays out and packs its deck alone, and reads each file once', async () => {
  const disk = new Map([...fixtureProject('night-buses')].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
  const kept = new Map<string, Uint8Array>()
  const store = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  }
  const run = async () => {
    const real = nodeHost({})
    const state: Host['state'] = async path => (disk.has(path) ? { mark: path, written: 0 } : real.state!(path))
    const counted = countingHost({ ...memoryHost(disk, real), state, store })
    const { decks, diagnostics } = await buildFiles({ host: counted.host, folder: PROJECT, dry: true, fonts: 'none' })
    expect(diagnostics).toEqual([])
    // Only a deck that was laid out has a scene.
    return { ...counted, laid: decks.flatMap(({ name, scene }) => (scene === undefined ? [] : [name])) }
  }
  expect((await run()).laid).toEqual(['council', 'drivers'])
  expect((await run()).laid).toEqual([])
  const council = `${PROJECT}/content/audiences/council.yaml`
  disk.set(council, bytesOf(textOf(disk.get(council)).replace('Start with the nurse', 'Begin with the nurse')))
  const { laid, reads } = await run()
  expect(laid).toEqual(['council'])
  expect(over(reads, 1)).toEqual([])
})
