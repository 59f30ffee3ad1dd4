/** What stands out: by series and by point, both counted from 0. */
interface Lit {
  readonly series: (at: number) => boolean
  readonly point: (series: number, at: number) => boolean
}

interface Named {
  readonly name: string
  readonly data: readonly { readonly name: string; readonly number?: { readonly value: number } }[]
}

/**
 * What `highlight` asks for: series or categories by name, several parted by a bar; or `max`, `min`, `first`, `last`,
 * `top 3`: of one series its points, of several the series by their last values. Never the first one unasked.
 */
export function litBy(asked: string | undefined, series: readonly Named[]): Lit {
  if (asked === undefined) return { series: () => false, point: () => false }
  const names = asked.split('|').map(name => name.trim())
  const data = series[0]?.data ?? []
  const isNamed = (name: string): boolean => names.includes(name)
  if (series.some(({ name }) => isNamed(name)) || data.some(({ name }) => isNamed(name)))
    return {
      series: at => isNamed(series[at]?.name ?? ''),
      point: (at, index) => isNamed(series[at]?.data[index]?.name ?? '') || isNamed(series[at]?.name ?? ''),
    }
  if (series.length > 1) {
    const lasts = series.map(one => one.data.findLast(({ number }) => number !== undefined)?.number?.value)
    const lit = chosen(asked, lasts)
    return { series: at => lit.has(at), point: at => lit.has(at) }
  }
  const lit = chosen(
    asked,
    data.map(({ number }) => number?.value),
  )
  return { series: () => false, point: (_, index) => lit.has(index) }
}

/** The numbers of the values that a rule takes; equal ones all. */
export function chosen(rule: string, values: readonly (number | undefined)[]): ReadonlySet<number> {
  const known = values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]))
  const falling = [...known].sort((a, b) => b.value - a.value)
  const most = /^top (\d+)$/.exec(rule)?.[1]
  const from = (bound: number | undefined, above: boolean): ReadonlySet<number> =>
    new Set(
      known.flatMap(({ value, at }) => (bound !== undefined && (above ? value >= bound : value <= bound) ? at : [])),
    )
  if (most !== undefined) return from(falling[Math.min(Number(most), falling.length) - 1]?.value, true)
  if (rule === 'max') return from(falling[0]?.value, true)
  if (rule === 'min') return from(falling.at(-1)?.value, false)
  const one = rule === 'first' ? known[0] : rule === 'last' ? known.at(-1) : undefined
  return new Set(one === undefined ? [] : [one.at])
}
