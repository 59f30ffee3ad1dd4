import type { Desk } from './desk.ts'
import { findingsOf } from './findings.ts'

/** What the page shows large; the desk draws its deck first. */
export interface Look {
  deck: string | undefined
  slide: string | undefined
}

/** A deck as the page lists it, with the picture of the slide that is looked at; without slides where it is gone. */
export function deckNews({ decks }: Desk, name: string, look: Look) {
  const deck = decks.get(name)
  if (deck === undefined) return { name, slides: [] }
  const { story, scene, pictures, theme } = deck
  const slides = scene.slides.map(({ id, name: title, hidden = false, section, notes }, at) => {
    const { key, svg } = pictures[at]!
    const shown = look.deck === name && look.slide === id
    return { id, title, hidden, section, notes, key, ...(shown && { svg }) }
  })
  const faces = [...new Set(pictures.flatMap(each => [...each.faces.keys()]))].sort().join('-')
  return { name, title: story.title.text, language: story.language, theme: theme.id, size: scene.size, faces, slides }
}

export const findingsNews = (desk: Desk) => ({ findings: findingsOf(desk) })
