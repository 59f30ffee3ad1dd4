import { expect, test } from 'vitest'
import { CHECKS } from '../../../../src/opc/verify/verify.ts'
import { CHART_FAULTS } from './chart-faults.ts'
import { DECK_FAULTS } from './deck-faults.ts'
import { PACKAGE_FAULTS } from './package-faults.ts'
import { SHAPE_FAULTS } from './shape-faults.ts'
import { TABLE_FAULTS } from './table-faults.ts'
import { TEXT_FAULTS } from './text-faults.ts'

/**
 * What has made PowerPoint ask to repair a file, as users of PptxGenJS and of other generators reported it (numbers: issues
 * of gitbrent/PptxGenJS), and the deck broken that way which verify.test.ts sees caught: a check's code and the fault's name.
 */
const TRIGGERS: readonly (readonly [trigger: string, code: string, what: string])[] = [
  [
    'overrides for slide masters that are not there (#1444)',
    'file-content-type-ghost',
    'a second master that is not there',
  ],
  ['a notes master that shares the slides’ theme (#1443)', 'file-theme-shared', 'one theme for slides and notes'],
  ['a solid background without effects (#1442)', 'file-background-effects', 'a background without effects'],
  ['a shape without a text body (#1441)', 'file-shape-body', 'a shape without a text body'],
  ['margins that are no numbers (#1440)', 'file-value-nonsense', 'a width that is no number'],
  ['margins with a fraction', 'file-text-margin', 'a margin with a fraction'],
  ['an empty line', 'file-line-empty', 'an empty line'],
  ['a negative size', 'file-shape-size', 'a negative width'],
  ['a cell anchored "mid"', 'file-text-anchor', 'an anchor that is none'],
  ['fewer than three fills in the theme', 'file-theme-fills', 'two fills'],
  ['a guide that the preset has not', 'file-preset-guide', 'a guide that a rectangle has not'],
  ['an unknown preset', 'file-preset-unknown', 'a preset that is none'],
  ['labels where the chart may have none (#815)', 'file-chart-label-place', 'labels beyond stacked bars'],
  ['an id that is no number', 'file-shape-id', 'an id that is no number'],
  ['an empty id', 'file-shape-id', 'no id'],
  ['an id twice on a slide (#1532)', 'file-shape-id-duplicate', 'two objects with one id'],
  ['a text body without a paragraph', 'file-paragraph-missing', 'a text body without a paragraph'],
  ['a cell without a text body', 'file-table-cell', 'a cell without a text body'],
  ['an empty run', 'file-run-empty', 'a run without words'],
  ['a relationship’s id twice', 'file-relationship-duplicate', 'an id twice'],
  ['a series without a colour of its own', 'file-chart-series', 'a series without a fill'],
  ['a colour that is no six-digit hex', 'file-color-value', 'a name for a value'],
  ['an SVG on a master or layout (#1150)', 'file-svg-on-master', 'an SVG on a layout'],
  ['a placeholder that shows “Click to add text” (#1453)', 'file-placeholder-empty', 'a footer without words'],
]

const FAULTS = [...PACKAGE_FAULTS, ...DECK_FAULTS, ...SHAPE_FAULTS, ...TEXT_FAULTS, ...TABLE_FAULTS, ...CHART_FAULTS]

test.each(TRIGGERS)('%s', (_trigger, code, what) => {
  expect(FAULTS.filter(fault => fault.code === code).map(fault => fault.what)).toContain(what)
  expect(CHECKS.map(check => check.code)).toContain(code)
})
