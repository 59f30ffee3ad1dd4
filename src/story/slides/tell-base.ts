import type { Audience } from '../../survey/model/audience.ts'
import type { Survey } from '../../survey/model/survey.ts'
import type { TemplateSet } from '../../template/spec/layout-spec.ts'
import type { SlideContent } from '../slide-content.ts'
import { contextOf } from '../story-context.ts'
import { layOver } from './overlay.ts'
import { tellSlide } from './tell-slide.ts'

const baseSlides = new WeakMap<Survey, Map<Audience, ReadonlyMap<string, SlideContent>>>()

/**
 * The slides, by id, of the deck in another language that an audience lays its words over: what the words say there. Its faults
 * are reported with that deck.
 */
export function tellBase(
  survey: Survey,
  { base, language }: Audience,
  templates: TemplateSet,
): ReadonlyMap<string, SlideContent> | undefined {
  if (base === undefined || base.language === language) return undefined
  const ofSurvey = baseSlides.get(survey) ?? new Map<Audience, ReadonlyMap<string, SlideContent>>()
  baseSlides.set(survey, ofSurvey)
  const known = ofSurvey.get(base)
  if (known !== undefined) return known
  const silent = (): void => {}
  const context = contextOf(survey, base, templates, { report: silent, judge: () => 'off' })
  const slides = new Map(
    layOver(base, silent).flatMap(slide => {
      const filled = tellSlide(context, slide)
      return filled === undefined ? [] : [[slide.id, filled.content] as const]
    }),
  )
  ofSurvey.set(base, slides)
  return slides
}
