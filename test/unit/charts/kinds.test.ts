import { beforeAll, describe, expect, test } from 'vitest'
import { CHART_KIND_NAMES } from '../../../src/base/kinds/chart-kinds.ts'
import type { Language } from '../../../src/base/language.ts'
import { shownCells } from '../../../src/opc/verify/charts/workbook.ts'
import { verifyPackage } from '../../../src/opc/verify/verify.ts'
import { walk, type XmlElement } from '../../../src/opc/xml.ts'
import { unzipPackage, zipPackage } from '../../../src/opc/zip.ts'
import { barsOf } from '../../../src/scene/geometry/chart/marks.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { packScenes } from '../../corpus/build-corpus.ts'
import { chartDeck, chartsOf } from '../../support/chart-deck.ts'
import { CHART_SAMPLES } from '../../support/chart-samples.ts'
import { sheetCells } from '../../support/workbook-cells.ts'

const LANGUAGES = ['zh', 'en'] as const
const NAMES = CHART_SAMPLES.map(({ kind, what }) => `${kind}: ${what}`)

let scenes: Readonly<Record<Language, Scene>>
let decks: Readonly<Record<Language, Uint8Array>>
beforeAll(async () => {
  const made = { zh: await chartDeck('zh'), en: await chartDeck('en') }
  scenes = { zh: made.zh.scene, en: made.en.scene }
  decks = { zh: await packScenes([made.zh.scene], made.zh.theme), en: await packScenes([made.en.scene], made.en.theme) }
}, 120_000)

test('every kind has a sample', () => {
  expect([...new Set(CHART_SAMPLES.map(({ kind }) => kind))].sort()).toEqual([...CHART_KIND_NAMES].sort())
})

describe.each(LANGUAGES)('in %s', language => {
  test('the deck of all kinds is clean to our own lint', () => {
    expect(verifyPackage(decks[language]).map(({ message }) => message)).toEqual([])
  })

  test.each(NAMES.map((name, at) => [name, at] as const))('%s: true values first, helpers are formulas', (_, at) => {
    const parts = unzipPackage(decks[language])
    const part = parts.get(`ppt/charts/chart${at + 1}.xml`)!
    const book = parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)!
    const cells = sheetCells('bytes' in book ? book.bytes : new Uint8Array())
    for (const [address, value] of shownCells((part as { xml: XmlElement }).xml))
      expect([address, cells.get(address)]).toEqual([address, value])
    const { sheet } = chartsOf(scenes[language])[at]!
    const helpers = sheet.findIndex(({ formulas }) => formulas !== undefined)
    expect(sheet.slice(helpers < 0 ? sheet.length : helpers).every(({ formulas }) => formulas !== undefined)).toBe(true)
    expect(
      sheet.filter(({ formulas }) => formulas !== undefined).every(({ head }) => /自动|automatic/.test(head)),
    ).toBe(true)
  })

  test('bars lie in their plots, and the alt text has every value', () => {
    for (const item of chartsOf(scenes[language])) {
      const { plot, marks, sheet } = item
      for (const { box, series } of barsOf(item)) {
        if (series.fill === undefined) continue
        expect(box.x, item.alt).toBeGreaterThanOrEqual(plot.x - 0.01)
        expect(box.x + box.width, item.alt).toBeLessThanOrEqual(plot.x + plot.width + 0.01)
        expect(box.y, item.alt).toBeGreaterThanOrEqual(plot.y - 0.01)
        expect(box.y + box.height, item.alt).toBeLessThanOrEqual(plot.y + plot.height + 0.01)
        // A file says the gap in whole percents, up to 500.
        expect(item.lies ? box.height : box.width, item.alt).toBeLessThanOrEqual(item.lies ? 60.5 : 110.5)
      }
      expect(marks.length).toBeGreaterThan(0)
      const values = sheet
        .slice(1)
        .filter(({ formulas }) => formulas === undefined)
        .flatMap(({ cells }) => cells)
      const alt = (item.alt ?? '').replaceAll(',', '').replaceAll('−', '-').replaceAll('+', '')
      for (const value of values) if (typeof value === 'number') expect(alt).toContain(String(value))
    }
  })
})

test.each(NAMES.map((name, at) => [name, at] as const))('%s: another value in the cache is found', (_, at) => {
  const parts = unzipPackage(decks.en)
  const part = parts.get(`ppt/charts/chart${at + 1}.xml`) as { xml: XmlElement }
  const cache = [...walk(part.xml)].find(({ name }) => name === 'c:numCache')!
  const value = [...walk(cache)].find(({ name }) => name === 'c:v')!
  value.children = ['0.125']
  expect(verifyPackage(zipPackage(parts)).map(({ code }) => code)).toContain('file-chart-workbook')
})
