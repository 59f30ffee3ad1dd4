import { error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import type { Table } from '../../survey/model/table.ts'
import { labelTexts } from '../../survey/tables/cell-figure.ts'
import { scalarText, type YamlTree } from '../../yaml/yaml-tree.ts'
import { inLanguage, type StoryContext } from '../story-context.ts'
import { idsOf } from '../words/words.ts'
import { type Drawn, figureOf, ofFigures } from './series-figures.ts'

/** Rows × columns of a table, row by row. Labels are printed as the table has them, whatever way they are written here. */
export function ofTable(context: StoryContext, tree: Extract<YamlTree, { kind: 'map' }>): Drawn | undefined {
  const named = idsOf(tree.entries.get('table')?.value)[0]
  const table = named && context.survey.tables.get(named.text)
  const rows = labelsOf(tree.entries.get('rows')?.value)
  const columns = labelsOf(tree.entries.get('columns')?.value)
  if (named === undefined || table === undefined || rows.length === 0 || columns.length === 0) {
    const unknown = named !== undefined && table === undefined
    const shape = 'Write { table: G1, rows: [labels], columns: [labels] } with the labels of the file.'
    context.report(
      error('series-malformed', unknown ? `Unknown table "${named.text}"` : 'Unexpected series of a table', {
        span: unknown ? named.span : tree.span,
        help: unknown ? `${didYouMean(named.text, context.survey.tables.keys())} ${shape}` : shape,
      }),
    )
    return undefined
  }
  const addresses = rows.flatMap(row =>
    columns.map(
      column => new SourcedText(`${named.text}/${row.text}/${column.text}`, rows.length > 1 ? row.span : column.span),
    ),
  )
  const figures = addresses.flatMap(({ text, span }) => figureOf(context, text, span) ?? [])
  const [first] = figures
  if (first === undefined || figures.length < addresses.length) return undefined
  const label = (figure: FigureRecord, from: number, to?: number): string =>
    (figure.cell?.labels ?? [])
      .slice(from, to)
      .map(each => printedLabel(context, table, each, tree.span))
      .join(context.language === 'zh' ? '，' : ', ')
  const pointLabel = (figure: FigureRecord): string =>
    columns.length === 1
      ? label(figure, 0, 1)
      : rows.length === 1
        ? label(figure, 1)
        : inLanguage(context, figure.what, figure, 'what', tree.span).text
  const drawn = ofFigures(context, figures, tree.span, pointLabel)
  return {
    ...drawn,
    ...(columns.length === 1 ? { name: label(first, 1) } : rows.length === 1 ? { name: label(first, 0, 1) } : {}),
  }
}

const printedLabel = (context: StoryContext, table: Table, label: string, used: Span): string =>
  inLanguage(
    context,
    labelTexts(table, { span: used }, label, context.survey.language),
    table.record,
    `labels.${label}`,
    used,
  ).text

/** Words, or numbers such as 2021, under `rows` or `columns`. */
function labelsOf(tree: YamlTree | undefined): readonly SourcedText[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
  return items.flatMap(item => {
    const text = scalarText(item)
    return text === undefined ? [] : [new SourcedText(text, item.span)]
  })
}
