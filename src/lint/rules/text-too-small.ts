import { given } from '../../base/given.ts'
import { wordsOf } from '../../scene/geometry/chart/cells.ts'
import { seriesOf } from '../../scene/geometry/chart/labels.ts'
import type { Item } from '../../scene/scene.ts'
import { bodiesOf } from '../../scene/walk.ts'
import { LEAST } from '../../theme/for-medium.ts'
import { placedItems } from '../placed-items.ts'
import type { SlideRule } from '../rule.ts'

/**
 * What: words are smaller than 10.5 points, the size of source line and page number. Reported once for each item.
 * Why: nobody reads what is smaller, in print or on a screen.
 * Fix: raise the `scale` of the run, or take a larger style.
 */
export const textTooSmall: SlideRule = {
  code: 'text-too-small',
  severity: 'error',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) => {
      const [least] = sizesOf(item).sort((a, b) => a.size - b.size)
      if (least === undefined || least.size >= LEAST) return []
      return [
        {
          message: `“${least.text.slice(0, 24)}” is ${least.size} points, expected at least ${LEAST}`,
          why: 'What is smaller is not read, whatever the deck is for.',
          help: 'Raise the `scale` of the run, or take a larger style.',
          span: item.span,
          ...given({ trace: item.source && [{ label: 'words', span: item.source }] }),
        },
      ]
    }),
}

function sizesOf(item: Item): { text: string; size: number }[] {
  if (item.kind === 'chart') {
    const { labels, base } = item
    const units = seriesOf(item).flatMap(({ points }) => points.flatMap(({ label }) => label?.after ?? []))
    return [
      { text: units[0] ?? '', size: Math.min(labels.size, labels.unitSize) },
      ...(base.kind !== 'names' || base.names === 'hidden'
        ? []
        : [{ text: wordsOf(item, base.range)[0] ?? '', size: base.names.size }]),
    ]
  }
  return bodiesOf(item).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.filter(({ text }) => text.trim() !== '').map(({ text, size }) => ({ text, size })),
    ),
  )
}
