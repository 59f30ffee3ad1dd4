import { h, part } from './dom.js'
import { ask, tell } from './server.js'
import { state } from './state.js'

const ROLES = ['editor', 'author', 'analyst', 'reviewer', 'translator']

/** Sentences that no machine can prove and nobody has signed, each with the words that vouch for it. */
export async function paintReviews(jump) {
  const { deck } = state
  const { ok, data } = await ask('reviews', { deck })
  if (!ok || deck !== state.deck) return
  const rows = data.map(claim => rowOf(claim, deck, jump))
  part('reviews').replaceChildren(
    rows.length === 0 ? h('p', { class: 'quiet' }, 'Nothing is left to sign in this deck.') : h('ol', { class: 'list' }, ...rows),
  )
}

function rowOf(claim, deck, jump) {
  const role = h('select', { 'aria-label': 'Role' }, ...ROLES.map(value => h('option', { value }, value)))
  const because = h('textarea', { 'aria-label': 'Why the excerpt supports the sentence', rows: 2, placeholder: 'Why the excerpt supports it' })
  const checked = h('input', { type: 'checkbox' })
  const fault = h('p', { role: 'alert' })
  const sign = async () => {
    const { at, sentence } = claim
    const given = { deck, at, sentence, as: role.value, because: because.value, checked: checked.checked }
    const { ok, data } = await tell('sign', given)
    if (ok) return paintReviews(jump)
    fault.textContent = because.value.length < 4 ? 'Say why, in words of your own.' : data.why
  }
  return h(
    'li',
    { class: claim.state },
    h('p', { class: 'words' }, claim.text),
    h('p', { class: 'quiet' }, `${claim.at} · ${claim.state} · ${claim.why.join('; ')}`),
    ...claim.vouchers.flatMap(({ id, words }) => words.map(each => h('blockquote', { class: 'proof' }, h('p', {}, each), h('p', { class: 'quiet' }, id)))),
    because,
    h('label', { class: 'check' }, checked, ' I have read sentence and excerpt side by side'),
    h('p', {}, role, ' ', h('button', { type: 'button', onclick: sign }, 'Sign'), h('button', { type: 'button', onclick: () => jump({ deck, slide: claim.slide }) }, 'Show slide')),
    fault,
  )
}
