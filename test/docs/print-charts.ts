import { CHART_KIND_NAMES, CHART_KINDS, type ChartKind, type ChartRule } from '../../src/base/kinds/chart-kinds.ts'
import { CHART_SAMPLES } from '../support/chart-samples.ts'
import { DATA_SAMPLES, SAMPLE_TABLE } from '../support/data-samples.ts'

/** What each kind is for, and what its data and its workbook are. A kind without words fails the types. */
const WORDS: Readonly<Record<ChartKind, readonly [name: string, use: string, book: string]>> = {
  bar: [
    'Bars',
    'Compares things with long names; several series stand side by side. Below zero, bars lie on the other side of its line.',
    'Names, then a column for each series.',
  ],
  column: ['Columns', 'The same upright: few things with short names.', 'As bars.'],
  'stacked-bar': [
    'Stacked bars',
    'Parts and their sum, which stands at the end of each bar.',
    'Names, the parts, then the sum by `SUM`.',
  ],
  'stacked-column': [
    'Stacked columns',
    'The same upright. The parts have their names beside the last column.',
    'As stacked bars.',
  ],
  'percent-bar': [
    '100 % bars',
    'Shares of one whole for each group. All bars are equally long.',
    'Names, then the shares as the source writes them.',
  ],
  'percent-column': ['100 % columns', 'The same upright.', 'As 100 % bars.'],
  likert: [
    'Likert',
    'Answers on both sides of a middle, from the lowest to the highest. Of an odd number of answers the middle one lies across the line; “don’t know” is no answer of the scale and stays out.',
    'Names, the true shares, then the offset of each bar, computed from them: edited shares move their bar.',
  ],
  butterfly: [
    'Butterfly',
    'Two groups back to back on one scale.',
    'Names, both groups as they are, then the left one negated by formula.',
  ],
  line: [
    'Lines',
    'Waves at the real distances of their dates. A wave without a value breaks the line. Values stand at its ends, the name at the last one.',
    'Dates as dates, then a column for each series; a gap is an empty cell.',
  ],
  area: ['Areas', 'Parts of a sum over time. No wave may be missing: an area would fall to zero there.', 'As lines.'],
  slope: [
    'Slope',
    'Two waves or groups; a line for each thing. Write a `<series>` for each thing, with two points.',
    'A row for each thing, a column for each wave.',
  ],
  dots: [
    'Dot plot',
    'Two groups on a line for each row: what counts is the distance between them.',
    'Names, both groups, then the height of each row and the texts of the labels by formula.',
  ],
  doughnut: ['Doughnut', 'The parts of one whole, two to five.', 'Names and values.'],
  waterfall: [
    'Waterfall',
    'From a total over changes to a total. A total has `total="true"` and its own value; the others are changes.',
    'Names and the typed values, then sums, bars and labels by formula. A change that turns its sign moves to the other colour.',
  ],
  scatter: [
    'Scatter',
    'Things by two numbers. A name that would stand on another is left out; alt text and workbook have it.',
    'Names, the numbers across, then the numbers up.',
  ],
}

/** docs/charts.md: each kind with its rules and a sample that tests draw. */
export const printCharts =
  (): string => `<!-- Written by \`npm run docs\` from src/base/kinds/chart-kinds.ts and the samples of the tests; do not edit. -->
# Charts

Every chart is native: PowerPoint edits it, and its workbook holds the true values under their true names in the first columns. Columns that a kind
computes from them (offsets, sums, labels) come last, have formulas, and say so in their heads. Layouts print the markup below; docs/markup.md has all attributes.

- **Data.** One series is \`<point>\`s in the \`<chart>\`; several are \`<series name="…">\` with points of the same labels in one order. A point without a value says
  why: \`<point label="…" missing="not asked"/>\`. A point may have its own \`unit\` and a \`qualifier\` before its number; decimals are those of the source.
- **Labels** stand at what they name. Names of series stand at their parts, at the ends of their lines, or, where they have no room, in a key above.
  A part too small for its number keeps it in the alt text and the workbook.
- **Highlight.** \`highlight="Price"\` (a series, a category, or several parted by \`|\`), or \`max\`, \`min\`, \`first\`, \`last\`, \`top 3\`. Without it nothing has the accent.
- **Order.** \`sort="descending"\` by the first series; \`top="10"\` draws ten and says below how many more there are and how far they reach.
- **Scale.** Bars begin at zero. \`max="100"\` fixes the end: give charts that are compared the same one. Lines, slopes, dots and scatters may begin elsewhere by \`min\`; the axis then says so.
- **Alt text.** The words of \`alt\` say the finding; where they do not hold the values, the data are read out behind them.
- **Refused**, since it would lie: shares that do not add up to 100 beyond rounding, two wholes in one ring, a sixth part, an area with a gap, a part below
  zero, an axis of bars from ten, dates out of order, a highlight that is not there (docs/errors.md, \`chart\`).

## Data of a slide

A layout's slot \`chart bar 9\` takes the data of a bar chart with nine bars, of one series or of several together; \`{{> chart data gap="50" style="chart-label"}}\` draws it. A slide gives figures
(\`[F02, F03]\`; figures with \`values\` are a series each), one figure with parts, groups that are counted, or rows × columns of a table:

\`\`\`yaml
${SAMPLE_TABLE}\`\`\`

${DATA_SAMPLES.map(({ what, data }) => `- ${what}: \`data: ${data}\``).join('\n')}

- **Labels, values, units, places and missing cells** are the file's. Without \`rows\` or \`columns\` all are drawn but those of bases, letters and words.
- **Series** are the columns; the rows, where \`series: rows\` says so, where waves stand in columns, where the table has a \`scale\` and the kind draws answers,
  where the kind draws a line for each thing, or where one row alone is drawn by one series. \`x: label\` is the column of the numbers across, \`totals: [labels]\` of a waterfall.
- **Computed beside the rows**, exactly and under the rules of derived numbers (docs/tables.md), and said so below: \`difference: [one, other]\` of two columns (dots, and
  tables printed as such), in points where they are shares; \`nets: 2\` (likert), the last two answers of the scale, the first two, and the former less the latter. What the
  table does not declare to exclude one another (\`scale\`, \`adds\`) is not added.
- **Below the chart** stand question, base (who, how many; *not stated* where the table does not say) and wave. A value of a base below \`low\` has a \`*\`,
  and the line names its base. Letters of \`significance\` (from columns or rows of the file, or behind the values with \`letters: cells\`) stand behind their values;
  the line says which group each stands for (\`groups\`), whether the value is \`higher\` or only \`different\` (\`means\`), and test and level, or that the test is not stated.

${CHART_KIND_NAMES.map(section).join('\n\n')}
`

function section(kind: ChartKind): string {
  const [name, use, book] = WORDS[kind]
  const samples = CHART_SAMPLES.filter(sample => sample.kind === kind)
  return `## ${name}: \`${kind}\`

${use}

Takes ${rule(CHART_KINDS[kind])}. Workbook: ${book.replace(/^./, first => first.toLowerCase())}

${samples.map(({ what, markup }) => `${what.replace(/^./, first => first.toUpperCase())}:\n\n\`\`\`xml\n${markup.en}\n\`\`\``).join('\n\n')}`
}

function rule({ series, points, gaps, dated, negative, whole, floats, paired }: ChartRule): string {
  const range = ([least, most]: readonly [number, number], what: string): string =>
    least === most ? `${least} ${what}` : `${least} to ${most} ${what}`
  return [
    range(series, 'series'),
    range(points, 'points each'),
    gaps ? 'missing values' : 'no missing value',
    ...(negative ? ['values below zero'] : []),
    ...(dated ? ['dates as labels (2024, 2024-06, 2024-06-30, 2024 Q2, 2024 H1)'] : []),
    ...(paired ? ['an `x-value` with each point'] : []),
    ...(whole === 'part' ? ['shares of 100 at most'] : whole ? ['shares that add up to 100 where the unit is %'] : []),
    ...(floats ? ['`min`'] : []),
  ].join(', ')
}
