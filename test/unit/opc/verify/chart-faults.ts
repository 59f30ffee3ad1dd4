import { readRelationships, writeRelationships } from '../../../../src/opc/relationships.ts'
import { unzipPackage, zipPackage } from '../../../../src/opc/zip.ts'
import { chartOf, find, findAll, remove, rename, rootOf, set } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

const CHART = 'ppt/charts/chart1.xml'
const WORKBOOK = 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'

export const CHART_FAULTS: readonly Fault[] = [
  {
    code: 'file-chart-label-place',
    what: 'labels beyond stacked bars',
    parts: parts => set(find(chartOf(parts), 'c:grouping'), { val: 'stacked' }),
  },
  {
    code: 'file-chart-number',
    what: 'a value that is no number',
    also: ['file-chart-workbook'],
    parts: parts => {
      const value = find(find(chartOf(parts), 'c:numCache'), 'c:v')
      value.children = ['x']
    },
  },
  ...['General"家"', '" "General', '0"家', '0;0;0;0;0', ''].map(
    (formatCode): Fault => ({
      code: 'file-chart-format',
      what: `the number format ${formatCode || 'of no character'}`,
      parts: parts => set(find(chartOf(parts), 'c:numFmt'), { formatCode }),
    }),
  ),
  {
    code: 'file-chart-points',
    what: 'fewer points counted than there are',
    also: ['file-chart-index'],
    parts: parts => set(find(find(chartOf(parts), 'c:numCache'), 'c:ptCount'), { val: '2' }),
  },
  {
    code: 'file-chart-workbook',
    what: 'another number in the workbook',
    parts: parts => {
      const part = parts.get(WORKBOOK) as { bytes: Uint8Array }
      const workbook = unzipPackage(part.bytes)
      rename(rootOf(workbook, 'xl/worksheets/sheet1.xml'), '13', '31')
      parts.set(WORKBOOK, { bytes: zipPackage(workbook) })
    },
  },
  {
    code: 'file-chart-workbook',
    what: 'a workbook that cannot be opened',
    parts: parts => parts.set(WORKBOOK, { bytes: Buffer.from('no workbook') }),
  },
  {
    code: 'file-chart-axes',
    what: 'a third axis, as pptxgenjs writes it',
    parts: parts => {
      const plot = find(chartOf(parts), 'c:barChart')
      plot.children.push({ ...findAll(plot, 'c:axId')[1]!, attributes: { val: '77' } })
    },
  },
  {
    code: 'file-chart-series',
    what: 'a series without a fill',
    parts: parts => {
      const series = find(chartOf(parts), 'c:ser')
      series.children = series.children.filter(node => typeof node === 'string' || node.name !== 'c:spPr')
    },
  },
  { code: 'file-chart-language', what: 'no language', parts: parts => remove(chartOf(parts), 'c:lang') },
  {
    code: 'file-chart-corners',
    what: 'nothing said of corners',
    parts: parts => remove(chartOf(parts), 'c:roundedCorners'),
  },
  {
    code: 'file-chart-style',
    what: 'no colour part',
    parts: parts => {
      const all = readRelationships(parts, CHART)
      writeRelationships(
        parts,
        CHART,
        all.filter(({ kind }) => kind !== 'chartColorStyle'),
      )
    },
    also: ['file-part-unreachable'],
  },
  { code: 'file-chart-gap', what: 'no gap between bars', parts: parts => remove(chartOf(parts), 'c:gapWidth') },
  {
    code: 'file-chart-gap',
    what: 'a gap of six bars',
    parts: parts => set(find(chartOf(parts), 'c:gapWidth'), { val: '600' }),
  },
  {
    code: 'file-chart-gap',
    what: 'a gap in parts of a percent',
    parts: parts => set(find(chartOf(parts), 'c:gapWidth'), { val: '62.5' }),
  },
  {
    code: 'file-chart-gap',
    what: 'bars that lie more than all over each other',
    parts: parts => set(find(chartOf(parts), 'c:overlap'), { val: '-150' }),
  },
  {
    code: 'file-chart-zero',
    what: 'an axis that starts at ten',
    parts: parts => set(find(find(chartOf(parts), 'c:valAx'), 'c:min'), { val: '10' }),
    also: ['file-chart-range'],
  },
  {
    code: 'file-chart-range',
    what: 'an axis that ends at ten',
    parts: parts => set(find(find(chartOf(parts), 'c:valAx'), 'c:max'), { val: '10' }),
  },
  {
    code: 'file-chart-percent',
    what: 'shares on an axis of counts',
    also: ['file-chart-label-place'],
    parts: parts => set(find(chartOf(parts), 'c:grouping'), { val: 'percentStacked' }),
  },
  {
    code: 'file-chart-dates',
    what: 'an axis of dates over words',
    parts: parts => {
      const axis = find(chartOf(parts), 'c:catAx')
      axis.name = 'c:dateAx'
      axis.children = axis.children.filter(
        node => typeof node === 'string' || !['c:lblAlgn', 'c:noMultiLvlLbl'].includes(node.name),
      )
    },
  },
  {
    code: 'file-chart-index',
    what: 'the look of a tenth point among three',
    parts: parts => set(find(find(chartOf(parts), 'c:dPt'), 'c:idx'), { val: '9' }),
  },
  {
    code: 'file-chart-extension',
    what: 'two things in one extension of a label',
    parts: parts => {
      find(chartOf(parts), 'c:ext').children.push({ name: 'c15:layout', attributes: {}, children: [] })
    },
  },
  {
    code: 'file-chart-range',
    what: 'a value below the axis',
    also: ['file-chart-workbook'],
    parts: parts => {
      find(find(chartOf(parts), 'c:numCache'), 'c:v').children = ['-12']
    },
  },
]
