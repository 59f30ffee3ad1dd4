import { expect, test } from 'vitest'
import { SourcedText } from '../../../../src/base/sourced-text.ts'
import { pointSpan } from '../../../../src/base/span.ts'
import { isOpenTo } from '../../../../src/story/closed/is-open.ts'
import type { StoryContext } from '../../../../src/story/story-context.ts'
import type { SurveyRecord } from '../../../../src/survey/model/survey.ts'

const SPAN = pointSpan('content/survey.yaml', 1, 1)

/** Findings by number, each with those that it needs; those named are closed to all but the board. */
function tellingOf(
  count: number,
  needs: (at: number) => readonly number[],
  closed: readonly number[] = [],
): StoryContext {
  const leaf = (text: string): SourcedText => new SourcedText(text, SPAN)
  const records = Array.from({ length: count }, (_, at) => ({
    kind: 'finding',
    id: `N${at}`,
    span: SPAN,
    with: needs(at).map(other => leaf(`N${other}`)),
    ...(closed.includes(at) && { audiences: [leaf('board')] }),
  })) as unknown as readonly SurveyRecord[]
  const survey = { records: new Map(records.map(record => [record.id, record])) }
  return { survey, audience: { name: 'press' } } as unknown as StoryContext
}

const openOf = (telling: StoryContext): readonly string[] =>
  [...telling.survey.records.values()].filter(record => isOpenTo(telling, record)).map(({ id }) => id)

test('what needs a closed record is closed, by whatever way round', () => {
  expect(openOf(tellingOf(5, at => [[1], [2], [0], [1, 4], []][at]!, [2]))).toEqual(['N4'])
})

test('a circle of open records is open', () => {
  expect(openOf(tellingOf(3, at => [(at + 1) % 3]))).toHaveLength(3)
})

// Followed by every way, the layers would take 2^5000 steps; followed in calls, the chain would overflow the stack.
test.each<[string, StoryContext, number]>([
  ['10,000 findings in layers of two', tellingOf(10_000, layer), 10_000],
  ['the same above a closed one', tellingOf(10_000, layer, [9_998]), 1],
  ['a chain of 50,000', tellingOf(50_000, at => (at < 49_999 ? [at + 1] : [])), 50_000],
  ['the same above a closed one', tellingOf(50_000, at => (at < 49_999 ? [at + 1] : []), [49_999]), 0],
])('each reference is followed once: %s', { timeout: 10_000 }, (_, telling, open) => {
  expect(openOf(telling)).toHaveLength(open)
})

function layer(at: number): readonly number[] {
  const next = at - (at % 2) + 2
  return next < 10_000 ? [next, next + 1] : []
}
