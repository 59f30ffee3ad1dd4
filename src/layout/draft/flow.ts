import type { MarkupElement } from '../../markup/nodes.ts'
import type { Theme } from '../../theme/theme.ts'
import { type Align, type BoxRole, type Edges, type Flow, type Justify, NO_EDGES } from '../model.ts'
import { read, readChoice, readEdges, readLength, readNumber } from '../style/read.ts'

const ALIGNS: Readonly<Record<string, Align>> = {
  start: 'start',
  center: 'center',
  end: 'end',
  stretch: 'stretch',
  baseline: 'end',
}
const JUSTIFIES = ['start', 'center', 'end', 'space-between', 'space-around', 'space-evenly'] as const

/** What flexbox needs of an element, from its attributes and from the box that holds it. */
export function readFlow(element: MarkupElement, role: BoxRole, parent: 'row' | 'column', theme: Theme): Flow {
  const length = (name: string): number | undefined => readLength(element, name, theme)
  const direction = role === 'row' ? 'row' : 'column'
  const gap = length('gap') ?? 0
  const layer = readChoice(element, 'layer', ['under', 'over'])
  const alignSelf = ALIGNS[read(element, 'align-self') ?? '']
  return {
    direction,
    wrap: read(element, 'wrap') === 'true',
    gap: [length('row-gap') ?? gap, gap],
    padding: ownPadding(element, role, theme),
    align: ALIGNS[read(element, 'align-items') ?? ''] ?? 'stretch',
    justify: readChoice<Justify>(element, 'justify-content', JUSTIFIES) ?? 'start',
    marginTop: length('margin-top') ?? 0,
    ...flexOf(element, role, parent, theme),
    ...defined({
      alignSelf,
      layer,
      width: length('width'),
      height: length('height'),
      minWidth: length('min-width'),
      minHeight: length('min-height'),
      maxWidth: length('max-width'),
    }),
  }
}

/** Words keep their padding to themselves: it belongs to the text box, not to the flow. */
const ownPadding = (element: MarkupElement, role: BoxRole, theme: Theme): Edges =>
  role === 'row' || role === 'column' ? (readEdges(element, 'padding', theme) ?? NO_EDGES) : NO_EDGES

/**
 * `flex="1"` shares what is left (basis 0). Otherwise only rows squeeze their children, and only those without a width:
 * heights give way by fitting, never by squashing a box under its words.
 */
function flexOf(
  element: MarkupElement,
  role: BoxRole,
  parent: 'row' | 'column',
  theme: Theme,
): Pick<Flow, 'grow' | 'shrink' | 'basis'> {
  const flex = readNumber(element, 'flex') ?? (role === 'spacer' ? 1 : undefined)
  if (flex !== undefined) return flex > 0 ? { grow: flex, shrink: 1, basis: 0 } : { grow: 0, shrink: 0 }
  if (role === 'rule') return ruleFlex(element, parent)
  const fixed = readLength(element, parent === 'row' ? 'width' : 'height', theme) !== undefined
  return { grow: 0, shrink: parent === 'row' && !fixed ? 1 : 0 }
}

/** A lying rule fills a row, a standing one a column. */
function ruleFlex(element: MarkupElement, parent: 'row' | 'column'): Pick<Flow, 'grow' | 'shrink' | 'basis'> {
  const standing = read(element, 'direction') === 'vertical'
  const along = parent === 'row' ? !standing : standing
  const fixed = read(element, parent === 'row' ? 'width' : 'height') !== undefined
  return along && !fixed ? { grow: 1, shrink: 1, basis: 0 } : { grow: 0, shrink: 0 }
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
