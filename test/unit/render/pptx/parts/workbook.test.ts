import { expect, test } from 'vitest'
import { readSheet, shownCells } from '../../../../../src/opc/verify/charts/workbook.ts'
import { parseXml, printXml } from '../../../../../src/opc/xml.ts'
import { unzipPackage } from '../../../../../src/opc/zip.ts'
import { columnName } from '../../../../../src/render/pptx/chart/references.ts'
import { writeWorkbook } from '../../../../../src/render/pptx/parts/workbook.ts'

const sheet = [
  { head: '', cells: ['甲', ' 乙 ', '_x0041_', '1'] },
  { head: '数量 & 比', cells: [0, -1.5, null, 1000] },
  { head: '合计（自动）', cells: [0, -1.5, 'a & b'], formulas: ['B2', 'B3', 'TEXT(B4,"0")&"a & b"'] },
  { head: 'Wave', cells: [45292], format: 'yyyy"年"' },
]

test('a workbook holds its sheet: zeros kept, blanks absent, labels as words, the values of formulas', () => {
  expect([...readSheet(writeWorkbook(sheet)).stored]).toEqual([
    ['B1', '数量 & 比'],
    ['C1', '合计（自动）'],
    ['D1', 'Wave'],
    ['A2', '甲'],
    ['B2', 0],
    ['C2', 0],
    ['D2', 45292],
    ['A3', ' 乙 '],
    ['B3', -1.5],
    ['C3', -1.5],
    ['A4', '_x005F_x0041_'],
    ['C4', 'a & b'],
    ['A5', '1'],
    ['B5', 1000],
  ])
})

test('it has six parts, its formulas as formulas and its formats as styles', () => {
  const parts = unzipPackage(writeWorkbook(sheet))
  expect([...parts.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const text = (name: string): string => {
    const part = parts.get(name)
    return part !== undefined && 'xml' in part ? printXml(part.xml) : ''
  }
  expect(text('xl/worksheets/sheet1.xml')).toContain('<c r="C3"><f>B3</f><v>-1.5</v></c>')
  expect(text('xl/worksheets/sheet1.xml')).toContain('<c r="D2" s="1"><v>45292</v></c>')
  expect(text('xl/styles.xml')).toContain('<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/>')
})

const points = (...values: readonly string[]): string =>
  values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')

test('the check spreads several levels of categories over columns, and rows along a row', () => {
  const levels = parseXml(
    `<c:chartSpace><c:multiLvlStrRef><c:f>Sheet1!$A$2:$B$3</c:f><c:multiLvlStrCache><c:lvl>${points('a', 'b')}</c:lvl><c:lvl>${points('x')}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:chartSpace>`,
  )
  expect(Object.fromEntries(shownCells(levels))).toEqual({ B2: 'a', B3: 'b', A2: 'x' })
  const row = parseXml(
    `<c:chartSpace><c:numRef><c:f>Sheet1!$B$2:$D$2</c:f><c:numCache>${points('1', '2', '3')}</c:numCache></c:numRef></c:chartSpace>`,
  )
  expect(Object.fromEntries(shownCells(row))).toEqual({ B2: 1, C2: 2, D2: 3 })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (number, name) => expect(columnName(number)).toBe(name))
