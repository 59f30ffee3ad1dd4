import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { checkTemplates } from './check/check-templates.ts'
import { HELPERS } from './compile/helper-table.ts'
import { DATA, makeHandlebars } from './compile/make-handlebars.ts'
import { markTemplate, PRINT } from './compile/mark-template.ts'
import { isParsed, type ParsedTemplate, parseTemplate } from './parse/parse-template.ts'
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

/**
 * Checks all templates of a set, once for all decks. Each is parsed and compiled at its first run.
 *
 * @param isSound whether nothing was found in templates of the same texts: they are not checked again
 */
export function compileTemplates(templates: TemplateSet, isSound = false): TemplateCode {
  const checked = isSound ? undefined : checkTemplates(templates)
  const diagnostics = checked?.diagnostics ?? []
  if (hasErrors(diagnostics)) return { diagnostics, layouts: new Map(), places: [] }
  const places: Place[] = []
  const handlebars = makeHandlebars()
  const parsedOf = (kind: Kind, name: string): ParsedTemplate => {
    const { file, source } = templates[kind].get(name)!
    const parsed = checked?.[kind].get(name) ?? parseTemplate(file, source)
    if (!isParsed(parsed)) throw new Error(parsed.message)
    return parsed
  }
  const compile = (kind: Kind, name: string): HandlebarsTemplateDelegate => {
    let compiled: HandlebarsTemplateDelegate | undefined
    return (context, options) => {
      compiled ??= handlebars.compile(markTemplate(parsedOf(kind, name), places), OPTIONS)
      return compiled(context, options)
    }
  }
  for (const name of templates.partials.keys()) {
    const partial = compile('partials', name)
    handlebars.registerPartial(name, (context, options) =>
      spendCharacters(partial(context, options), options?.data[DATA]),
    )
  }
  const layouts = new Map([...templates.layouts.keys()].map(name => [name, compile('layouts', name)]))
  return { diagnostics, layouts, places }
}

type Kind = 'layouts' | 'partials'

const OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries([...Object.keys(HELPERS), PRINT].map(name => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
  preventIndent: true,
}
