import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Box, Setting, Sizes, TextDraft } from './box.ts'
import type { Fitted } from './fit.ts'
import type { SlideTree } from './layout.ts'
import { nameOf } from './names.ts'
import { makeNeeds, type Overflow } from './need.ts'
import { sourceOf, wordsOf } from './read.ts'
import { measureRun } from './set-text.ts'

/** Says what does not fit on a slide even at the least sizes: the box, by how much, and what to do. */
export function describeOverflows(fitted: Fitted, source: SlideTree, setting: Setting): readonly Diagnostic[] {
  return fitted.overflows.map(overflow =>
    describe(
      overflow.kind === 'height' ? { ...overflow, box: tallest(overflow.box, fitted) } : overflow,
      source,
      setting,
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

function describe({ box, by, kind }: Overflow, { slide, instead }: SlideTree, { language }: Setting): Diagnostic {
  const name = `“${box.table === undefined ? nameOf(box.element, 'group', language, wordsOf(box.element)) : nameOf(box.element, 'table', language, '')}”`
  const source = box.text?.source ?? sourceOf(box.element)
  const shorter =
    box.role === 'image' || box.role === 'drawing'
      ? 'Make it smaller'
      : kind === 'height'
        ? 'Shorten the words or show fewer items'
        : 'Shorten the words'
  return error('overflow', `${slide.id}: ${MESSAGES[kind](name, by.toFixed(by < 10 ? 1 : 0))}`, {
    span: source ?? slide.span,
    why: 'Sizes have already shrunk as far as the theme allows.',
    help: instead === undefined ? `${shorter}.` : `${shorter}, or use the layout "${instead}".`,
    trace: [{ label: 'laid out by', span: box.element.span }],
  })
}

/** Cells that their row has no place for: fewer columns than cells, or a span that covers the place. */
export function describeSurplus(box: Box, slide: string): readonly Diagnostic[] {
  const own = (box.table?.surplus ?? []).map(cell =>
    error('table-ragged', `${slide}: a row of the table has more cells than columns are free`, {
      span: cell.span,
      why: 'A cell that spans rows takes its column in the rows below it.',
      help: 'Leave the cell out there, or add a column.',
    }),
  )
  return [...own, ...box.children.flatMap(child => describeSurplus(child, slide))]
}

/** Characters that no face of the deck can draw, each told once a slide, where it is written. */
export function describeMissing(root: Box, sizes: Sizes, slide: string, setting: Setting): readonly Diagnostic[] {
  const told = new Set<string>()
  const found: Diagnostic[] = []
  for (const { text, box } of textsIn(root)) {
    for (const paragraph of text.paragraphs) {
      for (const run of paragraph.runs) {
        for (const character of setting.measurer.missing(measureRun(run, paragraph.style, sizes, setting))) {
          if (told.has(character)) continue
          told.add(character)
          const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
          const span = run.source ?? text.source ?? box.element.span
          found.push(
            error('glyph-missing', `${slide}: no typeface of the theme has “${character}” (U+${code})`, {
              span,
              why: 'It would be shown as an empty box, or in a typeface of the reader’s machine.',
              help: 'Write it another way.',
            }),
          )
        }
      }
    }
  }
  return found
}

function* textsIn(box: Box): Generator<{ text: TextDraft; box: Box }> {
  if (box.text !== undefined) yield { text: box.text, box }
  for (const row of box.table?.rows ?? [])
    for (const cell of row.cells) if (cell !== undefined) yield { text: cell.text, box }
  for (const child of box.children) yield* textsIn(child)
}
