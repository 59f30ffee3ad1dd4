import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../../src/host/record-host.ts'
import { type Manifest, printManifest, printManifestSchema, readManifest } from '../../../src/manifest/manifest.ts'
import type { BuildResult } from '../../../src/pipeline/build.ts'
import { buildInMemory, bytesOf, fixtureProject, PROJECT, textOf } from '../../support/fixture-project.ts'
import { ROOT } from '../../support/source-files.ts'

let result: BuildResult
let disk: Map<string, Uint8Array>
let manifest: Manifest
beforeAll(async () => {
  const built = await buildInMemory(fixtureProject('night-buses'), { manifest: true, format: ['pptx', 'md'] })
  result = built.result
  disk = built.disk
  const read = readManifest(disk.get(`${PROJECT}/dist/manifest.json`)!)
  if ('fault' in read) throw new Error(read.fault)
  manifest = read.manifest
})

test('it names every file that was written, with its digest', () => {
  const written = [...disk].filter(([path]) => path.startsWith(`${PROJECT}/dist/`) && !path.endsWith('.json'))
  const files = manifest.decks.flatMap(deck => deck.files)
  expect(written.length).toBeGreaterThan(3)
  expect(new Map(files.map(({ name, sha256 }) => [`${PROJECT}/dist/${name}`, sha256]))).toEqual(
    new Map(written.map(([path, bytes]) => [path, digest(bytes)])),
  )
})

test('it names every file of the project that was read, and paths of no machine', () => {
  const read = new Map(manifest.inputs.map(({ path, sha256 }) => [path, sha256]))
  for (const path of [
    'briefdeck.yaml',
    'content/survey.yaml',
    'content/source/report.md',
    'content/data/ridership.csv',
  ])
    expect([path, read.get(path)]).toEqual([path, digest(disk.get(`${PROJECT}/${path}`)!)])
  const packages = [...read.keys()].filter(path => path.startsWith('package:'))
  expect(packages).toContain('package:briefdeck/templates/layouts/hero-number.hbs')
  expect(packages.filter(path => path.endsWith('.ttf'))).not.toEqual([])
  expect(textOf(printManifest(manifest))).not.toMatch(/"\/|node_modules|\\\\/)
})

test('it says which records each deck and slide shows', () => {
  const { story } = result.decks[0]!
  const deck = manifest.decks.find(({ name }) => name === result.decks[0]!.name)!
  expect(deck.records).toEqual(story.records)
  expect(deck.slides.map(({ id }) => id)).toEqual(story.slides.map(({ id }) => id))
  expect([...new Set(deck.slides.flatMap(({ records }) => records))].sort()).toEqual(deck.records)
})

describe('reading', () => {
  test.each([
    ['no JSON', '{', 'it is no JSON'],
    ['another version', '{"manifest": 2}', 'expected 1 at manifest'],
    ['no object', '[]', 'expected object, received array'],
  ])('%s: %s', (_, text, fault) => {
    expect(readManifest(bytesOf(text))).toEqual({ fault })
  })
})

test('docs/manifest.schema.json is what the types say; `npm run schema` writes it', async () => {
  await expect(printManifestSchema()).toMatchFileSnapshot(join(ROOT, 'docs/manifest.schema.json'))
})
