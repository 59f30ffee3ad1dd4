import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Item, Scene } from '../scene/scene.ts'
import { bodiesOf, walkItems } from '../scene/walk.ts'
import { LEAST } from '../theme/for-medium.ts'

/** Words that a layout has scaled below what anybody reads, once for each item. */
export function checkSizes(scene: Scene): readonly Diagnostic[] {
  return scene.slides.flatMap(slide =>
    [...walkItems(slide.items)].flatMap(item => {
      const [least] = sizesOf(item).sort((a, b) => a.size - b.size)
      if (least === undefined || least.size >= LEAST) return []
      return [
        error(
          'text-too-small',
          `${slide.id}: “${least.text.slice(0, 24)}” is ${least.size} points, expected at least ${LEAST}`,
          {
            why: 'What is smaller is not read, whatever the deck is for.',
            help: 'Raise the `scale` of the run, or take a larger style.',
            span: item.span,
            ...(item.source && { trace: [{ label: 'words', span: item.source }] }),
          },
        ),
      ]
    }),
  )
}

function sizesOf(item: Item): { text: string; size: number }[] {
  if (item.kind === 'chart') {
    const { labels, categories } = item
    return [
      { text: labels.unit, size: Math.min(labels.size, labels.unitSize) },
      ...(categories === 'hidden' ? [] : [{ text: item.points[0]?.label ?? '', size: categories.size }]),
    ]
  }
  return bodiesOf(item).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.filter(({ text }) => text.trim() !== '').map(({ text, size }) => ({ text, size })),
    ),
  )
}
