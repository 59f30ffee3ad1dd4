import { expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import { barsOf } from '../../../src/scene/geometry/chart/marks.ts'
import { barChart } from '../../support/bar-chart.ts'

const ink = { face: { family: 'minor', bold: false }, size: 14, color: { slot: 'dk1' } } as const

test('bars start at zero, those below it on its other side', () => {
  const chart = barChart({
    kind: 'chart',
    id: 'c',
    name: 'c',
    chart: 'bar',
    series: 's',
    box: { x: 0, y: 0, width: 200, height: 100 },
    plot: { x: 30, y: 0, width: 150, height: 100 },
    points: [10, -5].map(value => ({ label: '', value, decimals: 0, labelColor: ink.color })),
    min: -5,
    max: 10,
    gap: 100,
    categories: 'hidden',
    labels: { ...ink, unit: '', unitSize: 14, inside: false },
    axis: { paint: ink.color, width: 1 },
    span: pointSpan('x', 1, 1),
  })
  expect(barsOf(chart).map(({ box }) => box)).toEqual([
    { x: 80, y: 12.5, width: 100, height: 25 },
    { x: 30, y: 62.5, width: 50, height: 25 },
  ])
})
