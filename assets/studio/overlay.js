import { s } from './dom.js'
import { ask } from './server.js'
import { state } from './state.js'

const COLUMNS = 12
const MARGIN = 48

/** Grid, boxes, reading order and contrast over a slide, and the box that is chosen. */
export async function paintOverlay(over, deck, slide) {
  const wanted = state.overlays.size > 0 || (state.item !== '' && deck === state.deck)
  const stamp = wanted ? [slide.key, [...state.overlays].sort(), state.item].join() : ''
  if (over.dataset.stamp === stamp) return
  over.dataset.stamp = stamp
  if (!wanted) return over.replaceChildren()
  const { ok, data } = await ask('boxes', { deck, slide: slide.id })
  if (!ok || over.dataset.stamp !== stamp) return
  const { size, space, boxes } = data
  const chosen = boxes.filter(({ id }) => id === state.item && deck === state.deck)
  const layers = [
    ...(state.overlays.has('grid') ? grid(size, space.margin ?? MARGIN) : []),
    ...(state.overlays.has('boxes') ? boxes.map(({ box }) => rect(box, 'box')) : []),
    ...(state.overlays.has('order') ? order(boxes.filter(({ read }) => read)) : []),
    ...(state.overlays.has('contrast') ? boxes.flatMap(contrast) : []),
    ...chosen.map(({ box }) => rect(box, 'chosen')),
  ]
  over.replaceChildren(s('svg', { viewBox: `0 0 ${size.width} ${size.height}` }, ...layers))
}

const rect = ({ x, y, width, height }, name) => s('rect', { x, y, width, height, class: name })

function grid({ width, height }, margin) {
  const column = (width - 2 * margin) / COLUMNS
  const bands = Array.from({ length: COLUMNS }, (_, at) => rect({ x: margin + at * column + 3, y: 0, width: column - 6, height }, 'grid'))
  return [...bands, rect({ x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin }, 'margin')]
}

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2]

function order(boxes) {
  const way = boxes.map(({ box }) => middle(box).join(' ')).join('L')
  return [s('path', { d: `M${way}` }), ...boxes.flatMap(({ box }, at) => tag(box, String(at + 1)))]
}

function tag({ x, y }, words) {
  const width = 8 + words.length * 6.5
  return [s('rect', { x, y, width, height: 15, class: 'tag' }), s('text', { x: x + 4, y: y + 11.5 }, words)]
}

const contrast = ({ box, contrast: found }) =>
  found === undefined ? [] : [rect(box, found.ratio < found.least ? 'low' : 'box'), ...tag(box, found.ratio.toFixed(1))]
