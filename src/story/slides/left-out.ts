import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Audience } from '../../survey/model/audience.ts'
import type { StorySlide } from '../story.ts'
import { houseWord, type StoryContext } from '../story-context.ts'
import type { FilledSlide } from './tell-slide.ts'

/** A slide that a talk has no time for: its id and its title. */
interface LeftOut {
  readonly id: string
  readonly title: string
}

export const leftOutOf = (slides: readonly FilledSlide[], ids: readonly string[]): readonly LeftOut[] =>
  slides.flatMap(({ content: { slide }, title }) =>
    ids.includes(slide.id) ? [{ id: slide.id, title: String(title.text) }] : [],
  )

/** What the build says of a deck that was cut to a time. */
export const shortened = ({ output, span }: Audience, missed: readonly LeftOut[], minutes: number): Diagnostic => ({
  code: 'slides-left-out',
  severity: 'info',
  message: `${output} of ${minutes} minutes leaves ${missed.length} slides to its appendix: ${missed.map(({ id, title }) => `${id} “${title}”`).join(', ')}`,
  span,
  why: 'A slide takes a minute. Opening, answer and decision stay, then the slides of the greatest `weight`, the first of equal ones.',
  help: 'Give a slide that has to stay `weight: 3`, one that may go `weight: 1`; without one it counts as 2.',
})

/** The slides, with a line in the notes of the first for who speaks: what the talk leaves out. */
export function withLeftOut(
  context: StoryContext,
  slides: readonly StorySlide[],
  missed: readonly LeftOut[],
): readonly StorySlide[] {
  const [first, ...others] = slides
  if (first === undefined || missed.length === 0) return slides
  const line = `${houseWord(context, 'left-out')}${missed.map(({ title }) => title).join(houseWord(context, 'clause-comma'))}`
  return [{ ...first, notes: [...first.notes, line] }, ...others]
}
