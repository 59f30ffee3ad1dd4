import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import type { Span } from '../../base/span.ts'
import type { MeasureRun } from '../../text/types.ts'
import { chartRuns } from '../chart/text.ts'
import type { Fitted } from '../fit/fit.ts'
import { makeNeeds, type Overflow } from '../fit/overflow.ts'
import { measureRun } from '../flex/set-text.ts'
import type { Box, LayoutContext, SizedContext, SlideTree, TextDraft } from '../model.ts'
import { nameOf } from '../style/names.ts'
import { read, sourceOf, wordsOf } from '../style/read.ts'
import { nameCharacters } from './name-characters.ts'

/** Says what does not fit on a slide even at the least sizes: the box, by how much, and what to do. */
export function diagnoseOverflows(fitted: Fitted, source: SlideTree, context: LayoutContext): readonly Diagnostic[] {
  return fitted.overflows.map(overflow =>
    diagnose(
      overflow.kind === 'height' ? { ...overflow, box: tallest(overflow.box, fitted) } : overflow,
      source,
      context,
    ),
  )
}

/** Of a box that is too tall, the part that takes most of its height: the table, not the title above it. */
function tallest(box: Box, fitted: Fitted): Box {
  const need = makeNeeds(fitted.places, fitted.measure).of
  const [first] = box.children.filter(child => 2 * need(child) > need(box))
  return first === undefined || box.flow.direction === 'row' ? box : tallest(first, fitted)
}

const MESSAGES: Readonly<Record<Overflow['kind'], (box: string, by: string) => string>> = {
  height: (box, by) => `${box} is ${by} pt too tall for the slide`,
  width: (box, by) => `${box} is ${by} pt too wide`,
  word: (box, by) => `${box} holds a piece that no line may break, ${by} pt wider than its box`,
  lines: (box, by) => `${box} takes more lines than its style allows (${by} pt)`,
}

function diagnose({ box, by, kind }: Overflow, { slide, instead }: SlideTree, { language }: LayoutContext): Diagnostic {
  const name = `“${nameOfBox(box, language)}”`
  const source = box.text?.source ?? sourceOf(box.element)
  const shorter =
    box.role === 'image' || box.role === 'drawing'
      ? 'Shorten the words beside it or make it smaller'
      : kind === 'height' || box.role === 'chart'
        ? 'Shorten the words or show fewer items'
        : 'Shorten the words'
  return error('overflow', `${slide.id}: ${MESSAGES[kind](name, by.toFixed(by < 10 ? 1 : 0))}`, {
    span: source ?? slide.span,
    why: 'Sizes have already shrunk as far as the theme allows.',
    help: instead === undefined ? `${shorter}.` : `${shorter}, or use the layout "${instead}".`,
    trace: [{ label: 'laid out by', span: box.element.span }],
  })
}

function nameOfBox({ element, role }: Box, language: Language): string {
  if (role === 'table') return nameOf(element, 'table', language, '')
  return role === 'chart'
    ? nameOf(element, 'chart', language, read(element, 'alt'))
    : nameOf(element, 'group', language, wordsOf(element))
}

/** Characters that no face of the deck can draw: one error a text, and each character once a slide. */
export function diagnoseMissing(root: Box, slide: string, context: SizedContext): readonly Diagnostic[] {
  const reported = new Set<string>()
  const found: Diagnostic[] = []
  for (const { runs, span } of wordsIn(root, context)) {
    const missing = runs.map(({ run, source }) => ({
      source,
      characters: [...new Set(context.measurer.missing(run))].filter(character => !reported.has(character)),
    }))
    const characters = [...new Set(missing.flatMap(one => one.characters))]
    for (const character of characters) reported.add(character)
    if (characters.length === 0) continue
    found.push(
      error('glyph-missing', `${slide}: no typeface of the theme has ${nameCharacters(characters)}`, {
        span: missing.find(one => one.characters.length > 0)?.source ?? span,
        why: 'It would be shown as an empty box, or in a typeface of the reader’s machine.',
        help: 'Write it another way.',
      }),
    )
  }
  return found
}

interface Words {
  readonly runs: readonly { readonly run: MeasureRun; readonly source?: Span | undefined }[]
  readonly span: Span
}

/** The words of a slide, text by text, as they are measured. */
function* wordsIn(box: Box, context: SizedContext): Generator<Words> {
  for (const text of textsOf(box)) {
    const runs = text.paragraphs.flatMap(paragraph =>
      paragraph.runs.map(run => ({ run: measureRun(run, paragraph.style, context), source: run.source })),
    )
    yield { runs, span: text.source ?? box.element.span }
  }
  if (box.role === 'chart') yield { runs: chartRuns(box.element, context), span: box.element.span }
  for (const child of box.children) yield* wordsIn(child, context)
}

const textsOf = (box: Box): readonly TextDraft[] => [
  ...(box.text === undefined ? [] : [box.text]),
  ...(box.table?.rows ?? []).flatMap(row => row.cells.flatMap(cell => cell?.text ?? [])),
]
