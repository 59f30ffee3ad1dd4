import { beforeAll, describe, expect, test } from 'vitest'
import type { Host, Store } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { recordHost } from '../../../src/host/record-host.ts'
import { openDeck } from '../../../src/opc/verify/read-deck.ts'
import { isXml, listEntries } from '../../../src/opc/zip.ts'
import { type BuildResult, build, buildFiles } from '../../../src/pipeline/build.ts'
import { keptPieces } from '../../../src/pipeline/kept/kept-pieces.ts'
import { openKeptSlides } from '../../../src/pipeline/kept/kept-slides.ts'
import { layDeck } from '../../../src/pipeline/lay/lay-slides.ts'
import { load } from '../../../src/pipeline/load.ts'
import { tell } from '../../../src/pipeline/tell.ts'
import type { Finding } from '../../../src/story/evidence/check-evidence.ts'
import { tellStory } from '../../../src/story/tell-story.ts'
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

describe('with a store', () => {
  const COUNCIL = `${PROJECT}/content/audiences/council.yaml`
  const disk = new Map([...fixtureProject('night-buses')].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
  const kept = new Map<string, Uint8Array>()
  const store: Store = {
    get: async key => kept.get(key),
    put: async (key, bytes) => void kept.set(key, bytes),
  }
  const edit = (from: string | RegExp, to: string) => {
    const text = textOf(disk.get(COUNCIL))
    expect(text).toMatch(from)
    disk.set(COUNCIL, bytesOf(text.replace(from, to)))
  }
  const open = () => {
    const real = nodeHost({})
    const state: Host['state'] = async path => (disk.has(path) ? { mark: path, written: 0 } : real.state!(path))
    return countingHost({ ...memoryHost(disk, real), state, store })
  }
  const run = async () => {
    const counted = open()
    const { decks, diagnostics } = await buildFiles({
      host: counted.host,
      folder: PROJECT,
      dry: true,
      fonts: 'none',
    })
    expect(diagnostics).toEqual([])
    // Only a deck that was told has a story, only one that was laid out and packed a scene.
    const having = (what: 'story' | 'scene') => decks.flatMap(deck => (deck[what] === undefined ? [] : [deck.name]))
    return { reads: counted.reads, told: having('story'), laid: having('scene') }
  }

  test('one edit tells, lays out and packs its deck alone, and reads each file once', async () => {
    expect(await run()).toMatchObject({ told: ['council', 'drivers'], laid: ['council', 'drivers'] })
    expect(await run()).toMatchObject({ told: [], laid: [] })
    edit('Start with the nurse', 'Begin with the nurse')
    const edited = await run()
    expect(edited).toMatchObject({ told: ['council'], laid: ['council'] })
    expect(over(edited.reads, 1)).toEqual([])
    edit(/^/, '# a remark\n')
    expect(await run()).toMatchObject({ told: ['council'], laid: [] })
    expect(await run()).toMatchObject({ told: [], laid: [] })
  })

  test('one word lays out one slide', async () => {
    const layCouncil = async () => {
      const { host, answers } = recordHost(open().host)
      const { value: project } = await load({ host, folder: PROJECT, fonts: 'none', audiences: ['council'] })
      const loaded = answers().length
      const { value: story } = await tell(project!, project!.decks[0]!)
      const slides = (await openKeptSlides(project!, () => answers().slice(loaded))(story!))!
      const laid: string[] = []
      const { value: scene } = await layDeck(project!, story!, undefined, (key, make) =>
        slides.recall(key, () => {
          const made = make()
          laid.push(...made.pages.map(({ slide }) => slide.id))
          return made
        }),
      )
      await slides.keep()
      return { scene, laid }
    }
    const first = await layCouncil()
    const again = await layCouncil()
    expect(again.laid).toEqual([])
    expect(again.scene).toEqual(first.scene)
    edit('How many passengers stand', 'How many passengers stand up')
    expect((await layCouncil()).laid).toEqual(['A3'])
  })

  test('one word has the rules of evidence run on one slide, and what they found is told again', async () => {
    edit('The council decides between', 'The council of 44 towns decides between')
    const judged: string[] = []
    const { recall } = keptPieces<readonly Finding[]>(new Map(), async () => {})
    const findings = async () => {
      const { value: project } = await load({
        host: open().host,
        folder: PROJECT,
        fonts: 'none',
        audiences: ['council'],
      })
      const { survey, decks, templates } = project!
      judged.length = 0
      const { diagnostics } = tellStory(survey, decks[0]!, templates, { traits: {} }, (key, make) =>
        recall(key, () => {
          judged.push(key())
          return make()
        }),
      )
      return diagnostics
    }
    const first = await findings()
    expect(first.map(({ code }) => code)).toContain('number-unbound')
    expect(await findings()).toEqual(first)
    expect(judged).toEqual([])
    edit('council of 44 towns', 'council of 45 towns')
    expect((await findings()).map(({ message }) => message).join()).toContain('45')
    expect(judged).toHaveLength(1)
  })
})
