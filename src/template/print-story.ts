import { type Diagnostic, error, hasErrors, type Result, toResult } from '../base/diagnostic.ts'
import type { Language } from '../base/language.ts'
import { didYouMean } from '../base/suggest.ts'
import { DATA } from './compile/make-handlebars.ts'
import type { TemplateCode } from './compile-templates.ts'
import type { TemplateSlide } from './context.ts'
import { type Origin, type PrintedValue, printable, splitPlaces } from './print/marks.ts'
import { type Printing, spanOfPlace, TooMuch } from './print/printing.ts'
import type { TemplateSet } from './spec/layout-spec.ts'

/** A slide as markup, with the origin of its text in templates and of its values in YAML. */
export interface SlideMarkup<Slide extends TemplateSlide = TemplateSlide> {
  readonly slide: Slide
  /** Strict XML, but for the marks round values (see marks.ts) that the parser swaps for spans. */
  readonly markup: string
  /** Where the markup was written, by offset, ascending. */
  readonly origins: readonly Origin[]
  /** The values that the marks number. */
  readonly values: readonly PrintedValue[]
}

/**
 * Prints every slide of a story with its layout. If the templates have errors, nothing is printed.
 *
 * @param once prints a slide, or gives what an equal slide was printed as with the same templates
 */
export function printStory<Slide extends TemplateSlide>(
  story: { readonly language: Language; readonly slides: readonly Slide[] },
  templates: TemplateSet,
  code: TemplateCode,
  once: PrintOnce<Slide> = (_slide, print) => print(),
): Result<readonly SlideMarkup<Slide>[]> {
  if (hasErrors(code.diagnostics)) return { value: undefined, diagnostics: code.diagnostics }
  const merging: PrintContext = { language: story.language, templates, code }
  const diagnostics: Diagnostic[] = [...code.diagnostics]
  const slides = story.slides.flatMap(slide => {
    const { value, diagnostics: found } = once(slide, () => printSlide(slide, merging))
    // What Node forbids, it forbids on every slide.
    const isForbidden = (fault: Diagnostic): boolean => fault.code === 'engine-forbids-code'
    diagnostics.push(...(diagnostics.some(isForbidden) ? found.filter(fault => !isForbidden(fault)) : found))
    return value ?? []
  })
  return toResult(slides, diagnostics)
}

type PrintOnce<Slide extends TemplateSlide> = (
  slide: Slide,
  print: () => Result<SlideMarkup<Slide>>,
) => Result<SlideMarkup<Slide>>

interface PrintContext {
  readonly language: Language
  readonly templates: TemplateSet
  readonly code: TemplateCode
}

function printSlide<Slide extends TemplateSlide>(
  slide: Slide,
  { language, templates, code }: PrintContext,
): Result<SlideMarkup<Slide>> {
  const diagnostics: Diagnostic[] = []
  const failed = { value: undefined, diagnostics }
  const layout = code.layouts.get(slide.layout)
  if (layout === undefined) {
    const help = didYouMean(slide.layout, templates.layouts.keys())
    diagnostics.push(
      error('layout-unknown', `There is no layout "${slide.layout}", which slide "${slide.id}" names`, {
        span: slide.span,
        help,
      }),
    )
    return failed
  }
  const printing: Printing = {
    slide,
    language,
    house: templates.house,
    places: code.places,
    values: [],
    spent: 0,
    steps: 0,
    at: undefined,
    diagnostics,
  }
  try {
    const output = layout(slide.context, { data: { [DATA]: printing } })
    const unshown = unshownNotes(slide, printing)
    if (unshown !== undefined) diagnostics.push(unshown)
    return toResult({ slide, ...splitPlaces(output, code.places), values: printing.values }, diagnostics)
  } catch (fault) {
    if (fault instanceof TooMuch) {
      const place = code.places[printing.at ?? -1]
      diagnostics.push(
        error('merge-too-large', `The layout "${slide.layout}" ${fault.message} for slide "${slide.id}"`, {
          span: spanOfPlace(place ?? { file: templates.layouts.get(slide.layout)?.file ?? '', line: 1, column: 1 }),
          why: 'Loops in loops multiply what they do.',
          help: 'Take a loop out, or show less.',
          trace: [{ label: 'the slide is here', span: slide.span }],
        }),
      )
      return failed
    }
    const why = fault instanceof Error ? fault.message : String(fault)
    // Handlebars compiles with `new Function`, which a flag of Node can forbid.
    if (fault instanceof EvalError) {
      diagnostics.push(
        error('engine-forbids-code', 'Node is not allowed to compile templates', {
          span: slide.span,
          why,
          help: 'Start it without --disallow-code-generation-from-strings: look at NODE_OPTIONS too.',
        }),
      )
      return failed
    }
    diagnostics.push(
      error('merge-failed', `The layout "${slide.layout}" cannot print slide "${slide.id}"`, {
        span: slide.span,
        why,
        help: 'Look for a value of another kind than the layout’s slots say.',
      }),
    )
    return failed
  }
}

/** Footnotes of a slide whose layout does not print its foot. */
function unshownNotes({ context, layout, span }: TemplateSlide, { values }: Printing): Diagnostic | undefined {
  const foot = printable(context.foot)
  if (!foot?.inlines?.some(({ raised }) => raised) || values.some(({ text }) => text === foot.text)) return undefined
  return error('footnote-no-foot', `The layout "${layout}" has no foot for the footnotes of its slide`, {
    span: foot.span ?? span,
    why: 'A cover or divider prints no source line, and the notes stand above that.',
    help: 'Take another layout, or say it without a footnote.',
  })
}
