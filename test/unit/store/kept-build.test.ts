import { beforeAll, describe, expect, test } from 'vitest'
import type { Invocation } from '../../../src/cli/invocation.ts'
import { buildAgain } from '../../../src/cli/kept-builds.ts'
import { main } from '../../../src/cli/main.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { bytesOf, fixtureProject, PROJECT, textOf } from '../../support/fixture-project.ts'
import { ownFont } from '../../support/own-font.ts'
import { readSource } from '../../support/source-files.ts'

/** A face whose maker forbids to embed it: the build warns of it. */
const FORBIDDEN = 2
const THEME = `extends: briefing
logo: { file: logo.svg, on-dark: logo.svg, alt: A mark, height: 16, cover-height: 32 }
font-files: [fonts/Regular.ttf, fonts/Bold.ttf]
fonts:
  en:
    major: { latin: Northquay One, ea: Noto Sans SC }
    minor: { latin: Northquay One, ea: Noto Sans SC }
`

/** A project that has one of everything that a deck is made of. */
function project(): Map<string, Uint8Array> {
  const files = fixtureProject('night-buses')
  const council = 'content/audiences/council.yaml'
  files.set(council, bytesOf(textOf(files.get(council)).replace('theme: briefing', 'theme: own.yaml')))
  files.set('own.yaml', bytesOf(THEME))
  files.set('logo.svg', bytesOf(readSource('test/fixtures/brand/logo.svg')))
  files.set('fonts/Regular.ttf', ownFont(400, 'Northquay One', FORBIDDEN))
  files.set('fonts/Bold.ttf', ownFont(700))
  return new Map([...files].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
}

const LINE = ['build', 'council', '--fonts', 'embed']
const ENVIRONMENT = { BRIEFDECK_CACHE: '/caches' }

interface Told {
  out: string
  err: string
}

function invocation(disk: Map<string, Uint8Array>, line = LINE, environment: Record<string, string> = ENVIRONMENT) {
  const told: Told = { out: '', err: '' }
  const host = memoryHost(disk, nodeHost({}), environment)
  const terminal: Invocation['terminal'] = {
    out: text => {
      told.out += text.replace(/[\d.]+ s/, 'n s')
    },
    err: text => {
      told.err += text
    },
    interactive: false,
    color: false,
  }
  const value: Invocation = { arguments: line, folder: PROJECT, host, terminal }
  return { value, told }
}

const DECK = `${PROJECT}/dist/council.pptx`
let built: Map<string, Uint8Array>
let first: Told
beforeAll(async () => {
  built = project()
  const { value, told } = invocation(built)
  expect(await main(value), told.err).toBe(0)
  first = told
})

describe('a build that has nothing to do', () => {
  test('says what the build before it said, warnings included, and touches no file', async () => {
    const { value, told } = invocation(built)
    const before = new Map(built)
    expect(await buildAgain(value)).toBe(0)
    expect(told).toEqual(first)
    expect(told.err).toContain('[font-not-embedded]')
    expect(built).toEqual(before)
  })

  test.each([
    ['deleted', (disk: Map<string, Uint8Array>) => void disk.delete(DECK)],
    ['altered', (disk: Map<string, Uint8Array>) => void disk.set(DECK, bytesOf('another'))],
  ])('puts back a deck that was %s', async (_, spoil) => {
    const disk = new Map(built)
    spoil(disk)
    expect(await buildAgain(invocation(disk).value)).toBe(0)
    expect(disk.get(DECK)).toEqual(built.get(DECK))
  })
})

type Disk = Map<string, Uint8Array>
const edit =
  (path: string, from: string, to: string) =>
  (disk: Disk): void => {
    const text = textOf(disk.get(`${PROJECT}/${path}`))
    expect(text).toContain(from)
    disk.set(`${PROJECT}/${path}`, bytesOf(text.replace(from, to)))
  }
/** A template of ours, changed in the project that did not have it. */
const own =
  (path: string, from: string, to: string) =>
  (disk: Disk): void => {
    disk.set(`${PROJECT}/${path}`, bytesOf(readSource(path)))
    edit(path, from, to)(disk)
  }

/** Each kind of input: the deck of a changed one is another. */
const CHANGES: [what: string, change: (disk: Disk) => void, line?: string[]][] = [
  ['a word of an audience', edit('content/audiences/council.yaml', 'For the city council', 'For the whole council')],
  ['a record', edit('content/survey.yaml', 'Night buses in Harwick', 'Night buses of Harwick')],
  ['a table', edit('content/data/ridership.csv', 'N4', 'N4 ')],
  ['the theme', edit('own.yaml', 'extends: briefing', 'extends: night')],
  ['a font', disk => void disk.set(`${PROJECT}/fonts/Bold.ttf`, ownFont(900))],
  ['a layout', own('templates/layouts/hero-number.hbs', 'hero-number"', 'number"')],
  ['a partial', own('templates/partials/number.hbs', '&#160;', '&#8239;')],
  ['the house words', own('templates/house/en.yaml', 'not stated', 'unstated')],
  ['a picture', edit('logo.svg', '#0B', '#1B')],
  ['the source', edit('content/source/report.md', '\n', '\n\n')],
  ['an option of briefdeck.yaml', edit('briefdeck.yaml', 'fonts: reference', 'fonts: none\nformat: pptx,md')],
  ['the command line', () => undefined, ['build', 'council', '--fonts', 'none']],
]

test.each(CHANGES)('a change of %s is built', async (_, change, line) => {
  const disk = new Map(built)
  change(disk)
  expect(await buildAgain(invocation(disk, line).value)).toBeUndefined()
})

test('the date of the environment is an input', async () => {
  const later = { ...ENVIRONMENT, SOURCE_DATE_EPOCH: '1767225600' }
  expect(await buildAgain(invocation(new Map(built), LINE, later).value)).toBeUndefined()
})

describe('the store', () => {
  const entries = (disk: Disk): string[] => [...disk.keys()].filter(path => path.startsWith('/caches/'))

  test.each([
    ['damaged', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte))],
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, 40)],
    ['empty', () => new Uint8Array()],
    ['another’s', () => bytesOf('{"ok":true}'.padStart(80))],
  ])('an entry that is %s is as good as none', async (_what, spoil) => {
    const disk = new Map(built)
    for (const path of entries(disk)) disk.set(path, new Uint8Array(spoil(disk.get(path)!)))
    expect(await buildAgain(invocation(disk).value)).toBeUndefined()
  })

  test('--no-cache neither reads nor fills it', async () => {
    const disk = project()
    const { value } = invocation(disk, [...LINE, '--no-cache'])
    expect(await main(value)).toBe(0)
    expect(entries(disk)).toEqual([])
    expect(disk.get(DECK)).toEqual(built.get(DECK))
  })

  test('a build that fails is told again, and keeps no deck', async () => {
    const disk = project()
    edit('content/audiences/council.yaml', 'hero: F01', 'hero: F99')(disk)
    const [one, two] = [invocation(disk), invocation(disk)]
    expect(await main(one.value)).toBe(1)
    expect(await buildAgain(two.value)).toBeUndefined()
    expect(await main(two.value)).toBe(1)
    expect(two.told).toEqual(one.told)
    expect([...disk.keys()].filter(path => path.includes('/dist/'))).toEqual([])
  })
})
