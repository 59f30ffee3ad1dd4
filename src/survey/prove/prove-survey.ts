import type { Code } from '../../base/diagnostic.ts'
import type { Survey } from '../model/survey.ts'
import { openClaimsOf } from './leave-open.ts'
import type { Proof } from './proof.ts'
import { proveClaims } from './prove-claims.ts'
import { proveFigures } from './prove-figures.ts'
import { proveNames } from './prove-names.ts'
import { proveRelations } from './prove-relations.ts'
import { proveSpeakers } from './prove-speakers.ts'
import { proveTranslations } from './translations/prove-translations.ts'

/** A rule that holds the records against their sources. All that it tells is an error. */
interface SurveyRule {
  /** All that it may tell. */
  readonly codes: readonly Code[]
  readonly severity: 'error'
  readonly prove: (survey: Survey) => Proof
}

const rule = (prove: SurveyRule['prove'], ...codes: SurveyRule['codes']): SurveyRule => ({
  codes,
  severity: 'error',
  prove,
})

/** The rules by name. A new rule is a line here. */
export const SURVEY_RULES: Readonly<Record<string, SurveyRule>> = {
  names: rule(
    survey => ({ diagnostics: proveNames(survey) }),
    'name-not-in-source',
    'title-of-another',
    'role-not-in-title',
    'affiliation-not-in-title',
    'absence-present',
  ),
  speakers: rule(
    survey => ({ diagnostics: proveSpeakers(survey) }),
    'speaker-other',
    'attribution-missing',
    'attribution-names-another',
    'attribution-not-there',
    'voice-unproved',
  ),
  claims: rule(
    survey => ({ diagnostics: proveClaims(survey) }),
    'kept-not-in-excerpt',
    'short-not-verbatim',
    'number-not-in-excerpt',
    'says-negation',
    'says-hedge',
    'says-level',
    'says-superlative',
    'says-person',
  ),
  figures: rule(
    proveFigures,
    'figure-without-evidence',
    'figure-not-in-excerpt',
    'figure-ambiguous',
    'figure-at',
    'figure-order',
    'figure-what',
    'figure-unit',
    'figure-qualifier',
    'figure-hedge',
    'figure-level',
    'figure-scope',
    'figure-currency',
    'figure-source',
    'form-says-other-number',
    'count-wrong',
    'counted-not-in-excerpt',
    'counted-not-the-list',
    'counted-open',
    'series-label',
    'series-pattern',
    'series-qualifier',
    'series-unit',
    'series-value',
    'series-whole',
  ),
  relations: rule(proveRelations, 'relation-end', 'relation-reversed', 'relation-unmarked'),
  'own-sentences': rule(survey => ({ diagnostics: [], open: openClaimsOf(survey) })),
  translations: rule(
    proveTranslations,
    'translation-number',
    'translation-unit',
    'translation-qualifier',
    'translation-hedge',
    'translation-negation',
    'translation-level',
    'translation-name',
    'translation-office',
    'kept-not-in-translation',
  ),
}

/** Holds the records against their sources: all faults, and the claims that no machine can prove. */
export function proveSurvey(survey: Survey): Required<Proof> {
  const proofs = Object.values(SURVEY_RULES).map(({ prove }) => prove(survey))
  return {
    diagnostics: proofs.flatMap(({ diagnostics }) => diagnostics),
    open: proofs.flatMap(({ open = [] }) => open),
  }
}
