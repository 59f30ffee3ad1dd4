import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { checkTemplates } from './check/check-templates.ts'
import { HELPERS } from './compile/helper-table.ts'
import { DATA, makeHandlebars } from './compile/make-handlebars.ts'
import { markTemplate, PRINT } from './compile/mark-template.ts'
import type { ParsedTemplate } from './parse/parse-template.ts'
import type { Place } from './print/marks.ts'
import { spendCharacters } from './print/printing.ts'
import type { TemplateSet } from './spec/layout-spec.ts'

/** What Handlebars makes of a template. */
type Template = (context: unknown, options: { data: Readonly<Record<string, unknown>> }) => string

/** Compiled templates by name. Handlebars compiles each at its first run, since a deck uses a third of the layouts. */
export interface TemplateCode {
  /** All diagnostics of the templates; with errors there are no programs. */
  readonly diagnostics: readonly Diagnostic[]
  readonly layouts: ReadonlyMap<string, Template>
  /** Template spans that the place marks in the output refer to by number. */
  readonly places: readonly Place[]
}

/** Checks and compiles all templates of a set, once for all decks. */
export function compileTemplates(templates: TemplateSet): TemplateCode {
  const { layouts, partials, diagnostics } = checkTemplates(templates)
  if (hasErrors(diagnostics)) return { diagnostics, layouts: new Map(), places: [] }
  const places: Place[] = []
  const handlebars = makeHandlebars()
  const compile = (template: ParsedTemplate) => handlebars.compile(markTemplate(template, places), OPTIONS)
  for (const [name, template] of partials) {
    const partial = compile(template)
    handlebars.registerPartial(name, (context, options) =>
      spendCharacters(partial(context, options), options?.data[DATA]),
    )
  }
  return { diagnostics, layouts: new Map([...layouts].map(([name, template]) => [name, compile(template)])), places }
}

const OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries([...Object.keys(HELPERS), PRINT].map(name => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
  preventIndent: true,
}
