import { error, warning } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { dayOf } from '../../reading/dates.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { type StoryContext, scope } from '../story-context.ts'

/** The least distance of two marks on a line, as a part of it: nearer ones of 14 points stand on each other. */
const LEAST = 1 / 50

/**
 * Gives each item of a list its place in time: `before` and `after`, the parts of the line on either side of its date. Where not
 * all are dates they stand at even distances, in order.
 */
export function spreadDates(
  { report }: StoryContext,
  name: string,
  items: readonly ContextObject[],
): readonly ContextObject[] {
  const dates = items.map(item => item[name]).filter(isView)
  if (dates.length < items.length || items.length < 2) return items
  const days = dates.map(({ text }) => (text instanceof SourcedText ? dayOf(text.text) : undefined))
  const known = days.filter(day => day !== undefined)
  const places = known.length === days.length ? inTime(known) : undefined
  const at = (index: number): SourcedText => dates[index]!.text as SourcedText
  if (places === undefined && known.length > 0) {
    const strange = at(days.indexOf(undefined))
    report(
      warning('dates-not-spaced', `“${strange.text}” is no date, so all stand at even distances`, {
        span: strange.span,
        why: 'Distances on a line of time are read as time.',
        help: 'Write 2024, 2024-06, 2024年6月3日 or 3 June 2024 at each; or no date at any.',
      }),
    )
  }
  for (const [index, day] of known.entries()) {
    if (places === undefined || index === 0) continue
    const [text, span] = [`“${at(index - 1).text}” and “${at(index).text}”`, at(index).span]
    const why = 'A line of time goes one way.'
    if (day <= known[index - 1]!)
      report(error('dates-not-spaced', `${text} are not in order`, { span, why, help: 'Sort the events by date.' }))
    else if (places[index]! - places[index - 1]! < LEAST)
      report(
        warning('dates-not-spaced', `${text} are so near beside the others that their marks meet`, {
          span,
          why: 'Their order cannot be seen.',
          help: 'Make them one event, or leave the farthest to a slide of its own.',
        }),
      )
  }
  return items.map((item, index) => {
    const place = places?.[index] ?? index / (items.length - 1)
    const steps = items.length - 1
    // The line ends where the column of the last event begins.
    const spread = { before: round(place * steps), after: round(items.length - place * steps) }
    return scope({ ...item, [name]: scope({ ...dates[index], ...spread }) })
  })
}

/** Places from 0 to 1 by the days between. */
function inTime(days: readonly number[]): readonly number[] {
  const [first, last] = [days[0]!, days.at(-1)!]
  return days.map(day => (last === first ? 0 : (day - first) / (last - first)))
}

const round = (value: number): number => Math.round(value * 1000) / 1000
const isView = (value: ContextValue): value is ContextObject =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof SourcedText)
