import type { Language } from '../../../base/language.ts'
import type { ChartPlan } from '../plan.ts'

/** What writing a part of a chart needs: its plan and the deck's language. */
export interface Writing {
  readonly plan: ChartPlan
  readonly language: Language
}
