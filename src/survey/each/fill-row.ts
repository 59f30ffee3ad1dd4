import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { didYouMean } from '../../base/suggest.ts'
import { changeAt, follow, type YamlMap, type YamlTree } from '../../yaml/yaml-tree.ts'
import { holds } from './condition.ts'
import type { Row } from './rows.ts'

/** `{each.name}`: the cell of this column. */
const CELL = /\{each\.([^{}]+)\}/g
/** The key of a slide that says for which rows it is shown. */
const WHEN = 'when'

/** Whether a file of an audience has words or conditions of a row. */
export const asksForRow = (tree: YamlTree): boolean =>
  hasCells(tree) || slidesOf(tree).some(slide => slide.kind === 'map' && slide.entries.has(WHEN))

function hasCells(tree: YamlTree): boolean {
  if (tree.kind === 'text') return tree.text.search(CELL) >= 0
  if (tree.kind === 'list') return tree.items.some(hasCells)
  return tree.kind === 'map' && [...tree.entries.values()].some(({ value }) => hasCells(value))
}

function slidesOf(tree: YamlTree): readonly YamlTree[] {
  const slides = follow(tree, ['slides'])
  return slides?.kind === 'list' ? slides.items : []
}

/** An audience's file as it reads for one row: `{each.column}` is the text of the cell, and slides whose `when` does not hold are gone. */
export function fillRow(
  tree: YamlTree,
  row: Row,
): { readonly tree: YamlTree; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report = (fault: Diagnostic): void => void diagnostics.push(fault)
  const cellAt =
    ({ span }: YamlTree) =>
    (_: string, column: string): string => {
      const text = row.cells.get(column.trim())
      if (text !== undefined) return text
      const help = didYouMean(column, [...row.cells.keys()])
      report(error('each-column', `The table has no column "${column}"`, { span, help }))
      return column
    }
  const fill = (at: YamlTree): YamlTree => {
    if (at.kind === 'text') return { ...at, text: at.text.replaceAll(CELL, cellAt(at)) }
    if (at.kind === 'list') return { ...at, items: at.items.map(fill) }
    if (at.kind !== 'map') return at
    return {
      ...at,
      entries: new Map([...at.entries].map(([key, each]) => [key, { ...each, value: fill(each.value) }])),
    }
  }
  const shown = changeAt(tree, ['slides'], slides =>
    slides.kind === 'list'
      ? { ...slides, items: slides.items.filter(slide => isShown(slide, row, report)).map(withoutWhen) }
      : slides,
  )
  return { tree: fill(shown), diagnostics }
}

function isShown(slide: YamlTree, row: Row, report: (fault: Diagnostic) => void): boolean {
  const when = follow(slide, [WHEN])
  if (when === undefined) return true
  const conditions = when.kind === 'list' ? when.items : [when]
  // All are read, so that all faults are told.
  return conditions.map(condition => holds(condition, row, report)).every(Boolean)
}

function withoutWhen(slide: YamlTree): YamlTree {
  if (slide.kind !== 'map' || !slide.entries.has(WHEN)) return slide
  const rest: YamlMap = { ...slide, entries: new Map([...slide.entries].filter(([key]) => key !== WHEN)) }
  return rest
}
