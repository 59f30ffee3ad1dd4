import { drawing, h, part } from './dom.js'
import { paintOverlay } from './overlay.js'
import { picture } from './server.js'
import { slideOf, state } from './state.js'

const WIDTH = 960
const panes = new Map()

/** The slide, and the one beside it. A picture stays until the next is there, and while the deck has errors. */
export function paintStage(point) {
  const names = [state.deck, state.beside].filter(name => name !== '' && state.decks.has(name))
  for (const name of panes.keys()) if (!names.includes(name)) panes.delete(name)
  const stage = part('stage')
  const shown = names.map(name => paintPane(name, names.length, point))
  if (shown.length !== stage.children.length || shown.some((pane, at) => pane !== stage.children[at])) stage.replaceChildren(...shown)
}

function paintPane(name, count, point) {
  const pane = panes.get(name) ?? makePane(name, point)
  panes.set(name, pane)
  const slide = slideOf(name)
  const room = part('stage').clientWidth - 48 - (count - 1) * 24
  pane.root.style.width = `${Math.round(Math.max(320, Math.min(room / count, WIDTH * 1.6)) * state.zoom)}px`
  pane.title.textContent = slide === undefined ? name : `${name} · ${slide.id} · ${slide.title.replaceAll('\n', ' ')}`
  const held = state.findings.some(({ severity, spot }) => severity === 'error' && (spot === undefined || spot.deck === name))
  pane.root.classList.toggle('held', held)
  if (slide !== undefined) showPicture(pane, name, slide)
  return pane.root
}

function makePane(name, point) {
  const title = h('h2')
  const picture = h('div', { class: 'picture' })
  const over = h('div', { class: 'over', 'aria-hidden': 'true' })
  const sheet = h('div', { class: 'sheet', 'data-deck': name, onclick: event => point(name, event) }, picture, over)
  return { root: h('section', { class: 'pane', 'aria-label': `Slide of ${name}` }, title, sheet), title, picture, over, key: '' }
}

async function showPicture(pane, name, slide) {
  if (pane.key !== slide.key) {
    pane.key = slide.key
    const text = await picture('slide', slide.key)
    if (text === undefined || pane.key !== slide.key) return
    const element = drawing(text)
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', slide.title)
    pane.picture.replaceChildren(element)
    pane.picture.dataset.key = slide.key
  }
  await paintOverlay(pane.over, name, slide)
}
