import { type Code, type Diagnostic, type DiagnosticDetail, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { SlideMarkup } from '../template/print-story.ts'
import type { Locate } from './locate.ts'
import type { ThemeNames } from './values.ts'

/** What the parts of the parser share while they read one slide. */
export interface Parsing {
  readonly slide: SlideMarkup
  readonly theme: ThemeNames | undefined
  readonly locate: Locate
  readonly diagnostics: Diagnostic[]
  readonly ids: Map<string, Span>
  /** Whether the tags are balanced: otherwise the nesting is unknown, and no fault of it is reported. */
  readonly nested: boolean
  /** Of words, so far. */
  characters: number
}

/** Reports a fault at an offset of the markup, with the YAML of the value to blame if there is one. */
export function report(
  parsing: Parsing,
  code: Code,
  message: string,
  at: { readonly start: number; readonly end?: number },
  { source, ...detail }: DiagnosticDetail & { readonly source?: Span | undefined },
): void {
  const trace = source === undefined ? {} : { trace: [{ label: 'the value comes from here', span: source }] }
  parsing.diagnostics.push(error(code, message, { span: parsing.locate(at.start, at.end), ...trace, ...detail }))
}
