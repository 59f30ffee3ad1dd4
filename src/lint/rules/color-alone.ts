import type { Theme } from '../../theme/theme.ts'
import { type Mark, marksOf } from '../marks.ts'
import type { DeckFinding, DeckRule } from '../rule.ts'
import { blindView, type View } from '../vision.ts'

/**
 * What: two marks without words, of the same form, size, stroke and pattern, differ only by a colour that some readers do not
 * tell apart. Each pair of colours is reported once.
 * Why: one reader in twenty sees fewer hues, and many printers none (WCAG 2.2, 1.4.1).
 * Fix: give one of them another shape, size, line or words; or take colours whose lightness differs by a contrast of 3.
 */
export const colorAlone: DeckRule = {
  code: 'color-alone',
  severity: 'warning',
  checkDeck: (scene, theme) => {
    const found = new Map<string, DeckFinding>()
    for (const slide of scene.slides) {
      for (const [one, other] of twins(marksOf(slide, theme))) {
        const view = blindView(one.color, other.color)
        if (view === undefined) continue
        const pair = [one.paint.slot, other.paint.slot].sort().join(' and ')
        if (!found.has(pair)) found.set(pair, findingOf(slide.id, one, other, view, theme))
      }
    }
    return [...found.values()]
  },
}

/** Pairs of one form and different colours. */
function twins(marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  const colors = new Map<string, Map<string, Mark>>()
  for (const mark of marks) {
    const same = colors.get(mark.form) ?? new Map<string, Mark>()
    colors.set(mark.form, same)
    if (!same.has(mark.color.join())) same.set(mark.color.join(), mark)
  }
  return [...colors.values()].flatMap(same => {
    const own = [...same.values()]
    return own.flatMap((one, at) => own.slice(at + 1).map(other => [one, other] as const))
  })
}

function findingOf(slide: string, one: Mark, other: Mark, view: View, theme: Theme): DeckFinding {
  const [a, b] = [one, other].map(({ paint }) => `${paint.slot} (${theme.colors[paint.slot]})`)
  return {
    slide,
    message: `“${one.item.name}” and “${other.item.name}” differ only by the colours ${a} and ${b}, which look alike in ${view}`,
    why: 'One reader in twenty sees fewer hues, and many printers none (WCAG 2.2, 1.4.1).',
    help: 'Give one of them another shape, size, line or words; or take colours whose lightness differs by a contrast of 3.',
    span: one.item.span,
    trace: [{ label: 'the other', span: other.item.span }],
  }
}
