import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../src/reading/dates.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const told = (...when: readonly string[]) =>
  tellSlides(
    slide('dated', `ours: true\nevents: [${when.map(text => `{ when: { text: "${text}", ours: true } }`).join(', ')}]`),
  )
/** Where each event stands on a line from 0 to 1. */
const placesOf = async (...when: readonly string[]): Promise<readonly number[]> => {
  const { events } = contextOf(await told(...when)) as {
    events: readonly { when: { before: number; after: number } }[]
  }
  return events.map(({ when: { before } }) => Math.round((100 * before) / (events.length - 1)) / 100)
}

describe('a list of dates', () => {
  test.each([
    ['years apart', ['2016', '2018', '2026'], [0, 0.2, 1]],
    ['months and days, in either language', ['2023年3月', '15 September 2023', '2025-06-30'], [0, 0.23, 1]],
    ['parts of a year', ['2015年初', 'mid-2015', 'late 2024'], [0, 0.05, 1]],
    ['words that are no dates stand at even distances', ['试行', '扩大', '回头看'], [0, 0.5, 1]],
  ])('is spaced by time: %s', async (_, when, expected) => {
    expect(await placesOf(...when)).toEqual(expected)
    expect(codes(await told(...when))).toEqual([])
  })

  test.each([
    ['one that is no date', ['2016', '试行', '2026'], 'warning', '“试行” is no date'],
    ['two whose marks meet', ['2016-01', '2016-02', '2026'], 'warning', 'marks meet'],
    ['two in the wrong order', ['2016', '2026', '2018'], 'error', 'not in order'],
    ['one date twice', ['2016', '2016'], 'error', 'not in order'],
  ])('tells %s', async (_, when, severity, message) => {
    const { diagnostics } = await told(...when)
    expect(diagnostics).toMatchObject([
      { code: 'dates-not-spaced', severity, message: expect.stringContaining(message) },
    ])
  })
})

test.each(['2024-02-30', '2024-13', 'Marchish 2024', '2024年', '约2024', '12'])(
  '%s names a day only if there is one',
  text => {
    expect(dayOf(text)).toBe(text === '2024年' ? dayOf('2024-01-01') : undefined)
  },
)
