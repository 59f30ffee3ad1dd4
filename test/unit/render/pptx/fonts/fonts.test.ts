import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayEmbed, readFontFacts } from '../../../../../src/base/fonts/font-facts.ts'
import { readEot } from '../../../../../src/opc/verify/eot.ts'
import { verifyPackage } from '../../../../../src/opc/verify/verify.ts'
import { zipPackage } from '../../../../../src/opc/zip.ts'
import { openHarfbuzz } from '../../../../../src/render/fonts/harfbuzz.ts'
import { fontFace } from '../../../../../src/render/fonts/weights.ts'
import { codePoints } from '../../../../../src/render/pptx/fonts/editing-set.ts'
import { writeEot } from '../../../../../src/render/pptx/fonts/eot.ts'
import type { FontOptions } from '../../../../../src/render/pptx/fonts/options.ts'
import { usedFaces } from '../../../../../src/render/pptx/parts/used-faces.ts'
import { find, findAll, object, presentationOf, rootOf, slideOf } from '../../../../support/break-deck.ts'
import { finishedDeck } from '../../../../support/finished-deck.ts'
import { embedding, fontPath, subsetterWasm } from '../../../../support/font-options.ts'

const require = createRequire(import.meta.url)
const SERIF = { family: 'Noto Serif SC', weight: 900 }
const whole = (face = SERIF): Uint8Array => readFileSync(fontPath(face)!)

let options: FontOptions
beforeAll(async () => {
  options = await embedding()
})

describe('a subset', () => {
  test.each([SERIF, { family: 'Source Serif 4', weight: 400 }])(
    'of $family cut from the outlines that it needs is the subset cut from the whole font',
    async face => {
      const characters = codePoints('Agfié ——“可信机制”，30%①')
      const harfbuzz = await openHarfbuzz(subsetterWasm())
      const small = await options.subset!((await options.fontFile(face))!, characters)
      expect(Buffer.compare(small!, harfbuzz(whole(face), characters))).toBe(0)
      expect(Buffer.compare(small!, (await options.subset!(whole(face), characters))!)).toBe(0)
    },
  )

  test('reads a tenth of the file', async () => {
    let read = 0
    const file = whole()
    await options.subset!(async parts => {
      read += parts.reduce((sum, { length }) => sum + length, 0)
      return parts.map(({ offset, length }) => file.subarray(offset, offset + length))
    }, codePoints('可信机制'))
    expect(read).toBeLessThan(file.length / 10)
  })

  test('of what is no font is none', async () => {
    expect(await options.subset!(Buffer.from('no font at all'), [65])).toBeUndefined()
  })
})

describe('an EOT file', () => {
  test('gives an independent reader the same font back', () => {
    const font = readFileSync(fontPath({ family: 'Source Sans 3', weight: 700 })!)
    const eot = Uint8Array.from(writeEot(font))
    const { eot2ttf } = require('fonteditor-core') as { eot2ttf: (file: ArrayBuffer) => ArrayBuffer }
    expect(Buffer.compare(Buffer.from(eot2ttf(eot.buffer)), font)).toBe(0)
  })

  test('is what ttf2eot writes, but for the mark of a subset', () => {
    const font = readFileSync(fontPath({ family: 'Source Serif 4', weight: 400 })!)
    const theirs = Buffer.from((require('ttf2eot') as (font: Uint8Array) => Uint8Array)(font))
    const ours = Buffer.from(writeEot(font))
    expect(ours.readUInt32LE(12)).toBe(1)
    ours.writeUInt32LE(0, 12)
    // ttf2eot leaves the rights out.
    ours.writeUInt16LE(0, 32)
    expect(ours.subarray(0, 200).toString('hex')).toBe(theirs.subarray(0, 200).toString('hex'))
  })

  test('is read back with the family that its font names', () => {
    const font = whole()
    const back = readEot(writeEot(font))
    expect(back?.family).toBe('Noto Serif SC Black')
    expect(Buffer.compare(back!.font, font)).toBe(0)
    expect(readEot(new Uint8Array(200))).toBeUndefined()
  })
})

test.each([
  [0, true],
  [4, true],
  [8, true],
  [2, false],
  [0x204, false],
  [0x108, true],
])('rights of %i allow embedding: %s', (rights, allowed) => {
  expect(mayEmbed({ ...readFontFacts(whole())!, rights })).toBe(allowed)
})

test('PostScript outlines do not', () => {
  const font = Uint8Array.from(whole())
  font.set(Buffer.from('OTTO'))
  expect(mayEmbed(readFontFacts(font)!)).toBe(false)
})

test.each([
  ['Noto Serif SC', false, { family: 'Noto Serif SC', weight: 400 }],
  ['Noto Serif SC', true, { family: 'Noto Serif SC', weight: 700 }],
  ['Noto Serif SC Black', false, SERIF],
  ['Noto Serif SC Black', true, SERIF],
  ['Source Sans 3', false, { family: 'Source Sans 3', weight: 400 }],
])('“%s”, bold %s, is a file', (typeface, bold, face) => {
  expect(fontFace(typeface, bold)).toEqual(face)
})

describe('a deck with its fonts inside', () => {
  test('lists each typeface once, with a face for each weight used', async () => {
    const { parts } = await finishedDeck(options)
    const fonts = findAll(presentationOf(parts), 'p:embeddedFont').map(font => [
      find(font, 'p:font').attributes,
      findAll(font, 'p:regular').length,
      findAll(font, 'p:bold').length,
    ])
    const looks = (typeface: string, panose: string, pitchFamily: string) => ({
      typeface,
      panose,
      pitchFamily,
      charset: '-122',
    })
    expect(fonts).toEqual([
      [looks('Noto Serif SC', '02020200000000000000', '18'), 0, 1],
      [looks('Noto Sans SC', '020B0200000000000000', '34'), 1, 1],
      [looks('Noto Serif SC Black', '02020200000000000000', '18'), 1, 0],
      [looks('Noto Sans SC Black', '020B0200000000000000', '34'), 1, 0],
    ])
    expect(verifyPackage(zipPackage(parts)).map(({ message }) => message)).toEqual([])
  })

  test('steers what takes a missing font’s place, in the theme and on slides', async () => {
    const { parts } = await finishedDeck({ ...options, fonts: 'reference' })
    expect(find(rootOf(parts, 'ppt/theme/theme1.xml'), 'a:ea').attributes).toMatchObject({ charset: '-122' })
    expect(find(object(slideOf(parts, 1), '引语'), 'a:latin').attributes).toMatchObject({ pitchFamily: '18' })
    expect([...parts.keys()].filter(name => name.startsWith('ppt/fonts/'))).toEqual([])
  })

  test('without a font’s file stays without it', async () => {
    const { parts } = await finishedDeck({ ...options, fontFile: () => undefined })
    expect(findAll(presentationOf(parts), 'p:embeddedFont')).toEqual([])
  })
})

test('faces are those that runs inherit: titles, table heads, bullets, charts', async () => {
  const { parts, plan } = await finishedDeck()
  const text = (typeface: string, bold: boolean): string =>
    usedFaces(parts, plan)
      .filter(face => face.typeface === typeface && face.bold === bold)
      .flatMap(face => [...face.characters].map(code => String.fromCodePoint(code)))
      .join('')
  expect(text('Noto Serif SC', true)).toContain('标题')
  expect(text('Noto Serif SC Black', false)).toContain('判断')
  expect(text('Noto Sans SC', true)).toContain('谁')
  expect(text('Noto Sans SC Black', false)).toBe('〇')
  expect(text('Noto Serif SC', true)).toContain('家')
})
