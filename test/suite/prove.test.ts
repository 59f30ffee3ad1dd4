import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { unzipEntries, zipEntries } from '../../src/opc/zip.ts'
import { run } from '../support/command-line.ts'
import { bytesOf, PROJECT, type ProjectFiles, textOf } from '../support/fixture-project.ts'

const DECK = 'dist/council.pptx'
let built: ProjectFiles
beforeAll(async () => {
  const { disk } = await run(['build', '--manifest'])
  built = new Map([...disk].map(([path, bytes]) => [path.slice(PROJECT.length + 1), bytes]))
})

const prove = (line: readonly string[], change: (files: ProjectFiles) => void = () => {}) => {
  const files = new Map(built)
  change(files)
  return run(['prove', ...line], { files })
}
const edit = (file: string, from: string, to: string) => (files: ProjectFiles) => {
  const text = textOf(files.get(file))
  expect(text).toContain(from)
  files.set(file, bytesOf(text.replaceAll(from, to)))
}
const repack = (part: string, change: (text: string) => string) => (files: ProjectFiles) => {
  const parts = unzipEntries(files.get(DECK)!).map(
    ({ name, bytes }) => [name, name === part ? bytesOf(change(textOf(bytes))) : bytes] as const,
  )
  files.set(DECK, zipEntries(new Map(parts)))
}

describe('prove', () => {
  test('all decks of the output folder, as built; the statement names them by their digests', async () => {
    const { code, out, err, disk } = await prove(['--statement', 'proof.json'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      'council.pptx  built again, byte for byte the same\ndrivers.pptx  built again, byte for byte the same\n',
    )
    const statement = JSON.parse(textOf(disk.get(`${PROJECT}/proof.json`))) as Record<string, unknown>
    const sha256 = createHash('sha256').update(built.get(DECK)!).digest('hex')
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'council.pptx', digest: { sha256 } }, { name: 'drivers.pptx' }],
    })
    expect(JSON.stringify(statement)).not.toContain(PROJECT)
  })

  test.each<[what: string, change: (files: ProjectFiles) => void, told: RegExp]>([
    [
      'the file says another number',
      repack('ppt/slides/slide2.xml', text => text.replaceAll('62%', '26%')),
      /differs: slide 2, title: built “62% of .*”, in the file “26% of /,
    ],
    [
      'the project says another word since',
      edit('content/audiences/council.yaml', 'Personal views', 'Their own views'),
      /differs: slide 5, text: built “.*Their own views.*”, in the file “.*Personal views/,
    ],
    [
      'another part than a slide',
      repack('docProps/app.xml', text => text.replace('<Slides>', '<Slides> ')),
      /differs: the part docProps\/app\.xml/,
    ],
    [
      'a file of no deck',
      files => files.set('dist/other.pptx', files.get(DECK)!),
      /other\.pptx {2}is no file that the project builds/,
    ],
  ])('%s', async (_, change, told) => {
    const { code, out } = await prove([], change)
    expect([code, out]).toEqual([1, expect.stringMatching(told)])
    const statement = await prove(['--statement', 'proof.json'], change)
    expect(statement.disk.has(`${PROJECT}/proof.json`)).toBe(false)
  })

  test('the manifest alone proves integrity, and says so', async () => {
    const good = await prove(
      ['--manifest'],
      edit('content/audiences/council.yaml', 'Personal views', 'Their own views'),
    )
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('Integrity only')])
    const bad = await prove(
      ['--manifest', DECK],
      repack('docProps/app.xml', text => `${text} `),
    )
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('differs from the manifest')])
    const none = await prove(['--manifest'], files => files.delete('dist/manifest.json'))
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('There is no manifest.json')])
  })

  test.each<[what: string, line: readonly string[], change?: (files: ProjectFiles) => void]>([
    ['a file that is missing', ['no-such.pptx']],
    [
      'an output folder without decks',
      [],
      files => {
        for (const path of [...files.keys()]) if (path.startsWith('dist/')) files.delete(path)
      },
    ],
    ['a manifest that is none', [], files => files.set('dist/manifest.json', bytesOf('{}'))],
    [
      'a manifest with options of no build',
      [],
      edit('dist/manifest.json', '"fonts": "reference"', '"fonts": "stolen"'),
    ],
    ['a project that cannot be built', [], edit('content/audiences/council.yaml', 'hero: F01', 'hero: F99')],
  ])('%s: told, exit code 2', async (_, line, change) => {
    const { code, err } = await prove(line, change)
    expect([code, err]).toEqual([2, expect.stringContaining('[deck-unreadable]')])
  })
})
