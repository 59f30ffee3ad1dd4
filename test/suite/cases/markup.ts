import { AUDIENCE, all, type HostileCase, LAYOUT, replace, slide } from '../spoil.ts'

const COLUMNS = '<table><col flex="1"/><col flex="1"/>'
const HEAD = '<tr head="true"><td>a</td><td>b</td></tr>'
const NINES = '9'.repeat(400)
const drawing = (inside: string): string =>
  `<drawing size="500 300" alt="x" width="500" height="300">${inside}</drawing>`
const points = (count: number): string => Array.from({ length: count }, (_, at) => `${at % 500},${at % 300}`).join(' ')

/** What stands in a slide, the code, and what is said of it: all at the line of the layout. */
const FAULTS: readonly (readonly [what: string, inside: string, code: string, message: RegExp])[] = [
  ['a table without a head row', `${COLUMNS}<tr><td>a</td><td>b</td></tr></table>`, 'table-head', /head row/],
  [
    'a head row that is not the first',
    `${COLUMNS}<tr><td>a</td><td>b</td></tr>${HEAD}</table>`,
    'table-head',
    /head row/,
  ],
  ['a table without rows', '<table></table>', 'markup-required', /<table> has no <tr>/],
  ['a table of columns alone', `${COLUMNS}</table>`, 'markup-required', /<table> has no <tr>/],
  ['a head row without cells, and no columns', '<table><tr head="true"></tr></table>', 'table-ragged', /no cell/],
  ['a row without cells', `${COLUMNS}<tr head="true"></tr></table>`, 'table-ragged', /no cell/],
  [
    'a cell across more columns than there are',
    `${COLUMNS}${HEAD}<tr><td colspan="3">a</td></tr></table>`,
    'table-ragged',
    /spans 3 columns, but only 2 are free/,
  ],
  [
    'a cell down more rows than there are',
    `${COLUMNS}${HEAD}<tr><td rowspan="9">a</td><td>b</td></tr></table>`,
    'table-ragged',
    /spans 9 rows, but only 1 is left/,
  ],
  [
    'a cell across one from above',
    `${COLUMNS}${HEAD}<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>`,
    'table-ragged',
    /spans 2 columns/,
  ],
  ['a row with a cell too few', `${COLUMNS}${HEAD}<tr><td>a</td></tr></table>`, 'table-ragged', /too few cells/],
  [
    'a row with a cell too many',
    `${COLUMNS}${HEAD}<tr><td>a</td><td>b</td><td>c</td></tr></table>`,
    'table-ragged',
    /more cells/,
  ],
  [
    'a chart without points',
    '<chart kind="bar" alt="x" height="200"/>',
    'markup-required',
    /<chart> has no <series> or <point>/,
  ],
  [
    'a line of 100,000 points',
    drawing(`<polyline points="${points(100_000)}" style="hairline"/>`),
    'markup-value',
    /expected two to 2000 points/,
  ],
  [
    'a chart described by the name of a file',
    '<chart kind="bar" alt="photo.png" height="200"><point label="a" value="3"/></chart>',
    'markup-value',
    /expected words that say what it shows/,
  ],
  ['100,000 attributes', `<row ${'gap="1" '.repeat(100_000)}/>`, 'markup-syntax', /More than 100 attributes/],
  ['a name of 100,000 characters', `<row name="${'x'.repeat(100_000)}"/>`, 'markup-value', /2000 characters at most/],
  ...['width', 'height', 'min-width', 'gap', 'row-gap', 'padding', 'margin-top', 'flex'].map(
    name =>
      [
        `400 digits of ${name}`,
        `<row ${name}="${NINES}"/>`,
        'markup-value',
        /expected (a length|a number|points)/,
      ] as const,
  ),
  ['400 digits of columns', `<row width="c${NINES}"/>`, 'markup-value', /at most c100/],
  ['a scale of 400 digits', `<text><run scale="${NINES}">a</run></text>`, 'markup-value', /from 0.1 to 10/],
  ['a scale of nothing', '<text><run scale="0">a</run></text>', 'markup-value', /from 0.1 to 10/],
  ['9,999 columns', '<grid columns="9999"><text>a</text></grid>', 'markup-value', /from 1 to 100/],
  [
    'a drawing 10^400 wide',
    `<drawing size="${NINES} 3" alt="x" width="500" height="300"><rule x1="0" y1="0" x2="1" y2="1"/></drawing>`,
    'markup-value',
    /a width and a height/,
  ],
  [
    'a point of 400 digits',
    `<chart kind="bar" alt="x" height="200"><point label="a" value="${NINES}"/></chart>`,
    'markup-value',
    /expected a number/,
  ],
  ...['&#10;', '&#13;', '&#x85;', '&#8232;', '&#x2029;', '&#xA;'].map(
    entity => [`${entity} in a text`, `<text>a${entity}b</text>`, 'markup-syntax', /Unexpected line break/] as const,
  ),
  [
    '&#10; in a label',
    '<chart kind="bar" alt="x" height="200"><point label="a&#10;b" value="3"/></chart>',
    'markup-syntax',
    /Unexpected line break/,
  ],
]

/** What a user's layout does wrong is told at its line, and never as a fault of ours. */
export const MARKUP: readonly HostileCase[] = [
  ...FAULTS.map(
    ([what, inside, code, message]): HostileCase => ({
      what,
      spoil: slide(inside),
      codes: [code],
      at: [LAYOUT, 5],
      message,
    }),
  ),
  {
    what: 'a sentence of a script that no typeface has',
    spoil: replace(AUDIENCE, 'other: { head: Drivers,', 'other: { head: שלום עולם,'),
    codes: ['glyph-missing'],
    at: [AUDIENCE],
    message: /Hebrew/,
  },
  ...['\\n', '\\r', '\\r\\n', '\\u2028', '\\u2029', '\\u0085'].map(
    (written): HostileCase => ({
      what: `lines that ${written} parts in a value`,
      spoil: all(
        replace(
          AUDIENCE,
          'title: Two of the {F13} lines carry most passengers',
          `title: "Two of the {F13} lines${written}carry most passengers"`,
        ),
      ),
      options: { strict: true },
      codes: ['line-break-joined'],
      at: [AUDIENCE],
      message: /shown as one/,
    }),
  ),
  // Each of these kept the rules on words busy for seconds.
  ...['《', '{F06}', '“', '1,', '三', ' x', '\\n'].map(
    (piece): HostileCase => ({
      what: `notes of 100,000 times ${piece}`,
      spoil: replace(AUDIENCE, 'notes: Start with the nurse, then the number.', `notes: "${piece.repeat(100_000)}"`),
      codes: ['text-too-long'],
      at: [AUDIENCE],
      message: /expected 20000 at most/,
    }),
  ),
]
