import { all, type Count, content, few, share } from './count.ts'
import { judgementOf } from './judgement.ts'
import { type RubricDeck, wordsOn } from './rubric-decks.ts'

export const OPEN_STORY = [
  'sentences, jumps, conflicts and what a summary’s points unfold into are read by us, in test/quality/rubric-judgement.yaml: the machine holds them to the titles and sections that there are',
]

export function countStory(deck: RubricDeck): readonly Count[] {
  const { slides, summary, jumps, conflicts } = judgementOf(deck.name)
  const phrases = [...slides].filter(([, { sentence }]) => !sentence).map(([id, { title }]) => `${id} ${title}`)
  const sections = sectionsOf(deck, summary.slide)
  const points = summary.points.map(({ section }) => section)
  const isSame = points.length === sections.length && points.every((section, at) => section === sections[at])
  const onSlide = wordsOn(deck, summary.slide)
  const missing = summary.points
    .filter(({ says }) => !onSlide.includes(says))
    .map(({ says }) => `${summary.slide}: ${says}`)
  return [
    share('titles that are sentences', slides.size, phrases, { 4: 0.9, 3: 0.9, 2: 0.5 }),
    {
      ...content('pairs of titles that contradict each other', conflicts.length),
      allows: conflicts.length > 0 ? 1 : 4,
      places: conflicts,
    },
    {
      ...content('jumps between titles', jumps.length),
      allows: jumps.length <= 1 ? 4 : 2,
      places: jumps.length <= 1 ? [] : jumps,
    },
    content('named sections', new Set(deck.scene.slides.map(({ section }) => section).filter(Boolean)).size),
    all('points of the summary that stand on it', points.length, missing, 3),
    few(
      'points of the summary that no title says again',
      summary.points.filter(({ titles }) => titles.length === 0).map(({ says }) => says),
      { 3: 99, 2: 999 },
    ),
    all(
      'summaries whose points are the sections in order',
      1,
      isSame
        ? []
        : [
            `${summary.slide} says ${summary.points.map(({ says }) => says).join(', ')}; the sections are ${sections.join(', ')}`,
          ],
      3,
    ),
  ]
}

/** The sections that a summary has to sum up: all but those that it stands in alone or at the head of, and the appendix. */
function sectionsOf(deck: RubricDeck, summary: string): readonly string[] {
  const own = deck.content.find(({ slide }) => slide.id === summary)
  const isCover = own === deck.content[0]
  const backup = new Set(deck.content.filter(({ slide }) => slide.backup).map(({ slide }) => slide.id))
  const named = deck.scene.slides
    .filter(({ id, layout }) => !backup.has(id) && layout.key !== 'evidence')
    .flatMap(({ section }) => section ?? [])
  const holding = isCover ? undefined : deck.scene.slides.find(({ id }) => id === summary)?.section
  return [...new Set(named)].filter(name => name !== holding)
}
