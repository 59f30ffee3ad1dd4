import { aKind, type CheckedChart, type CheckedPoint } from './checked-chart.ts'

/** Shares of one whole add up to 100, but for what rounding leaves: half a unit of the last place for each part. */
export function checkShares({ kind, rule, element, series, unit, tell }: CheckedChart): void {
  if (rule.whole === undefined || unit !== '%') return
  const [first] = series
  const wholes: readonly (readonly CheckedPoint[])[] =
    rule.whole === 'series'
      ? series.map(({ points }) => points)
      : (first?.points ?? []).map((_, at) => series.flatMap(({ points }) => points[at] ?? []))
  for (const parts of wholes) {
    const places = Math.max(...parts.map(({ value }) => value?.decimals ?? 0))
    const sum = Number(parts.reduce((all, { value }) => all + (value?.value ?? 0), 0).toFixed(places))
    const rounding = 0.5 * parts.length * 10 ** -places + 1e-9
    const off = sum - 100
    if (off === 0 || (rule.whole === 'part' && off < 0)) continue
    const what = rule.whole === 'series' ? 'The parts' : `The parts of “${parts[0]!.label}”`
    if (Math.abs(off) <= rounding) {
      if (element.attributes.get('rounded')?.value === 'true') continue
      tell('chart-rounding', `${what} add up to ${sum} %`, parts[0]!.element, {
        why: `Rounded shares of ${parts.length} parts may miss 100 by ${Number(rounding.toFixed(places + 1))}; readers who add them up wonder.`,
        help: 'Say `whole: true` of the table, and the line below the chart says that they are rounded; or say it yourself and write rounded="true".',
        severity: 'warning',
      })
    } else
      tell('chart-whole', `${what} add up to ${sum} %, and ${aKind(kind)} shows one whole`, parts[0]!.element, {
        why: 'Rounding does not explain it: several answers were allowed, or a part is missing.',
        help: 'Write kind="bar" for several answers; or add the part that is missing.',
      })
  }
}

/** Totals of a waterfall are what its changes lead to. */
export function checkTotals({ kind, rule, series, tell }: CheckedChart): void {
  let sum = 0
  for (const { element, label, value } of series.flatMap(({ points }) => points)) {
    const isTotal = element.attributes.get('total')?.value === 'true'
    if (isTotal && !rule.totals)
      tell('chart-total', `“${label}” is a total, and ${aKind(kind)} has none`, element, {
        why: 'It would be drawn as one more part.',
        help: 'Write kind="waterfall", or leave total="true" out.',
      })
    if (value === undefined || !rule.totals) continue
    const places = Math.max(value.decimals, 0)
    const isFirst = element === series[0]?.points[0]?.element
    const due = Number(sum.toFixed(Math.max(places, 6)))
    const rounding = series[0]!.points.length * 0.5 * 10 ** -places + 1e-9
    if (isTotal && !isFirst && Math.abs(value.value - due) > rounding)
      tell('chart-total', `“${label}” is ${value.text}, and what stands before it adds up to ${due}`, element, {
        why: 'The bar would not reach where the changes lead.',
        help: 'Correct a value, or add the change that is missing.',
      })
    sum = isTotal ? value.value : sum + value.value
  }
}
