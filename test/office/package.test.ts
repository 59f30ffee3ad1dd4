import { expect, test } from 'vitest'
import { zipPackage } from '../../src/opc/zip.ts'
import { finishedDeck } from '../support/finished-deck.ts'
import { embedding } from '../support/font-options.ts'
import { officeErrors } from '../support/office-validator.ts'

test('a finished deck with its fonts inside is valid in every version of Office', async () => {
  expect(await officeErrors(zipPackage((await finishedDeck(await embedding())).parts))).toEqual([])
})

test('a chart’s workbook is valid in every version of Office', async () => {
  const workbook = (await finishedDeck()).parts.get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx')
  expect(await officeErrors((workbook as { bytes: Uint8Array }).bytes, 'xlsx')).toEqual([])
})
