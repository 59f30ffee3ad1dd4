import type { Survey } from '../model/survey.ts'
import { openClaimsOf } from './leave-open.ts'
import type { Proof } from './proof.ts'
import { proveClaims } from './prove-claims.ts'
import { proveFigures } from './prove-figures.ts'
import { proveNames } from './prove-names.ts'
import { proveRelations } from './prove-relations.ts'
import { proveSpeakers } from './prove-speakers.ts'
import { proveTranslations } from './translations/prove-translations.ts'

type Rule = (survey: Survey) => Proof

/** The rules that hold records against their sources. A new rule is a line here. */
const RULES: readonly Rule[] = [
  survey => ({ diagnostics: proveNames(survey) }),
  survey => ({ diagnostics: proveSpeakers(survey) }),
  survey => ({ diagnostics: proveClaims(survey) }),
  proveFigures,
  proveRelations,
  survey => ({ diagnostics: [], open: openClaimsOf(survey) }),
  proveTranslations,
]

/** Holds the records against their sources: all faults, and the claims that no machine can prove. */
export function proveSurvey(survey: Survey): Required<Proof> {
  const proofs = RULES.map(rule => rule(survey))
  return {
    diagnostics: proofs.flatMap(({ diagnostics }) => diagnostics),
    open: proofs.flatMap(({ open = [] }) => open),
  }
}
