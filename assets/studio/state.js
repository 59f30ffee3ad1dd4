// What is shown. The address keeps deck and slide, so that a page that is loaded again shows them.
export const state = {
  /** By name, as the server tells of them. */
  decks: new Map(),
  findings: [],
  deck: '',
  beside: '',
  slide: '',
  item: '',
  zoom: 1,
  overlays: new Set(),
  busy: true,
  connected: false,
}

export const deck = () => state.decks.get(state.deck)
export const slides = () => deck()?.slides ?? []
export const slideOf = name => {
  const own = state.decks.get(name)?.slides ?? []
  return own.find(({ id }) => id === state.slide) ?? own[slides().findIndex(({ id }) => id === state.slide)]
}

const [first, second] = decodeURIComponent(location.hash.slice(1)).split('/')
state.deck = first ?? ''
state.slide = second ?? ''

export const remember = () => history.replaceState(null, '', `#${encodeURIComponent(`${state.deck}/${state.slide}`)}`)
