import type { Diagnostic } from '../../base/diagnostic.ts'
import { sameStart } from '../../base/span.ts'
import { lintScene } from '../../lint/lint.ts'
import type { Advice } from '../../lint/rule.ts'
import { RULES } from '../../lint/rules.ts'
import type { Scene } from '../../scene/scene.ts'
import { fittingLayout } from '../../template/spec/fitting-layout.ts'
import type { Project } from '../load.ts'
import { acceptsBy, settled } from '../rule-settings.ts'
import type { DeckStory } from '../tell.ts'

/**
 * What the rules find in a scene, as the project has set them.
 *
 * @param fitting the slides that fit: one that does not is reported already, and what the rules find on it would only repeat that
 */
export function checkScene(
  { settings, ignoresMet, templates, stopwatch, keep }: Project,
  { name, story, theme }: DeckStory,
  fitting: Scene,
): readonly Diagnostic[] {
  const advice: Advice = {
    fittingLayout: ({ layout, span }) => {
      const slide = story.slides.find(one => sameStart(one.span, span))
      const spec = templates.layouts.get(layout.key)
      return slide && spec && fittingLayout(spec, slide.context, templates)
    },
  }
  return stopwatch.time('check', () =>
    lintScene(fitting, theme, settled(RULES, settings), acceptsBy(settings, name, ignoresMet), advice, keep.of),
  )
}
