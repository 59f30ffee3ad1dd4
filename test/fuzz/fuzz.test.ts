import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { error, warning } from '../../src/base/diagnostic.ts'
import { pointSpan } from '../../src/base/span.ts'
import { KINDS, kindOf, type Spoilt, seedOf } from './cases.ts'
import { judge } from './judge.ts'
import { loadProjects } from './project.ts'
import { failuresOf } from './report.ts'

describe('a diagnostic misses its bar', () => {
  const FILE = 'content/survey.yaml'
  const sources = new Map([[FILE, 'survey: x\n']])
  const span = pointSpan(FILE, 1, 9)
  const help = 'Write it so.'
  test.each([
    ['without a place', error('overflow', 'A', { help }), 'no place'],
    ['in a file that is not there', error('overflow', 'A', { help, span: pointSpan('nobody.yaml', 3, 1) }), 'no place'],
    ['on a line that is not there', error('overflow', 'A', { help, span: pointSpan(FILE, 9, 1) }), 'no place'],
    ['in a column that is not there', error('overflow', 'A', { help, span: pointSpan(FILE, 1, 40) }), 'no place'],
    [
      'in a column that is no number',
      error('overflow', 'A', { help, span: pointSpan(FILE, 1, Number.NaN) }),
      'no place',
    ],
    ['without help', error('overflow', 'A', { span }), 'no help'],
    ['as our own fault', error('deck-unsound', 'A', { help, span }), 'own fault'],
    ['in words of the machine', error('overflow', 'Unexpected undefined', { help, span }), 'unclear'],
    ['as a warning alone, and no deck', warning('overflow', 'A', { help, span }), 'silent'],
  ])('%s', (_, diagnostic, bar) => {
    const result = { ok: false, diagnostics: [diagnostic], sources }
    expect(judge(result, path => path === FILE)).toEqual([expect.objectContaining({ bar })])
  })

  test('and none that says what, where and what to do', () => {
    const result = { ok: false, diagnostics: [error('overflow', 'A', { help, span })], sources }
    expect(judge(result, path => path === FILE)).toEqual([])
  })
})

test('memory that grows with every build is reported', () => {
  const verdict = (used: number) => ({ faults: [], codes: [], told: [], ms: 1, memory: { used, resident: used } })
  const tried = [60e6, 75e6, 110e6].map((used, at) => ({ at, kind: 'content', lane: 0, verdict: verdict(used) }))
  expect(failuresOf(tried)).toEqual([expect.stringMatching(/memory grew from 60\.0 to 110\.0 MB/)])
  expect(failuresOf(tried.slice(0, 2))).toEqual([])
})

test('a seed gives the same cases again, and another seed others', async () => {
  const bases = await loadProjects()
  const inputs = (seed: number) =>
    [0, 1, 2, 3, 4, 5].map(at => {
      const [{ bytes, ...input }] = fc.sample(kindOf(at).spoilt(bases), { seed: seedOf(seed, at), numRuns: 1 }) as [
        Spoilt,
      ]
      return { ...input, bytes: createHash('sha256').update(bytes).digest('hex') }
    })
  expect(inputs(1)).toEqual(inputs(1))
  expect(inputs(1)).not.toEqual(inputs(2))
})

test('every kind has its share of a seeded tenth', () => {
  const counts = KINDS.map(
    kind => Array.from({ length: 500 }, (_, at) => kindOf(at)).filter(one => one === kind).length,
  )
  expect(counts).toEqual(KINDS.map(({ share }) => 25 * share))
})
