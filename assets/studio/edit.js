import { h } from './dom.js'
import { tell } from './server.js'

/** A field over words of the slide. Enter writes them into their YAML, if no error comes of it; Escape leaves them. */
export function editWords({ origin, deck, slide, over, sheet, say }) {
  sheet.querySelector('.edit')?.remove()
  const frame = sheet.getBoundingClientRect()
  const place = over.getBoundingClientRect()
  const field = h('textarea', { 'aria-label': `Words of ${origin.path}`, rows: 2, spellcheck: 'false' })
  field.value = origin.own
  const fault = h('p', { role: 'alert' })
  const hint = h('p', { class: 'quiet' }, 'Enter writes, Escape leaves. {F06} prints a record.')
  const box = h('div', { class: 'edit' }, field, fault, hint)
  box.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - 340))}px`
  box.style.top = `${place.top - frame.top}px`
  box.style.width = `${Math.max(340, Math.min(place.width + 24, frame.width * 0.7))}px`
  const close = () => {
    box.remove()
    document.getElementById('stage').focus()
  }
  const write = async () => {
    fault.textContent = ''
    field.readOnly = true
    const { ok, data } = await tell('edit', { deck, slide, path: origin.path, was: origin.own, text: field.value })
    field.readOnly = false
    if (!ok) {
      const help = data.errors?.[0]?.help
      fault.textContent = help === undefined ? data.why : `${data.why}. ${help}`
      return
    }
    close()
    say(`Written into ${data.written}; u takes it back`)
  }
  field.addEventListener('keydown', event => {
    event.stopPropagation()
    if (event.isComposing) return
    if (event.key === 'Escape') close()
    if (event.key !== 'Enter') return
    event.preventDefault()
    write()
  })
  sheet.append(box)
  field.focus()
  field.select()
}

export async function undo(say) {
  const { ok, data } = await tell('undo', {})
  say(ok ? `Taken back in ${data.written}` : data.why)
}
