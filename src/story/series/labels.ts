import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { writtenLabel } from '../../numbers/dates.ts'
import type { Table, TableCell } from '../../survey/model/table.ts'
import { labelTexts } from '../../survey/tables/cell-figure.ts'
import { foldLabel } from '../../survey/tables/label.ts'
import { scalarText, type YamlTree } from '../../yaml/yaml-tree.ts'
import { inLanguage, type StoryContext } from '../story-context.ts'

/** A label or a list of them, as words or numbers (2021); `first .. last` in the file's order. Nothing where none is written. */
export function labelsIn(tree: YamlTree | undefined, all: readonly string[]): readonly SourcedText[] | undefined {
  if (tree === undefined) return undefined
  const items = tree.kind === 'list' ? tree.items : [tree]
  return items.flatMap(item => {
    const text = scalarText(item)
    return text === undefined ? [] : spread(text, all).map(label => new SourcedText(label, item.span))
  })
}

function spread(text: string, all: readonly string[]): readonly string[] {
  const placeOf = (label: string): number => all.findIndex(each => foldLabel(each) === foldLabel(label))
  const own = placeOf(text)
  if (own >= 0) return [all[own]!]
  const ends = text.split('..')
  const [from = -1, to = -1] = ends.length === 2 ? ends.map(placeOf) : []
  return from >= 0 && to >= from ? all.slice(from, to + 1) : [text]
}

/**
 * How the labels of a cell are printed: that of its row, and those of its column, wave and segment one behind the other.
 * Months and days are in words, but for charts over time, which place them.
 */
export function printedLabels(
  context: StoryContext,
  table: Table,
  { labels }: Pick<TableCell, 'labels'>,
  isOverTime: boolean,
  used: Span,
): { readonly row: string; readonly column: string } {
  const print = (label: string): string => {
    const texts = labelTexts(table, { span: used }, label, context.survey.language)
    const { text } = inLanguage(context, texts, table.record, `labels.${label}`, used)
    return isOverTime ? text : writtenLabel(text, context.language)
  }
  const [row = '', ...rest] = labels
  return { row: print(row), column: rest.map(print).join(context.language === 'zh' ? '，' : ', ') }
}
