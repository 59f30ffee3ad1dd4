import { beforeAll, describe, expect, test } from 'vitest'
import type { Host, Store } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { readManifest } from '../../../src/manifest/manifest.ts'
import { buildMany } from '../../../src/pipeline/many/build-many.ts'
import {
  buildInMemory,
  bytesOf,
  fixtureProject,
  PROJECT,
  type ProjectFiles,
  textOf,
} from '../../support/fixture-project.ts'

const LINE = `audience: "line-{each.line}"
title: "Night buses: {each.name}"
for: "For those who ride the {each.name}"
language: en
theme: briefing
slides:
  - slide: L1
    layout: hero-number
    title: "{G1/{each.line}/2025} passengers a night ride the {each.name}"
    hero: G1/{each.line}/2025
    numbers: [F04, F03]
    limit: Of the {F07} who were asked
  - slide: L2
    layout: number-ledger
    when: remark
    title: Fares cover {F04} of {F03} a year
    numbers: [F04, F03, F05, F01]
`
const ROWS = 'line,name,remark\nN4,hospital bus,yes\nN7,harbour bus,\nN1,university bus,yes\nN9,airport bus,\n'

function project(edit: (files: ProjectFiles) => void = () => undefined): ProjectFiles {
  const files = fixtureProject('night-buses')
  files.set('content/audiences/line.yaml', bytesOf(LINE))
  files.set('lines.csv', bytesOf(ROWS))
  edit(files)
  return files
}
const inFile = (path: string, from: string, to: string) => (files: ProjectFiles) => {
  expect(textOf(files.get(path))).toContain(from)
  files.set(path, bytesOf(textOf(files.get(path)).replace(from, to)))
}

interface Setting {
  readonly store?: Map<string, Uint8Array>
  readonly shard?: { readonly part: number; readonly of: number }
  readonly stopAt?: number
}

/** Runs the batch; gives the result and the files in dist/. A store is shared by handing in its map. */
async function many(files: ProjectFiles, { store = new Map(), shard, stopAt }: Setting = {}) {
  const disk = new Map([...files].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
  const kept: Store = { get: async key => store.get(key), put: async (key, bytes) => void store.set(key, bytes) }
  const host: Host = { ...memoryHost(disk, nodeHost({})), store: kept }
  const stop = new AbortController()
  const run = buildMany({
    host,
    folder: PROJECT,
    each: 'lines.csv',
    signal: stop.signal,
    ...(shard && { shard }),
    onProgress: (_, done) => {
      if (done === stopAt) stop.abort(new Error('stopped'))
    },
  })
  const result = await run.catch(() => undefined)
  const dist = new Map([...disk].filter(([path]) => path.startsWith(`${PROJECT}/dist/`)).sort())
  return { result, dist }
}

let whole: Awaited<ReturnType<typeof many>>
const store = new Map<string, Uint8Array>()
beforeAll(async () => {
  whole = await many(project(), { store })
  expect(whole.result?.diagnostics).toEqual([])
})
const decksOf = (dist: ReadonlyMap<string, Uint8Array>) => new Map([...dist].filter(([path]) => path.endsWith('.pptx')))

test('a deck a row: names, figures and slides from the row; the same bytes as built at once', async () => {
  expect(
    whole.result!.decks.map(({ name, slides, records }) => [name, slides.length, records.includes('F05')]),
  ).toEqual([
    ['line.N4', 2, true],
    ['line.N7', 1, false],
    ['line.N1', 2, true],
    ['line.N9', 1, false],
  ])
  const { disk } = await buildInMemory(project(), { each: 'lines.csv' })
  for (const [path, bytes] of decksOf(whole.dist)) expect(disk.get(path)).toEqual(bytes)
})

test('parts together are the whole, each with a manifest of its own', async () => {
  const parts = [1, 2, 3].map(part => many(project(), { shard: { part, of: 3 } }))
  const made = (await Promise.all(parts)).map(({ dist }) => dist)
  const together = new Map(made.flatMap(dist => [...decksOf(dist)]).sort())
  expect(together).toEqual(decksOf(whole.dist))
  expect(made.flatMap(dist => [...decksOf(dist)])).toHaveLength(4)
  expect(made.map(dist => dist.has(`${PROJECT}/dist/manifest.${made.indexOf(dist) + 1}-of-3.json`))).toEqual([
    true,
    true,
    true,
  ])
})

describe('a second run', () => {
  test.each([
    [
      'that is a restart after two decks makes the other two',
      async () => {
        const kept = new Map<string, Uint8Array>()
        const stopped = await many(project(), { store: kept, stopAt: 2 })
        expect([stopped.result, decksOf(stopped.dist).size]).toEqual([undefined, 2])
        return many(project(), { store: kept })
      },
      2,
    ],
    ['of the same makes none', () => many(project(), { store }), 4],
  ])('%s, and ends with the same files, the manifest too', async (_, run, kept) => {
    const { result, dist } = await run()
    expect([result!.ok, result!.kept]).toEqual([true, kept])
    expect(dist).toEqual(whole.dist)
  })

  test.each([
    ['one row', inFile('lines.csv', 'harbour bus', 'port bus'), 3],
    ['a record', inFile('content/survey.yaml', 'growth of the N4', 'rise of the N4'), 0],
  ])('after an edit of %s makes those that rest on it', async (_, edit, kept) => {
    expect((await many(project(edit), { store })).result!.kept).toBe(kept)
  })
})

test('what is wrong with one row keeps no other from being made, and is told with its row', async () => {
  const { result, dist } = await many(project(inFile('lines.csv', 'N7,harbour bus', 'N8,harbour bus')))
  expect(result!.ok).toBe(false)
  expect([...decksOf(dist).keys()].map(path => path.slice(-7, -5))).toEqual(['N1', 'N4', 'N9'])
  expect(
    result!.diagnostics.flatMap(({ trace = [] }) => trace.map(({ label, span }) => [label, span.line])),
  ).toContainEqual(['for the row “N8”', 3])
})

test('a record that is closed to all but one row is in no other row’s deck', async () => {
  const files = project(inFile('content/survey.yaml', '  F05:\n', '  F05:\n    audiences: [line-N4]\n'))
  const { result, dist } = await many(files)
  expect([...decksOf(dist).keys()].map(path => path.slice(-7, -5))).toContain('N4')
  expect([...decksOf(dist).keys()].map(path => path.slice(-7, -5))).not.toContain('N1')
  expect(result!.diagnostics.map(({ code }) => code)).toContain('record-closed')
})

test('the manifest names the table and its rows’ decks', () => {
  const read = readManifest(whole.dist.get(`${PROJECT}/dist/manifest.json`)!)
  if ('fault' in read) throw new Error(read.fault)
  expect(read.manifest.options.each).toBe('lines.csv')
  expect(read.manifest.inputs.map(({ path }) => path)).toContain('lines.csv')
})
