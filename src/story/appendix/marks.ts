import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { OURS } from '../ours.ts'
import { scope } from '../story-context.ts'

/** A thing that claims rest on: a record, or the authors. */
export interface Cited {
  readonly id: string
  /** In the order of first use; of the authors, a star. */
  readonly number: string
  /** The slides that bear its mark, by id. */
  readonly slides: readonly string[]
}

const STAR = '*'

/** The element of the page of evidence that marks lead to. */
export const anchorOf = (number: string): string => (number === STAR ? OURS : `e${number}`)

/** What speakers and numbers say of their provenance on the slide where no page of evidence says it. */
const PROVENANCE: readonly string[] = ['mode', 'counted', 'translated']

/** Sets a mark behind each claim, and keeps which slides rest on what. */
export class Marks {
  readonly #cited = new Map<string, { number: string; slides: string[] }>()
  /** The id of the slide with the evidence. */
  readonly page: string

  constructor(page: string) {
    this.page = page
  }

  /** Numbered ones first, the authors last. */
  get cited(): readonly Cited[] {
    const all = [...this.#cited].map(([id, each]) => ({ id, ...each }))
    return [...all.filter(({ id }) => id !== OURS), ...all.filter(({ id }) => id === OURS)]
  }

  /** The values of a slide with marks behind its claims, and without what the page of evidence says instead. */
  mark<T extends ContextValue>(value: T, slide: string): T {
    if (Array.isArray(value)) return value.map(each => this.mark(each, slide)) as unknown as T
    if (typeof value !== 'object' || value === null || value instanceof SourcedText) return value
    const view = value as ContextObject
    const fields = Object.entries(view)
      .filter(([key]) => !PROVENANCE.includes(key))
      .map(([key, inner]) => [key, key === 'inlines' || key === 'evidence' ? inner : this.mark(inner, slide)])
    return scope({ ...Object.fromEntries(fields), ...this.#marked(view, slide) }) as T
  }

  #marked(view: ContextObject, slide: string): ContextObject {
    const ids = Array.isArray(view.evidence)
      ? view.evidence.flatMap(id => (id instanceof SourcedText ? id.text : []))
      : []
    if (ids.length === 0) return scope({})
    const numbers = ids.map(id => this.#numberOf(id, slide))
    const known = Array.isArray(view.inlines) ? view.inlines : []
    const behind = (key: string, inlines: readonly ContextValue[]): readonly [string, ContextValue][] => {
      const text = view[key]
      if (!(text instanceof SourcedText)) return []
      const marked = withMarks(text, numbers, inlines, this.page)
      return [[key, marked], ...(key === 'text' ? [['inlines', marked.inlines] as [string, ContextValue]] : [])]
    }
    return scope(Object.fromEntries([...behind('text', known), ...behind('phrase', []), ...behind('what', [])]))
  }

  #numberOf(id: string, slide: string): string {
    const numbered = [...this.#cited.keys()].filter(key => key !== OURS).length
    const entry = this.#cited.get(id) ?? { number: id === OURS ? STAR : String(numbered + 1), slides: [] }
    if (!entry.slides.includes(slide)) entry.slides.push(slide)
    this.#cited.set(id, entry)
    return entry.number
  }
}

/** Stops that a mark stands before; it stands behind a full stop and a closing quotation mark. */
const STOPS = /[；，、;,]$/

/** A text with the numbers behind it, each a link to its evidence. */
function withMarks(
  { text, span }: SourcedText,
  numbers: readonly string[],
  inlines: readonly ContextValue[],
  page: string,
): ContextObject {
  const at = text.length - (STOPS.exec(text)?.[0].length ?? 0)
  const marks: ContextObject[] = []
  let printed = ''
  for (const number of numbers) {
    if (printed !== '') {
      marks.push(scope({ start: at + printed.length, end: at + printed.length + 1, raised: true }))
      printed += ','
    }
    const start = at + printed.length
    printed += number
    const link = new SourcedText(`#${page}/${anchorOf(number)}`, span)
    marks.push(scope({ start, end: at + printed.length, raised: true, link }))
  }
  return scope({
    text: new SourcedText(text.slice(0, at) + printed + text.slice(at), span),
    inlines: [...inlines, ...marks],
  })
}
