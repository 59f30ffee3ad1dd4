import { drawing, h, part } from './dom.js'
import { picture } from './server.js'
import { slides, state } from './state.js'

const rows = new Map()

/** The slides of the deck, small. Rows stay, so that place and focus stay. */
export function paintRail(choose) {
  const list = part('slides')
  const shown = slides()
  const faulty = new Set(
    state.findings.filter(({ severity, spot }) => severity === 'error' && spot?.deck === state.deck).map(({ spot }) => spot.slide),
  )
  for (const id of rows.keys()) if (!shown.some(slide => slide.id === id)) rows.delete(id)
  const items = shown.map((slide, at) => {
    const row = rows.get(slide.id) ?? makeRow(slide.id, choose)
    rows.set(slide.id, row)
    row.label.textContent = `${at + 1}  ${slide.title.replaceAll('\n', ' ')}`
    row.button.setAttribute('aria-current', String(slide.id === state.slide))
    row.button.className = [slide.hidden && 'hidden', faulty.has(slide.id) && 'faulty'].filter(Boolean).join(' ')
    paintSmall(row, slide.key)
    return row.item
  })
  if (items.length !== list.children.length || items.some((item, at) => item !== list.children[at])) list.replaceChildren(...items)
}

function makeRow(id, choose) {
  const small = h('span', { class: 'small', 'aria-hidden': 'true' })
  const label = h('span')
  const button = h('button', { type: 'button', onclick: () => choose(id) }, small, label)
  return { item: h('li', {}, button), button, small, label, key: '' }
}

async function paintSmall(row, key) {
  if (row.key === key) return
  row.key = key
  const text = await picture('small', key)
  if (text !== undefined && row.key === key) row.small.replaceChildren(drawing(text))
}

export const showCurrent = () => rows.get(state.slide)?.button.scrollIntoView({ block: 'nearest' })
