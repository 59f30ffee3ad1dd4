import type { Package } from '../../src/opc/package.ts'
import { renderPptx } from '../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../src/render/pptx/finish.ts'
import type { FontOptions } from '../../src/render/pptx/fonts/options.ts'
import type { FinishPlan } from '../../src/render/pptx/plan.ts'
import { sampleDeck } from './sample-deck.ts'
import { sampleTheme } from './sample-theme.ts'

export const DATE = '2026-01-02T03:04:05Z'

/** The sample deck as the finisher leaves it, with its plan. */
export async function finishedDeck(
  options: FontOptions = { fonts: 'none', fontFile: () => undefined },
): Promise<{ parts: Package; plan: FinishPlan }> {
  const { parts, plan } = await renderPptx(sampleDeck(), sampleTheme, DATE)
  return { parts: await finishDeck(parts, plan, options), plan }
}
