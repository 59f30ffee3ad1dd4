import type { Judge } from '../base/diagnostic.ts'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import { LANGUAGE_WORD, LANGUAGES, type Language } from '../base/language.ts'
import { SourcedText } from '../base/sourced-text.ts'
import type { Span } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Audience } from '../survey/model/audience.ts'
import type { Survey, SurveyRecord, Texts } from '../survey/model/survey.ts'
import { whyNoCell } from '../survey/tables/find-cell.ts'
import type { ContextObject, ContextValue } from '../template/context.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import type { Scale } from './series/drawn.ts'
import type { SlideContent } from './slide-content.ts'
import type { Pages } from './slides/pages.ts'

/** What every function of the story stage needs: the survey, the audience, and where to report diagnostics. */
export interface StoryContext {
  readonly survey: Survey
  readonly audience: Audience
  readonly language: Language
  readonly templates: TemplateSet
  /** The language that an audience file's bare words are in, by path. */
  readonly languages: ReadonlyMap<string, Language>
  /** Counts what the words of a slide name: `{count rows}`. Absent for words of no slide. */
  readonly countOf?: (of: readonly string[]) => number | undefined
  /** The number of a footnote of the slide, by its name. */
  readonly noteOf?: (name: string) => number | undefined
  /** The scales that charts of the deck share, by the name under `scale:`. */
  readonly scales?: ReadonlyMap<string, Scale>
  /** The pages of the deck, by slides and sections. Absent where a slide is told alone. */
  readonly pages?: Pages
  /** Reports a diagnostic, once for each place and code. */
  readonly report: (diagnostic: Diagnostic) => void
  /** How loud a finding is that a project may set. */
  readonly judge: Judge
  /** Of a deck that is laid over one in another language: the slides of that deck, by id. */
  readonly base?: ReadonlyMap<string, SlideContent>
}

/** What the words of a record are written by. */
export interface WordContext extends Pick<StoryContext, 'language' | 'templates' | 'report'> {
  readonly audience: Pick<Audience, 'output'>
}

/** What tells the slides of an audience, in its language. */
export const contextOf = (
  survey: Survey,
  audience: Audience,
  templates: TemplateSet,
  { report, judge }: Pick<StoryContext, 'report' | 'judge'>,
): StoryContext => ({
  survey,
  audience,
  language: audience.language,
  templates,
  languages: languagesOf(audience),
  report,
  judge,
})

/** The language of texts without a language key, by audience file: the base of an overlay has its own. */
function languagesOf(audience: Audience): ReadonlyMap<string, Language> {
  const own = [audience.file, audience.language] as const
  return new Map(audience.base === undefined ? [own] : [...languagesOf(audience.base), own])
}

/** A sink that keeps one diagnostic a place and code. */
export function collecting(): {
  readonly diagnostics: Diagnostic[]
  readonly report: StoryContext['report']
} {
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const report = (diagnostic: Diagnostic): void => {
    const { code, message, span } = diagnostic
    const { size } = seen
    if (seen.add(JSON.stringify([code, message, span])).size > size) diagnostics.push(diagnostic)
  }
  return { diagnostics, report }
}

export function houseWord({ templates, language }: Pick<StoryContext, 'templates' | 'language'>, key: string): string {
  return templates.house[key]?.[language] ?? ''
}

/**
 * The text in the deck's language; one without letters (%) is the same in each. If it is missing, it reports that once and returns the
 * text of another language.
 */
export function inLanguage(
  context: WordContext,
  texts: Texts,
  record: SurveyRecord,
  field: string,
  used: Span,
): SourcedText {
  const own = texts[context.language]
  if (own !== undefined) return own
  const other = LANGUAGES.flatMap(language => texts[language] ?? [])[0] ?? new SourcedText('', record.span)
  if (other.text !== '' && !/\p{L}/u.test(other.text)) return other
  const { language } = context
  context.report(
    error('translation-missing', `${record.id} has no ${LANGUAGE_WORD[language]} for \`${field}\``, {
      span: other.span,
      why: `The deck ${context.audience.output} is in ${LANGUAGE_WORD[language]}, and shows it.`,
      help: `Write { zh: …, en: … }, or \`${language}:\` beside it.`,
      trace: [{ label: 'shown here', span: used }],
    }),
  )
  return other
}

/** The record of an id, or a diagnostic at the place where it is named. */
export function findRecord({ survey, report }: StoryContext, id: string, span: Span): SurveyRecord | undefined {
  const record = survey.records.get(id)
  const cell = record === undefined ? noCell({ survey }, id, span) : undefined
  if (cell !== undefined) report(cell)
  else if (record === undefined) {
    const near = didYouMean(id, survey.records.keys())
    report(
      error('id-unknown', `Unknown id "${id}"`, {
        span,
        help: `${near} Words that look like an id are written { text: ${id} }.`,
      }),
    )
  }
  return record
}

/** Why an address of a table leads to no number; undefined where the id is no address of one. */
export function noCell({ survey }: Pick<StoryContext, 'survey'>, id: string, span: Span): Diagnostic | undefined {
  const { code, message, ...detail } = whyNoCell(survey.tables, id) ?? {}
  return code === undefined || message === undefined ? undefined : error(code, message, { ...detail, span })
}

/** Makes an object for templates: it has no prototype and leaves out undefined values. */
export function scope(fields: Readonly<Record<string, ContextValue>>): ContextObject {
  const target: Record<string, ContextValue> = Object.create(null)
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) target[key] = value
  return target
}
