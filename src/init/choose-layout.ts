import { ruleOf } from '../base/kinds/chart-kinds.ts'
import type { LayoutSpec, TemplateSet } from '../template/spec/layout-spec.ts'
import type { DrawnAs } from './of-tables.ts'

/** The layout that draws a kind of chart, or prints a table, and must have nothing else but words, with room for so many points: the least one that has. */
export function chooseLayout({ layouts }: TemplateSet, kind: DrawnAs, points: number): ChosenLayout | undefined {
  const fitting = [...layouts.values()]
    .flatMap(layout => chosen(layout, kind) ?? [])
    .sort((a, b) => a.words.length - b.words.length || a.most - b.most || (a.key < b.key ? -1 : 1))
  return fitting.find(({ most }) => most >= points) ?? (isDated(kind) ? undefined : fitting.at(-1))
}

export interface ChosenLayout {
  readonly key: string
  /** The slot of the data, and those of words that it must have. */
  readonly data: string
  readonly words: readonly string[]
  /** Points that it has room for. */
  readonly most: number
}

/** Points in time cannot be cut to the first few. */
export const isDated = (kind: DrawnAs): boolean => kind !== 'cells' && ruleOf(kind).dated === true

function chosen({ key, slots }: LayoutSpec, kind: DrawnAs): ChosenLayout | undefined {
  const must = slots.filter(({ optional, list }) => !optional && list?.min !== 0)
  const data = must.find(({ value }) => ('chart' in value ? value.chart : 'kind' in value && value.kind) === kind)
  const words = must.filter(slot => slot !== data)
  if (data === undefined || 'slots' in data.value) return undefined
  if (words.some(({ value, list }) => list !== undefined || 'slots' in value || value.kind !== 'words'))
    return undefined
  return { key, data: data.name, words: words.map(({ name }) => name), most: data.value.capacity?.zh ?? 0 }
}
