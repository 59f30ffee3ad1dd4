import { bottom, contains, type Rect } from '../../src/base/geometry.ts'
import { given } from '../../src/base/given.ts'
import { covers, type FallbackText, fieldOf, fieldsOf, PAGE, SLACK } from '../../src/layout/fit/fallback-text.ts'
import { fontFace } from '../../src/render/fonts/weights.ts'
import { inkBox, innerBox, linesHeight, type PlacedBody, placedBodies } from '../../src/scene/geometry/ink.ts'
import { RAISED } from '../../src/scene/geometry/raised.ts'
import type { Item, Paragraph, Run, Scene, SceneSlide, TableItem } from '../../src/scene/scene.ts'
import { bodyText, walkItems } from '../../src/scene/walk.ts'
import type { FaceRef, MeasureParagraph, Measurer } from '../../src/text/types.ts'
import type { Theme } from '../../src/theme/theme.ts'

/** Words before and after another font sets them in the width that stands in the file. A table is one, as tall as its rows. */
interface SetAnew extends FallbackText {
  readonly words: string
  /** How much wider the longest piece is than its box: a program would part the word. */
  readonly wider: number
}

/**
 * What goes wrong where another font takes the place of the deck's: words that leave the slide or the field that they stand on,
 * that cover others, or that no longer fit their box in one piece. Room that is empty counts as room.
 */
export function faultsSetAnew(scene: Scene, theme: Theme, measurer: Measurer): readonly string[] {
  return scene.slides.flatMap(slide => slideFaults(slide, scene, theme, measurer))
}

function slideFaults(slide: SceneSlide, scene: Scene, theme: Theme, measurer: Measurer): readonly string[] {
  const items = [...walkItems(slide.items)].filter(item => item.kind !== 'group')
  const all = items.flatMap(item => {
    const set = placedBodies(item).flatMap(placed => setBody(item, placed, scene, theme, measurer) ?? [])
    return item.kind === 'table' ? setTable(item, set) : set
  })
  const fields = fieldsOf(items)
  return all.flatMap((one, at) => {
    const covered = all.slice(at + 1).find(other => covers(one, other))
    const field = fieldOf(one, fields)
    return [
      ...(one.wider > SLACK ? [`is ${one.wider.toFixed(1)} pt wider than its box`] : []),
      ...(contains(PAGE, one.after, SLACK) ? [] : ['leaves the slide']),
      ...(field !== undefined && beyond(one.after, field) > SLACK ? ['leaves its field'] : []),
      ...(covered === undefined ? [] : [`covers “${covered.words.slice(0, 20)}”`]),
    ].map(what => `${slide.id} ${slide.layout.key}: “${one.words.slice(0, 30)}” ${what}`)
  })
}

function setBody(item: Item, placed: PlacedBody, scene: Scene, theme: Theme, measurer: Measurer): SetAnew | undefined {
  const { body } = placed
  const before = inkBox(placed)
  if (before === undefined || body.writing === 'stack') return undefined
  const width = body.unwrapped ? Number.MAX_SAFE_INTEGER : innerBox(placed).width
  const paragraphs = body.paragraphs.map(paragraph => ({
    ...paragraph,
    lines: measurer.fill(measured(paragraph, scene, theme), width).lines,
  }))
  const after = inkBox({ box: placed.box, body: { ...body, paragraphs } })!
  return { item, words: bodyText(body), before, after, wider: after.width - width }
}

/** A row is as tall as the tallest of its cells; a cell over several rows takes what they have. */
function setTable(table: TableItem, cells: readonly SetAnew[]): readonly SetAnew[] {
  const placed = placedBodies(table).filter(own => inkBox(own) !== undefined)
  const more = new Map<number, number>()
  placed.forEach((own, at) => {
    const { before, after } = cells[at]!
    const spare = innerBox(own).height - linesHeight(own.body.paragraphs)
    const row = Math.round(own.box.y)
    more.set(row, Math.max(more.get(row) ?? 0, after.height - before.height - spare))
  })
  const grown = [...more.values()].reduce((sum, own) => sum + own, 0)
  const wider = Math.max(...cells.map(cell => cell.wider))
  const after = { ...table.box, height: table.box.height + grown }
  return [{ item: table, words: table.name, before: table.box, after, wider }]
}

/** Upwards or downwards: sideways, words of one line may reach out of a tag. */
const beyond = (box: Rect, field: Rect): number => Math.max(field.y - box.y, bottom(box) - bottom(field))

function measured(paragraph: Paragraph, scene: Scene, theme: Theme): MeasureParagraph {
  return {
    runs: paragraph.runs.map(run => ({
      text: run.text,
      ...facesOf(run, scene, theme),
      size: run.raised ? RAISED.size * run.size : run.size,
      ...given({ tracking: run.tracking, raised: run.raised }),
    })),
    language: scene.language,
    whole: false,
    left: paragraph.indent.left,
    first: paragraph.marker === undefined ? paragraph.indent.first : 0,
  }
}

function facesOf({ face }: Run, { language }: Scene, theme: Theme): { latin: FaceRef; ea: FaceRef } {
  if (!('family' in face)) return { latin: fontFace(face.latin, face.bold), ea: fontFace(face.ea, face.bold) }
  const pair = theme.fonts[language][face.family]
  const weight = face.bold ? 700 : 400
  return { latin: { family: pair.latin, weight }, ea: { family: pair.ea, weight } }
}
