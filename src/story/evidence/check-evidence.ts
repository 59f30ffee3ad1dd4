import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'
import { boundSpeakers } from './bound-speakers.ts'
import { closedRecords } from './closed.ts'
import { brokenCuts } from './cuts.ts'
import { lostHedges } from './hedges.ts'
import { wrongLevels } from './levels.ts'
import { wrongMarks } from './marks.ts'
import { gluedFigures } from './numbers/braces.ts'
import { figureWords } from './numbers/figure-words.ts'
import { unboundNumbers } from './numbers/unbound.ts'
import { lostOrganisations } from './open/lost-organisations.ts'
import { ownSentences } from './open/own-sentences.ts'
import { turnedWords } from './own-words.ts'
import { missingPartners } from './partners.ts'
import { inventedQuotations } from './quotations.ts'
import type { EvidenceRule, OpenRule } from './rule.ts'
import { saidByAnother } from './said-by.ts'
import { wrongSpeakers } from './speakers.ts'
import { wrongTitles } from './titles.ts'
import { freeTranslations, wrongTranslations } from './translations.ts'
import { unvouchedWords } from './vouchers.ts'

/** The rules by name. The name is the page of the rule in the docs. */
export const EVIDENCE_RULES: Readonly<Record<string, EvidenceRule>> = {
  vouchers: unvouchedWords,
  numbers: unboundNumbers,
  braces: gluedFigures,
  'figure-words': figureWords,
  cuts: brokenCuts,
  quotations: inventedQuotations,
  marks: wrongMarks,
  speakers: wrongSpeakers,
  'said-by': saidByAnother,
  'bound-speakers': boundSpeakers,
  hedges: lostHedges,
  partners: missingPartners,
  closed: closedRecords,
  titles: wrongTitles,
  levels: wrongLevels,
  'own-words': turnedWords,
  translations: wrongTranslations,
}

/** What no machine can prove, by name: the ledger lists it. */
export const OPEN_RULES: Readonly<Record<string, OpenRule>> = {
  'own-sentences': ownSentences,
  translations: freeTranslations,
  'lost-organisations': lostOrganisations,
}

/**
 * Runs every rule over a slide. No rule can be turned off, since a deck that fails one states something that its source
 * does not.
 */
export function checkEvidence(slide: SlideContent, context: StoryContext): void {
  for (const rule of Object.values(EVIDENCE_RULES)) for (const fault of rule(slide, context)) context.report(fault)
  for (const rule of Object.values(OPEN_RULES)) for (const claim of rule(slide, context)) context.open(claim)
}
