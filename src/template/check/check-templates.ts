import type { Diagnostic } from '../../base/diagnostic.ts'
import { formatSpan } from '../../base/span.ts'
import { isParsed, type ParsedTemplate, parseTemplate } from '../parse/parse-template.ts'
import type { TemplateSet } from '../spec/layout-spec.ts'
import { checkForms } from './check-forms.ts'
import { checkPartials } from './check-partials.ts'
import { checkPaths, parametersOf } from './check-paths.ts'

/** All templates of a set as syntax trees, and everything that is wrong with them. */
interface CheckedTemplates {
  readonly layouts: ReadonlyMap<string, ParsedTemplate>
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Checks every layout before anything is printed: only known constructs and helpers, existing partials without
 * recursion, and every path against the layout's slots.
 */
export function checkTemplates(templates: TemplateSet): CheckedTemplates {
  const diagnostics: Diagnostic[] = []
  const layouts = parseAll(templates.layouts, diagnostics)
  const partials = parseAll(templates.partials, diagnostics)
  const all = [...layouts.values(), ...partials.values()]
  const names = { partials: [...templates.partials.keys()], house: Object.keys(templates.house) }
  diagnostics.push(...all.flatMap(template => checkForms(template, names)))
  diagnostics.push(...checkPartials(partials))
  const parameters = parametersOf(all)
  for (const [key, template] of layouts) {
    diagnostics.push(...checkPaths(templates.layouts.get(key)!, template, partials, parameters))
  }
  return { layouts, partials, diagnostics: inOrder(withoutRepeats(diagnostics)) }
}

function parseAll(
  sources: ReadonlyMap<string, { readonly file: string; readonly source: string }>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ParsedTemplate> {
  const parsed = new Map<string, ParsedTemplate>()
  for (const [key, { file, source }] of sources) {
    const result = parseTemplate(file, source)
    if (isParsed(result)) parsed.set(key, result)
    else diagnostics.push(result)
  }
  return parsed
}

/** A partial is checked at each call; a fault at the same place is reported once, with the first call. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const key = [diagnostic.code, diagnostic.span && formatSpan(diagnostic.span), diagnostic.message].join('\n')
    if (!first.has(key)) first.set(key, diagnostic)
  }
  return [...first.values()]
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => {
    const [one, other] = [a.span, b.span]
    if (one === undefined || other === undefined) return 0
    if (one.file !== other.file) return one.file < other.file ? -1 : 1
    return one.line - other.line || one.column - other.column
  })
