/**
 * Families of rules, by the codes of their diagnostics. A mutant names the family that must find it: an error by another
 * one is luck.
 */
export const RULES = {
  excerpt: /^excerpt-|^figure-without-evidence|^figure-not-in|^attribution-not-there|^name-not-in-source/,
  figure:
    /^figure-|^number-not-in-excerpt|^counted-|^count-wrong|^form-says-other|^qualifier|^unit|^level|^rank|^scope|^what/,
  /** All that proves a figure, in whatever language. */
  anyFigure:
    /^figure-|^number|^counted-|^count-wrong|^form-says|^qualifier|^unit|^level|^rank|^scope|^what|^source|^translation/,
  series: /^series-|^figure-|^number-not-in-excerpt/,
  source: /^source-|^figure-source|^covers/,
  own: /^number-|^note-|^short-|^what|^figure-/,
  speaker: /speaker|^attribution|^voice|^quote|^by-/,
  office: /^office|^name-not-in-source|^title-of-person|^role-not|^short-not|affiliation|^title-/,
  name: /^name-|^person|^office/,
  hedge: /hedge|approximator|qualifier|^kept|^translation/,
  negation: /negation|^translation|^claim/,
  level: /level|scope|rank|^translation/,
  number: /^number-|^count|^text-(digit|number)/,
  /** A number beside what proves it, in a record or on a slide. */
  anyNumber: /^number|^count|^note|^short|^what|^figure|^translation|^yaml-syntax|^excerpt|^text/,
  quotation: /^quote|speech|^quotation|speaker/,
  cut: /^quote-not-verbatim|^quote-part|^cut|^quote/,
  glue: /^brace|^number|^sum|^approximator|^unit/,
  count: /^count|^number/,
  invisible: /invisible|^text-character|look-?alike|script|character/,
  translation: /^translation|^form-says|number|unit|name|office|hedge|negation/,
  partner: /^partner/,
  absence: /^absence/,
  kept: /^kept|^keep/,
  /** Whether words are told as direct speech. */
  mode: /^paraphrase|^quote/,
  closed: /closed/,
  table: /^table|^cell|^brace|^number/,
  open: /./,
} as const
export type Rule = keyof typeof RULES
