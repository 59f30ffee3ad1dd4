import { given } from '../../../base/given.ts'
import { printXml } from '../../../opc/xml.ts'
import type { Item, Scene, SceneSlide, ShapeItem, TextBody, TextItem } from '../../../scene/scene.ts'
import { bodyText } from '../../../scene/walk.ts'
import { schemeColor } from '../paint.ts'
import type { LayoutPlan, PlaceholderPlan, PlaceholderText } from '../plan.ts'
import { facePlan } from './tokens.ts'

type Filled = (TextItem | (ShapeItem & { readonly body: TextBody })) & { readonly placeholder: Kind }
type Kind = PlaceholderPlan['kind']

/**
 * The layouts behind the slides, in the order of first use. A placeholder looks in its layout as it looks on most slides,
 * so that most slides inherit all of it.
 */
export function planLayouts(scene: Scene): LayoutPlan[] {
  const users = new Map<string, SceneSlide[]>()
  for (const slide of scene.slides) {
    const same = users.get(slide.layout.key)
    if (same === undefined) users.set(slide.layout.key, [slide])
    else same.push(slide)
  }
  return [...users].map(([key, slides]) => {
    const uses = new Map<string, { kind: Kind; index: number | undefined; items: Filled[] }>()
    for (const slide of slides) {
      for (const { item, index } of placeholdersOf(slide)) {
        const slot = `${item.placeholder} ${index}`
        const use = uses.get(slot) ?? { kind: item.placeholder, index, items: [] }
        use.items.push(item)
        uses.set(slot, use)
      }
    }
    const placeholders = [...uses.values()].map(
      ({ kind, index, items }): PlaceholderPlan => ({
        kind,
        ...given({ index, prompt: kind === 'picture' ? onlyOne(items.map(({ body }) => bodyText(body))) : undefined }),
        box: mostFrequent(items.map(item => item.box)),
        text: mostFrequent(items.map(placeholderText)),
      }),
    )
    return { key, name: uniqueName(key, users), placeholders }
  })
}

/** Layouts of one name get their keys behind it, because people choose them by name. */
function uniqueName(key: string, users: ReadonlyMap<string, readonly SceneSlide[]>): string {
  const nameOf = (each: string): string => users.get(each)![0]!.layout.name
  const shared = [...users.keys()].some(other => other !== key && nameOf(other) === nameOf(key))
  return shared ? `${nameOf(key)} (${key})` : nameOf(key)
}

/**
 * Each placeholder of a slide with its number in the layout: 10–12 as PowerPoint numbers dates, footers and page
 * numbers.
 */
export function placeholdersOf(slide: SceneSlide): { item: Filled; index: number | undefined }[] {
  const out: { item: Filled; index: number | undefined }[] = []
  const counts = new Map<Kind, number>()
  for (const item of flatten(slide.items)) {
    if (!isFilled(item)) continue
    const count = counts.get(item.placeholder) ?? 0
    counts.set(item.placeholder, count + 1)
    out.push({ item, index: indexOf(item.placeholder, count) })
  }
  return out
}

/** A text without words stays a text box: an empty placeholder shows a prompt. */
const isFilled = (item: Item): item is Filled =>
  (item.kind === 'text' || item.kind === 'shape') &&
  item.placeholder !== undefined &&
  item.body?.paragraphs.some(({ runs }) => runs.some(run => run.text !== '')) === true

/** The second and later ones of a kind follow far behind the first ones of all kinds. */
const indexOf = (kind: Kind, count: number): number | undefined =>
  kind === 'title' && count === 0 ? undefined : FIRST[kind] + (count === 0 ? 0 : 12 * count + 12)

const FIRST: Readonly<Record<Kind, number>> = {
  title: 3,
  body: 1,
  picture: 4,
  subtitle: 2,
  date: 10,
  footer: 11,
  number: 12,
}

function* flatten(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    if (item.kind === 'group') yield* flatten(item.items)
    else yield item
  }
}

function placeholderText(item: Filled): PlaceholderText {
  const paragraph = item.body.paragraphs.find(({ runs }) => runs.length > 0)!
  const run = paragraph.runs[0]!
  const { latin, ea } = facePlan(run.face, run.text)
  return {
    size: run.size,
    line: paragraph.line,
    bold: run.face.bold,
    ...(paragraph.marker === undefined ? paragraph.indent : { left: 0, first: 0 }),
    latin,
    ea,
    color: printXml(schemeColor(run.color), false),
    align: paragraph.align,
    anchor: item.body.anchor,
  }
}

/** The value that all are. */
const onlyOne = (values: readonly string[]): string | undefined => (new Set(values).size === 1 ? values[0] : undefined)

/** The value that occurs most often; of equals the first. */
function mostFrequent<T extends object>(values: readonly T[]): T {
  const counts = new Map<string, number>()
  let best = values[0]!
  for (const value of values) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1)
  for (const value of values) if (counts.get(JSON.stringify(value))! > counts.get(JSON.stringify(best))!) best = value
  return best
}
