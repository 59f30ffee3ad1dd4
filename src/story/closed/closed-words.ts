import { byLength, type ClosedPiece, findClosed } from '../../base/closed-piece.ts'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { partSpan } from '../../base/part-span.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { placeOf, type SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * Finds words of closed records in a deck before it is laid out, so that the place is known: in what its slides show and
 * say, then in every other text that its layouts may print. A record that a slide names is reported by the rule of closed records.
 */
export function closedWords(
  context: StoryContext,
  pieces: readonly ClosedPiece[],
  slides: readonly { readonly content: SlideContent; readonly context: unknown }[],
): readonly Diagnostic[] {
  const named = new Set(slides.flatMap(({ content }) => namedOn(content)))
  const all = byLength(pieces.filter(({ id }) => !named.has(id)))
  if (all.size === 0) return []
  const { audience } = context
  const leak = (id: string, words: string, where: string, span: Span): Diagnostic => {
    const record = context.survey.records.get(id)
    return error('audience-leak', `“${words}” on ${where} stands in ${id}, which is closed to ${audience.name}`, {
      span,
      why: 'What is closed to an audience must not be in its file not even where nobody looks.',
      help: 'Take these words out, or open the record.',
      trace: record === undefined ? [] : [{ label: `${id} is here`, span: record.span }],
    })
  }
  const ofTexts = slides.flatMap(({ content: { slide, texts } }) =>
    texts.flatMap(each =>
      findClosed(each.text, all).map(({ id, start, end }) =>
        leak(id, each.text.slice(start, end), `slide ${slide.id} (${each.path})`, placeOf(each, start, end - start)),
      ),
    ),
  )
  const searched = new Set(slides.flatMap(({ content: { texts } }) => texts.map(({ text }) => text)))
  const heads = [
    ...[audience.title, audience.for, audience.subject, ...audience.keywords, ...Object.values(audience.event)],
    joined(audience.keywords),
  ]
  const others = [
    ...heads.flatMap(text => (text === undefined ? [] : [{ text, where: 'the deck’s own words' }])),
    ...slides.flatMap(({ content: { slide }, context: values }) =>
      textsIn(values).map(text => ({ text, where: `slide ${slide.id}` })),
    ),
  ]
  const ofOthers = others
    .filter(({ text: { text } }) => !searched.has(text))
    .flatMap(({ text: { text, span }, where }) =>
      findClosed(text, all).map(({ id, start, end }) =>
        leak(id, text.slice(start, end), where, partSpan(span, text, start, end - start)),
      ),
    )
  return [...ofTexts, ...ofOthers]
}

/** Keywords as a file's properties hold them: closed words may stand over two. */
const joined = ([first, ...others]: readonly SourcedText[]): SourcedText | undefined =>
  others.length === 0 ? undefined : new SourcedText([first, ...others].join(', '), first!.span)

/** All sourced texts of a value, however deep. */
function textsIn(value: unknown): readonly SourcedText[] {
  if (value instanceof SourcedText) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const namedOn = ({ shown, texts }: SlideContent): readonly string[] => [
  ...shown.keys(),
  ...texts.flatMap(({ pieces, vouchers }) => [...vouchers, ...pieces.flatMap(({ id }) => id ?? [])]),
]
