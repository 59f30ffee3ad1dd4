import type { Diagnostic, Severity } from '../base/diagnostic.ts'
import type { Scene, SceneSlide } from '../scene/scene.ts'
import type { Theme } from '../theme/theme.ts'
import type { Advice, DeckFinding, Rule } from './rule.ts'
import { RULES } from './rules.ts'

/** Gives what a rule found on this very slide before, else finds it. */
type Find = <T>(slide: SceneSlide, rule: string, find: () => T) => T

/**
 * Runs the rules over a finished scene. Findings of one slide stand together, in the order of the table; what a rule finds
 * in the deck as a whole follows. Rules that are `off` are left out, as are findings that the project accepts.
 */
export function lintScene(
  scene: Scene,
  theme: Theme,
  rules: readonly Rule[] = RULES,
  accepts: (code: string, slide: string) => boolean = () => false,
  advice: Advice = { fittingLayout: () => undefined },
  recall: Find = (_slide, _name, find) => find(),
): readonly Diagnostic[] {
  const diagnose = (
    { code, severity }: ActiveRule,
    { slide, message, ...detail }: DeckFinding,
  ): readonly Diagnostic[] =>
    accepts(code, slide) ? [] : [{ code, severity, message: `${slide}: ${message}`, ...detail }]
  const active = rules.filter(isActive)
  return [
    ...scene.slides.flatMap(slide =>
      active.flatMap(rule =>
        'checkSlide' in rule
          ? recall(slide, rule.code, () => rule.checkSlide(slide, theme, advice)).flatMap(finding =>
              diagnose(rule, { ...finding, slide: slide.id }),
            )
          : [],
      ),
    ),
    ...active.flatMap(rule =>
      'checkDeck' in rule ? rule.checkDeck(scene, theme).flatMap(finding => diagnose(rule, finding)) : [],
    ),
  ]
}

type ActiveRule = Rule & { readonly severity: Severity }

const isActive = (rule: Rule): rule is ActiveRule => rule.severity !== 'off'
