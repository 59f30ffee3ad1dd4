// The page of a deck: one slide at a time, by keys, clicker, touch or address. It makes no request and knows no deck.
const page = document.documentElement
const slides = [...document.querySelectorAll('.slide')]
const stage = document.querySelector('.stage')
const find = document.querySelector('.find')
const part = name => document.querySelector(name)

const state = { at: 0, zoom: 1, dark: false, typed: '', start: Date.now(), other: null }

/** Shows a slide here and in the audience's window. */
function show(wanted) {
  const at = Math.min(slides.length - 1, Math.max(0, wanted))
  if (slides.length === 0) return
  state.at = at
  for (const [number, slide] of slides.entries()) slide.classList.toggle('on', number === at)
  for (const note of document.querySelectorAll('.note')) note.classList.toggle('on', note.dataset.slide === slides[at].id)
  part('.place').textContent = `${at + 1} / ${slides.length}`
  part('.spoken').textContent = slides[at].getAttribute('aria-label')
  if (location.hash.slice(1) !== slides[at].id) history.replaceState(null, '', `#${slides[at].id}`)
  showNext()
  paintOther()
}

function showNext() {
  const next = part('.next')
  if (next === null) return
  const slide = slides[state.at + 1]
  next.replaceChildren(...(slide === undefined ? [] : [pictureOf(slide, 'next')]))
}

/** A copy of a slide's picture. Its ids are renamed: what is hidden may not be referred to. */
function pictureOf(slide, prefix) {
  const copy = slide.querySelector('svg').cloneNode(true)
  for (const element of copy.querySelectorAll('[id]')) element.id = `${prefix}-${element.id}`
  for (const element of copy.querySelectorAll('[fill^="url(#"]'))
    element.setAttribute('fill', element.getAttribute('fill').replace('url(#', `url(#${prefix}-`))
  return copy
}

/** The audience's window: a window of our own that receives slides and nothing else. */
function openOther() {
  if (state.other !== null && !state.other.closed) return state.other.focus()
  const other = window.open('', '', 'popup,width=1280,height=720')
  if (other === null) return undefined
  state.other = other
  const inner = other.document
  inner.title = document.title
  inner.documentElement.lang = page.lang
  inner.documentElement.className = 'live audience'
  inner.documentElement.style.setProperty('--ratio', page.style.getPropertyValue('--ratio'))
  const style = inner.createElement('style')
  style.textContent = part('style').textContent
  inner.head.append(style)
  inner.addEventListener('keydown', onKey)
  paintOther()
}

function paintOther() {
  const { other } = state
  if (other === null || other.closed) return
  const main = other.document.createElement('main')
  main.className = 'stage'
  const slide = slides[state.at].cloneNode(true)
  slide.classList.add('on')
  const dark = other.document.createElement('div')
  dark.className = state.dark ? 'dark on' : 'dark'
  main.append(other.document.importNode(slide, true))
  other.document.body.replaceChildren(main, dark)
}

function setDark(on) {
  state.dark = on
  part('.dark').classList.toggle('on', on)
  paintOther()
}

function setZoom(zoom) {
  state.zoom = Math.min(8, Math.max(1, zoom))
  page.style.setProperty('--zoom', String(state.zoom))
}

function showAll(on = !page.classList.contains('all')) {
  page.classList.toggle('all', on)
  for (const slide of slides) {
    if (on) slide.tabIndex = 0
    else slide.removeAttribute('tabindex')
    // A link on a slide waits until the slide is chosen.
    for (const child of slide.children) child.inert = on
  }
  if (on) slides[state.at].focus()
}

function openFind() {
  find.showModal()
  find.querySelector('input').select()
}

/** Slides that hold all words that were typed. */
function listFound() {
  const words = find.querySelector('input').value.toLowerCase().split(/\s+/).filter(Boolean)
  const found = slides.filter(slide => {
    const text = slide.querySelector('.told').textContent.toLowerCase()
    return words.length > 0 && words.every(word => text.includes(word))
  })
  find.querySelector('ol').replaceChildren(
    ...found.slice(0, 50).map(slide => {
      const entry = document.createElement('li')
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = slide.getAttribute('aria-label')
      button.addEventListener('click', () => {
        find.close()
        show(slides.indexOf(slide))
      })
      entry.append(button)
      return entry
    }),
  )
}

function fullscreen(target) {
  if (target.fullscreenElement) target.exitFullscreen()
  else target.documentElement.requestFullscreen?.().catch(() => {})
}

/** The next slide that is not left out of a show; another slide, or an address, still leads to those that are. */
function step(by) {
  let at = state.at + by
  while (slides[at]?.dataset.hidden !== undefined) at += by
  if (slides[at] !== undefined) show(at)
}
const forward = () => step(1)
const back = () => step(-1)
const KEYS = {
  ArrowRight: forward,
  ArrowDown: forward,
  PageDown: forward,
  ' ': forward,
  ArrowLeft: back,
  ArrowUp: back,
  PageUp: back,
  Backspace: back,
  Home: () => show(0),
  End: () => show(slides.length - 1),
  o: () => showAll(),
  b: () => setDark(!state.dark),
  '.': () => setDark(!state.dark),
  '/': openFind,
  a: openOther,
  f: event => fullscreen(event.target.ownerDocument),
  '+': () => setZoom(state.zoom * 1.5),
  '=': () => setZoom(state.zoom * 1.5),
  '-': () => setZoom(state.zoom / 1.5),
  Escape: () => {
    showAll(false)
    setDark(false)
    setZoom(1)
  },
}

/** A number and Enter go to that slide. In a field, and with the browser's own keys, nothing is taken over. */
function onKey(event) {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || find.open || target.closest?.('input')) return
  if (target.closest?.('button') && (key === ' ' || key === 'Enter')) return
  if (/^\d$/.test(key)) {
    state.typed += key
    if (state.typed === '0') setZoom(1)
    return
  }
  const number = Number(state.typed)
  state.typed = ''
  if (key === 'Enter') {
    const chosen = slides.indexOf(target.closest?.('.slide'))
    if (number > 0) show(number - 1)
    else if (page.classList.contains('all') && chosen >= 0) {
      showAll(false)
      show(chosen)
    }
    return
  }
  const act = KEYS[key]
  if (act === undefined) return
  event.preventDefault()
  act(event)
}

/** A finger that moves aside turns the page, unless the slide is enlarged. */
function watchTouch() {
  let from = null
  stage.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 && state.zoom === 1 ? touches[0] : null
  }, { passive: true })
  stage.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (from === null || page.classList.contains('all')) return
    const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY]
    if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) (dx < 0 ? forward : back)()
  }, { passive: true })
}

function watchClock() {
  const clock = part('.clock')
  if (clock === null) return
  const two = number => String(number).padStart(2, '0')
  const tick = () => {
    const now = new Date()
    const seconds = Math.floor((now.getTime() - state.start) / 1000)
    clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}  ${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  }
  tick()
  setInterval(tick, 1000)
}

const ACTS = { back, forward, all: () => showAll(), find: openFind, dark: () => setDark(!state.dark), other: openOther }
for (const button of document.querySelectorAll('[data-act]')) button.addEventListener('click', ACTS[button.dataset.act])
stage.addEventListener('click', event => {
  const chosen = slides.indexOf(event.target.closest('.slide'))
  if (!page.classList.contains('all') || chosen < 0) return
  showAll(false)
  show(chosen)
})
part('.dark').addEventListener('click', () => setDark(false))
find.querySelector('input').addEventListener('input', listFound)
document.addEventListener('keydown', onKey)
const byAddress = () => slides.findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1)))
window.addEventListener('hashchange', () => byAddress() >= 0 && show(byAddress()))
window.addEventListener('pagehide', () => state.other?.close())
const [box] = slides.map(slide => slide.querySelector('svg').viewBox.baseVal)
page.style.setProperty('--ratio', String(box === undefined ? 16 / 9 : box.width / box.height))
page.classList.add('live')
watchTouch()
watchClock()
show(Math.max(0, byAddress()))
