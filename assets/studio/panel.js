import { h, part } from './dom.js'
import { openPlace } from './server.js'
import { slideOf, state } from './state.js'

const TABS = ['source', 'findings', 'notes', 'reviews']

/** Called when a panel is shown. */
export const onShow = new Map()

export function showTab(name) {
  onShow.get(name)?.()
  for (const each of TABS) {
    const on = each === name
    part(each).hidden = !on
    part(`tab-${each}`).setAttribute('aria-selected', String(on))
    part(`tab-${each}`).tabIndex = on ? 0 : -1
  }
}

export function wireTabs() {
  for (const [at, name] of TABS.entries()) {
    part(`tab-${name}`).addEventListener('click', () => showTab(name))
    part(`tab-${name}`).addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step === undefined) return
      event.stopPropagation()
      const next = TABS[(at + step + TABS.length) % TABS.length]
      showTab(next)
      part(`tab-${next}`).focus()
    })
  }
}

/** Lines of a file around a place; its head opens the editor. */
const code = place =>
  h(
    'div',
    { class: 'code' },
    h('button', { type: 'button', onclick: () => openPlace(place) }, `${place.file}:${place.line}`),
    h(
      'ol',
      {},
      ...place.lines.map((line, at) => {
        const number = place.from + at
        const on = number >= place.line && number <= Math.max(place.line, place.endColumn === 1 ? place.endLine - 1 : place.endLine)
        return h('li', { class: on ? 'at' : '' }, h('span', { class: 'number' }, String(number)), h('span', {}, line))
      }),
    ),
  )

const lines = (title, place) => (place === undefined ? [] : [h('h2', {}, title), code(place)])

/** Where the chosen words come from, or what to do to see it. */
export function paintSource(origin, edit) {
  const target = part('source')
  if (origin === undefined) {
    target.replaceChildren(
      h('p', { class: 'quiet' }, 'Click words on the slide, or press Tab and Enter on a box: their YAML, their template and what proves them stand here.'),
    )
    return
  }
  const { words, path, own, kind, name, layout, yaml, template, records, box } = origin
  const size = `${Math.round(box.x)}, ${Math.round(box.y)} · ${Math.round(box.width)} × ${Math.round(box.height)} pt`
  target.replaceChildren(
    h('p', { class: 'words' }, words === '' ? name : words),
    h('p', { class: 'quiet' }, [kind, path, `layout ${layout}`, size].filter(Boolean).join(' · ')),
    ...(own === undefined ? [] : [h('p', {}, h('button', { type: 'button', onclick: edit }, 'Edit these words'))]),
    ...lines('YAML', yaml),
    ...lines('Template', template),
    ...records.flatMap(record => [
      h('h2', {}, `Record ${record.id}`),
      ...record.places.map(proof),
      ...(record.excerpt === undefined ? [] : [code(record.excerpt)]),
    ]),
  )
}

const proof = ({ file, line, section, before, words, after }) =>
  h(
    'blockquote',
    { class: 'proof' },
    h('p', {}, before.slice(-80), h('mark', {}, words), after.slice(0, 80)),
    h('p', { class: 'quiet' }, [`${file}:${line}`, section].filter(Boolean).join(' · ')),
  )

export function paintFindings(jump) {
  const { findings } = state
  const errors = findings.filter(({ severity }) => severity === 'error').length
  part('tab-findings').textContent = findings.length === 0 ? 'Findings' : `Findings ${findings.length}`
  const rows = findings.map(({ severity, code: name, message, why, help, excerpt, spot }) =>
    h(
      'li',
      { class: severity },
      h('p', {}, h('strong', {}, severity), ` ${message} `, h('span', { class: 'quiet' }, name)),
      ...(why === undefined ? [] : [h('p', { class: 'quiet' }, why)]),
      ...(help === undefined ? [] : [h('p', {}, help)]),
      ...(excerpt === undefined ? [] : [code(excerpt)]),
      ...(spot === undefined ? [] : [h('button', { type: 'button', onclick: () => jump(spot) }, `Show ${spot.deck} ${spot.slide}`)]),
    ),
  )
  part('findings').replaceChildren(rows.length === 0 ? h('p', { class: 'quiet' }, 'No fault.') : h('ol', { class: 'list' }, ...rows))
  return errors
}

export function paintNotes() {
  const notes = slideOf(state.deck)?.notes ?? []
  part('notes').replaceChildren(...(notes.length === 0 ? [h('p', { class: 'quiet' }, 'This slide has no notes.')] : notes.map(each => h('p', {}, each))))
}
