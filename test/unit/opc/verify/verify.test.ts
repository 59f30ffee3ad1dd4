import { beforeAll, describe, expect, test } from 'vitest'
import type { Package } from '../../../../src/opc/package.ts'
import { CHECKS, verifyPackage } from '../../../../src/opc/verify/verify.ts'
import { unzipPackage, zipPackage } from '../../../../src/opc/zip.ts'
import { finishedDeck } from '../../../support/finished-deck.ts'
import { FAULTS } from './faults.ts'

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

test('every check has a code of its own', () => {
  const codes = CHECKS.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
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
