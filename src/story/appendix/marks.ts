import { MARK_SEPARATOR } from '../../base/characters.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { OURS } from '../ours.ts'
import { scope } from '../story-context.ts'

/** A thing that claims rest on: a record, or the authors. */
export interface Cited {
  readonly id: string
  /** In the order of first use; of the authors, a sign; empty where it vouches for a title or a drawing alone, which bear no mark. */
  readonly number: string
  /** The slides that rest on it, by id. */
  readonly slides: readonly string[]
}

/** The element of the page of evidence that marks lead to. */
export const anchorOf = (id: string, number: string): string => (id === OURS ? OURS : `e${number}`)

/** What speakers and numbers say of their provenance on the slide where no page of evidence says it. */
const PROVENANCE: readonly string[] = ['mode', 'counted', 'translated']

/** Sets a mark behind each claim, and keeps which slides rest on what. */
export class Marks {
  readonly #cited = new Map<string, { number: string; slides: string[] }>()
  /** The id of the slide with the evidence. */
  readonly page: string

  /** The mark of the authors’ own words. */
  readonly #ours: string

  constructor(page: string, ours: string) {
    this.page = page
    this.#ours = ours
  }

  /** Numbered ones first, the authors last. */
  get cited(): readonly Cited[] {
    const all = [...this.#cited].map(([id, each]) => ({ id, ...each }))
    const rank = ({ number }: Cited): number => ['', this.#ours].indexOf(number)
    return all.toSorted((a, b) => rank(a) - rank(b))
  }

  /** What slides rest on beside what they mark: asked for when all of them are marked. */
  rest(slide: string, ids: readonly string[]): void {
    for (const id of ids) {
      const entry = this.#cited.get(id) ?? { number: '', slides: [] }
      if (!entry.slides.includes(slide)) entry.slides.push(slide)
      this.#cited.set(id, entry)
    }
  }

  /** The values of a slide with marks behind its claims, and without what the page of evidence says instead. */
  slide(values: ContextObject, id: string): ContextObject {
    const again = saidAgain(values)
    const marked = Object.entries(values).map(([key, value]) => [key, this.#mark(value, id, again.has(key))])
    return scope(Object.fromEntries(marked))
  }

  #mark(value: ContextValue, slide: string, isSaidAgain = false): ContextValue {
    if (Array.isArray(value)) return value.map(each => this.#mark(each, slide, isSaidAgain))
    if (typeof value !== 'object' || value === null || value instanceof SourcedText) return value
    const view = value as ContextObject
    const again = saidAgain(view)
    const fields = Object.entries(view)
      .filter(([key]) => !PROVENANCE.includes(key))
      .map(([key, inner]) => [key, PLAIN.includes(key) ? inner : this.#mark(inner, slide, again.has(key))])
    return scope({ ...Object.fromEntries(fields), ...(isSaidAgain ? {} : this.#marked(view, slide)) })
  }

  #marked(view: ContextObject, slide: string): ContextObject {
    const ids = idsOf(view)
    if (ids.length === 0) return scope({})
    const entries = ids.map(id => ({ id, number: this.#numberOf(id, slide) }))
    const known = Array.isArray(view.inlines) ? view.inlines : []
    const behind = (key: string, inlines: readonly ContextValue[]): readonly [string, ContextValue][] => {
      const text = view[key]
      if (!(text instanceof SourcedText)) return []
      const marked = withMarks(text, entries, inlines, this.page)
      return [[key, marked], ...(key === 'text' ? [['inlines', marked.inlines] as [string, ContextValue]] : [])]
    }
    return scope(Object.fromEntries([...behind('text', known), ...behind('phrase', []), ...behind('what', [])]))
  }

  #numberOf(id: string, slide: string): string {
    const numbered = [...this.#cited.keys()].filter(key => key !== OURS).length
    const entry = this.#cited.get(id) ?? { number: id === OURS ? this.#ours : String(numbered + 1), slides: [] }
    if (!entry.slides.includes(slide)) entry.slides.push(slide)
    this.#cited.set(id, entry)
    return entry.number
  }
}

/** Parts of a view that hold no view. */
const PLAIN: readonly string[] = ['inlines', 'evidence']

/** Of a list, what each of its items rests on. */
const idsOf = (value: ContextValue): readonly string[] => {
  if (Array.isArray(value)) {
    const [first, ...others] = value.map(each => idsOf(each))
    return first !== undefined && others.every(ids => ids.join() === first.join()) ? first : []
  }
  const evidence = typeof value === 'object' && value !== null && 'evidence' in value ? value.evidence : undefined
  return Array.isArray(evidence) ? evidence.flatMap(id => (id instanceof SourcedText ? id.text : [])) : []
}

/** The parts of one thing, such as a head and what it says, of which a later one rests on the same: it alone bears the mark. */
function saidAgain(view: ContextObject): ReadonlySet<string> {
  const rests = Object.entries(view).flatMap(([key, value]) => {
    const ids = idsOf(value).join()
    return ids === '' ? [] : [{ key, ids }]
  })
  return new Set(
    rests.filter(({ ids }, at) => rests.slice(at + 1).some(later => later.ids === ids)).map(({ key }) => key),
  )
}

/** Stops that a mark stands before; it stands behind a full stop and a closing quotation mark. */
const STOPS = /[；，、;,]$/

/** A text with the numbers behind it, each a link to its evidence. */
function withMarks(
  { text, span }: SourcedText,
  entries: readonly Pick<Cited, 'id' | 'number'>[],
  inlines: readonly ContextValue[],
  page: string,
): ContextObject {
  const at = text.length - (STOPS.exec(text)?.[0].length ?? 0)
  const marks: ContextObject[] = []
  let printed = ''
  for (const { id, number } of entries) {
    const start = at + printed.length
    printed += printed === '' ? number : `${MARK_SEPARATOR}${number}`
    const link = new SourcedText(`#${page}/${anchorOf(id, number)}`, span)
    marks.push(scope({ start, end: at + printed.length, raised: true, link }))
  }
  return scope({
    text: new SourcedText(text.slice(0, at) + printed + text.slice(at), span),
    inlines: [...inlines, ...marks],
  })
}
