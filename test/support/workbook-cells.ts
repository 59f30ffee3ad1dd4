import { child, textOf, walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipPackage } from '../../src/opc/zip.ts'

/** What stands in the cells of a workbook's first sheet, by address, whichever way its strings are stored. */
export function sheetCells(workbook: Uint8Array): Map<string, string | number> {
  const parts = unzipPackage(workbook)
  const part = (name: string): XmlElement | undefined => {
    const found = parts.get(name)
    return found !== undefined && 'xml' in found ? found.xml : undefined
  }
  const named = (root: XmlElement | undefined, name: string): XmlElement[] =>
    root === undefined ? [] : [...walk(root)].filter(element => element.name === name)
  const strings = named(part('xl/sharedStrings.xml'), 'si').map(textOf)
  return new Map(
    named(part('xl/worksheets/sheet1.xml'), 'c').map(cell => {
      const value = textOf(child(cell, 'v') ?? child(cell, 'is') ?? cell)
      const kind = cell.attributes.t ?? 'n'
      return [
        cell.attributes.r ?? '',
        kind === 's' ? (strings[Number(value)] ?? '') : kind === 'n' ? Number(value) : value,
      ]
    }),
  )
}
