import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tablesOf } from '../../../src/base/fonts/font-facts.ts'
import { fontFault } from '../../../src/text/fonts/check-font.ts'
import { FONT_FAMILIES, fontFile } from '../../../src/text/fonts/font-files.ts'
import { fontPath } from '../../support/font-options.ts'
import { ownFont } from '../../support/own-font.ts'

const FONT = ownFont(400)
const TABLES = tablesOf(FONT)

const spoil = (change: (font: Uint8Array, view: DataView) => void): Uint8Array => {
  const font = FONT.slice()
  change(font, new DataView(font.buffer))
  return font
}

/** Bytes of a table from `from` on, all `value`. */
const fill = (tag: string, value: number, from = 0, count = Number.POSITIVE_INFINITY): Uint8Array =>
  spoil(font => {
    const { byteOffset, byteLength } = TABLES.get(tag)!
    const start = byteOffset - FONT.byteOffset
    font.fill(value, start + from, start + Math.min(byteLength, from + count))
  })

/** A number in a table's entry in the list of tables: 0 tag, 4 checksum, 8 offset, 12 length. */
const entry = (tag: string, field: number, value: number): Uint8Array =>
  spoil((font, view) => {
    const at = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index).find(
      start => String.fromCharCode(...font.subarray(start, start + 4)) === tag,
    )!
    view.setUint32(at + field, value)
  })

const head = (...bytes: number[]): Uint8Array => spoil(font => font.set(bytes))
const letters = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0))

test.each(FONT_FAMILIES.map(family => ({ family, weight: 400 })).filter(fontFile))(
  'the product’s $family is sound',
  face => {
    expect(fontFault(readFileSync(fontPath(face)!))).toBeUndefined()
  },
)

const CORE = ['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post', 'GSUB', 'GPOS', 'GDEF', 'cmap', 'OS/2']

test.each(CORE.flatMap(tag => [0, 0xff].map(value => ({ tag, value }))))(
  'a table $tag of bytes of $value is told',
  ({ tag, value }) => {
    expect(fontFault(fill(tag, value))).toMatch(/^its table "(.+)" is damaged/)
  },
)

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(0), /no TrueType/],
  ['four bytes', FONT.slice(0, 4), /no TrueType/],
  ['a text', Buffer.from('no font at all, but long enough to be looked into'), /no TrueType/],
  ['a collection', head(...letters('ttcf')), /a collection of fonts \(\.ttc\)/],
  ['WOFF', head(...letters('wOFF')), /a WOFF file/],
  ['WOFF2', head(...letters('wOF2')), /a WOFF2 file/],
  [
    'a list of 65,535 tables',
    spoil((_, view) => view.setUint16(4, 0xffff)),
    /breaks off in its list of tables|ends behind/,
  ],
  ['a table at 4 GB', entry('glyf', 8, 0xfffffff0), /"glyf" ends behind the end/],
  ['a table of 4 GB', entry('GSUB', 12, 0xffffffff), /"GSUB" ends behind the end/],
  ['a table of no bytes', entry('hmtx', 12, 0), /"hmtx" is damaged/],
  ['a table that is called otherwise', entry('cmap', 0, 0), /no table "cmap"/],
  ['outlines that are called otherwise', entry('glyf', 0, 0), /no outlines/],
  ['a variable font', entry('gasp', 0, 0x66766172), /a variable font/],
  ['units of 0 an em', fill('head', 0, 18, 2), /"head"/],
  ['as many metrics as 65,535', fill('hhea', 0xff, 34, 2), /"hhea"/],
  ['no glyph', fill('maxp', 0, 4, 2), /"maxp"/],
  ['a place of a glyph behind the others', fill('loca', 0xff, 40, 4), /"loca"/],
  ['a component that is not there', fill('glyf', 0xff, 0, 40), /"glyf" is damaged at glyph \d+/],
  ['a weight of 0', fill('OS/2', 0, 4, 2), /"OS\/2"/],
])('%s is told', (_what, font, expected) => {
  expect(fontFault(font)).toMatch(expected)
})

test('wherever a font breaks off, it is told', () => {
  for (let length = 0; length < FONT.length - 4; length += 4999) expect(fontFault(FONT.slice(0, length))).toBeTruthy()
})

test('wrong checksums are not: tools leave them', () => {
  expect(fontFault(entry('glyf', 4, 0xdeadbeef))).toBeUndefined()
})
