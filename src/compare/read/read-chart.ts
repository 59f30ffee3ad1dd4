import { child, childrenNamed, textOf, walk, type XmlElement } from '../../opc/xml.ts'
import type { Chart, Series } from '../deck-content.ts'

/** The series of a chart with the values that it shows; none where the part draws no series. */
export function readChart(name: string, root: XmlElement): readonly Chart[] {
  const plots = [...walk(root)].filter(element => /^c:\w+Chart$/.test(element.name))
  const series = plots.flatMap(plot => childrenNamed(plot, 'c:ser').map(seriesOf))
  return series.length === 0 ? [] : [{ name, kinds: plots.map(plot => plot.name.slice(2)), series }]
}

function seriesOf(element: XmlElement): Series {
  const labels = cachedIn(element, 'c:cat', 'c:xVal')
  const values = cachedIn(element, 'c:val', 'c:yVal')
  return {
    name: [...cachedIn(element, 'c:tx').values()].join(' '),
    points: [...values].map(([at, value]) => ({ at: labels.get(at) ?? `${at + 1}`, value })),
  }
}

/** Cached points by their index; those of several levels of labels are joined, the outer first. */
function cachedIn(series: XmlElement, ...names: readonly string[]): ReadonlyMap<number, string> {
  const points = new Map<number, string>()
  const source = names.map(name => child(series, name)).find(found => found !== undefined)
  for (const element of source === undefined ? [] : walk(source)) {
    if (element.name !== 'c:pt') continue
    const at = Number(element.attributes.idx)
    const value = textOf(child(element, 'c:v') ?? element)
    const known = points.get(at)
    points.set(at, known === undefined ? value : `${value} ${known}`)
  }
  return points
}
