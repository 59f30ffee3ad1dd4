import { blend, contrast, parseHex, type Rgb, shiftLightness } from '../base/color.ts'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Fill, Item, OwnCell, Run, Scene, TableItem } from '../scene/scene.ts'
import { bodiesOf, ownCells } from '../scene/walk.ts'
import type { Paint, Theme } from '../theme/theme.ts'

/** WCAG 2.2, 1.4.3 (AA): 4.5 for text, 3 from 18 points, or from 14 where bold. */
const LEAST = 4.5
const LEAST_LARGE = 3

/** Words whose colour stands out too little from what is really behind them, each pair of colours once. */
export function checkContrast(scene: Scene, theme: Theme): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const slide of scene.slides) {
    const page = opaque(slide.background, [1, 1, 1], theme)
    const painted: Painted[] = []
    for (const item of flatten(slide.items)) {
      const under = (box: Rect): Rgb => groundOf(box, painted, page)
      for (const { run, ground } of wordsOf(item, under, theme)) {
        const ink = opaque(run.color, ground, theme)
        const ratio = contrast(ink, ground)
        if (ratio >= leastFor(run)) continue
        const pair = `${JSON.stringify(run.color)} ${ground.join()}`
        if (!found.has(pair)) found.set(pair, describe(slide.id, run, ratio, item, theme))
      }
      const fill = item.kind === 'shape' ? item.fill : undefined
      if (fill !== undefined) painted.push({ box: item.box, color: groundOfFill(fill, under(item.box), theme) })
    }
  }
  return [...found.values()]
}

interface Painted {
  readonly box: Rect
  readonly color: Rgb
}

const flatten = (items: readonly Item[]): readonly Item[] =>
  items.flatMap(item => (item.kind === 'group' ? flatten(item.items) : [item]))

/** The runs of an item, each with the colour that it stands on. */
function wordsOf(item: Item, under: (box: Rect) => Rgb, theme: Theme): readonly { run: Run; ground: Rgb }[] {
  if (item.kind === 'table') return ownCellsOf(item).flatMap(cell => cellWords(cell, under(item.box), theme))
  const below = under(item.box)
  const ground = item.kind === 'shape' && item.fill !== undefined ? groundOfFill(item.fill, below, theme) : below
  return bodiesOf(item).flatMap(body =>
    body.paragraphs.flatMap(({ runs }) => runs.map(run => ({ run, ground: plateOf(run, ground, theme) }))),
  )
}

const ownCellsOf = (table: TableItem): readonly OwnCell[] => table.rows.flatMap(row => ownCells(row.cells))

function cellWords({ fill, body }: OwnCell, below: Rgb, theme: Theme): readonly { run: Run; ground: Rgb }[] {
  const ground = fill === undefined ? below : groundOfFill(fill, below, theme)
  return body.paragraphs.flatMap(({ runs }) => runs.map(run => ({ run, ground: plateOf(run, ground, theme) })))
}

const plateOf = (run: Run, ground: Rgb, theme: Theme): Rgb =>
  run.highlight === undefined ? ground : opaque(run.highlight, ground, theme)

/** The topmost painted box that holds the middle of `box`. */
function groundOf(box: Rect, painted: readonly Painted[], page: Rgb): Rgb {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return (
    painted.findLast(({ box: own }) => x >= own.x && x <= right(own) && y >= own.y && y <= bottom(own))?.color ?? page
  )
}

const groundOfFill = (fill: Fill, below: Rgb, theme: Theme): Rgb =>
  opaque(fill.kind === 'hatch' ? fill.ground : fill.paint, below, theme)

function opaque({ slot, lumMod, lumOff, alpha }: Paint, ground: Rgb, theme: Theme): Rgb {
  const plain = parseHex(theme.colors[slot])
  const shifted =
    lumMod === undefined && lumOff === undefined ? plain : shiftLightness(plain, lumMod ?? 100, lumOff ?? 0)
  return alpha === undefined ? shifted : blend(shifted, ground, alpha / 100)
}

const isBold = ({ face }: Run): boolean => face.bold || ('latin' in face && /Bold|Black|Heavy/.test(face.latin))

const leastFor = (run: Run): number => (run.size >= 18 || (run.size >= 14 && isBold(run)) ? LEAST_LARGE : LEAST)

function describe(slide: string, run: Run, ratio: number, item: Item, theme: Theme): Diagnostic {
  return error(
    'contrast',
    `${slide}: “${run.text.slice(0, 24)}” has a contrast of ${ratio.toFixed(1)} to what is behind it, expected at least ${leastFor(run)}`,
    {
      why: 'Who sees little, or sits far from the screen, cannot read it (WCAG 2.2, 1.4.3).',
      help: `Change "${run.color.slot}" in the theme "${theme.id}", or the role that the layout names.`,
      span: item.span,
      ...(item.source && { trace: [{ label: 'words', span: item.source }] }),
    },
  )
}
