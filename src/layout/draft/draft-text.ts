import { isMark } from '../../base/characters.ts'
import { given } from '../../base/given.ts'
import { EAST_ASIAN } from '../../base/language.ts'
import { slideOfLink } from '../../base/reference.ts'
import type { Span } from '../../base/span.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { COLOR_ROLES, type ColorRole, type TypeStyle } from '../../theme/theme.ts'
import type { ComputedStyle, Edges, LayoutContext, ParagraphDraft, RunDraft, TextDraft } from '../model.ts'
import { paintOf, wordPaint } from '../style/computed-style.ts'
import {
  elementsOf,
  isElement,
  parseLength,
  read,
  readBoolean,
  readChoice,
  readNumber,
  sourceOf,
} from '../style/read.ts'
import { boldOf } from '../style/typeface.ts'
import type { Page } from './draft-context.ts'

/** Where the words of an element begin: its look, its style, and what holds unless a paragraph says otherwise. */
interface WordsFrom {
  readonly computed: ComputedStyle
  readonly style: string
  readonly align: ParagraphDraft['align']
  readonly anchor: TextDraft['anchor']
  readonly padding: Edges
  /** Numbers that fields show: the slide's, and those of slides before it. */
  readonly page: Pick<Page, 'number' | 'pages'>
  /** The title's own: （1/2） on continued slides. */
  readonly suffix?: string
}

const ALIGNS = ['left', 'center', 'right'] as const
const ANCHORS = ['top', 'middle', 'bottom'] as const
const MARKERS = ['dot', 'ring', 'bullet', 'none'] as const
const OPENS_QUOTE = /^[“‘]/

/** An element's inline content as one paragraph, or its `<p>` children, one each. Undefined where there are no words. */
export function draftText(element: MarkupElement, from: WordsFrom, context: LayoutContext): TextDraft | undefined {
  const blocks = elementsOf(element).filter(child => child.name === 'p')
  const sources = blocks.length > 0 ? blocks : [element]
  const paragraphs = sources
    .map((block, index) =>
      draftParagraph(block, element, index === sources.length - 1 ? from : withoutSuffix(from), context),
    )
    .filter(paragraph => paragraph.runs.length > 0)
  if (paragraphs.every(isBlank)) return undefined
  const source = sourceOf(element)
  const stack = read(element, 'writing-mode') === 'vertical' && isEastAsian(paragraphs)
  return {
    // One character a line has no place for a mark, whose digits would stand below each other.
    paragraphs: stack ? paragraphs.map(withoutMarks) : paragraphs,
    anchor: readChoice(element, 'anchor', ANCHORS) ?? from.anchor,
    stack,
    padding: from.padding,
    ...given({ source }),
  }
}

const withoutMarks = (paragraph: ParagraphDraft): ParagraphDraft => ({
  ...paragraph,
  runs: paragraph.runs.filter(({ mark }) => mark === undefined),
})

const isBlank = ({ runs }: ParagraphDraft): boolean =>
  runs.every(({ text, field }) => field === undefined && text.trim() === '')

/** Signs stand one below the other; letters of a Latin word do not. */
const isEastAsian = (paragraphs: readonly ParagraphDraft[]): boolean =>
  paragraphs.some(({ runs }) => runs.some(({ text }) => EAST_ASIAN.test(text)))

function withoutSuffix({ suffix: _, ...from }: WordsFrom): WordsFrom {
  return from
}

function draftParagraph(
  block: MarkupElement,
  holder: MarkupElement,
  from: WordsFrom,
  context: LayoutContext,
): ParagraphDraft {
  const style = knownStyle(read(block, 'style'), context) ?? from.style
  const own = block === holder ? undefined : readChoice(block, 'color', COLOR_ROLES)
  const computed: ComputedStyle = own === undefined ? from.computed : { ...from.computed, color: own }
  const explicit = own !== undefined || readChoice(holder, 'color', COLOR_ROLES) !== undefined
  const runs = draftRuns(block, { computed, style, explicit, page: from.page }, context)
  if (from.suffix !== undefined && runs.length > 0) runs.push({ ...runs.at(-1)!, text: from.suffix })
  const kind = readChoice(block, 'marker', MARKERS) ?? readChoice(holder, 'marker', MARKERS) ?? listMarker(holder)
  const markerRole: ColorRole = kind === 'bullet' ? 'text' : 'fact'
  const before = read(block, 'space-before')
  return {
    style,
    runs: mergeRuns(runs),
    align: readChoice(block, 'text-align', ALIGNS) ?? readChoice(holder, 'text-align', ALIGNS) ?? from.align,
    level: readNumber(block, 'level') ?? 0,
    before: before === undefined ? 0 : (parseLength(before, context.theme) ?? 0),
    hang: kind === undefined ? hangOf(runs, holder, style, context) : 0,
    span: block.span,
    ...(kind === undefined ? {} : { marker: { kind, color: paintOf(context.theme, computed.ground, markerRole) } }),
  }
}

const listMarker = (holder: MarkupElement): 'bullet' | undefined => (holder.name === 'list' ? 'bullet' : undefined)

/** Quotes hang by a whole em, labels and cells by half of one, other words only when asked to. */
function hangOf(
  runs: readonly RunDraft[],
  holder: MarkupElement,
  style: string,
  { theme }: LayoutContext,
): 0 | 0.5 | 1 {
  const first = runs[0]
  if (first === undefined || !OPENS_QUOTE.test(first.text) || readBoolean(holder, 'hang') === false) return 0
  const type = theme.styles[style]
  if (type === undefined) return 0
  const small = type.family === 'minor' && type.size <= 14
  if (type.family === 'quote' && type.size > 14) return 1
  if (small || type.family === 'quote') return 0.5
  return readBoolean(holder, 'hang') === true ? 1 : 0
}

interface RunFrom {
  readonly computed: ComputedStyle
  readonly style: string
  /** A colour chosen nearby wins over the style's own. */
  readonly explicit: boolean
  readonly page: WordsFrom['page']
  readonly scale?: number
  readonly underline?: ColorRole
  readonly highlight?: ColorRole
  readonly link?: string
  readonly field?: 'slide-number'
  readonly own?: boolean
  readonly mark?: true
}

function draftRuns(element: MarkupElement, from: RunFrom, context: LayoutContext): RunDraft[] {
  const runs: RunDraft[] = []
  for (const node of element.children) {
    if (isElement(node)) {
      if (node.name === 'run') runs.push(...draftRuns(node, runInside(node, from, context), context))
    } else if (node.text !== '') {
      const link = node.link ?? from.link
      const inside = isMark({ ...node, link }) ? markInside(from) : from
      const run = makeRun(node.text, node.source, link === undefined ? inside : { ...inside, link }, context)
      const strong = node.strong === true && canBeStrong(context.theme.styles[from.style]) ? (true as const) : undefined
      runs.push({ ...run, ...given({ strong, raised: node.raised }) })
    }
  }
  if (from.field !== undefined && runs.length === 0)
    runs.push(makeRun(String(from.page.number), undefined, from, context))
  if (read(element, 'field') === 'page-number') runs.push(makeRun(pageOf(from), undefined, from, context))
  return runs
}

/** The number of the slide that a run leads to; of one that is not there, which is reported, a question mark. */
const pageOf = ({ link, page }: RunFrom): string => {
  const slide = link === undefined ? undefined : slideOfLink(link)
  return String(page.pages.get(slide ?? '') ?? '?')
}

/** A mark of evidence: on the page in the accent; on a field, which may have no contrast with it, as the words are. */
const markInside = (from: RunFrom): RunFrom =>
  from.computed.ground === 'page'
    ? { ...from, computed: { ...from.computed, color: 'accent' }, explicit: true, mark: true }
    : { ...from, mark: true }

/** Whether bold is another look: not in a style that is bold, nor in a quotation's own letters. */
const canBeStrong = (style: TypeStyle | undefined): boolean => style !== undefined && boldOf(style) !== style

function runInside(node: MarkupElement, from: RunFrom, context: LayoutContext): RunFrom {
  const style = knownStyle(read(node, 'style'), context)
  const color = readChoice(node, 'color', COLOR_ROLES)
  const scale = readNumber(node, 'scale')
  const underline = readChoice(node, 'underline', COLOR_ROLES)
  const highlight = readChoice(node, 'highlight', COLOR_ROLES)
  const link = read(node, 'link')
  return {
    ...from,
    ...(style === undefined ? {} : { style, own: true }),
    ...(color === undefined ? {} : { computed: { ...from.computed, color }, explicit: true }),
    ...given({ scale, underline, highlight, link }),
    ...(read(node, 'field') === 'slide-number' ? { field: 'slide-number' as const } : {}),
  }
}

function makeRun(text: string, source: Span | undefined, from: RunFrom, { theme }: LayoutContext): RunDraft {
  const { computed } = from
  const plate =
    from.highlight === undefined
      ? computed.hatched
        ? computed.backdrop
        : undefined
      : paintOf(theme, computed.ground, from.highlight)
  const scale = from.scale ?? (from.own === true ? undefined : 1)
  const color = wordPaint(theme, computed, roleOf(from, theme.styles[from.style]?.color ?? 'text'))
  // What leads somewhere is underlined, so that colour is not all that says so.
  const underline =
    from.underline === undefined
      ? from.link === undefined || from.mark === true
        ? undefined
        : color
      : paintOf(theme, computed.ground, from.underline)
  return {
    text: from.field === undefined ? text : String(from.page.number),
    style: from.style,
    color,
    ...given({ scale, underline, highlight: plate, link: from.link, mark: from.mark, field: from.field, source }),
  }
}

/** Chosen nearby, else the style's own where it has one, else inherited. */
const roleOf = ({ computed, explicit }: RunFrom, style: ColorRole): ColorRole =>
  explicit ? (computed.color ?? style) : style === 'text' ? (computed.color ?? 'text') : style

const knownStyle = (name: string | undefined, { theme }: LayoutContext): string | undefined =>
  name !== undefined && name in theme.styles ? name : undefined

/** Neighbouring texts of one style become one run, so that the file does not show where Handlebars printed a value. */
function mergeRuns(runs: readonly RunDraft[]): readonly RunDraft[] {
  const merged: RunDraft[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last === undefined || !looksLike(last, run)) merged.push(run)
    else merged[merged.length - 1] = { ...last, text: last.text + run.text, ...sourceFrom(last, run) }
  }
  return merged
}

const sourceFrom = (a: RunDraft, b: RunDraft): { source?: Span } => {
  const source = a.source ?? b.source
  return source === undefined ? {} : { source }
}

const looksLike = (a: RunDraft, b: RunDraft): boolean =>
  a.style === b.style &&
  a.scale === b.scale &&
  a.color === b.color &&
  a.underline === b.underline &&
  a.highlight === b.highlight &&
  a.strong === b.strong &&
  a.raised === b.raised &&
  a.link === b.link &&
  a.field === undefined &&
  b.field === undefined
