/**
 * Families of rules, by the codes of their diagnostics. A mutant names the family that must find it: an error by another
 * one is luck.
 */
export const RULES = {
  excerpt: /^excerpt-|^figure-without-evidence|^figure-not-in|^attribution-not-there|^name-not-in-source/,
  figure:
    /^figure-|^number-not-in-excerpt|^counted-|^count-wrong|^form-says-other|^translation-(number|unit|qualifier|level)|^says-level/,
  /** All that proves a figure, in whatever language. */
  anyFigure: /^figure-|^number|^counted-|^count-wrong|^form-says|^translation-|^says-|^same-|^table-|^cell-/,
  series: /^series-|^figure-|^number-not-in-excerpt/,
  source: /^source-|^figure-source/,
  /** A number or rank in words that a record says of itself. */
  own: /^number-|^figure-|^short-not|^translation-(number|level)|^says-/,
  speaker: /speaker|^quote-of-|^attribution|^voice-|^quote-speaker|^said-by/,
  office:
    /^office-|^title-of-|^role-not-in-title|^short-not-verbatim|^affiliation-|^name-not-in-source|^translation-office/,
  name: /^name-not-in-source|^translation-name|^attribution-|^speaker-/,
  hedge:
    /^hedge-|^approximator-lost|^kept-|^says-hedge|^translation-(hedge|qualifier|negation)|^figure-hedge|^quote-part-dropped/,
  negation: /^says-negation|^words-negation|^translation-negation/,
  /** The scope of a rank is proved with its number. */
  level: /^says-level|^level-of-another|^translation-level|^figure-level|^number-unbound/,
  number: /^number-|^text-invisible|^count-|^translation-number|^own-number/,
  /** A number beside what proves it, in a record or on a slide. */
  anyNumber:
    /^number-|^text-|^count|^figure-|^translation-(number|unit)|^brace-|^figures-joined|^short-not|^own-number/,
  quotation: /^quote-|^paraphrase-called|^quotation|^speaker-|^said-by/,
  cut: /^quote-not-verbatim|^quote-part|^kept-/,
  glue: /^brace-|^figures-joined|^number-unbound|^approximator-lost|^translation-number/,
  mixedUp: /^figure-of-another|^change-turned|^translation-|^level-of-another/,
  count: /^count-|^number-unbound/,
  invisible: /^text-|^invisible|^look-alike/,
  translation: /^translation-|^form-says-other|^figure-/,
  partner: /^partner-missing/,
  absence: /^absence-/,
  kept: /^kept-/,
  /** Whether words are told as direct speech. */
  mode: /^paraphrase-called|^quote-called/,
  closed: /^record-closed|^closed-|^audience-leak/,
  table: /^table-|^cell-|^brace-|^number-unbound/,
  relation: /^relation-|^excerpt-/,
  open: /./,
} as const
export type Rule = keyof typeof RULES
