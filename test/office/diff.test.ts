import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareDecks } from '../../src/compare/compare-decks.ts'
import { readDeck } from '../../src/compare/read/read-deck.ts'
import { buildInMemory, fixtureProject } from '../support/fixture-project.ts'

/** What LibreOffice writes when it opens a file and saves it again. */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-saved-'))
  const [from, to, profile] = ['deck.pptx', 'out', 'profile'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(from, bytes)
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pptx', '--outdir', to, from],
    {
      stdio: 'pipe',
    },
  )
  return readFileSync(join(to, 'deck.pptx'))
}

test('a deck that LibreOffice has saved says the same: titles, numbers, values of charts', {
  timeout: 240_000,
}, async () => {
  const { result } = await buildInMemory(fixtureProject('night-buses'), { audiences: ['council'], dry: true })
  const ours = result.decks[0]!.files[0]!.bytes
  const [before, after] = [ours, savedAgain(ours)].map(bytes => readDeck('deck.pptx', bytes).value!)
  expect(after!.slides.map(({ title }) => title)).toEqual(before!.slides.map(({ title }) => title))
  const values = ({ slides }: typeof before & object) => slides.map(({ charts }) => charts.map(({ series }) => series))
  expect(values(after!)).toEqual(values(before!))
  expect(values(before!).flat(2).length).toBeGreaterThan(0)
  const { decks, facts } = compareDecks(new Map([['council', before!]]), new Map([['council', after!]]))
  expect(facts).toEqual([])
  const spoken = decks[0]!.slides.flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'title' || kind === 'cell' || kind === 'text'),
  )
  expect(spoken).toEqual([])
})
