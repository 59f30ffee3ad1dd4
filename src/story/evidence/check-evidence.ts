import type { OpenClaim } from '../../base/open-claim.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'
import { boundSpeakers } from './bound-speakers.ts'
import { closedRecords } from './closed.ts'
import { brokenCuts } from './cuts.ts'
import { lostHedges } from './hedges.ts'
import { wrongLevels } from './levels.ts'
import { unapprovedMaps } from './maps.ts'
import { wrongMarks } from './marks.ts'
import { gluedFigures } from './numbers/braces.ts'
import { figureWords } from './numbers/figure-words.ts'
import { wrongPeriods } from './numbers/periods.ts'
import { unboundNumbers } from './numbers/unbound.ts'
import { lostOrganisations } from './open/lost-organisations.ts'
import { ownSentences } from './open/own-sentences.ts'
import { turnedWords } from './own-words.ts'
import { missingPartners } from './partners.ts'
import { inventedQuotations } from './quotations.ts'
import type { EvidenceRule, OpenRule } from './rule.ts'
import { saidByAnother } from './said-by.ts'
import { bareSuperlatives } from './settable/bare-superlatives.ts'
import { openTasks } from './settable/open-tasks.ts'
import { unknownNames } from './settable/unknown-names.ts'
import { unstatedRelations } from './settable/unstated-relations.ts'
import { wrongSpeakers } from './speakers.ts'
import { wrongTitles } from './titles.ts'
import { freeTranslations, wrongTranslations } from './translations.ts'
import { unvouchedWords } from './vouchers.ts'

type Check = EvidenceRule['check']
type Codes = EvidenceRule['codes']

const error = (check: Check, ...codes: Codes): EvidenceRule => ({ codes, severity: 'error', settable: false, check })
const warning = (check: Check, ...codes: Codes): EvidenceRule => ({ codes, severity: 'warning', settable: true, check })

/** The rules by name, each with all codes that it may tell. */
export const EVIDENCE_RULES: Readonly<Record<string, EvidenceRule>> = {
  vouchers: error(unvouchedWords, 'words-unvouched'),
  numbers: error(unboundNumbers, 'number-unbound', 'own-number-of-figure', 'own-number-reported'),
  braces: error(gluedFigures, 'brace-glued', 'brace-other-unit', 'figures-joined'),
  periods: error(wrongPeriods, 'period-turned', 'period-of-another', 'period-undrawn'),
  'figure-words': error(figureWords, 'change-turned', 'figure-of-another'),
  cuts: error(brokenCuts, 'quote-not-verbatim', 'quote-part-dropped'),
  quotations: error(inventedQuotations, 'quote-invented', 'quote-of-indirect', 'quote-unnamed'),
  marks: error(wrongMarks, 'quote-mark'),
  maps: error(unapprovedMaps, 'map-unapproved'),
  speakers: error(wrongSpeakers, 'quote-speaker-wrong', 'quote-of-indirect', 'quote-of-unquoted', 'quote-invented'),
  'said-by': error(saidByAnother, 'said-by-another'),
  'bound-speakers': error(boundSpeakers, 'speaker-not-theirs', 'quote-called-paraphrase', 'paraphrase-called-quote'),
  hedges: error(lostHedges, 'hedge-lost', 'approximator-lost'),
  partners: error(missingPartners, 'partner-missing'),
  closed: error(closedRecords, 'record-closed'),
  titles: error(wrongTitles, 'title-of-person-wrong', 'office-of-another'),
  levels: error(wrongLevels, 'level-of-another'),
  'own-words': error(turnedWords, 'words-negation', 'hedge-lost', 'superlative'),
  translations: error(
    wrongTranslations,
    'translation-number',
    'translation-hedge',
    'translation-negation',
    'translation-level',
    'translation-name',
    'superlative',
  ),
  superlatives: warning(bareSuperlatives, 'superlative-bare'),
  names: warning(unknownNames, 'name-unknown'),
  // Settable: what a layout draws may be plain from the words, or be the authors' own order of things.
  relations: { ...error(unstatedRelations, 'relation-unstated'), settable: true },
  tasks: warning(openTasks, 'task-open'),
}

/** What no machine can prove, by name: the ledger lists it. */
const OPEN_RULES: Readonly<Record<string, OpenRule>> = {
  'own-sentences': ownSentences,
  translations: freeTranslations,
  'lost-organisations': lostOrganisations,
}

/** Runs every rule over a slide. How loud a settable one is, the project's settings judge. */
export function checkEvidence(slide: SlideContent, context: StoryContext): void {
  for (const { check, severity: rated, settable } of Object.values(EVIDENCE_RULES)) {
    for (const fault of check(slide, context)) {
      const severity = settable ? context.judge({ code: fault.code, severity: rated }, slide.slide.id) : rated
      if (severity !== 'off') context.report({ ...fault, severity })
    }
  }
}

/** What slides claim and no rule can prove. */
export const openClaims = (slides: readonly SlideContent[], context: StoryContext): readonly OpenClaim[] =>
  slides.flatMap(slide => Object.values(OPEN_RULES).flatMap(rule => rule(slide, context)))
