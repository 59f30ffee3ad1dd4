import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { crc32, crc32ByTable } from '../../../src/opc/crc32.ts'
import type { Package } from '../../../src/opc/package.ts'
import { el } from '../../../src/opc/xml.ts'
import { unzipEntries, unzipPackage, zipEntries, zipPackage } from '../../../src/opc/zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const sample = (names: readonly string[]): Package =>
  new Map(
    names.map(name => [name, name.endsWith('.xml') ? { xml: el('a', { name }) } : { bytes: bytes(name.repeat(9)) }]),
  )

describe('zipPackage', () => {
  test('gives the same bytes whatever the order of the parts', () => {
    const names = ['ppt/b.xml', '[Content_Types].xml', 'ppt/a.png', '_rels/.rels', 'ppt/B.xml']
    expect(Buffer.compare(zipPackage(sample(names)), zipPackage(sample([...names].reverse())))).toBe(0)
  })

  test('puts content types first, then sorts by code unit', () => {
    const names = unzipEntries(zipPackage(sample(['ppt/b.xml', 'ppt/B.xml', '[Content_Types].xml', '_rels/.rels'])))
    expect(names.map(({ name }) => name)).toEqual(['[Content_Types].xml', '_rels/.rels', 'ppt/B.xml', 'ppt/b.xml'])
  })

  test('writes one date, no extra fields, and sizes in front of the data', () => {
    for (const entry of unzipEntries(zipPackage(sample(['ppt/a.xml', 'ppt/a.png'])))) {
      expect(entry).toMatchObject({ date: 0x21, time: 0, extra: 0, flags: 0, checksumHolds: true })
    }
  })

  test('stores what deflate would make longer, and deflates the rest as zlib does', () => {
    const file = zipEntries(
      new Map([
        ['long', bytes('a'.repeat(999))],
        ['short', bytes('ab')],
      ]),
    )
    expect(unzipEntries(file).map(({ method }) => method)).toEqual([8, 0])
    const start = 30 + 'long'.length
    expect(inflateRawSync(Buffer.from(file).subarray(start)).toString()).toBe('a'.repeat(999))
  })

  test('is read back as it was', () => {
    const parts = sample(['ppt/a.xml', 'ppt/a.png', 'ppt/_rels/a.xml.rels'])
    parts.set('ppt/_rels/a.xml.rels', { xml: el('Relationships') })
    parts.set('ppt/empty.png', { bytes: new Uint8Array() })
    const back = unzipPackage(zipPackage(parts))
    expect([...back.keys()].sort()).toEqual([...parts.keys()].sort())
    expect(back.get('ppt/a.xml')).toEqual(parts.get('ppt/a.xml'))
    expect(Buffer.from((back.get('ppt/a.png') as { bytes: Uint8Array }).bytes).toString()).toBe('ppt/a.png'.repeat(9))
  })
})

test('the checksum is the same with and without zlib’s help', () => {
  for (const text of ['', '123456789', '样本'.repeat(999)]) expect(crc32ByTable(bytes(text))).toBe(crc32(bytes(text)))
  expect(crc32ByTable(bytes('123456789'))).toBe(0xcbf43926)
})
