import type { Package } from '../../../../src/opc/package.ts'
import type { XmlElement } from '../../../../src/opc/xml.ts'
import { find, findAll, object, remove, say, set, slideOf, unset } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

const table = (parts: Package): XmlElement => object(slideOf(parts, 3), '分组表')

export const TABLE_FAULTS: readonly Fault[] = [
  {
    code: 'file-table-ragged',
    what: 'a row short of a cell',
    parts: parts => {
      const row = findAll(table(parts), 'a:tr').at(0)!
      row.children.pop()
    },
  },
  {
    code: 'file-table-span',
    what: 'a cell that reaches beyond the table',
    parts: parts =>
      set(
        find(table(parts), 'a:tc', ({ attributes }) => attributes.rowSpan === '4'),
        { rowSpan: '5' },
      ),
  },
  {
    code: 'file-table-span',
    what: 'a covered cell that does not say so',
    parts: parts =>
      unset(
        find(table(parts), 'a:tc', ({ attributes }) => attributes.vMerge === '1'),
        'vMerge',
      ),
  },
  {
    code: 'file-table-cell',
    what: 'a cell without a text body',
    parts: parts =>
      remove(
        find(table(parts), 'a:tc', ({ attributes }) => attributes.vMerge === '1'),
        'a:txBody',
      ),
  },
  {
    code: 'file-table-height',
    what: 'a row without a height',
    parts: parts => set(find(table(parts), 'a:tr'), { h: '0' }),
  },
  {
    code: 'file-table-style',
    what: 'a style that is not there',
    parts: parts => say(find(table(parts), 'a:tableStyleId'), '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'),
  },
  {
    code: 'file-table-head',
    what: 'no header row',
    parts: parts => unset(find(table(parts), 'a:tblPr'), 'firstRow'),
  },
]
