import { expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { stalePictures } from '../../../src/output/stale-pictures.ts'

const told = async (there: readonly string[], written: readonly string[]): Promise<readonly string[]> => {
  const host = memoryHost(new Map(there.map(name => [`/out/${name}`, new Uint8Array(1)])))
  const files = written.map(name => ({ name }))
  return (await stalePictures(host, '/out', [{ name: 'town', files }])).map(({ code, message }) => {
    expect(code).toBe('output-stale')
    return message
  })
}

test.each([
  ['a slide that is gone', ['town.A1.svg', 'town.A2.svg'], ['town.A1.svg'], '"town.A2.svg"'],
  ['a page that a slide no longer goes on with', ['town.A1.2.png'], ['town.A1.png'], '"town.A1.2.png"'],
  [
    'many',
    ['1', '2', '3', '4', '5'].map(id => `town.${id}.svg`),
    ['town.1.svg'],
    '"town.2.svg", "town.3.svg", "town.4.svg" and 1 more',
  ],
])('tells of %s', async (_, there, written, names) => {
  expect(await told(there, written)).toEqual([`No slide of this build is shown by ${names}`])
})

test.each([
  ['of a format that is not written', ['town.A2.svg'], ['town.A1.png']],
  ['where no pictures are written', ['town.A2.svg'], ['town.pptx']],
  ['of other decks', ['town.en.A2.svg', 'town.en.2.svg', 'townhall.A2.svg', 'A2.svg'], ['town.A1.svg']],
  ['of the whole deck', ['town.sheet.png'], ['town.A1.png']],
  ['that are written again', ['town.A1.svg', 'town.A1.2.svg'], ['town.A1.svg', 'town.A1.2.svg']],
])('says nothing of pictures %s', async (_, there, written) => {
  expect(await told(there, written)).toEqual([])
})
