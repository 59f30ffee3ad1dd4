import type { Span } from '../../base/span.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import type { MeasureRun } from '../../text/types.ts'
import type { SizedContext } from '../model.ts'
import { elementsOf, read } from '../style/read.ts'
import { faceRefs } from '../style/typeface.ts'

export const labelStyleOf = (element: MarkupElement): string => read(element, 'label-style') ?? 'chart-label'

/** The width of a label or a name in one line; of several lines, that of the widest. */
export function measureText(text: string, style: string, context: SizedContext): number {
  if (text.includes('\n')) return Math.max(...text.split('\n').map(line => measureText(line, style, context)))
  const run = runOf(text, style, context)
  if (run === undefined) return 0
  return context.measurer.natural({ runs: [run], language: context.language, whole: true, left: 0, first: 0 })
}

/** A name's lines in a width, balanced where they are few; a piece that no line may break is wider. */
export function breakText(
  text: string,
  style: string,
  width: number,
  context: SizedContext,
): readonly { readonly text: string; readonly width: number }[] {
  const run = runOf(text, style, context)
  if (run === undefined) return []
  const paragraph = { runs: [run], language: context.language, whole: false, left: 0, first: 0 }
  const { measurer } = context
  return (measurer.balance(paragraph, width, FEW) ?? measurer.fill(paragraph, width)).lines
}

/** The longest piece of a name that no line may break. */
export function longestPiece(text: string, style: string, context: SizedContext): number {
  const run = runOf(text, style, context)
  if (run === undefined) return 0
  return context.measurer.longest({ runs: [run], language: context.language, whole: false, left: 0, first: 0 })
}

/** More lines of a name are reported as too many. */
const FEW = 3

function runOf(text: string, style: string, { theme, language, sizes }: SizedContext): MeasureRun | undefined {
  const type = theme.styles[style]
  if (type === undefined || text === '') return undefined
  return { text, ...faceRefs(theme, language, type), size: sizes.get(style) ?? type.size }
}

/** Words of a chart's elements and the style in which each stands, the workbook's among them. */
const WORDS = {
  chart: { unit: 'label', series: 'name', 'x-name': 'name', 'y-name': 'name' },
  series: { name: 'name' },
  beside: { name: 'name', values: 'label' },
  point: { label: 'name', unit: 'label', qualifier: 'label', mark: 'label', missing: 'name' },
} as const

/** All words of a chart as runs with their YAML. */
export function chartRuns(
  element: MarkupElement,
  context: SizedContext,
): readonly { readonly run: MeasureRun; readonly source: Span | undefined }[] {
  const of = (one: MarkupElement): ReturnType<typeof chartRuns> => {
    const own = Object.entries(WORDS[one.name as keyof typeof WORDS] ?? {}).flatMap(([name, kind]) => {
      const style = kind === 'label' ? labelStyleOf(element) : 'chart-category'
      const run = runOf(read(one, name) ?? '', style, context)
      return run === undefined ? [] : [{ run, source: one.attributes.get(name)?.source }]
    })
    return [...elementsOf(one).flatMap(of), ...own]
  }
  return of(element)
}
