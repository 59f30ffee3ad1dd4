import { escapeAttribute } from '../../opc/xml.ts'
import type { Outline } from '../../scene/geometry/outline.ts'
import type { ImageItem, Item } from '../../scene/scene.ts'
import { itemText } from '../../scene/walk.ts'
import type { DrawnItem, DrawnSlide, Mark, PictureMark } from '../drawing/drawing.ts'
import type { Ink } from './ink.ts'
import { length } from './length.ts'
import type { Letters } from './letters.ts'
import { type Linking, linked } from './link.ts'

/** What a slide's marks are printed with. */
export interface Print {
  readonly ink: Ink
  readonly letters: Letters
  /**
   * What items say to screen readers: their alternative texts; all their words, where their marks hold none; or nothing, where
   * the same is told elsewhere. Then they need no ids either.
   */
  readonly speech: 'alternatives' | 'all' | 'none'
  readonly linking: Linking
  /** The attribute that names an item. Default: `id`. */
  readonly named?: string
}

/** The ground and the items of a slide, each a group with an id that no other slide changes. */
export function printItems(
  { slide, items }: DrawnSlide,
  size: { width: number; height: number },
  print: Print,
): string {
  const ground = print.ink.look({ kind: 'solid', paint: slide.background }, undefined)
  const back = `<rect width="${length(size.width)}" height="${length(size.height)}"${ground}/>`
  return back + items.map(item => printItem(item, slide.id, print)).join('')
}

function printItem({ item, marks, items }: DrawnItem, slide: string, print: Print): string {
  const own = marks.map(mark => printMark(mark, print)).join('')
  const inner = items.map(each => printItem(each, slide, print)).join('')
  if (print.speech === 'none') return linked(own + inner, item.link, print.linking)
  const drawn = `<g ${print.named ?? 'id'}="${escapeAttribute(`${slide}__${item.id}`)}"${saying(item, print)}>${own}${inner}</g>`
  return linked(drawn, item.link, print.linking)
}

/** What a screen reader says of an item. */
function saying(item: Item, { speech }: Print): string {
  const spoken = speech === 'all'
  if (item.ornament) return ' aria-hidden="true"'
  const words = item.kind === 'text' || item.kind === 'shape' ? (spoken ? itemText(item) : '') : (item.alt ?? '')
  if (words === '') return ''
  const role = item.kind === 'group' || (item.kind === 'table' && !spoken) ? 'group' : 'img'
  return ` role="${role}" aria-label="${escapeAttribute(words.replaceAll('\n', ' '))}"`
}

function printMark(mark: Mark, { ink, letters, linking }: Print): string {
  switch (mark.kind) {
    case 'path':
      return `<path d="${mark.outlines.map(pathOf).join('')}"${ink.look(mark.fill, mark.stroke)}/>`
    case 'words':
      return letters.print(mark, ink, linking)
    case 'picture':
      return printPicture(mark)
  }
}

function pathOf({ start, steps, closed }: Outline): string {
  const to = ({ x, y }: { x: number; y: number }): string => `${length(x)} ${length(y)}`
  const parts = steps.map(step =>
    step.controls === undefined ? `L${to(step.to)}` : `C${step.controls.map(to).join(' ')} ${to(step.to)}`,
  )
  return `M${to(start)}${parts.join('')}${closed ? 'Z' : ''}`
}

/** A picture is drawn into its box; what is cut off lies outside the view. */
function printPicture({ box, image }: PictureMark): string {
  const place = `x="${length(box.x)}" y="${length(box.y)}" width="${length(box.width)}" height="${length(box.height)}"`
  const stretched = 'preserveAspectRatio="none"'
  const href = `href="${addressOf(image)}"`
  const { crop } = image
  if (crop === undefined) return `<image ${place} ${stretched} ${href}/>`
  const view = [crop.left, crop.top, 1 - crop.left - crop.right, 1 - crop.top - crop.bottom]
  return `<svg ${place} viewBox="${view.join(' ')}" ${stretched}><image width="1" height="1" ${stretched} ${href}/></svg>`
}

function addressOf({ svg, bytes, type }: ImageItem): string {
  const kind = svg === undefined ? type : 'svg+xml'
  return `data:image/${kind};base64,${Buffer.from(svg ?? bytes).toString('base64')}`
}
