import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'
const SURVEY = 'content/survey.yaml'
const RIDERSHIP = 'content/data/ridership.csv'

/** Tables: their files, their labels, the addresses of their cells. */
export const TABLE_PAGES = {
  'table-malformed': {
    meaning:
      'The file of a table is no CSV file and no XLSX workbook that can be read, or a zip file that would unpack to more than 50 MB or a hundred times its size.',
    sample: { file: RIDERSHIP, good: 'N4,1150', bad: 'N4,"1150' },
  },
  'table-too-large': {
    meaning:
      'A table has more rows or cells than anyone shows a part of on a slide. Reading it would only cost time and memory.',
    sample: {
      good: 'A table of at most 20,000 rows.',
      bad: 'A dump of 30,000 answers.',
      test: 'test/unit/survey/tables/read.test.ts',
    },
  },
  'table-sheet-unknown': {
    meaning: 'A table names a sheet that its file does not have.',
    sample: { file: SURVEY, good: 'file: data/ridership.csv', bad: 'file: data/ridership.csv, sheet: Riders' },
  },
  'table-range-outside': {
    meaning: 'The range of a table goes beyond the cells of its sheet. Rows that are missing would go unnoticed.',
    sample: { file: SURVEY, good: 'file: data/ridership.csv', bad: 'file: data/ridership.csv, range: A1:Z99' },
  },
  'table-cell-faulty': {
    meaning:
      'A cell of a workbook holds an error (#N/A), a formula whose value was not saved with it, or a number that cannot be kept as it is.',
    sample: {
      good: 'A cell with =B3*2 that a spreadsheet program has saved.',
      bad: 'The same from a program that saves no values.',
      test: 'test/unit/survey/tables/read.test.ts',
    },
  },
  'table-label-merged': {
    meaning:
      'A label or value of a table is a merged cell. It could stand for any of the rows or columns that it covers.',
    sample: {
      good: '`heads: 2`, where the upper head spans the columns below it.',
      bad: 'A label in the first column that spans two rows.',
      test: 'test/unit/survey/tables/read.test.ts',
    },
  },
  'table-label-missing': {
    meaning: 'A row or column of a table has values and no label, so nothing could address them.',
    sample: { file: RIDERSHIP, good: 'N7,820', bad: ',820' },
  },
  'table-label-repeated': {
    meaning: 'Two rows or columns of a table have one label. An address would lead to either.',
    sample: { file: RIDERSHIP, good: 'N7,820', bad: 'N4,820' },
  },
  'table-label-unknown': {
    meaning:
      'A record of a table names a row or column that the file does not have: for its base, unit, scale or printed labels.',
    sample: { file: SURVEY, good: 'unit: passengers,\n      wave', bad: 'unit: { riders: passengers },\n      wave' },
  },
  'table-letter-unknown': {
    meaning: 'A letter of significance stands for none of the groups that the record names.',
    sample: {
      good: '`significance: { letters: cells, groups: { A: Men, B: Others } }` over the cell `45 B`.',
      bad: 'The same over the cell `45 C`.',
      test: 'test/unit/survey/tables/read.test.ts',
    },
  },
  'table-not-whole': {
    meaning: 'The parts of a table that is said to be a whole do not add up to 100% within rounding.',
    sample: {
      good: '`whole: true` of answers of which each respondent gave one.',
      bad: '`whole: true` of a question with several answers.',
      test: 'test/unit/survey/tables/read.test.ts',
    },
  },
  'cell-unknown': {
    meaning: 'An address names a row or column that its table does not have.',
    sample: { file: COUNCIL, good: 'N4 has {G1/N4/2025}', bad: 'N4 has {G1/N5/2025}' },
  },
  'cell-without-number': {
    meaning: 'An address leads to a cell that is empty, holds words, or holds a sign for a missing value.',
    sample: { file: COUNCIL, good: 'N4 has {G1/N4/2025}', bad: 'N4 has {G1/N4/remark}' },
  },
  'figure-not-as-cell': {
    meaning: 'A figure of the prose names the cell of a table that it repeats, and the two differ in value or unit.',
    sample: { file: SURVEY, good: 'same: G1/N4/2025', bad: 'same: G1/N4/2023' },
  },
  'figure-in-table': {
    meaning:
      'A figure has the words, the value and the unit of one cell of a table, and does not say that it is the same. A remark, no fault.',
    sample: { file: SURVEY, good: 'same: G1/N4/2025', bad: 'note: on the line' },
  },
  'formula-malformed': {
    meaning:
      'A formula is none that can be read: a sign or a bracket is missing, or something stands in it that is no figure.',
    sample: {
      file: SURVEY,
      good: 'formula: "{G1/N4/2025} / {G1/N4/2023}"',
      bad: 'formula: "{G1/N4/2025} {G1/N4/2023}"',
    },
  },
  'derived-not-computed': {
    meaning:
      'A formula adds what may overlap, compares what has other units or levels, or needs a number where there are words. Its result would be one that no source supports.',
    sample: { file: SURVEY, good: 'formula: "{G1/N4/2025} / {G1/N4/2023}"', bad: 'formula: "{G1/N4/2025} + {F07}"' },
  },
} as const satisfies Pages
