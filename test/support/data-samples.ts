/** What docs/charts.md shows of data in YAML, over one table; a test tells each in a layout whose slot is of its kind. */
export const SAMPLE_CSV = `statement,agree,agree letters,neither,disagree
Easy to learn,71,B,18,11
Fast enough,64,,22,14
Well documented,48,,*,*
n,1204,,1204,1204
`

export const SAMPLE_TABLE = `G1:
  file: data/statements.csv
  source: S2
  question: { code: Q4, text: How far do you agree? }
  base: { row: n, who: all who answered }
  unit: "%"
  wave: 2025
  low: 50
  missing: { "*": not asked }
  labels: { agree: Agree, disagree: Disagree }
  significance: { letters: { agree: agree letters }, groups: { B: the year before }, test: z-test, level: 95% }
`

export const DATA_SAMPLES: readonly { readonly what: string; readonly layout: string; readonly data: string }[] = [
  { what: 'all of a table', layout: 'bars', data: 'G1' },
  {
    what: 'a part of it',
    layout: 'bars',
    data: '{ table: G1, rows: Easy to learn .. Fast enough, columns: [agree, disagree] }',
  },
  { what: 'rows as series', layout: 'sums', data: '{ table: G1, rows: [Easy to learn, Fast enough], series: rows }' },
  {
    what: 'sorted, the first two, one that stands out',
    layout: 'bars',
    data: '{ table: G1, columns: agree, sort: descending, top: 2, highlight: Easy to learn }',
  },
  {
    what: 'one axis for all charts that name it',
    layout: 'bars',
    data: '{ table: G1, columns: disagree, rows: [Easy to learn, Fast enough], scale: statements }',
  },
  {
    what: 'with a column of differences, in percentage points',
    layout: 'dots',
    data: '{ table: G1, columns: [agree, disagree], rows: [Easy to learn, Fast enough], difference: [agree, disagree] }',
  },
  { what: 'an axis that ends where it is told', layout: 'bars', data: '{ table: G1, columns: agree, max: 100 }' },
]
