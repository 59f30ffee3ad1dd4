import { describe, expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import { CHART_PAGES } from '../../../src/errors/chart.ts'
import { parseMarkup } from '../../../src/markup/parse.ts'
import { CHART_SAMPLES } from '../../support/chart-samples.ts'

const slide = { id: 'T1', layout: 'test', context: {}, notes: [], span: pointSpan('a.yaml', 1, 1) }
const told = (chart: string): readonly string[] =>
  parseMarkup({
    slide,
    markup: `<slide><title>t</title>${chart}</slide>`,
    origins: [],
    values: [],
  }).diagnostics.map(({ code, message }) => `${code}: ${message}`)
const points = (...values: readonly string[]): string =>
  values.map((value, at) => `<point label="${'ABCDEFGH'[at]}" value="${value}"/>`).join('')
const chart = (attributes: string, content: string): string => `<chart alt="a" ${attributes}>${content}</chart>`
const series = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row, at) => `<series name="S${at}">${points(...row)}</series>`).join('')

test.each(Object.entries(CHART_PAGES))('%s: its bad sample is told, and nothing else', (code, { sample }) => {
  expect([...new Set(told(sample.bad).map(text => text.split(':')[0]))]).toEqual([code])
})

test.each(CHART_SAMPLES.map(({ kind, what, markup }) => [`${kind}: ${what}`, markup] as const))(
  '%s is sound',
  (_, markup) => {
    expect([...told(markup.zh), ...told(markup.en)]).toEqual([])
  },
)

describe('what a chart would lie about is told; what rounding or the question explains is not', () => {
  test.each<[string, string, RegExp | undefined]>([
    [
      'shares of one decimal that miss by a rounding',
      chart('kind="doughnut" unit="%"', points('33.3', '33.3', '33.3')),
      /chart-rounding: The parts add up to 99.9 %/,
    ],
    [
      'and the words below say so',
      chart('kind="doughnut" unit="%" rounded="true"', points('33.3', '33.3', '33.3')),
      undefined,
    ],
    [
      'shares of one decimal that miss by a whole',
      chart('kind="doughnut" unit="%"', points('33.3', '33.3', '32.3')),
      /chart-whole: The parts add up to 98.9 %/,
    ],
    ['five parts', chart('kind="doughnut"', points('5', '4', '3', '2', '1')), undefined],
    ['two wholes, each in a bar of its own', chart('kind="percent-bar"', series(['1', '2'], ['2', '1'])), undefined],
    ['two values that differ', chart('kind="bar"', points('7', '8')), undefined],
    ['counts make any whole', chart('kind="doughnut" unit="家"', points('3', '4')), undefined],
    [
      'several answers in bars of 100 %',
      chart('kind="percent-bar" unit="%"', series(['60', '50'], ['70', '50'])),
      /chart-whole: The parts of “A” add up to 130 %/,
    ],
    [
      'a scale without those who do not know',
      chart('kind="likert" unit="%"', series(['20', '30'], ['30', '20'], ['40', '40'])),
      undefined,
    ],
    [
      'a scale of more than all',
      chart('kind="likert" unit="%"', series(['40', '30'], ['30', '20'], ['40', '40'])),
      /chart-whole/,
    ],
    ['bars of several answers', chart('kind="bar" unit="%"', points('60', '70', '80')), undefined],
    [
      'a total that rounding explains',
      chart(
        'kind="waterfall"',
        '<point label="A" value="10.4" total="true"/><point label="B" value="5.2"/><point label="C" value="15.7" total="true"/>',
      ),
      undefined,
    ],
    [
      'the same date twice',
      chart('kind="line"', '<point label="2024" value="1"/><point label="2024" value="2"/>'),
      /chart-date: “2024” does not come after “2024”/,
    ],
    [
      'quarters and halves of years, in order of their months',
      chart(
        'kind="line"',
        '<point label="Q4 2023" value="1"/><point label="2024 H1" value="2"/><point label="2024-09" value="2"/>',
      ),
      undefined,
    ],
    [
      'a quarter after a later month',
      chart('kind="line"', '<point label="2023-05" value="1"/><point label="2023Q2" value="2"/>'),
      /chart-date: “2023Q2” does not come after “2023-05”/,
    ],
    [
      'a day that no calendar has',
      chart('kind="line"', '<point label="2023-02-28" value="1"/><point label="2023-02-30" value="2"/>'),
      /chart-date: “2023-02-30” is no date/,
    ],
    [
      'a line with a gap',
      chart(
        'kind="line"',
        '<point label="2022" value="1"/><point label="2023" missing="no survey"/><point label="2024" value="2"/>',
      ),
      undefined,
    ],
    ['a base of zero that is asked for', chart('kind="column" min="0"', points('2', '3')), undefined],
    [
      'one of two names to highlight that is not there',
      chart('kind="bar" highlight="A|Z"', points('2', '3')),
      /chart-highlight: Nothing in the chart is called “Z”/,
    ],
    [
      'series in another order',
      chart(
        'kind="column"',
        '<series name="S0"><point label="A" value="1"/><point label="B" value="2"/></series><series name="S1"><point label="B" value="1"/><point label="A" value="2"/></series>',
      ),
      /chart-series: The series “S1” has other labels than “S0”/,
    ],
    [
      'one series too many',
      chart('kind="butterfly"', series(['1'], ['2'], ['3'])),
      /chart-series: A butterfly draws 2 series, and 3 series are given/,
    ],
  ])('%s', (_, markup, message) => {
    const all = told(markup)
    if (message === undefined) expect(all).toEqual([])
    else expect(all).toEqual([expect.stringMatching(message)])
  })
})
