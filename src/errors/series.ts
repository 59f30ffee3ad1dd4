import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'

/** The series of a chart. */
export const SERIES_PAGES = {
  'series-key': {
    meaning:
      'The data of a chart have a key that they do not know, or one that only layouts take whose slot is of the kind `chart`.',
    sample: { file: COUNCIL, good: 'data: F06', bad: 'data: { table: G1, colums: [2025] }' },
  },
  'series-bases': {
    meaning: 'The parts of one whole are shares of different people: their bases differ.',
    sample: {
      good: 'base: { columns: { Men: 412, Others: 400 } }, each of which is a bar of its parts',
      bad: 'base: { rows: { Often: 412, Never: 96 } } over parts that stand in one bar',
      test: 'test/unit/story/series.test.ts',
    },
  },
  'series-several': {
    meaning: 'A layout draws one series, and its data are several.',
    sample: {
      good: 'data: { table: G1, rows: [Often, Never], columns: [2021] }',
      bad: 'The same with `columns: [2021, 2024]`, in a layout whose slot is `series 9`.',
      test: 'test/unit/story/series.test.ts',
    },
  },
  'series-malformed': {
    meaning: 'The value of a series is not figures, a figure with parts, or groups.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: { points: 3 }',
    },
  },
  'series-mixed': {
    meaning: 'The figures of a series differ in unit, level or source. Their bars must not be compared.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: [F01, F03]',
    },
  },
  'series-of-no-figure': {
    meaning: 'A series names a record that is not a figure.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: [Q01, F03]',
    },
  },
  'series-of-no-number': {
    meaning: 'A figure of a series is not a single number, so no bar has its length.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: [F12, F14]',
    },
  },
  'series-too-long': {
    meaning: 'A series has more points than the chart of the layout has room for.',
    sample: {
      good: 'data: [F03, F04]',
      bad: 'data: { groups: [ … more groups than the layout’s `series 3` … ] }',
      test: 'test/unit/story/select.test.ts',
    },
  },
  'series-too-short': {
    meaning: 'A series is a single figure. A chart of one bar compares nothing.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: [F01]',
    },
  },
  'series-without-parts': {
    meaning: 'A series is one figure that has no parts: no `values` and nothing that is counted by `per`.',
    sample: {
      file: COUNCIL,
      good: 'data: F06',
      bad: 'data: F01',
    },
  },
} as const satisfies Pages
