import { asRated, error, hasErrors, type Judge, type Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Medium } from '../base/medium.ts'
import type { OpenClaim } from '../base/open-claim.ts'
import type { Recall } from '../base/recall.ts'
import { NAMING_KINDS } from '../base/record-kinds.ts'
import { SourcedText } from '../base/sourced-text.ts'
import type { Audience, EventWords } from '../survey/model/audience.ts'
import type { Survey } from '../survey/model/survey.ts'
import type { ContextObject, ContextValue } from '../template/context.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import { evidenceSlide, evidenceViews, freeId } from './appendix/evidence-slide.ts'
import { Marks } from './appendix/marks.ts'
import { closedElsewhere } from './closed/closed-elsewhere.ts'
import { closedWords } from './closed/closed-words.ts'
import { forbiddenWords } from './closed/forbidden.ts'
import { checkEvidence, type Finding, openClaims } from './evidence/check-evidence.ts'
import { glossaryOf } from './glossary.ts'
import { scalesOf } from './series/scales.ts'
import type { SlideContent } from './slide-content.ts'
import { type DeckWords, deckContent, eventWords } from './slides/deck-words.ts'
import { citeLine, footLine } from './slides/foot.ts'
import { leftOutOf, shortened, withLeftOut } from './slides/left-out.ts'
import { notesOf } from './slides/notes.ts'
import { layOver } from './slides/overlay.ts'
import { pagesOf } from './slides/pages.ts'
import { shorten } from './slides/shorten.ts'
import { speakersLeft } from './slides/speakers-left.ts'
import { tellBase } from './slides/tell-base.ts'
import { type FilledSlide, tellSlide } from './slides/tell-slide.ts'
import type { Story, StorySlide } from './story.ts'
import { collecting, contextOf, houseWord, type StoryContext, scope } from './story-context.ts'

/** A theme's logo in words and numbers, as layouts print them. */
interface LogoWords {
  readonly file: SourcedText
  readonly 'on-dark': SourcedText
  readonly alt: SourcedText
  readonly height: number
  readonly 'cover-height': number
}

export interface TellOptions {
  /** The theme's words for layouts: `tracker`, `cover`. */
  readonly traits: Readonly<Record<string, string>>
  readonly logo?: LogoWords
  /** Takes the place of the audience's own theme. */
  readonly theme?: string
  /** The project's settings of rules; as they are rated without. */
  readonly judge?: Judge
  /** Shortens the deck to a talk of so many minutes. */
  readonly minutes?: number
  /** The way of reading in place of the audience's own. */
  readonly reading?: Medium
  /** Words for one occasion, over those of the audience's `event`. */
  readonly event?: Readonly<Partial<Record<keyof EventWords, string>>>
}

/**
 * Writes the story of one audience: its slides with all words in place, checked by the evidence rules.
 *
 * @param known what the rules found on equal slides of the same survey and templates
 */
export function tellStory(
  survey: Survey,
  audience: Audience,
  templates: TemplateSet,
  options: TellOptions,
  known?: Recall<readonly Finding[]>,
): Result<Story> {
  const { diagnostics, report } = collecting()
  const base = tellBase(survey, audience, templates)
  const all = layOver(audience, report)
  const { slides: chosen, leftOut } = shorten(all, options.minutes)
  const context: StoryContext = {
    ...contextOf(survey, audience, templates, { report, judge: options.judge ?? asRated }),
    pages: pagesOf(all, chosen),
    ...given({ base }),
  }
  const scales = scalesOf(context, chosen)
  const slides = chosen.flatMap(slide => tellSlide({ ...context, scales }, slide) ?? [])
  for (const { content } of slides) checkEvidence(content, context, known)
  const missed = leftOutOf(slides, leftOut)
  if (missed.length > 0) report(shortened(audience, missed, options.minutes ?? 0))
  const event = eventWords(context, options.event)
  const opening = slides.map(({ content: { slide } }) => slide).filter(({ section }) => section !== undefined)
  const deck = deckContent(context, opening, { event, ...given({ logoAlt: options.logo?.alt }) })
  checkEvidence(deck, context, known)
  let open: readonly OpenClaim[] | undefined
  const sections = sectionsOf(context, slides)
  const theme = options.theme ?? audience.theme.text
  const shared = sharedContext(context, slides, options, theme, event)
  const forbidden = forbiddenWords(context)
  const story: Story = {
    audience: audience.name,
    language: audience.language,
    output: outputOf(audience, options),
    theme,
    title: audience.title,
    keywords: audience.keywords.map(({ text }) => text),
    slides: withLeftOut(context, storySlides(context, slides, sections, shared), missed),
    glossary: glossaryOf(context),
    forbidden,
    records: [...new Set(slides.flatMap(({ content }) => [...content.shown.keys()]))].sort(),
    // Only the ledger asks for them: a build need not look.
    get open() {
      open ??= openClaims([...slides.map(({ content }) => content), deck], context)
      return open
    },
    ...given({ subject: audience.subject }),
  }
  const printed = slides.map(({ content }, at) => ({ content, context: story.slides[at]?.context }))
  for (const fault of [...closedElsewhere(context), ...closedWords(context, forbidden, printed)]) report(fault)
  return { value: hasErrors(diagnostics) ? undefined : story, diagnostics }
}

/** A variant of a deck gets its own name, so that it never replaces the whole deck. */
function outputOf({ output, reading }: Audience, options: TellOptions): string {
  const other = options.reading === undefined || options.reading === reading ? [] : [options.reading]
  const short = options.minutes === undefined ? [] : [`${options.minutes}min`]
  return [output, ...other, ...short].join('.')
}

interface Sections {
  readonly names: readonly SourcedText[]
  /** The section of each slide, as an index into names; −1 before the first. */
  readonly ofSlide: readonly number[]
}

function sectionsOf(context: StoryContext, slides: readonly FilledSlide[]): Sections {
  const names: SourcedText[] = []
  const ofSlide = slides.map(({ content: { slide } }) => {
    if (slide.section !== undefined) {
      const { text, span } = slide.section
      if (names.some(name => name.text === text)) {
        const help = 'Give each section a name of its own; slides that follow belong to it without a word.'
        context.report(error('section-repeated', `Unexpected second section "${text}"`, { span, help }))
      }
      if ((context.languages.get(span.file) ?? context.language) !== context.language) {
        const help = `Give it anew in ${context.audience.file}.`
        context.report(
          error('translation-missing', `The section "${text}" has no name in the deck’s language`, { span, help }),
        )
      }
      names.push(slide.section)
    }
    return names.length - 1
  })
  return { names, ofSlide }
}

/** Context values that all slides of a deck share. */
function sharedContext(
  context: StoryContext,
  slides: readonly FilledSlide[],
  options: TellOptions,
  theme: string,
  event: DeckWords['event'],
): Readonly<Record<string, ContextValue>> {
  const { audience, language } = context
  const records = slides.flatMap(({ content }) => [...content.shown.values()].map(({ record }) => record))
  const sourced = (text: string): SourcedText => new SourcedText(text, audience.span)
  const traits = Object.fromEntries(Object.entries(options.traits).map(([key, text]) => [key, sourced(text)]))
  return {
    deck: scope({
      title: audience.title,
      for: audience.for ?? audience.base?.for,
      'source-line': sourced(citeLine(context, records)),
    }),
    event: scope({ ...event, line: eventLine(context, [event.host, event.speaker, event.date]) }),
    theme: scope({ ...traits, ...given({ logo: options.logo && scope({ ...options.logo }) }), id: sourced(theme) }),
    language: sourced(language),
  }
}

/** Who reports, and when, in one line. */
function eventLine(context: StoryContext, words: readonly (SourcedText | undefined)[]): SourcedText | undefined {
  const parts = words.filter(word => word !== undefined)
  return parts[0] && new SourcedText(parts.map(({ text }) => text).join(houseWord(context, 'name-gap')), parts[0].span)
}

/** The slides as they are printed; behind them the page of what they rest on, where the audience asks for it. */
function storySlides(
  context: StoryContext,
  slides: readonly FilledSlide[],
  sections: Sections,
  shared: Readonly<Record<string, ContextValue>>,
): readonly StorySlide[] {
  const plain = slides.map((slide, index) => storySlide(context, slide, index, sections, shared))
  if (context.audience.evidence === 'notes') return plain
  const marks = new Marks(freeId(plain), houseWord(context, 'evidence-ours-mark'))
  const marked = plain.map(slide => ({ ...slide, context: marks.slide(slide.context, slide.id) }))
  // What vouches for a title or a drawing alone bears no mark; where notes do not list it, the pages behind do.
  if (context.audience.evidence === 'appendix')
    for (const { content } of slides) marks.rest(content.slide.id, claimsOf(content))
  const evidence = evidenceViews(context, marks.cited)
  if (evidence.length === 0) return marked
  const records = slides.flatMap(({ content }) => [...content.shown.values()].map(({ record }) => record))
  const values = { ...shared, sections: sectionViews(sections.names, -1, true) }
  return [...marked, evidenceSlide(context, { id: marks.page, number: plain.length + 1, evidence, records, values })]
}

/** The records that a slide claims something by. */
const claimsOf = ({ shown }: SlideContent): readonly string[] =>
  [...shown].flatMap(([id, { record }]) => (NAMING_KINDS.has(record.kind) ? [] : id))

const sectionViews = (names: readonly SourcedText[], current: number, isBehind: boolean): readonly ContextObject[] =>
  names.map((name, position) =>
    scope({ name, current: position === current, past: isBehind || position < current, index: position }),
  )

function storySlide(
  context: StoryContext,
  filled: FilledSlide,
  index: number,
  { names, ofSlide }: Sections,
  shared: Readonly<Record<string, ContextValue>>,
): StorySlide {
  const { content, slots, title } = filled
  const { slide, layout } = content
  const own = ofSlide[index] ?? -1
  const current = slide.backup ? -1 : own
  const sections = sectionViews(names, current, slide.backup)
  const name = names[own]
  const section = slide.backup ? houseWord(context, 'appendix') : name?.text
  const values: ContextObject = scope({
    ...slots,
    ...shared,
    title,
    foot: footLine(context, filled),
    speakers: context.audience.evidence === 'notes' ? speakersLeft(context, content) : [],
    slide: scope({ id: new SourcedText(slide.id, slide.span), number: index + 1 }),
    sections,
    section: slide.backup ? undefined : name,
    appendix: slide.backup,
  })
  return {
    id: slide.id,
    layout,
    context: values,
    ...notesOf(context, content),
    texts: content.texts,
    shown: [...content.shown.keys()],
    span: slide.span,
    ...given({ section, hidden: slide.hidden ? (true as const) : undefined }),
  }
}
