import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isElement, walk } from '../../src/opc/xml.ts'
import { unzipPackage, zipPackage } from '../../src/opc/zip.ts'
import { sheetCells } from './workbook-cells.ts'

type Cells = ReadonlyMap<string, string | number>

/** Another value in a cell of a workbook's first sheet. */
export interface CellEdit {
  readonly address: string
  readonly value: number
}

/** What LibreOffice Calc computes of workbooks after edits. What their formulas had is taken out first, so that it computes every one. */
export function recomputed(
  workbooks: readonly { readonly bytes: Uint8Array; readonly edits?: readonly CellEdit[] }[],
): Cells[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-calc-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  const files = workbooks.map(({ bytes, edits = [] }, at) => {
    const path = join(folder, `${at}.xlsx`)
    writeFileSync(path, withoutResults(bytes, edits))
    return path
  })
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...files,
    ],
    { stdio: 'pipe' },
  )
  return workbooks.map((_, at) => sheetCells(new Uint8Array(readFileSync(join(out, `${at}.xlsx`)))))
}

function withoutResults(workbook: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const parts = unzipPackage(workbook)
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  if (sheet === undefined || !('xml' in sheet)) throw new Error('a workbook without a sheet')
  const cells = [...walk(sheet.xml)].filter(({ name }) => name === 'c')
  for (const cell of cells)
    if (cell.children.some(node => isElement(node) && node.name === 'f'))
      cell.children = cell.children.filter(node => !(isElement(node) && node.name === 'v'))
  for (const { address, value } of edits) {
    const own = cells.flatMap(cell => (cell.attributes.r === address ? cell.children : [])).find(isElement)
    if (own?.name !== 'v') throw new Error(`no number in ${address}`)
    own.children = [String(value)]
  }
  return zipPackage(parts)
}
