import type { Pages } from './page.ts'

const PART = 'templates/partials/contrast-side.hbs'
const GOOD = '<spacer/>'

const chart = (attributes: string, content: string): string =>
  `<chart alt="Trips by line" height="160" ${attributes}>${content}</chart>`
const points = (...values: readonly string[]): string =>
  values.map((value, at) => `<point label="${'ABCDEFGH'[at]}" value="${value}"/>`).join('')
const page = (meaning: string, bad: string) => ({ meaning, sample: { file: PART, good: GOOD, bad } })

/** Data that a kind of chart cannot show, or that would lie in it; docs/charts.md has the kinds. */
export const CHART_PAGES = {
  'chart-series': page(
    'The kind of chart draws more or fewer series, points stand beside series, or two series have other labels.',
    chart('kind="stacked-bar"', points('3', '2')),
  ),
  'chart-points': page(
    'A series has more or fewer points than the kind of chart draws.',
    chart('kind="slope"', `<series name="One">${points('3')}</series>`),
  ),
  'chart-parts': page(
    'A doughnut has more than five parts. Nobody compares more angles: bars show them.',
    chart('kind="doughnut"', points('1', '2', '3', '4', '5', '6')),
  ),
  'chart-wholes': page(
    'A doughnut has several series. Two wholes in one ring read as parts of one.',
    chart(
      'kind="doughnut"',
      `<series name="One">${points('1', '2')}</series><series name="Two">${points('2', '1')}</series>`,
    ),
  ),
  'chart-whole': page(
    'Shares that are drawn as parts of one whole do not add up to 100, and rounding does not explain it: several answers were allowed, or a part is missing.',
    chart('kind="doughnut" unit="%"', points('60', '20')),
  ),
  'chart-rounding': page(
    'Shares of one whole miss 100 by what rounding leaves. The chart is drawn; the words below it should say so: `whole: true` of its table does.',
    chart('kind="doughnut" unit="%"', points('33', '33', '33')),
  ),
  'chart-missing': page(
    'A point has a value, and words that say why it has none.',
    chart('kind="bar"', '<point label="A" value="1" missing="not asked"/><point label="B" value="2"/>'),
  ),
  'chart-gap': page(
    'A point has no value, and this kind of chart cannot show that: an area falls to zero, a sum is wrong.',
    chart(
      'kind="area"',
      '<point label="2022" value="1"/><point label="2023" missing="no survey"/><point label="2024" value="2"/>',
    ),
  ),
  'chart-negative': page('A part of a sum is below zero.', chart('kind="doughnut"', points('3', '-2'))),
  'chart-date': page(
    'A label of a chart over time is no date, or dates are not in order.',
    chart('kind="line"', points('1', '2')),
  ),
  'chart-pair': page(
    'A point of a scatter chart lacks its x, or a point of another kind has one.',
    chart('kind="scatter"', points('1', '2')),
  ),
  'chart-zero': page(
    'The layout lets the axis of bars begin elsewhere than at zero. Their lengths would lie.',
    chart('kind="bar" min="10"', points('20', '30')),
  ),
  'chart-beside': page(
    'A column of words beside a chart has another number of values than the chart has rows, or the chart has no rows: words beside columns, lines or rings belong to none of them.',
    chart('kind="bar"', `${points('20', '30')}<beside name="Net" values="+20"/>`),
  ),
  'chart-highlight': page(
    'Nothing in the chart has the name that is to stand out.',
    chart('kind="bar" highlight="Z"', points('20', '30')),
  ),
  'chart-total': page(
    'A total of a waterfall is not what the changes before it add up to, or a chart of another kind has a total.',
    chart(
      'kind="waterfall"',
      '<point label="A" value="10" total="true"/><point label="B" value="5"/><point label="C" value="30" total="true"/>',
    ),
  ),
  'chart-empty': page(
    'No point of a chart has a value.',
    chart('kind="bar"', '<point label="A" missing="not asked"/>'),
  ),
  'chart-says-nothing': page(
    'A chart has one value, or values that are all equal. A number or words say it better.',
    chart('kind="bar"', points('7', '7')),
  ),
} as const satisfies Pages
