import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Item, Link, SceneSlide } from '../../scene/scene.ts'
import { bodiesOf, walkItems } from '../../scene/walk.ts'

/** Links to slides that are not in the deck are faults; those that lead out of it are listed, and never followed. */
export function checkLinks(slides: readonly SceneSlide[]): readonly Diagnostic[] {
  const ids = new Set(slides.map(({ id }) => id))
  return slides.flatMap(({ id, items }) => {
    const told = new Set<string>()
    return [...walkItems(items)].flatMap(item =>
      linksOf(item).flatMap((link): readonly Diagnostic[] => {
        const key = JSON.stringify(link)
        if (told.has(key)) return []
        told.add(key)
        const span = item.source ?? item.span
        if ('web' in link) return [{ code: 'link-web', severity: 'info', message: `${id} leads to ${link.web}`, span }]
        if (ids.has(link.slide)) return []
        return [
          error('link-unknown', `${id} leads to the slide “${link.slide}”, which is not in the deck`, {
            span,
            why: 'A click on it would lead nowhere.',
            help: didYouMean(link.slide, ids),
          }),
        ]
      }),
    )
  })
}

/** Where an item or its words lead. */
export const linksOf = (item: Item): readonly Link[] => [
  ...(item.link === undefined ? [] : [item.link]),
  ...bodiesOf(item).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? [])),
  ),
]
