import { beforeAll, describe, expect, test } from 'vitest'
import type { Package } from '../../../../src/opc/package.ts'
import { CHECKS, verifyPackage } from '../../../../src/opc/verify/verify.ts'
import { unzipPackage, zipPackage } from '../../../../src/opc/zip.ts'
import { finishedDeck } from '../../../support/finished-deck.ts'
import { CHART_FAULTS } from './chart-faults.ts'
import { DECK_FAULTS } from './deck-faults.ts'
import type { Fault } from './fault.ts'
import { FONT_FAULTS } from './font-faults.ts'
import { PACKAGE_FAULTS } from './package-faults.ts'
import { SHAPE_FAULTS } from './shape-faults.ts'
import { TABLE_FAULTS } from './table-faults.ts'
import { TEXT_FAULTS } from './text-faults.ts'
import { ZIP_FAULTS } from './zip-faults.ts'

const FAULTS: readonly Fault[] = [
  ...ZIP_FAULTS,
  ...PACKAGE_FAULTS,
  ...DECK_FAULTS,
  ...SHAPE_FAULTS,
  ...TEXT_FAULTS,
  ...FONT_FAULTS,
  ...TABLE_FAULTS,
  ...CHART_FAULTS,
]

let good: Uint8Array
beforeAll(async () => {
  good = zipPackage((await finishedDeck()).parts)
})

const codes = (bytes: Uint8Array): string[] => [...new Set(verifyPackage(bytes).map(({ code }) => code))].sort()

test('a finished deck has no fault', () => {
  expect(verifyPackage(good).map(({ message }) => message)).toEqual([])
})

describe('a good deck broken in one place shows exactly that', () => {
  test.each(FAULTS.map(fault => [`${fault.code}: ${fault.what}`, fault] as const))('%s', (_, fault) => {
    const bytes = 'bytes' in fault ? fault.bytes(Buffer.from(good)) : zipPackage(broken(fault.parts))
    expect(codes(bytes)).toEqual([fault.code, ...(fault.also ?? [])].sort())
  })
})

function broken(edit: (parts: Package) => void): Package {
  const parts = unzipPackage(good)
  edit(parts)
  return parts
}

test('every check has a deck broken for it, and a code of its own', () => {
  const known = CHECKS.map(({ code }) => code)
  expect(new Set(known).size).toBe(known.length)
  expect(known.filter(code => !FAULTS.some(fault => fault.code === code))).toEqual([])
  expect(known.length).toBeGreaterThanOrEqual(40)
})

test('a faulty file says why, what to do, and where', () => {
  const parts = unzipPackage(good)
  parts.delete('ppt/presProps.xml')
  expect(verifyPackage(zipPackage(parts))).toContainEqual({
    code: 'file-relationship-dangling',
    severity: 'error',
    message: 'The finished file is faulty: ppt/presentation.xml: rId8 leads to ppt/presProps.xml, which is not there',
    why: 'PowerPoint repairs a file whose relationship leads nowhere.',
    help: 'The file was not written. This is a fault of briefdeck itself; please report it.',
  })
})

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('no zip file')],
])('%s is told from a deck', (_, bytes) => {
  expect(codes(bytes)).toEqual(['file-unreadable'])
})

test('half a deck is told from a deck', () => {
  expect(codes(good.subarray(0, good.length / 2))).toEqual(['file-unreadable'])
})
