import type { Rect } from '../../base/geometry.ts'
import { type ChartWords, type Composition, LABEL_GAP } from './composition.ts'
import type { ChartData } from './data.ts'
import { type Kit, NAME_STYLE } from './kit.ts'

/** Between two columns, and before the first, in points. */
const APART = 20

/** The room at the right of a chart for the columns beside its rows. */
export const besideRoom = (data: ChartData, kit: Kit): number =>
  widthsOf(data, kit).reduce((sum, width) => sum + APART + width, 0)

/** As wide as its name or its widest value. */
const widthsOf = ({ beside }: ChartData, kit: Kit): readonly number[] =>
  beside.map(({ name, texts }) => Math.max(kit.width(name), ...texts.map(text => kit.width(text, kit.labelStyle))))

/** The columns beside the rows of a lying chart: a name above, and a value in the middle of each row. */
export function besideWords(
  data: ChartData,
  kit: Kit,
  { plot }: Pick<Composition, 'plot'>,
  whole: Rect,
): readonly ChartWords[] {
  const widths = widthsOf(data, kit)
  const [name, value] = [kit.line(NAME_STYLE), kit.line(kit.labelStyle)]
  const row = plot.height / data.categories.length
  let x = whole.x + whole.width - besideRoom(data, kit)
  return data.beside.flatMap(({ name: text, texts }, at): readonly ChartWords[] => {
    x += APART + widths[at]!
    const own = { x, align: 'right' as const }
    return [
      { ...own, text, style: NAME_STYLE, color: kit.ink('muted'), y: Math.max(whole.y, plot.y - name - LABEL_GAP / 3) },
      ...texts.map((words, index) => ({
        ...own,
        text: words,
        style: kit.labelStyle,
        color: kit.ink(isLit(data, index) ? 'accent' : 'text'),
        y: plot.y + (index + 0.5) * row - value / 2,
      })),
    ]
  })
}

const isLit = ({ series, highlights }: ChartData, row: number): boolean =>
  highlights && series.some(({ data }) => data[row]?.lit === true)
