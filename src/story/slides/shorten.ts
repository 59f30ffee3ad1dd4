import type { SourcedText } from '../../base/sourced-text.ts'
import type { AudienceSlide } from '../../survey/model/audience.ts'

/** A spoken slide takes about a minute (our choice: the decks' notes read aloud take 40 to 80 seconds). */
const SLIDES_A_MINUTE = 1
/** Of slides that declare no weight. */
const USUAL_WEIGHT = 2

/**
 * Selects the slides for a talk of the given minutes. Opening, answer and decision always stay; then the slides with
 * the greatest weight, in the deck's order. The others follow as backup behind the divider (`role: divider`), if the
 * audience has one. A full deck has no divider. Hidden slides are not spoken: they take no minute and stay where they are.
 */
export function shorten(slides: readonly AudienceSlide[], minutes: number | undefined): Shortened {
  const content = slides.filter(({ role }) => role !== 'divider')
  if (minutes === undefined) return { slides: content, leftOut: [] }
  const main = content.filter(({ backup }) => !backup)
  const chosen = choose(main, Math.floor(minutes * SLIDES_A_MINUTE))
  const rest = content.filter(slide => !chosen.has(slide)).map(toBackup)
  const divider = rest.length === 0 ? [] : slides.filter(({ role }) => role === 'divider').map(toBackup)
  const leftOut = main.filter(slide => !chosen.has(slide)).map(({ id }) => id)
  return { slides: [...withSections(main, chosen), ...divider, ...rest], leftOut }
}

interface Shortened {
  readonly slides: readonly AudienceSlide[]
  /** Ids of the slides that became backup, in the deck's order. */
  readonly leftOut: readonly string[]
}

function choose(main: readonly AudienceSlide[], most: number): ReadonlySet<AudienceSlide> {
  const isKept = ({ role, hidden }: AudienceSlide): boolean => role !== undefined || hidden
  const needed = main.filter(({ role, hidden }) => role !== undefined && !hidden)
  const others = main
    .filter(slide => !isKept(slide))
    .map((slide, at) => ({ slide, at, weight: slide.weight ?? USUAL_WEIGHT }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  return new Set([
    ...main.filter(isKept),
    ...others.slice(0, Math.max(0, most - needed.length)).map(({ slide }) => slide),
  ])
}

/** A section begins at its first remaining slide. */
function withSections(main: readonly AudienceSlide[], chosen: ReadonlySet<AudienceSlide>): readonly AudienceSlide[] {
  let pending: SourcedText | undefined
  return main.flatMap(slide => {
    pending = slide.section ?? pending
    if (!chosen.has(slide)) return []
    const { section: _, ...rest } = slide
    const opened = pending === undefined ? rest : { ...rest, section: pending }
    pending = undefined
    return [opened]
  })
}

function toBackup({ section: _, ...slide }: AudienceSlide): AudienceSlide {
  return { ...slide, backup: true }
}
