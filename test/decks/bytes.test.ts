import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { unzipEntries } from '../../src/opc/zip.ts'
import { build } from '../../src/pipeline/build.ts'
import { inWords } from '../support/in-words.ts'
import { SHIPPED } from '../support/shipped-decks.ts'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'
import { beyondUnstated } from '../support/unstated.ts'

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Every part of every shipped deck as `npm run decks` writes it. A change of code that is meant to leave the decks alone
 * fails here with the part that moved; one that is meant to change them updates the list (`--update`) and says why.
 */
test('the shipped decks keep their bytes', { timeout: 240_000 }, async () => {
  const { decks, diagnostics } = await build({ host: nodeHost({}), folder: ROOT, dry: true })
  expect(beyondUnstated(diagnostics).map(inWords)).toEqual([])
  expect(decks.map(({ name }) => name).sort()).toEqual(SHIPPED)
  const files = decks.flatMap(deck => deck.files)
  const lines = files.flatMap(({ name, bytes }) => [
    `${sha256(bytes)}  ${name}`,
    ...unzipEntries(bytes)
      .map(part => `${sha256(part.bytes)}  ${name} ${part.name}`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)),
  ])
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/deck-bytes.txt')
})

const FROZEN = 'test/quality/bench/content'

/** Figures of the bench compare versions of the code: its content must not move with the shipped one. */
test('the content of the bench is frozen', () => {
  const files = filesBelow(FROZEN)
  const hash = sha256(files.map(path => `${path.slice(FROZEN.length)}\n${sha256(readSource(path))}\n`).join(''))
  expect(files.length).toBeGreaterThan(20)
  expect(hash).toMatchInlineSnapshot(`"605220299ea0454ae9295ba0b395b73a13215bc2650e50624dc45acbb5289ce4"`)
})
