import type { Severity } from '../base/diagnostic.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules.ts'

/** What briefdeck.yaml makes of the rules on looks: `error`, `warning`, or `off`. */
export type RuleSetting = Severity | 'off'

/** A finding that a project accepts, with its reason. */
export interface Ignored {
  readonly rule: string
  /** Output name of the deck; absent: of all. */
  readonly deck?: string
  /** Absent: on every slide. */
  readonly slide?: string
}

/** Sets of settings by name. The rules on facts stand in none: they cannot be set. */
export const PRESETS = {
  /** As the rules are. */
  standard: rule => rule.severity,
  /** While a deck is drafted: only what loses words is told. */
  draft: rule => (rule.severity === 'warning' ? 'off' : rule.severity),
  /** Before a deck goes out: what would be a warning is an error. */
  final: rule => (rule.severity === 'warning' ? 'error' : rule.severity),
} as const satisfies Readonly<Record<string, (rule: Rule) => RuleSetting>>
export type Preset = keyof typeof PRESETS

/** The rules with the severities of a preset, and those that a project gives by code. */
export const settledRules = (preset: Preset, severities: ReadonlyMap<string, RuleSetting>): readonly Rule[] =>
  RULES.map(rule => ({ ...rule, severity: severities.get(rule.code) ?? PRESETS[preset](rule) }))

/** Codes of the rules that a project may set. */
export const SETTABLE_RULES: readonly string[] = RULES.map(({ code }) => code)
