import { type ChartKind, ruleOf } from '../../base/kinds/chart-kinds.ts'
import type { AudienceSlide } from '../../survey/model/audience.ts'
import type { SlotSpec } from '../../template/spec/layout-spec.ts'
import { scalarText, type YamlEntry, type YamlTree } from '../../yaml/yaml-tree.ts'
import type { StoryContext } from '../story-context.ts'
import { type Drawn, type Scale, valuesOf } from './drawn.ts'
import { draw } from './read-series.ts'

/** The scales that charts of a deck share by the name under `scale:`, each as far as the farthest of them. */
export function scalesOf(context: StoryContext, slides: readonly AudienceSlide[]): ReadonlyMap<string, Scale> {
  const quiet: StoryContext = { ...context, report: () => {} }
  const scales = new Map<string, Scale>()
  for (const { layout, slots } of slides) {
    const specs = context.templates.layouts.get(layout?.text ?? '')?.slots ?? []
    for (const { kind, tree, name } of chartsIn(specs, slots)) {
      const drawn = draw(quiet, tree, kind, () => undefined)
      if (drawn === undefined) continue
      const known = scales.get(name)
      const values = [
        0,
        ...(ruleOf(kind).stacks ? sumsOf(drawn) : valuesOf(drawn)),
        ...(known ? [known.min, known.max] : []),
      ]
      scales.set(name, { min: Math.min(...values), max: Math.max(...values) })
    }
  }
  return scales
}

interface ScaledChart {
  readonly kind: ChartKind
  readonly tree: YamlTree
  readonly name: string
}

function chartsIn(specs: readonly SlotSpec[], entries: ReadonlyMap<string, YamlEntry>): readonly ScaledChart[] {
  return specs.flatMap(({ name, value }) => {
    const tree = entries.get(name)?.value
    const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
    return items.flatMap(item => {
      if (item.kind !== 'map') return []
      if ('slots' in value) return chartsIn(value.slots, item.entries)
      const scale = item.entries.get('scale')?.value
      const shared = scale && scalarText(scale)
      return value.chart === undefined || shared === undefined ? [] : [{ kind: value.chart, tree: item, name: shared }]
    })
  })
}

const sumsOf = ({ series }: Drawn): readonly number[] =>
  (series[0]?.points ?? []).map((_, at) => series.reduce((sum, { points }) => sum + (points[at]?.value ?? 0), 0))
