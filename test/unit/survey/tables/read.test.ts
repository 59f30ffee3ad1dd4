import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { zipEntries } from '../../../../src/opc/zip.ts'
import { cellOf, loadTable } from '../../../support/table-survey.ts'

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]
const workbook = (sheet: Omit<Sheet, 'name'>): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Q7', ...sheet }] })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** GB18030, as Chinese spreadsheet programs save CSV: Node has no encoder for it. */
const GB = Uint8Array.from([
  0xb4, 0xf0, 0xb0, 0xb8, 0x2c, 0x32, 0x30, 0x32, 0x31, 0x0a, 0xc2, 0xfa, 0xd2, 0xe2, 0x2c, 0x36, 0x37, 0x0a,
])
const UTF16 = Uint8Array.from([0xff, 0xfe, ...[...'a;2021\nYes;67\n'].flatMap(letter => [letter.charCodeAt(0), 0])])
const XLSX = 'data/t.xlsx'

describe('reads a value from', () => {
  test.each<readonly [string, string, string | Uint8Array, string, string]>([
    ['UTF-8', 'unit: "%"', 'a,2021\nYes,67\n', 'G1/Yes/2021', '67 %'],
    ['UTF-8 with a byte order mark', 'unit: "%"', '\uFEFFa,2021\nYes,67\n', 'G1/Yes/2021', '67 %'],
    ['lines of Windows', 'unit: "%"', 'a,2021\r\nYes,67\r\n', 'G1/Yes/2021', '67 %'],
    ['GB18030', 'unit: "%"', GB, 'G1/满意/2021', '67 %'],
    ['UTF-16 with semicolons', 'unit: "%"', UTF16, 'G1/Yes/2021', '67 %'],
    ['quoted cells', '', 'a,"2021, wave 2"\n"Yes, ""fully""","1,650"\n', 'G1/Yes, "fully"/2021, wave 2', '1,650'],
    ['a share written out', 'unit: "%"', 'a,2021\nYes,52.8%\n', 'G1/Yes/2021', '52.8 %'],
    [
      'a whole that lacks a part',
      'unit: "%", adds: rows, whole: true, missing: { "*": not printed }',
      'a,n\nYes,58\nNo,40\nOther,*\n',
      'G1/Yes/n',
      '58 %',
    ],
    ['full-width digits', 'unit: "%"', 'a,２０２１\nYes,６７\n', 'G1/Yes/2021', '67 %'],
    ['a difference with its sign', '', 'a,2021\nYes,+0.1\n', 'G1/Yes/2021', '+0.1'],
    ['another column of labels', 'rows: task', 'rank,task,pct\n1,Tests,49\n', 'G1/Tests/pct', '49'],
    ['a label with a slash, bare', '', 'a,n\nAPI/RPC services,73\n', 'G1/API/RPC services/n', '73'],
    ['a label with a slash, quoted', '', 'a,n\nAPI/RPC services,73\n', 'G1/“API/RPC services”/n', '73'],
    ['labels in other case, width and space', '', 'a,n\nVery  Satisfied,73\n', 'G1/ｖery satisfied/n', '73'],
    ['two rows of heads', 'heads: 2', ',2019,,2021,\na,men,women,men,women\nYes,1,2,3,4\n', 'G1/Yes/2021/women', '4'],
    [
      'a long table',
      'path: [answer, wave], value: pct',
      'answer,wave,pct\nYes,2021,67\nYes,2023,70\n',
      'G1/Yes/2023',
      '70',
    ],
    [
      'units by column',
      'unit: { users: million, share: "%" }',
      'y,users,share\n2021,7.3,53.2\n',
      'G1/2021/users',
      '7.3 million',
    ],
    ['a range, blank lines counted', 'range: A3:B4', 'The title\n\na,n\nYes,5\n', 'G1/Yes/n', '5'],
    ['a range', 'range: A2:B3', 'The title,\na,n\nYes,5\nSource: we,\n', 'G1/Yes/n', '5'],
  ])('%s', async (_, fields, file, address, expected) => {
    expect(await cellOf(fields, file, address)).toBe(expected)
  })
})

describe('reads a workbook’s', () => {
  const style = (numFmt: string) => ({ style: { numFmt } })
  const day = new Date(Date.UTC(2021, 2, 4))
  test.each<readonly [string, string, Omit<Sheet, 'name'>, string, string]>([
    [
      'number',
      '',
      {
        rows: [
          ['a', 2021],
          ['Yes', 67.5],
        ],
      },
      'G1/Yes/2021',
      '67.5',
    ],
    [
      'share by its format',
      'unit: "%"',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 0],
        ],
        cells: new Map([['1,1', { value: 0.528, ...style('0.0%') }]]),
      },
      'G1/Yes/n',
      '52.8 %',
    ],
    [
      'number with the places of its format',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 0],
        ],
        cells: new Map([['1,1', { value: 2 / 3, ...style('0.00') }]]),
      },
      'G1/Yes/n',
      '0.67',
    ],
    [
      'month as a label',
      '',
      {
        rows: [
          ['a', null],
          ['Yes', 5],
        ],
        cells: new Map([['0,1', { value: day, ...style('mmm yyyy') }]]),
      },
      'G1/Yes/2021-03',
      '5',
    ],
    [
      'day as a label',
      '',
      {
        rows: [
          ['a', null],
          ['Yes', 5],
        ],
        cells: new Map([['0,1', { value: day, ...style('yyyy-mm-dd') }]]),
      },
      'G1/Yes/2021-03-04',
      '5',
    ],
    [
      'formula with its saved value',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 0],
        ],
        cells: new Map([['1,1', { value: 3, formula: '1+2', formulaResult: 3 }]]),
      },
      'G1/Yes/n',
      '3',
    ],
    [
      'head merged above columns',
      'heads: 2',
      {
        rows: [
          ['', 2019, null, 2021, null],
          ['a', 'men', 'women', 'men', 'women'],
          ['Yes', 1, 2, 3, 4],
        ],
        merges: [
          { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
          { startRow: 0, startCol: 3, endRow: 0, endCol: 4 },
        ],
      },
      'G1/Yes/2021/women',
      '4',
    ],
    [
      'title merged outside of the range',
      'range: A2:B3',
      {
        rows: [
          ['Title', null],
          ['a', 'n'],
          ['Yes', 5],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
      'G1/Yes/n',
      '5',
    ],
  ])('%s', async (_, fields, sheet, address, expected) => {
    expect(await cellOf(fields, await workbook(sheet), address, XLSX)).toBe(expected)
  })

  test.each<readonly [string, string, Omit<Sheet, 'name'>, RegExp]>([
    [
      'formula without a value',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 0],
        ],
        cells: new Map([['1,1', { value: null, formula: 'B3*2' }]]),
      },
      /^table-cell-faulty: The cell Q7!B2 of G1 holds the formula =B3\*2 without/,
    ],
    [
      'error',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', '#N/A'],
        ],
      },
      /^table-cell-faulty: The cell Q7!B2 of G1 holds the error #N\/A/,
    ],
    [
      'merged label',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 1],
          [null, 2],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
      /^table-label-merged: The cell Q7!A2 of G1 is merged/,
    ],
    [
      'merged value',
      '',
      {
        rows: [
          ['a', 'n', 'm'],
          ['Yes', 1, null],
        ],
        merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
      },
      /^table-label-merged: The cell Q7!B2/,
    ],
    [
      'label that stands twice',
      '',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 1],
          ['yes', 2],
        ],
      },
      /^table-label-repeated: .* Q7!A2 and at Q7!A3$/,
    ],
    [
      'unknown sheet',
      'sheet: Q8',
      {
        rows: [
          ['a', 'n'],
          ['Yes', 1],
        ],
      },
      /^table-sheet-unknown: .* "Q8"$/,
    ],
  ])('%s is an error at the cell', async (_, fields, sheet, expected) => {
    expect(await cellOf(fields, await workbook(sheet), 'G1/Yes/n', XLSX)).toMatch(expected)
  })
})

describe('refuses', () => {
  test.each<readonly [string, string, string | Uint8Array, RegExp, string]>([
    ['a quote that never ends', '', 'a,n\nYes,"5\n', /^table-malformed/, '2:1'],
    ['a row without a label', '', 'a,n\nYes,5\n,6\n', /^table-label-missing: The row of B3/, '3:2'],
    ['a column without a label', '', 'a,n\nYes,5,6\n', /^table-label-missing: The column of C1/, '1:3'],
    ['a label that stands twice', '', 'a,n\nYes,5\nYes,6\n', /^table-label-repeated/, '3:1'],
    ['a label typed wrongly', 'scale: [Yes, Noo]', 'a,n\nYes,5\nNo,6\n', /^table-label-unknown: The row "Noo"/, '5:52'],
    ['a range beyond the sheet', 'range: A1:D9', 'a,n\nYes,5\n', /^table-range-outside/, '5:46'],
    [
      'a letter that stands for no group',
      'significance: { letters: cells, groups: { A: Men, B: Women } }',
      'a,men,women\nYes,55 B,43 C\nNo,45,57 a\n',
      /^table-letter-unknown: The letter C/,
      '2:10',
    ],
    [
      'parts that are no whole',
      'unit: "%", adds: rows, whole: true',
      'a,n\nYes,55\nNo,43\n',
      /^table-not-whole: .* add up to 98$/,
      '2:5',
    ],
    [
      'parts that are more than a whole, one of them missing',
      'unit: "%", adds: rows, whole: true, missing: { "*": not printed }',
      'a,n\nYes,58\nNo,45\nOther,*\n',
      /^table-not-whole: .* add up to 103$/,
      '2:5',
    ],
    ['a table that nobody reads', '', `a,n\n${'x,1\n'.repeat(20_001)}`, /^table-too-large/, '1:1'],
    ['a sheet of a CSV file', 'sheet: Q7', 'a,n\nYes,5\n', /^table-sheet-unknown/, '5:15'],
    ['an old workbook', '', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /^table-malformed: .* old \.xls/, '5:15'],
    ['a damaged zip', '', bytes('PK\u0003\u0004 and no more'), /^table-malformed: .* damaged zip/, '5:15'],
    [
      'a zip that is no workbook',
      '',
      zipEntries(new Map([['a.txt', bytes('x')]])),
      /^table-malformed: .* no workbook/,
      '5:15',
    ],
    [
      'a zip bomb',
      '',
      zipEntries(new Map([['a.xml', new Uint8Array(1_000_000)]])),
      /^table-malformed: .* 100 times/,
      '5:15',
    ],
  ])('%s', async (_, fields, file, expected, at) => {
    const { value, diagnostics } = await loadTable(fields, file)
    expect(value).toBeUndefined()
    const [fault] = diagnostics
    expect(`${fault?.code}: ${fault?.message}`).toMatch(expected)
    expect(`${fault?.span?.line}:${fault?.span?.column}`).toBe(at)
  })

  test('a directory that lies about sizes', async () => {
    const bomb = zipEntries(new Map([['a.xml', new TextEncoder().encode('x'.repeat(5000))]]))
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 4 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    const { diagnostics } = await loadTable('', bomb)
    expect(diagnostics[0]?.message).toMatch(/is not as large as its directory says/)
  })
})

test('parts that add up but for rounding are a whole; a base and words are no part of it', async () => {
  const csv = 'a,2021,n,remark\nYes,33.3,10,x\nNo,33.3,20,y\nNone,33.3,30,z\n'
  const { diagnostics } = await loadTable('unit: { 2021: "%" }, adds: rows, whole: true, base: { column: n }', csv)
  expect(diagnostics).toEqual([])
})
