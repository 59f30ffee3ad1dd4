import { type ChartData, type Datum, valuesOf } from './data.ts'
import type { Kit } from './kit.ts'
import { labelOf } from './paints.ts'

/** So many values are read out; of more, how many there are and how far they reach. */
const MOST = 60

/** What a chart says to those who cannot see it: the layout's words, and the data unless the words have them. */
export function altOf(data: ChartData, alt: string | undefined, kit: Kit): string | undefined {
  const words = alt?.trim()
  if (words === undefined || words === '') return alt
  const values = data.series
    .flatMap(one => one.data)
    .flatMap(({ number }) => (number === undefined ? [] : kit.number(number)))
  if (values.every(value => words.includes(value))) return alt
  const stop = kit.say('。', '. ')
  return `${words}${/[.。!！?？]$/.test(words) ? stop.slice(1) : stop}${said(data, kit)}`
}

function said(data: ChartData, kit: Kit): string {
  const comma = kit.say('，', ', ')
  const numbers = valuesOf(data)
  if (numbers.length > MOST) {
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
    return kit.say(
      `共 ${numbers.length} 个值，${least} 至 ${most}。`,
      `${numbers.length} values, from ${least} to ${most}.`,
    )
  }
  const rows = data.series.map(({ name, data: row }) => {
    const all = row.map(datum => `${datum.name} ${valueText(datum, kit)}`).join(comma)
    return data.series.length === 1 ? all : `${name}${kit.say('：', ': ')}${all}`
  })
  return `${rows.join(kit.say('；', '; '))}${kit.say('。', '.')}`
}

const valueText = (datum: Datum, kit: Kit): string =>
  datum.number === undefined
    ? datum.missing || kit.say('无数据', 'no value')
    : `${datum.x === undefined ? '' : `${kit.number(datum.x)} / `}${kit.number(datum.number, labelOf(datum))}`
