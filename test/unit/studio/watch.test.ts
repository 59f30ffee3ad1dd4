import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { main } from '../../../src/cli/main.ts'
import { Stopped } from '../../../src/cli/stop-signals.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { projectOnDisk } from '../../support/project-on-disk.ts'

const COUNCIL = 'content/audiences/council.yaml'
const { folder, edit, remove } = projectOnDisk('night-buses')
afterAll(remove)

test('a save builds again, an error keeps the last decks, our own files wake nothing, SIGINT ends it with 0', async () => {
  const stop = new AbortController()
  let out = ''
  let err = ''
  const running = main({
    arguments: ['watch', '--format', 'svg', '--fonts', 'none'],
    folder,
    host: nodeHost({ BRIEFDECK_CACHE: join(folder, '.cache') }),
    terminal: {
      out: text => {
        out += text
      },
      err: text => {
        err += text
      },
      interactive: false,
      color: false,
    },
    signal: stop.signal,
  })
  const builds = (count: number) =>
    vi.waitFor(() => expect(out.match(/decks? in |unchanged\./g)).toHaveLength(count), {
      timeout: 30_000,
      interval: 50,
    })
  const dist = (): readonly string[] =>
    readdirSync(join(folder, 'dist'))
      .sort()
      .map(name => `${name} ${readFileSync(join(folder, 'dist', name), 'utf8').length}`)
  await builds(1)
  const first = dist()
  expect(first.length).toBeGreaterThan(1)

  edit(COUNCIL, 'hero: F01', 'hero: F99')
  await builds(2)
  expect(err).toMatch(/council\.yaml:\d+:\d+[\s\S]*F99/)
  expect(dist()).toEqual(first)

  edit(COUNCIL, 'hero: F99', 'hero: F01')
  await builds(3)
  expect(out).toContain('council.yaml changed')
  await new Promise(resolve => setTimeout(resolve, 300))
  await builds(3)
  expect(dist()).toEqual(first)

  edit(COUNCIL, 'Start with the nurse', 'Begin with the nurse')
  edit(COUNCIL, 'How many passengers stand', 'How many passengers stand up')
  await builds(4)
  const council = dist().filter((file, at) => file !== first[at])
  expect(council).not.toEqual([])
  expect(council.every(file => file.startsWith('council'))).toBe(true)

  stop.abort(new Stopped('SIGINT'))
  expect(await running).toBe(EXIT.built)
})
