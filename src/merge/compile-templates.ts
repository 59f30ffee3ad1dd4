import Handlebars from 'handlebars'
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import { checkTemplates } from './check-templates.ts'
import { HELPERS } from './helper-table.ts'
import { markTemplate, PRINT } from './mark-template.ts'
import type { Place } from './marks.ts'

/** Templates as programs for Handlebars' runtime. Plain data: another thread may have compiled them. */
export interface TemplateCode {
  /** Everything that is wrong with the templates; with errors there is no code. */
  readonly diagnostics: readonly Diagnostic[]
  /** JavaScript expressions, by name. */
  readonly layouts: ReadonlyMap<string, string>
  readonly partials: ReadonlyMap<string, string>
  /** What the place marks in the output point to. */
  readonly places: readonly Place[]
}

/** Here or elsewhere. */
export type CompileTemplates = (templates: TemplateSet) => TemplateCode | Promise<TemplateCode>

/** Proves all templates of a set and compiles them, once for all decks. */
export function compileTemplates(templates: TemplateSet): TemplateCode {
  const { layouts, partials, diagnostics } = checkTemplates(templates)
  if (hasErrors(diagnostics)) return { diagnostics, layouts: new Map(), partials: new Map(), places: [] }
  const places: Place[] = []
  const compileAll = (parsed: typeof layouts): ReadonlyMap<string, string> =>
    new Map(
      [...parsed].map(([name, template]) => [
        name,
        Handlebars.precompile(markTemplate(template, places), OPTIONS) as string,
      ]),
    )
  return { diagnostics, partials: compileAll(partials), layouts: compileAll(layouts), places }
}

const OPTIONS: PrecompileOptions = {
  knownHelpers: Object.fromEntries([...Object.keys(HELPERS), PRINT].map(name => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
  preventIndent: true,
}
