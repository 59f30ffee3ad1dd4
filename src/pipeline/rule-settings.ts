import type { Judge, RatedCode, RuleSetting } from '../base/diagnostic.ts'
import { type Diagnostic, error, warning } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { didYouMean, respelt } from '../base/suggest.ts'
import type { YamlEntry, YamlMap, YamlTree } from '../yaml/yaml-tree.ts'
import { CHECK_RULES, type CheckRule, PRESETS, type Preset, SETTABLE_RULES } from './rules.ts'

/** `rules:` and `ignore:` of briefdeck.yaml. */
export interface RuleSettings {
  readonly preset: Preset
  /** By code. */
  readonly severities: ReadonlyMap<string, RuleSetting>
  readonly ignored: readonly PlacedIgnore[]
}

/** A finding that a project accepts, with its reason. */
export interface PlacedIgnore {
  readonly rule: string
  /** Output name of the deck; absent: of all. */
  readonly deck?: string
  /** Absent: on every slide. */
  readonly slide?: string
  readonly reason: string
  readonly span: Span
}

/** Rules with the severities that the project gives them. */
export const settled = <Rated extends RatedCode>(
  rules: readonly Rated[],
  { preset, severities }: RuleSettings,
): readonly Rated[] =>
  rules.map(rule => ({ ...rule, severity: severities.get(rule.code) ?? PRESETS[preset](rule.severity) }))

/** The table of rules as the project has set them. */
export const rulesOf = (settings: RuleSettings): readonly CheckRule[] =>
  CHECK_RULES.map(rule => (rule.settable ? settled([rule], settings)[0]! : rule))

/** Whether the project accepts a finding on a slide of a deck. What accepts it is added to `met`. */
export const acceptsBy =
  ({ ignored }: RuleSettings, deck: string, met: Set<PlacedIgnore>) =>
  (code: string, slide: string): boolean => {
    const accepting = ignored.filter(
      each => each.rule === code && (each.deck ?? deck) === deck && (each.slide ?? slide) === slide,
    )
    for (const each of accepting) met.add(each)
    return accepting.length > 0
  }

/** The settings as rules on the words of a deck ask for them. */
export function judgeBy(settings: RuleSettings, deck: string, met: Set<PlacedIgnore>): Judge {
  const accepts = acceptsBy(settings, deck, met)
  return (rule, slide) => {
    const [{ severity } = rule] = settled([rule], settings)
    return severity !== 'off' && accepts(rule.code, slide) ? 'off' : severity
  }
}

const SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warning', 'error']

/** Reads `rules: { preset: draft, contrast: error }` and `ignore: [{ rule, deck, slide, reason }]`. */
export function readRuleSettings(
  rules: YamlTree | undefined,
  ignore: YamlTree | undefined,
): { readonly settings: RuleSettings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const severities = new Map<string, RuleSetting>()
  let preset: Preset = 'standard'
  for (const { key, value } of entriesOf(rules, 'rules', diagnostics)) {
    const text = value.kind === 'text' ? value.text : value.kind === 'flag' && !value.value ? 'off' : ''
    if (key.text === 'preset') {
      const known = PRESET_NAMES.find(name => name === text)
      if (known === undefined) diagnostics.push(notOneOf('preset', value, text, PRESET_NAMES))
      else preset = known
      continue
    }
    const setting = SETTINGS.find(each => each === text)
    if (!SETTABLE_RULES.includes(key.text)) diagnostics.push(notSettable(key))
    else if (setting === undefined) diagnostics.push(notOneOf(key.text, value, text, SETTINGS))
    else severities.set(key.text, setting)
  }
  const ignored = readIgnored(ignore, diagnostics)
  return { settings: { preset, severities, ignored }, diagnostics }
}

const PRESET_NAMES = Object.keys(PRESETS) as readonly Preset[]
const IGNORE_KEYS = ['rule', 'deck', 'slide', 'reason']

function readIgnored(tree: YamlTree | undefined, diagnostics: Diagnostic[]): readonly PlacedIgnore[] {
  if (tree === undefined) return []
  if (tree.kind !== 'list') {
    diagnostics.push(
      error('config-value', 'Unexpected value of "ignore", expected a list', {
        span: tree.span,
        help: 'Write - { rule: short-last-line, deck: government, slide: A1, reason: … }.',
      }),
    )
    return []
  }
  return tree.items.flatMap(item => {
    const entries = entriesOf(item, 'ignore', diagnostics)
    const textOf = (key: string): string | undefined => {
      const value = entries.find(each => each.key.text === key)?.value
      return value?.kind === 'text' && value.text.trim() !== '' ? value.text : undefined
    }
    const strange = entries.find(({ key }) => !IGNORE_KEYS.includes(key.text))
    if (strange !== undefined) {
      const help = didYouMean(strange.key.text, IGNORE_KEYS)
      diagnostics.push(
        error('config-key', `Unexpected key "${strange.key.text}" in ignore`, { span: strange.key.span, help }),
      )
    }
    const [rule, reason, deck, slide] = [textOf('rule'), textOf('reason'), textOf('deck'), textOf('slide')]
    const named = entries.find(({ key }) => key.text === 'rule')
    if (rule !== undefined && !SETTABLE_RULES.includes(rule)) {
      diagnostics.push(notSettable({ text: rule, span: named?.value.span ?? item.span }))
      return []
    }
    if (rule === undefined || reason === undefined) {
      const lacking = rule === undefined ? 'rule' : 'reason'
      diagnostics.push(
        error('config-value', `Missing "${lacking}" of an ignored finding`, {
          span: item.span,
          why: 'Nobody could say later what was accepted, and why.',
          help: `Add \`${lacking}:\`.`,
        }),
      )
      return []
    }
    return { rule, reason, span: item.span, ...(deck !== undefined && { deck }), ...(slide !== undefined && { slide }) }
  })
}

/** Reported when all decks were checked. */
export const unusedIgnores = (
  ignored: readonly PlacedIgnore[],
  used: ReadonlySet<PlacedIgnore>,
): readonly Diagnostic[] =>
  ignored
    .filter(each => !used.has(each))
    .map(({ rule, span }) =>
      warning('ignore-unused', `No finding of ${rule} is left that this would ignore`, {
        span,
        why: 'It would hide the next one.',
        help: 'Delete it: briefdeck check --fix.',
        fix: { span, deleted: true },
      }),
    )

const notSettable = ({ text, span }: { text: string; span: Span }): Diagnostic =>
  error('rule-not-settable', `The rule "${text}" cannot be set`, {
    span,
    why: 'A deck that breaks a rule on facts says what its source does not: only rules on looks, and those that warn, can be set.',
    help: didYouMean(text, SETTABLE_RULES),
    ...(CHECK_RULES.some(({ code }) => code === text) ? {} : respelt({ text, span }, SETTABLE_RULES)),
  })

const notOneOf = (key: string, { span }: YamlTree, text: string, known: readonly string[]): Diagnostic =>
  error('config-value', `Unexpected "${text}" of "${key}", expected one of ${known.join(', ')}`, {
    span,
    help: didYouMean(text, known),
    ...respelt({ text, span }, known),
  })

function entriesOf(tree: YamlTree | undefined, key: string, diagnostics: Diagnostic[]): readonly YamlEntry[] {
  if (tree === undefined) return []
  if (tree.kind === 'map') return [...(tree as YamlMap).entries.values()]
  const help = 'Write keys and values, as in { contrast: error }.'
  diagnostics.push(error('config-value', `Unexpected value of "${key}", expected a map`, { span: tree.span, help }))
  return []
}
