import { error } from '../../base/diagnostic.ts'
import type { LayoutSpec } from '../../template/spec/layout-spec.ts'
import { listAt } from '../../template/spec/parse-limits.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * Reports lists that together hold more items than their layout has room for. Lists that continue on a second slide
 * have no limit.
 */
export function checkInAll(context: StoryContext, layout: LayoutSpec, slots: ReadonlyMap<string, YamlEntry>): void {
  for (const { paths, most, span } of layout.inAll) {
    if (paths.some(path => goesOverleaf(layout, path.split('.')))) continue
    const items = paths.flatMap(path => itemsAt(slots, path.split('.')))
    const beyond = items[most]
    if (beyond === undefined) continue
    context.report(
      error(
        'slot-count',
        `Unexpected ${items.length} items in "${paths.join(' + ')}", expected at most ${most} in all`,
        {
          span: beyond.span,
          why: `Layout ${layout.key} has no room for more.`,
          help: layout.instead === undefined ? 'Show fewer.' : `Use layout ${layout.instead}, or show fewer.`,
          trace: [{ label: 'asked for here', span }],
        },
      ),
    )
  }
}

/** Whether the list at a path, or a list around it, may continue on a second slide. */
const goesOverleaf = ({ slots }: LayoutSpec, path: readonly string[]): boolean =>
  path.some((_, end) => listAt(slots, path.slice(0, end + 1))?.list?.more === true)

/** The items of the list at a path, of all lists where it leads through others. */
function itemsAt(
  entries: ReadonlyMap<string, YamlEntry>,
  [name = '', ...rest]: readonly string[],
): readonly YamlTree[] {
  const value = entries.get(name)?.value
  const here = value === undefined ? [] : value.kind === 'list' ? value.items : [value]
  if (rest.length === 0) return value?.kind === 'list' ? value.items : []
  return here.flatMap(item => (item.kind === 'map' ? itemsAt(item.entries, rest) : []))
}
