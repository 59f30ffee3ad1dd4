import { SourcedText } from '../../base/sourced-text.ts'
import type { AudienceSlide, EventWords } from '../../survey/model/audience.ts'
import { oddCharacters } from '../../yaml/odd-characters.ts'
import { type SlideContent, said } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** Words that a deck says on no slide of its own, or on all of them. */
export interface DeckWords {
  readonly event: Readonly<Partial<Record<keyof EventWords, SourcedText>>>
  readonly logoAlt?: SourcedText
}

/**
 * The words of a deck that stand on no slide, as the evidence rules read them: title, audience, subject, keywords, sections, event.
 * Only names and terms vouch for them; what a talk says of itself (its date) is the author’s own.
 */
export function deckContent(context: StoryContext, sections: readonly AudienceSlide[], words: DeckWords): SlideContent {
  const { audience } = context
  const slide: AudienceSlide = {
    id: audience.output,
    span: audience.span,
    from: [],
    relations: [],
    ours: false,
    backup: false,
    hidden: false,
    slots: new Map(),
  }
  const event = Object.entries(words.event).flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]))
  const texts = [
    said('deck', 'title', audience.title),
    said('deck', 'for', audience.for ?? audience.base?.for),
    said('deck', 'subject', audience.subject),
    ...audience.keywords.map((keyword, index) => said('deck', `keywords.${index}`, keyword)),
    ...sections.map(({ id, section }) => said('section', `${id}.section`, section)),
    ...event.map(([key, text]) => said('event', `event.${key}`, text)),
    said('alt', 'logo.alt', words.logoAlt),
  ]
  return {
    slide,
    layout: '',
    texts: texts.flatMap(text => text ?? []),
    shown: new Map(),
    faulty: false,
    isCalculated: false,
    lists: new Map(),
  }
}

/** Words given for one occasion, on the command line: invisible characters in them are reported as in a file. */
export function eventWords(
  { audience, report }: StoryContext,
  given: Readonly<Partial<Record<keyof EventWords, string>>> | undefined,
): DeckWords['event'] {
  const of = (key: keyof EventWords): SourcedText | undefined => {
    const text = given?.[key]
    if (text === undefined || text === '') return audience.event[key]
    for (const fault of oddCharacters(text, audience.span)) report(fault)
    return new SourcedText(text, audience.span)
  }
  return { host: of('host'), speaker: of('speaker'), date: of('date'), mark: of('mark') } as DeckWords['event']
}
