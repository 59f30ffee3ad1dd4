import { describe, expect, test } from 'vitest'
import { shownCells, storedCells } from '../../../../../src/opc/verify/workbook.ts'
import { parseXml } from '../../../../../src/opc/xml.ts'
import { unzipPackage } from '../../../../../src/opc/zip.ts'
import { cachedCells, columnName, columnNumber, writeWorkbook } from '../../../../../src/render/pptx/parts/workbook.ts'

const points = (...values: readonly (string | undefined)[]): string =>
  values.map((value, at) => (value === undefined ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join('')
const reference = (kind: 'str' | 'num', formula: string, body: string): string =>
  `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache>${body}</c:${kind}Cache></c:${kind}Ref>`
const chart = (body: string) => parseXml(`<c:chartSpace><c:ser>${body}</c:ser></c:chartSpace>`)

const bars = chart(
  reference('str', 'Sheet1!$B$1', points('数量 &amp; 比')) +
    reference('str', 'Sheet1!$A$2:$A$5', points('甲', ' 乙 ', '丙', '1')) +
    reference('num', 'Sheet1!$B$2:$B$5', points('0', '-1.5', undefined, '1e3')),
)

describe.each([
  ['the writer', cachedCells],
  ['the check', shownCells],
])('a chart’s workbook, by %s', (_, cells) => {
  test('holds what the chart shows, where its formulas say: zeros kept, blanks absent, labels as words', () => {
    expect([...storedCells(writeWorkbook(bars))]).toEqual([
      ['B1', '数量 & 比'],
      ['A2', '甲'],
      ['B2', 0],
      ['A3', ' 乙 '],
      ['B3', -1.5],
      ['A4', '丙'],
      ['A5', '1'],
      ['B5', 1000],
    ])
  })

  test('has six parts', () => {
    expect([...unzipPackage(writeWorkbook(bars)).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('takes its sheet’s name from the formulas', () => {
    const quoted = chart(reference('num', "'Blatt ''1'''!$A$1:$A$2", points('1', '2')))
    const workbook = unzipPackage(writeWorkbook(quoted)).get('xl/workbook.xml')
    expect(JSON.stringify(workbook)).toContain(`"name":"Blatt '1'"`)
    expect([...cells(quoted)]).toEqual([
      ['A1', 1],
      ['A2', 2],
    ])
  })

  test('spreads several levels of categories over columns, and rows along a row', () => {
    const levels = parseXml(
      `<c:chartSpace><c:multiLvlStrRef><c:f>Sheet1!$A$2:$B$3</c:f><c:multiLvlStrCache><c:lvl>${points('a', 'b')}</c:lvl><c:lvl>${points('x')}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:chartSpace>`,
    )
    expect(Object.fromEntries(cells(levels))).toEqual({ B2: 'a', B3: 'b', A2: 'x' })
    expect(Object.fromEntries(cells(chart(reference('num', 'Sheet1!$B$2:$D$2', points('1', '2', '3')))))).toEqual({
      B2: 1,
      C2: 2,
      D2: 3,
    })
  })
})

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (number, name) => {
  expect(columnName(number)).toBe(name)
  expect(columnNumber(name)).toBe(number)
})
