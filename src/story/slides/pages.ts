import type { AudienceSlide } from '../../survey/model/audience.ts'

/** Where a slide stands in the deck that is told. */
export interface Page {
  readonly id: string
  /** Counted by slides of the story: what goes on overleaf moves it, which layout knows. */
  readonly number: number
  readonly backup: boolean
}

/** The pages of a deck by what a slide may call them. */
export interface Pages {
  readonly names: readonly string[]
  readonly find: (name: string) => Page | undefined
}

/**
 * A page is called by its slide's id, or by the section that begins there. A section's page is the first of its slides that
 * is spoken and shown; where none is, the first that is shown at all.
 *
 * @param all the slides of the audience, before any was left out
 * @param told the slides of the deck, in its order
 */
export function pagesOf(all: readonly AudienceSlide[], told: readonly AudienceSlide[]): Pages {
  const places = new Map(told.map((slide, at) => [slide.id, { slide, number: at + 1 }] as const))
  const pageOf = (id: string): Page | undefined => {
    const place = places.get(id)
    return place && { id, number: place.number, backup: place.slide.backup }
  }
  const sections = sectionsOf(all)
  const find = (name: string): Page | undefined => {
    const ids = sections.get(name) ?? []
    const isShown = (id: string): boolean => places.get(id)?.slide.hidden === false
    const isSpoken = (id: string): boolean => isShown(id) && places.get(id)?.slide.backup === false
    const own = ids.find(isSpoken) ?? ids.find(isShown)
    return pageOf(name) ?? (own === undefined ? undefined : pageOf(own))
  }
  return { names: [...places.keys(), ...sections.keys()], find }
}

/** The ids of the slides of each section, in the audience's order; backup belongs to none. */
function sectionsOf(all: readonly AudienceSlide[]): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>()
  let current: string[] | undefined
  for (const { id, section, backup } of all) {
    if (backup) continue
    if (section !== undefined) {
      current = []
      sections.set(section.text, current)
    }
    current?.push(id)
  }
  return sections
}
