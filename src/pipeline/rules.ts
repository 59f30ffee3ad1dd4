import type { Code, RatedCode, RuleSetting } from '../base/diagnostic.ts'
import { RULES } from '../lint/rules.ts'
import { EVIDENCE_RULES } from '../story/evidence/check-evidence.ts'
import { EXCERPT_CODES } from '../survey/prove/find-excerpts.ts'
import { SURVEY_RULES } from '../survey/prove/prove-survey.ts'

/** A code of a rule, what the rule reads, and whether a project may set it. */
export interface CheckRule extends RatedCode {
  readonly rule: string
  /** `records`: against their sources. `words`: of a slide against its records. `scenes`: of a slide that is laid out. */
  readonly reads: 'records' | 'words' | 'scenes'
  readonly settable: boolean
}

interface Named {
  readonly codes: readonly Code[]
  readonly severity: 'error' | 'warning'
  readonly settable?: boolean
}

const ofTable = (rules: Readonly<Record<string, Named>>, reads: CheckRule['reads']): readonly CheckRule[] =>
  Object.entries(rules).flatMap(([rule, { codes, severity, settable = severity !== 'error' }]) =>
    codes.map(code => ({ rule, code, reads, severity, settable })),
  )

/** Every rule of `briefdeck check`, in the order in which they run: a rule with several codes has a line for each. */
export const CHECK_RULES: readonly CheckRule[] = [
  ...ofTable({ excerpts: { codes: EXCERPT_CODES, severity: 'error' } }, 'records'),
  ...ofTable(SURVEY_RULES, 'records'),
  ...ofTable(EVIDENCE_RULES, 'words'),
  ...RULES.map(({ code, severity }) => ({ rule: code, code, reads: 'scenes' as const, severity, settable: true })),
]

/** The codes that a project may set or accept. A deck that breaks another rule says what its source does not. */
export const SETTABLE_RULES: readonly string[] = CHECK_RULES.filter(({ settable }) => settable).map(({ code }) => code)

/** Sets of settings by name. */
export const PRESETS = {
  /** As the rules are. */
  standard: severity => severity,
  /** While a deck is drafted: only errors are reported. */
  draft: severity => (severity === 'warning' ? 'off' : severity),
  /** Before a deck goes out: what would be a warning is an error. */
  final: severity => (severity === 'warning' ? 'error' : severity),
} as const satisfies Readonly<Record<string, (severity: RuleSetting) => RuleSetting>>
export type Preset = keyof typeof PRESETS
