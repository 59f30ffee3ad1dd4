import type { Diagnostic } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import { keyOf, makeAnew, type Recall } from '../../base/recall.ts'
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
import type { EvidenceRule, OpenRule, RuleContext } from './rule.ts'
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

/** What a rule found on a slide, before the project's settings are asked. */
export interface Finding {
  readonly rule: string
  readonly fault: Diagnostic
}

/**
 * Runs every rule over a slide. How loud a settable one is, the project's settings judge.
 *
 * @param known what the rules found on an equal slide of the same survey and templates
 */
export function checkEvidence(
  slide: SlideContent,
  context: StoryContext,
  known: Recall<readonly Finding[]> = makeAnew,
): void {
  const found = known(
    () => keyOf(decidingOf(slide, context)),
    () => findingsOn(slide, context),
  )
  for (const { rule, fault } of found) {
    const { severity: rated, settable } = EVIDENCE_RULES[rule]!
    const severity = settable ? context.judge({ code: fault.code, severity: rated }, slide.slide.id) : rated
    if (severity !== 'off') context.report({ ...fault, severity })
  }
}

const findingsOn = (slide: SlideContent, context: RuleContext): readonly Finding[] =>
  Object.entries(EVIDENCE_RULES).flatMap(([rule, { check }]) => check(slide, context).map(fault => ({ rule, fault })))

/** All that rules see of a slide but the survey and the templates. Of a record, its id says all. */
function decidingOf(slide: SlideContent, { language, audience, base }: RuleContext): unknown {
  const plain = ({ shown, ...rest }: SlideContent) => ({
    ...rest,
    shown: [...shown].map(([id, { span }]) => [id, span]),
  })
  const below = base?.get(slide.slide.id)
  return [plain(slide), language, audience.name, audience.base?.language, below && plain(below)]
}

/** What slides claim and no rule can prove. */
export const openClaims = (slides: readonly SlideContent[], context: StoryContext): readonly OpenClaim[] =>
  slides.flatMap(slide => Object.values(OPEN_RULES).flatMap(rule => rule(slide, context)))
