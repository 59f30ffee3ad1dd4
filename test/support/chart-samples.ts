import type { ChartKind } from '../../src/base/kinds/chart-kinds.ts'
import type { Language } from '../../src/base/language.ts'

/** A chart of a kind as a layout prints it, in a language: what docs/charts.md shows, and what is drawn, validated and looked at. */
export interface ChartSample {
  readonly kind: ChartKind
  readonly what: string
  readonly markup: Readonly<Record<Language, string>>
}

type Rows = readonly (readonly [label: string, ...values: readonly (string | undefined)[]])[]

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const point = (label: string, value: string | undefined, missing: string, more = ''): string =>
  value === undefined
    ? `<point label="${attribute(label)}" missing="${missing}"/>`
    : `<point label="${attribute(label)}" value="${value}"${more}/>`

const series = (names: readonly string[], rows: Rows, missing: string): string =>
  names
    .map(
      (name, at) =>
        `  <series name="${name}">${rows.map(([label, ...values]) => point(label, values[at], missing)).join('')}</series>`,
    )
    .join('\n')

const single = (rows: Rows, missing = ''): string =>
  rows.map(([label, value]) => `  ${point(label, value, missing)}`).join('\n')

const chart = (kind: ChartKind, alt: string, attributes: string, content: string): string =>
  `<chart kind="${kind}" alt="${alt}" flex="1" categories="shown" ${attributes}>\n${content}\n</chart>`

const SMALL = 'label-style="chart-category"'
const LIKERT = {
  zh: ['很不满意', '不满意', '一般', '满意', '很满意'],
  en: ['Very poor', 'Poor', 'Neutral', 'Good', 'Very good'],
} as const

export const CHART_SAMPLES: readonly ChartSample[] = [
  {
    kind: 'bar',
    what: 'one series, sorted, the greatest highlighted, one not asked',
    markup: {
      zh: chart(
        'bar',
        '价格是第一理由',
        `unit="%" sort="descending" highlight="max" ${SMALL}`,
        single(
          [
            ['价格便宜', '41'],
            ['离家近，走路五分钟就能到，而且沿途有人行道', '33.5'],
            ['营业时间长', '27'],
            ['服务好', undefined],
          ],
          '未询问',
        ),
      ),
      en: chart(
        'bar',
        'Price comes first',
        `unit="%" sort="descending" highlight="max" ${SMALL}`,
        single(
          [
            ['Price', '41'],
            ['Close to home, within five minutes on foot along a pavement', '33.5'],
            ['Opening hours', '27'],
            ['Service', undefined],
          ],
          'not asked',
        ),
      ),
    },
  },
  {
    kind: 'bar',
    what: 'two series side by side, with values below zero',
    markup: {
      zh: chart(
        'bar',
        '两年的变化',
        `unit="个百分点" ${SMALL}`,
        series(
          ['2023 年', '2024 年'],
          [
            ['东区', '6', '12'],
            ['南区', '-3.5', '4'],
            ['西区', '2', '-8'],
          ],
          '',
        ),
      ),
      en: chart(
        'bar',
        'Change in two years',
        `unit=" pts" ${SMALL}`,
        series(
          ['2023', '2024'],
          [
            ['East', '6', '12'],
            ['South', '-3.5', '4'],
            ['West', '2', '-8'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'column',
    what: 'three series in clusters',
    markup: {
      zh: chart(
        'column',
        '三年里的比例',
        `unit="%" ${SMALL}`,
        series(
          ['2022', '2023', '2024'],
          [
            ['华东地区', '41', '47', '58'],
            ['华南地区', '38', '39', '49'],
            ['华北地区', '29', '27', '33'],
          ],
          '',
        ),
      ),
      en: chart(
        'column',
        'Shares in three years',
        `unit="%" ${SMALL}`,
        series(
          ['2022', '2023', '2024'],
          [
            ['East', '41', '47', '58'],
            ['South', '38', '39', '49'],
            ['North', '29', '27', '33'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'stacked-bar',
    what: 'parts with their sums',
    markup: {
      zh: chart(
        'stacked-bar',
        '两类场馆',
        `unit=" 家" ${SMALL}`,
        series(
          ['公立', '民营'],
          [
            ['东区', '120', '80'],
            ['南区', '90', '115'],
            ['西区', '60', '20'],
          ],
          '',
        ),
      ),
      en: chart(
        'stacked-bar',
        'Two kinds of venue',
        `${SMALL}`,
        series(
          ['Public', 'Private'],
          [
            ['East', '1200', '800'],
            ['South', '900', '1150'],
            ['West', '600', '200'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'stacked-column',
    what: 'parts with their sums',
    markup: {
      zh: chart(
        'stacked-column',
        '三类逐年增加',
        `unit=" 家" ${SMALL}`,
        series(
          ['公立', '民营', '合办'],
          [
            ['2021', '120', '80', '20'],
            ['2022', '130', '90', '35'],
            ['2023', '140', '120', '60'],
            ['2024', '150', '160', '90'],
          ],
          '',
        ),
      ),
      en: chart(
        'stacked-column',
        'Three kinds grow',
        `${SMALL}`,
        series(
          ['Public', 'Private', 'Joint'],
          [
            ['2021', '120', '80', '20'],
            ['2022', '130', '90', '35'],
            ['2023', '140', '120', '60'],
            ['2024', '150', '160', '90'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'percent-bar',
    what: 'shares of each group',
    markup: {
      zh: chart(
        'percent-bar',
        '年轻人更常用',
        `unit="%" ${SMALL}`,
        series(
          ['经常', '偶尔', '不用'],
          [
            ['18–34 岁', '58', '26', '16'],
            ['35–54 岁', '44', '34', '22'],
            ['55 岁以上', '31', '38', '31'],
          ],
          '',
        ),
      ),
      en: chart(
        'percent-bar',
        'The young use it more',
        `unit="%" ${SMALL}`,
        series(
          ['Often', 'Sometimes', 'Never'],
          [
            ['18–34', '58', '26', '16'],
            ['35–54', '44', '34', '22'],
            ['55 and over', '31', '38', '31'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'percent-column',
    what: 'shares of each wave',
    markup: {
      zh: chart(
        'percent-column',
        '线上超过一半',
        `unit="%" ${SMALL}`,
        series(
          ['线上', '门店', '其他'],
          [
            ['2020', '23.5', '60.5', '16'],
            ['2022', '39', '49', '12'],
            ['2024', '51', '41', '8'],
          ],
          '',
        ),
      ),
      en: chart(
        'percent-column',
        'More than half online',
        `unit="%" ${SMALL}`,
        series(
          ['Online', 'Shop', 'Other'],
          [
            ['2020', '23.5', '60.5', '16'],
            ['2022', '39', '49', '12'],
            ['2024', '51', '41', '8'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'likert',
    what: 'five points, centred on the neutral one',
    markup: {
      zh: chart(
        'likert',
        '对产品最满意',
        `unit="%" gap="60" ${SMALL}`,
        series(
          LIKERT.zh,
          [
            ['产品质量', '12', '14', '20', '32', '22'],
            ['配送速度', '10', '18', '20', '33', '19'],
            ['售后服务', '22', '28', '19', '20', '11'],
          ],
          '',
        ),
      ),
      en: chart(
        'likert',
        'The product pleases most',
        `unit="%" gap="60" ${SMALL}`,
        series(
          LIKERT.en,
          [
            ['Product', '12', '14', '20', '32', '22'],
            ['Delivery', '10', '18', '20', '33', '19'],
            ['After sales', '22', '28', '19', '20', '11'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'likert',
    what: 'four points, without a neutral one',
    markup: {
      zh: chart(
        'likert',
        '没有中立选项',
        `unit="%" ${SMALL}`,
        series(
          [...LIKERT.zh.slice(0, 2), ...LIKERT.zh.slice(3)],
          [
            ['产品质量', '12', '20', '43', '25'],
            ['售后服务', '28', '35', '25', '12'],
          ],
          '',
        ),
      ),
      en: chart(
        'likert',
        'No neutral answer',
        `unit="%" ${SMALL}`,
        series(
          [...LIKERT.en.slice(0, 2), ...LIKERT.en.slice(3)],
          [
            ['Product', '12', '20', '43', '25'],
            ['After sales', '28', '35', '25', '12'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'butterfly',
    what: 'two groups back to back',
    markup: {
      zh: chart(
        'butterfly',
        '女性更多',
        `unit="%" ${SMALL}`,
        series(
          ['男', '女'],
          [
            ['55 岁以上', '18', '22'],
            ['35–54 岁', '33', '37'],
            ['18–34 岁', '41', undefined],
          ],
          '样本不足',
        ),
      ),
      en: chart(
        'butterfly',
        'More women',
        `unit="%" ${SMALL}`,
        series(
          ['Men', 'Women'],
          [
            ['55 and over', '18', '22'],
            ['35–54', '33', '37'],
            ['18–34', '41', undefined],
          ],
          'too few',
        ),
      ),
    },
  },
  {
    kind: 'line',
    what: 'uneven waves, a gap, one highlighted',
    markup: {
      zh: chart(
        'line',
        '短视频增长最快',
        `unit="%" highlight="短视频" ${SMALL}`,
        series(
          ['短视频', '网络购物', '在线旅行'],
          [
            ['2012', '31', '24', '12'],
            ['2015', '38', '31', '17'],
            ['2016', '41', '33', '20'],
            ['2018', undefined, undefined, undefined],
            ['2021', '52', '45', '24'],
            ['2024', '59', '46', '31'],
          ],
          '未调查',
        ),
      ),
      en: chart(
        'line',
        'Short video grows fastest',
        `unit="%" highlight="Short video" ${SMALL}`,
        series(
          ['Short video', 'Shopping', 'Travel'],
          [
            ['2012', '31', '24', '12'],
            ['2015', '38', '31', '17'],
            ['2016', '41', '33', '20'],
            ['2018', undefined, undefined, undefined],
            ['2021', '52', '45', '24'],
            ['2024', '59', '46', '31'],
          ],
          'no survey',
        ),
      ),
    },
  },
  {
    kind: 'line',
    what: 'one line by months',
    markup: {
      zh: chart(
        'line',
        '逐月上升',
        `unit="%" ${SMALL}`,
        single([
          ['2023-01', '30'],
          ['2023-03', '34.5'],
          ['2023-09', '36'],
          ['2024-06', '47'],
          ['2024-12', '52'],
        ]),
      ),
      en: chart(
        'line',
        'Up month by month',
        `unit="%" ${SMALL}`,
        single([
          ['2023-01', '30'],
          ['2023-03', '34.5'],
          ['2023-09', '36'],
          ['2024-06', '47'],
          ['2024-12', '52'],
        ]),
      ),
    },
  },
  {
    kind: 'area',
    what: 'parts of a sum over uneven years',
    markup: {
      zh: chart(
        'area',
        '线上带动总量',
        `unit=" 亿" ${SMALL}`,
        series(
          ['线下', '线上'],
          [
            ['2016', '30', '5'],
            ['2019', '36', '18'],
            ['2020', '33', '28'],
            ['2024', '31', '42'],
          ],
          '',
        ),
      ),
      en: chart(
        'area',
        'Online carries the growth',
        `${SMALL}`,
        series(
          ['Offline', 'Online'],
          [
            ['2016', '30', '5'],
            ['2019', '36', '18'],
            ['2020', '33', '28'],
            ['2024', '31', '42'],
          ],
          '',
        ),
      ),
    },
  },
  {
    kind: 'slope',
    what: 'two waves, one highlighted',
    markup: {
      zh: chart(
        'slope',
        '甲超过其余',
        `unit="%" highlight="甲品牌" ${SMALL}`,
        ['甲品牌|41|58', '乙品牌|38|31', '丙品牌|20|29']
          .map(row => row.split('|'))
          .map(
            ([name, a, b]) =>
              `  <series name="${name}"><point label="2020 年" value="${a}"/><point label="2024 年" value="${b}"/></series>`,
          )
          .join('\n'),
      ),
      en: chart(
        'slope',
        'Alpha passes the others',
        `unit="%" highlight="Alpha" ${SMALL}`,
        ['Alpha|41|58', 'Beta|38|31', 'Gamma|20|29']
          .map(row => row.split('|'))
          .map(
            ([name, a, b]) =>
              `  <series name="${name}"><point label="2020" value="${a}"/><point label="2024" value="${b}"/></series>`,
          )
          .join('\n'),
      ),
    },
  },
  {
    kind: 'dots',
    what: 'two groups, one row without a value',
    markup: {
      zh: chart(
        'dots',
        '城市都高于农村',
        `unit="%" ${SMALL}`,
        series(
          ['城镇', '农村'],
          [
            ['网络支付', '90.5', '75'],
            ['网络购物', '84', '66.5'],
            ['在线医疗', '42', '38'],
            ['在线教育', undefined, undefined],
          ],
          '存疑',
        ),
      ),
      en: chart(
        'dots',
        'Towns are ahead',
        `unit="%" ${SMALL}`,
        series(
          ['Towns', 'Country'],
          [
            ['Payment', '90.5', '75'],
            ['Shopping', '84', '66.5'],
            ['Health', '42', '38'],
            ['Education', undefined, undefined],
          ],
          'to verify',
        ),
      ),
    },
  },
  {
    kind: 'doughnut',
    what: 'four parts of one whole',
    markup: {
      zh: chart(
        'doughnut',
        '线上近一半',
        `unit="%" ${SMALL}`,
        single([
          ['线上', '46'],
          ['门店', '31'],
          ['电话', '15'],
          ['其他', '8'],
        ]),
      ),
      en: chart(
        'doughnut',
        'Nearly half online',
        `unit="%" ${SMALL}`,
        single([
          ['Online', '46'],
          ['Shop', '31'],
          ['Phone', '15'],
          ['Other', '8'],
        ]),
      ),
    },
  },
  {
    kind: 'waterfall',
    what: 'from year to year',
    markup: {
      zh: chart(
        'waterfall',
        '新店带来增长',
        `${SMALL}`,
        [
          ['2023', '320', 'true'],
          ['新店', '80', ''],
          ['老店', '40', ''],
          ['关店', '-50', ''],
          ['2024', '390', 'true'],
        ]
          .map(([label, value, total]) => `  ${point(label!, value, '', total ? ' total="true"' : '')}`)
          .join('\n'),
      ),
      en: chart(
        'waterfall',
        'New shops bring the growth',
        `${SMALL}`,
        [
          ['2023', '320', 'true'],
          ['New', '80', ''],
          ['Old', '40', ''],
          ['Closed', '-50', ''],
          ['2024', '390', 'true'],
        ]
          .map(([label, value, total]) => `  ${point(label!, value, '', total ? ' total="true"' : '')}`)
          .join('\n'),
      ),
    },
  },
  {
    kind: 'waterfall',
    what: 'through zero',
    markup: {
      zh: chart(
        'waterfall',
        '由盈转亏',
        `${SMALL}`,
        [
          ['期初', '60', 'true'],
          ['收入', '55', ''],
          ['成本', '-160', ''],
          ['税费', '-15', ''],
          ['返还', '35', ''],
          ['期末', '-25', 'true'],
        ]
          .map(([label, value, total]) => `  ${point(label!, value, '', total ? ' total="true"' : '')}`)
          .join('\n'),
      ),
      en: chart(
        'waterfall',
        'From gain to loss',
        `${SMALL}`,
        [
          ['Start', '60', 'true'],
          ['Income', '55', ''],
          ['Cost', '-160', ''],
          ['Tax', '-15', ''],
          ['Refund', '35', ''],
          ['End', '-25', 'true'],
        ]
          .map(([label, value, total]) => `  ${point(label!, value, '', total ? ' total="true"' : '')}`)
          .join('\n'),
      ),
    },
  },
  {
    kind: 'scatter',
    what: 'names beside their points',
    markup: {
      zh: chart(
        'scatter',
        '价格重要而不满意',
        `x-name="重要度" y-name="满意度" highlight="价格" ${SMALL}`,
        [
          ['价格', '4.6', '2.1'],
          ['质量', '4.4', '4.2'],
          ['服务', '3.2', '3.8'],
          ['位置', '2.6', '3.1'],
          ['环境', '2.1', '4.0'],
        ]
          .map(([label, x, value]) => `  <point label="${label}" x-value="${x}" value="${value}"/>`)
          .join('\n'),
      ),
      en: chart(
        'scatter',
        'Price matters and does not please',
        `x-name="Importance" y-name="Satisfaction" highlight="Price" ${SMALL}`,
        [
          ['Price', '4.6', '2.1'],
          ['Quality', '4.4', '4.2'],
          ['Service', '3.2', '3.8'],
          ['Location', '2.6', '3.1'],
          ['Setting', '2.1', '4.0'],
        ]
          .map(([label, x, value]) => `  <point label="${label}" x-value="${x}" value="${value}"/>`)
          .join('\n'),
      ),
    },
  },
]
