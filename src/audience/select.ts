import { error, hasErrors, type Outcome } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Language } from '../base/language.ts'
import { Leaf } from '../base/leaf.ts'
import type { Reading } from '../base/reading.ts'
import type { Audience, EventWords } from '../content/audience.ts'
import type { Survey } from '../content/survey.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import { checkEvidence } from './evidence/check-evidence.ts'
import { citeLine, footLine } from './foot.ts'
import { forbiddenWords } from './forbidden.ts'
import { glossaryOf } from './glossary.ts'
import { notesOf } from './notes.ts'
import { layOver } from './overlay.ts'
import { shorten } from './shorten.ts'
import { speakersLeft } from './speakers-left.ts'
import type { Scope, Story, StorySlide, Value } from './story.ts'
import { type Told, tellSlide } from './tell-slide.ts'
import { collecting, houseWord, scope, type Telling } from './telling.ts'

/** A theme's logo in words and numbers, as layouts print them. */
export interface LogoWords {
  readonly file: Leaf
  readonly 'on-dark': Leaf
  readonly alt: Leaf
  readonly height: number
  readonly 'cover-height': number
}

export interface TellOptions {
  /** The theme's words for layouts: `tracker`, `cover`. */
  readonly traits: Readonly<Record<string, string>>
  readonly logo?: LogoWords
  /** Takes the place of the audience's own theme. */
  readonly theme?: string
  /** Shortens the deck to a talk of so many minutes. */
  readonly minutes?: number
  /** The way of reading in place of the audience's own. */
  readonly reading?: Reading
  /** Words for one occasion, over those of the audience's `event`. */
  readonly event?: Readonly<Partial<Record<keyof EventWords, string>>>
}

/** A survey as it is told to one audience: its slides with all words in place, proved by the evidence rules. */
export function tellStory(
  survey: Survey,
  audience: Audience,
  templates: TemplateSet,
  options: TellOptions,
): Outcome<Story> {
  const { diagnostics, report } = collecting()
  const languages = languagesOf(audience)
  const telling: Telling = { survey, audience, language: audience.language, templates, languages, report }
  const slides = shorten(layOver(audience, report), options.minutes).flatMap(slide => tellSlide(telling, slide) ?? [])
  for (const { told } of slides) checkEvidence(told, telling)
  const sections = sectionsOf(telling, slides)
  const theme = options.theme ?? audience.theme.text
  const shared = sharedContext(telling, slides, options, theme)
  const story: Story = {
    audience: audience.name,
    language: audience.language,
    output: outputOf(audience, options),
    theme,
    title: audience.title,
    keywords: audience.keywords.map(({ text }) => text),
    slides: slides.map((slide, index) => storySlide(telling, slide, index, sections, shared)),
    glossary: glossaryOf(telling),
    forbidden: forbiddenWords(telling),
    records: [...new Set(slides.flatMap(({ told }) => [...told.shown.keys()]))].sort(),
    ...given({ subject: audience.subject }),
  }
  return { value: hasErrors(diagnostics) ? undefined : story, diagnostics }
}

/** A variant has a name of its own: it never takes the place of the whole deck. */
function outputOf({ output, reading }: Audience, options: TellOptions): string {
  const other = options.reading === undefined || options.reading === reading ? [] : [options.reading]
  const short = options.minutes === undefined ? [] : [`${options.minutes}min`]
  return [output, ...other, ...short].join('.')
}

/** The language of bare words, by audience file: an overlay's base speaks its own. */
function languagesOf(audience: Audience): ReadonlyMap<string, Language> {
  const own = [audience.file, audience.language] as const
  return new Map(audience.base === undefined ? [own] : [...languagesOf(audience.base), own])
}

interface Sections {
  readonly names: readonly Leaf[]
  /** The section of each slide, as an index into names; −1 before the first. */
  readonly ofSlide: readonly number[]
}

function sectionsOf(telling: Telling, slides: readonly Told[]): Sections {
  const names: Leaf[] = []
  const ofSlide = slides.map(({ told: { slide } }) => {
    if (slide.section !== undefined) {
      const { text, span } = slide.section
      if (names.some(name => name.text === text)) {
        const help = 'Give each section a name of its own; slides that follow belong to it without a word.'
        telling.report(error('section-repeated', `Unexpected second section "${text}"`, { span, help }))
      }
      if ((telling.languages.get(span.file) ?? telling.language) !== telling.language) {
        const help = `Give it anew in ${telling.audience.file}.`
        telling.report(
          error('translation-missing', `The section "${text}" has no name in the deck’s language`, { span, help }),
        )
      }
      names.push(slide.section)
    }
    return names.length - 1
  })
  return { names, ofSlide }
}

/** What all slides of a deck see alike. */
function sharedContext(
  telling: Telling,
  slides: readonly Told[],
  options: TellOptions,
  theme: string,
): Readonly<Record<string, Value>> {
  const { audience, language } = telling
  const records = slides.flatMap(({ told }) => [...told.shown.values()].map(({ record }) => record))
  const override = (key: keyof EventWords): Leaf | undefined => {
    const text = options.event?.[key]
    return text === undefined || text === '' ? audience.event[key] : new Leaf(text, audience.span)
  }
  const event = { host: override('host'), speaker: override('speaker'), date: override('date'), mark: override('mark') }
  const leaf = (text: string): Leaf => new Leaf(text, audience.span)
  const traits = Object.fromEntries(Object.entries(options.traits).map(([key, text]) => [key, leaf(text)]))
  return {
    deck: scope({
      title: audience.title,
      for: audience.for ?? audience.base?.for,
      'source-line': leaf(citeLine(telling, records)),
    }),
    event: scope({ ...event, line: eventLine(telling, [event.host, event.speaker, event.date]) }),
    theme: scope({ ...traits, ...(options.logo && { logo: scope({ ...options.logo }) }), id: leaf(theme) }),
    language: leaf(language),
  }
}

/** Who reports, and when, in one line. */
function eventLine(telling: Telling, words: readonly (Leaf | undefined)[]): Leaf | undefined {
  const said = words.filter(word => word !== undefined)
  return said[0] && new Leaf(said.map(({ text }) => text).join(houseWord(telling, 'name-gap')), said[0].span)
}

function storySlide(
  telling: Telling,
  { told, slots, title }: Told,
  index: number,
  { names, ofSlide }: Sections,
  shared: Readonly<Record<string, Value>>,
): StorySlide {
  const { slide, layout } = told
  const own = ofSlide[index] ?? -1
  const current = slide.backup ? -1 : own
  const sections = names.map((name, position) =>
    scope({ name, current: position === current, past: slide.backup || position < current, index: position }),
  )
  const name = names[own]
  const section = slide.backup ? houseWord(telling, 'appendix') : name?.text
  const context: Scope = scope({
    ...slots,
    ...shared,
    title,
    foot: footLine(telling, told),
    speakers: speakersLeft(telling, told),
    slide: scope({ id: new Leaf(slide.id, slide.span), number: index + 1 }),
    sections,
    section: slide.backup ? undefined : name,
    appendix: slide.backup,
  })
  return {
    id: slide.id,
    layout,
    context,
    notes: notesOf(telling, told),
    span: slide.span,
    ...given({ section }),
  }
}
