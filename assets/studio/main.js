// The studio's page: it shows what its server draws, and leads from words to where they come from.
import { h, part } from './dom.js'
import { editWords, undo } from './edit.js'
import { onShow, paintFindings, paintNotes, paintSource, showTab, wireTabs } from './panel.js'
import { paintRail, showCurrent } from './rail.js'
import { paintReviews } from './reviews.js'
import { ask, keep, tell } from './server.js'
import { paintStage } from './stage.js'
import { remember, slideOf, slides, state } from './state.js'

const start = Date.now()
let errors = 0
/** Where the words came from that were pointed at last, and what of them was. */
let chosen

let saying = 0
function say(words) {
  part('said').textContent = words
  clearTimeout(saying)
  saying = setTimeout(() => part('said').replaceChildren(), 6000)
}

function paint() {
  paintRail(chooseSlide)
  paintStage(point)
  paintNotes()
  const status = part('status')
  status.classList.toggle('bad', errors > 0)
  status.textContent = !state.connected ? 'Not connected' : errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}: the last good picture stays` : state.busy ? 'Drawing …' : 'Up to date'
}

function chooseDeck(name) {
  state.deck = name
  if (slides().length > 0 && !slides().some(({ id }) => id === state.slide)) state.slide = slides()[0].id
  part('deck').value = name
  chooseSlide(state.slide)
}

function chooseSlide(id, item = '') {
  state.slide = id
  state.item = item
  remember()
  if (state.deck !== '' && id !== '') tell('look', { deck: state.deck, slide: id })
  chosen = undefined
  paintSource(undefined)
  paint()
  showCurrent()
  if (!part('reviews').hidden) paintReviews(jump)
}

function step(by) {
  const at = slides().findIndex(({ id }) => id === state.slide)
  const next = slides()[Math.min(slides().length - 1, Math.max(0, at + by))]
  if (next !== undefined) chooseSlide(next.id)
}

function jump({ deck, slide, item = '' }) {
  state.slide = slide
  chooseDeck(deck)
  if (item === '') return
  state.item = item
  paint()
  showOrigin(deck, item, '')
}

const boxOf = (deck, item) =>
  [...document.querySelectorAll(`[data-deck="${CSS.escape(deck)}"] [data-item]`)].find(({ dataset }) => dataset.item.endsWith(`__${item}`))

/** Which box was pointed at, and which of its words. */
function point(deck, event) {
  const target = event.target
  const box = target.closest('[data-item]')
  if (target.closest('a') !== null) event.preventDefault()
  if (box === null || target.closest('.edit') !== null) return
  const item = box.dataset.item.slice(box.dataset.item.indexOf('__') + 2)
  const words = target.closest('tspan, text')?.textContent ?? ''
  if (deck === state.deck) state.item = item
  paint()
  showOrigin(deck, item, words, target.closest('text') ?? box)
}

async function showOrigin(deck, item, words, over = boxOf(deck, item)) {
  const slide = slideOf(deck)
  if (slide === undefined) return
  const { ok, data } = await ask('origin', { deck, slide: slide.id, item, words })
  if (!ok) return
  chosen = { origin: data, deck, slide: slide.id, over, sheet: over?.closest('.sheet'), say }
  paintSource(data, edit)
  showTab('source')
}

function edit() {
  if (chosen?.origin.own === undefined) return say('These are no words of the slide’s own')
  if (!chosen.over?.isConnected) chosen.over = boxOf(chosen.deck, chosen.origin.item)
  if (chosen.over !== undefined) editWords(chosen)
}

function setZoom(zoom) {
  state.zoom = Math.min(4, Math.max(0.25, zoom))
  part('zoom').textContent = `${Math.round(state.zoom * 100)} %`
  paint()
}

function toggle(overlay) {
  const on = !state.overlays.has(overlay)
  if (on) state.overlays.add(overlay)
  else state.overlays.delete(overlay)
  document.querySelector(`[data-overlay="${overlay}"]`).setAttribute('aria-pressed', String(on))
  paint()
}

const KEYS = {
  ArrowDown: () => step(1),
  ArrowRight: () => step(1),
  PageDown: () => step(1),
  ArrowUp: () => step(-1),
  ArrowLeft: () => step(-1),
  PageUp: () => step(-1),
  Home: () => step(-Infinity),
  End: () => step(Infinity),
  '+': () => setZoom(state.zoom * 1.25),
  '-': () => setZoom(state.zoom / 1.25),
  0: () => setZoom(1),
  g: () => toggle('grid'),
  b: () => toggle('boxes'),
  r: () => toggle('order'),
  c: () => toggle('contrast'),
  f: () => showTab('findings'),
  n: () => showTab('notes'),
  s: () => showTab('source'),
  w: () => showTab('reviews'),
  e: edit,
  u: () => undo(say),
  '[': () => nextBox(-1),
  ']': () => nextBox(1),
}

/** Goes through the boxes of the slide by keys. */
function nextBox(by) {
  const boxes = [...document.querySelectorAll(`[data-deck="${CSS.escape(state.deck)}"] [data-item]`)]
  if (boxes.length === 0) return
  const ids = boxes.map(({ dataset }) => dataset.item.slice(dataset.item.indexOf('__') + 2))
  const next = ids[(ids.indexOf(state.item) + by + ids.length) % ids.length]
  state.item = next
  paint()
  showOrigin(state.deck, next, '')
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input, textarea, [contenteditable]') !== null) return
  const act = KEYS[event.key]
  if (act === undefined) return
  event.preventDefault()
  act()
})

function listDecks() {
  const names = [...state.decks.keys()]
  const options = list => list.map(([value, words]) => h('option', { value }, words))
  const named = names.map(name => [name, name])
  part('deck').replaceChildren(...options(named))
  part('beside').replaceChildren(...options([['', '–'], ...named]))
  part('deck').value = state.deck
  part('beside').value = state.beside
}

let faces = ''
const EVENTS = {
  deck: news => {
    const known = state.decks.has(news.name)
    if (news.slides.length === 0) state.decks.delete(news.name)
    else state.decks.set(news.name, news)
    for (const { svg, key } of news.slides) if (svg !== undefined) keep('slide', key, svg)
    const all = [...state.decks.values()].map(each => each.faces).join(' ')
    if (all !== faces) part('faces').href = `faces?${encodeURIComponent(all)}`
    faces = all
    if (known !== state.decks.has(news.name)) listDecks()
    // The deck of the address may come later.
    if (!state.decks.has(state.deck) && state.deck !== '' && state.busy) return listDecks()
    if (!state.decks.has(state.deck)) return chooseDeck([...state.decks.keys()][0] ?? '')
    if (news.name === state.deck && slideOf(state.deck)?.id !== state.slide) return chooseDeck(state.deck)
    paint()
  },
  findings: news => {
    state.findings = news.findings
    errors = paintFindings(jump)
    paint()
  },
  goto: jump,
  busy: () => {
    state.busy = true
    paint()
  },
  rest: () => {
    state.busy = false
    if (!state.decks.has(state.deck)) return chooseDeck([...state.decks.keys()][0] ?? '')
    paint()
  },
}

const events = new EventSource('events')
for (const [name, act] of Object.entries(EVENTS)) events.addEventListener(name, ({ data }) => act(JSON.parse(data)))
events.addEventListener('open', () => {
  state.connected = true
  if (state.deck !== '' && state.slide !== '') tell('look', { deck: state.deck, slide: state.slide })
  paint()
})
events.addEventListener('error', () => {
  state.connected = false
  paint()
})

const two = number => String(number).padStart(2, '0')
setInterval(() => {
  const seconds = Math.floor((Date.now() - start) / 1000)
  part('clock').textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}, 1000)

part('deck').addEventListener('change', ({ target }) => chooseDeck(target.value))
part('beside').addEventListener('change', ({ target }) => {
  state.beside = target.value
  paint()
})
part('smaller').addEventListener('click', () => setZoom(state.zoom / 1.25))
part('larger').addEventListener('click', () => setZoom(state.zoom * 1.25))
for (const button of document.querySelectorAll('[data-overlay]')) button.addEventListener('click', () => toggle(button.dataset.overlay))
addEventListener('resize', paint)
onShow.set('reviews', () => paintReviews(jump))
wireTabs()
paintSource(undefined)
