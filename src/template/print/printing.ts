import { LINE_BREAK } from '../../base/characters.ts'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Language } from '../../base/language.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { ContextObject, ContextValue, TemplateSlide } from '../context.ts'
import type { TemplateSet } from '../spec/layout-spec.ts'
import {
  escapeInlines,
  hasUnprintable,
  type Place,
  type PrintedValue,
  placeMark,
  printable,
  valueMark,
  withoutUnprintable,
} from './marks.ts'

/** The state of printing one slide: the values printed so far, limits, and diagnostics. */
export interface Printing {
  readonly slide: TemplateSlide
  readonly language: Language
  readonly house: TemplateSet['house']
  readonly places: readonly Place[]
  readonly values: PrintedValue[]
  readonly diagnostics: Diagnostic[]
  /** Characters that loops and partials have printed. */
  spent: number
  /** What the template has done so far: rounds of loops, blocks, calls, items of the lists that they were given. */
  steps: number
  /** Where it stands in a template. */
  at: number | undefined
}

/** The most characters that loops and partials may print on a slide, all nested repetitions counted. */
const MOST_PRINTED = 2_000_000

/**
 * The most steps that a slide may take. Real slides take some thousands; nested loops could run for hours without
 * printing anything.
 */
const MOST_STEPS = 200_000

/** Thrown to leave Handlebars; `mergeStory` catches and reports it. */
export class TooMuch extends Error {}

export function spendCharacters(printed: string, printing: Printing): string {
  printing.spent += printed.length
  if (printing.spent > MOST_PRINTED) throw new TooMuch(`prints more than ${MOST_PRINTED / 1e6} MB`)
  return printed
}

export function spendSteps(steps: number, printing: Printing): void {
  printing.steps += steps
  if (printing.steps > MOST_STEPS) throw new TooMuch(`takes more than ${MOST_STEPS} steps`)
}

/**
 * Prints one value as marked, escaped markup, and records it. A missing value is reported with its places in template
 * and YAML.
 */
export function printValue(
  value: ContextValue | Printed,
  place: number,
  written: string,
  context: unknown,
  printing: Printing,
): string {
  const pieces = value instanceof Printed ? value.pieces : [printable(value)]
  printing.at = place
  spendSteps(1 + pieces.length, printing)
  return (
    placeMark(place) +
    pieces
      .map(piece => (piece === undefined ? reportMissing(place, written, context, printing) : print(piece, printing)))
      .join('')
  )
}

/** Several values that a helper joined: each keeps its own place. */
export class Printed {
  readonly pieces: readonly PrintedValue[]

  constructor(pieces: readonly PrintedValue[]) {
    this.pieces = pieces
  }
}

function print(piece: PrintedValue, printing: Printing): string {
  if (piece.text === '') return ''
  if (hasUnprintable(piece.text)) {
    printing.diagnostics.push(
      error('text-character', 'Unexpected character that cannot stand on a slide', {
        span: piece.span ?? printing.slide.span,
        why: 'Control characters, private-use marks and broken surrogates have no form there.',
        help: 'Delete it, or type the text anew.',
      }),
    )
  }
  const text = LINE_BREAK.test(piece.text) ? piece.text.trimEnd() : piece.text
  printing.values.push({ text, ...given({ span: piece.span, inlines: piece.inlines }) })
  return valueMark(printing.values.length - 1, escapeInlines(withoutUnprintable(text), piece.inlines))
}

function reportMissing(index: number, written: string, context: unknown, printing: Printing): string {
  const { slide, places, diagnostics } = printing
  const place = places[index]
  const from =
    place === undefined
      ? {}
      : { trace: [{ label: `printed here by the layout "${slide.layout}"`, span: spanOfPlace(place) }] }
  diagnostics.push(
    error('merge-missing', `Slide "${slide.id}" has no "${written}" to print`, {
      span: firstSpan(context as ContextValue) ?? slide.span,
      help: `Write it in the YAML, or put {{${written}}} into {{#if ${written}}}.`,
      ...from,
    }),
  )
  return ''
}

export const spanOfPlace = ({ file, line, column }: Omit<Place, 'fixed'>): Span => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 1,
})

/** The span nearest to a missing value: that of its first sibling. Values of the slide itself are not siblings. */
function firstSpan(context: ContextValue): Span | undefined {
  if (context instanceof SourcedText) return context.span
  if (typeof context !== 'object' || Array.isArray(context)) return undefined
  const fields = context as ContextObject
  if ('deck' in fields && 'sections' in fields) return undefined
  return Object.values(fields).find(value => value instanceof SourcedText)?.span
}
