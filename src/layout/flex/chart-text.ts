import type { Span } from '../../base/span.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import type { ChartNumber } from '../../numbers/format.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { MeasureRun } from '../../text/types.ts'
import type { SizedContext } from '../model.ts'
import { elementsOf, read } from '../style/read.ts'
import { faceRefs } from '../style/typeface.ts'

export const pointsOf = (element: MarkupElement): readonly MarkupElement[] =>
  elementsOf(element).filter(child => child.name === 'point')

export const labelStyleOf = (element: MarkupElement): string => read(element, 'label-style') ?? 'chart-label'

/** The number of a point as its layout writes it. */
export function chartNumber(point: MarkupElement): ChartNumber {
  const { value, decimals } = readNumber(read(point, 'value') ?? '') ?? { value: 0, decimals: 0 }
  return { value, decimals }
}

/** The width of a label or a name in one line. */
export function measureChartText(text: string, style: string, context: SizedContext): number {
  const run = chartRun(text, style, context)
  if (run === undefined) return 0
  return context.measurer.natural({ runs: [run], language: context.language, whole: true, left: 0, first: 0 })
}

/** The widths of a name's lines in a width; a piece that no line may break is wider. */
export function breakChartText(text: string, style: string, width: number, context: SizedContext): readonly number[] {
  const run = chartRun(text, style, context)
  if (run === undefined) return []
  const paragraph = { runs: [run], language: context.language, whole: false, left: 0, first: 0 }
  return context.measurer.fill(paragraph, width).lines.map(line => line.width)
}

function chartRun(text: string, style: string, { theme, language, sizes }: SizedContext): MeasureRun | undefined {
  const type = theme.styles[style]
  if (type === undefined || text === '') return undefined
  return { text, ...faceRefs(theme, language, type), size: sizes.get(style) ?? type.size }
}

/** All words of a chart as runs with their YAML: the series' name, which its workbook shows, too. */
export function chartRuns(
  element: MarkupElement,
  context: SizedContext,
): readonly { readonly run: MeasureRun; readonly source: Span | undefined }[] {
  const own = (of: MarkupElement, name: string, style: string) => {
    const run = chartRun(read(of, name) ?? '', style, context)
    return run === undefined ? [] : [{ run, source: of.attributes.get(name)?.source }]
  }
  return [
    ...pointsOf(element).flatMap(point => own(point, 'label', 'chart-category')),
    ...own(element, 'unit', labelStyleOf(element)),
    ...own(element, 'series', 'chart-category'),
  ]
}
