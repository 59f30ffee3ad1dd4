import type Handlebars from 'handlebars'
import type { Story, StorySlide } from '../audience/story.ts'
import { type Diagnostic, error, hasErrors, type Outcome, outcome } from '../base/diagnostic.ts'
import { didYouMean } from '../base/suggest.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import { checkTemplates } from './check-templates.ts'
import { HELPERS } from './helper-table.ts'
import { DATA, makeHandlebars, TooMuchPrinted } from './make-handlebars.ts'
import { markTemplate, PRINT } from './mark-template.ts'
import { type Merged, type Origin, splitPlaces } from './marks.ts'
import type { Printing } from './printing.ts'

/** A slide as markup, and the ways back: from its text to the templates, from the values in it to the YAML. */
export interface SlideMarkup {
  readonly slide: StorySlide
  /** Strict XML, but for the marks round values (see marks.ts) that the parser swaps for spans. */
  readonly markup: string
  /** Where the markup was written, by offset, ascending. */
  readonly origins: readonly Origin[]
  /** The values that the marks number. */
  readonly merged: readonly Merged[]
}

/** Merges every slide of a story with its layout. Faults of the templates come first: with them nothing is merged. */
export function mergeStory(story: Story, templates: TemplateSet): Outcome<readonly SlideMarkup[]> {
  const checked = checkTemplates(templates)
  if (hasErrors(checked.diagnostics)) return { value: undefined, diagnostics: checked.diagnostics }
  const compiled = compile(templates)
  const diagnostics: Diagnostic[] = [...checked.diagnostics]
  const slides = story.slides.flatMap(slide => mergeSlide(slide, story, templates, compiled, diagnostics) ?? [])
  return outcome(slides, diagnostics)
}

interface Compiled {
  readonly layouts: ReadonlyMap<string, HandlebarsTemplateDelegate>
  readonly places: readonly Omit<Origin, 'offset'>[]
}

const COMPILED = new WeakMap<TemplateSet, Compiled>()

/** Several decks share one set: each template is compiled once, when it is first needed. */
function compile(templates: TemplateSet): Compiled {
  const known = COMPILED.get(templates)
  if (known !== undefined) return known
  const { layouts, partials } = checkTemplates(templates)
  const places: Omit<Origin, 'offset'>[] = []
  const handlebars: typeof Handlebars = makeHandlebars()
  const knownHelpers = Object.fromEntries([...Object.keys(HELPERS), PRINT].map(name => [name, true]))
  const options = { knownHelpers, knownHelpersOnly: true, preventIndent: true } as CompileOptions
  for (const [name, template] of partials)
    handlebars.registerPartial(name, handlebars.compile(markTemplate(template, places), options))
  const compiled = {
    layouts: new Map(
      [...layouts].map(([key, template]) => [key, handlebars.compile(markTemplate(template, places), options)]),
    ),
    places,
  }
  COMPILED.set(templates, compiled)
  return compiled
}

function mergeSlide(
  slide: StorySlide,
  story: Story,
  templates: TemplateSet,
  compiled: Compiled,
  diagnostics: Diagnostic[],
): SlideMarkup | undefined {
  const layout = compiled.layouts.get(slide.layout)
  if (layout === undefined) {
    const help = didYouMean(slide.layout, compiled.layouts.keys())
    diagnostics.push(
      error('layout-unknown', `Slide "${slide.id}" asks for a layout "${slide.layout}"`, { span: slide.span, help }),
    )
    return undefined
  }
  const { language } = story
  const printing: Printing = {
    slide,
    language,
    house: templates.house,
    places: compiled.places,
    merged: [],
    spent: 0,
    diagnostics,
  }
  try {
    const output = layout(slide.context, { data: { [DATA]: printing } })
    return { slide, ...splitPlaces(output, compiled.places), merged: printing.merged }
  } catch (fault) {
    if (fault instanceof TooMuchPrinted) {
      diagnostics.push(
        error('merge-too-large', `The layout "${slide.layout}" prints more than 2 MB for slide "${slide.id}"`, {
          span: slide.span,
          why: 'Loops in loops multiply what they print.',
          help: `Take a loop out of templates/layouts/${slide.layout}.hbs, or show less.`,
        }),
      )
      return undefined
    }
    const why = fault instanceof Error ? fault.message : String(fault)
    diagnostics.push(
      error('merge-failed', `Cannot merge slide "${slide.id}" with the layout "${slide.layout}"`, {
        span: slide.span,
        why,
        help: 'Look for a value of another kind than the layout’s slots say.',
      }),
    )
    return undefined
  }
}
