import { type Span, sameStart } from '../base/span.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { parseMarkup } from '../markup/parse.ts'
import type { SlideText } from '../story/slide-content.ts'
import type { Story, StorySlide } from '../story/story.ts'
import type { Survey } from '../survey/model/survey.ts'
import type { TemplateCode } from '../template/compile-templates.ts'
import { printStory } from '../template/print-story.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import { placesOf, type SourcePlace } from './source-place.ts'

/** Words on a slide, and the way back from them. */
export interface TracedWords {
  readonly words: string
  /** The line of the template that prints them. */
  readonly template: Span
  /** The YAML that gives them; absent where the template does. */
  readonly yaml?: Span
  /** Their slot. */
  readonly path?: string
  readonly records: readonly TracedRecord[]
}

export interface TracedRecord {
  readonly id: string
  readonly yaml: Span
  readonly places: readonly SourcePlace[]
}

/** All words that a slide's layout prints, in the order of the template, each led back to the source. */
export function traceSlide(
  survey: Survey,
  story: Story,
  slide: StorySlide,
  templates: TemplateSet,
  code: TemplateCode,
): readonly TracedWords[] {
  const [markup] = printStory({ language: story.language, slides: [slide] }, templates, code).value ?? []
  const tree = markup && parseMarkup(markup).value
  if (tree === undefined) return []
  return printedIn(tree).map(({ words, template, source }) => {
    const text = source && slide.texts.find(each => isAt(each, source))
    const ids = text === undefined ? recordAt(survey, source) : [...idsOf(text)]
    return {
      words,
      template,
      ...(source !== undefined && { yaml: source }),
      ...(text !== undefined && { path: text.path }),
      records: ids.flatMap(id => traceRecord(survey, id) ?? []),
    }
  })
}

export function traceRecord(survey: Survey, id: string): TracedRecord | undefined {
  const record = survey.records.get(id)
  return record && { id, yaml: record.span, places: placesOf(record, survey) }
}

/** The records that a text prints or names as its vouchers. */
export const idsOf = ({ pieces, vouchers }: SlideText): ReadonlySet<string> =>
  new Set([...pieces.flatMap(({ id }) => id ?? []), ...vouchers])

const isAt = ({ span, written }: SlideText, source: Span): boolean => same(span, source) || same(written?.span, source)

const same = (a: Span | undefined, b: Span): boolean => a !== undefined && sameStart(a, b)

/** The record in whose YAML a span lies: the last one that begins before it. */
function recordAt(survey: Survey, source: Span | undefined): readonly string[] {
  let best: { readonly id: string; readonly line: number } | undefined
  for (const { id, span } of source === undefined ? [] : survey.records.values())
    if (span.file === source!.file && span.line <= source!.line && span.line >= (best?.line ?? 0))
      best = { id, line: span.line }
  return best === undefined ? [] : [best.id]
}

interface Printed {
  readonly words: string
  readonly template: Span
  readonly source?: Span
}

/** Texts of the tree in order. Pieces of one value that stand side by side are one. */
function printedIn(element: MarkupElement): readonly Printed[] {
  const own: Printed[] = []
  for (const node of element.children) {
    if (node.kind === 'element') {
      own.push(...printedIn(node))
      continue
    }
    const words = node.text.trim()
    if (words !== '') own.push({ words, template: element.span, ...(node.source && { source: node.source }) })
  }
  return own
}
