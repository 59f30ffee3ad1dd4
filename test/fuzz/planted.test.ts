import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleScript } from '../../.build/bundle.mjs'
import { ROOT } from '../support/source-files.ts'
import { failuresOf } from './report.ts'
import { fuzz } from './try-cases.ts'

/** The fuzzer can fail: each bar is missed once on purpose. */
describe('the fuzzer reports', () => {
  let child = ''
  beforeAll(async () => {
    child = join(ROOT, `node_modules/.cache/fuzz-${process.pid}.js`)
    await bundleScript('test/fuzz/fuzz.ts', child)
  })

  test.each([
    ['throw', /exception · TypeError: planted · src\//],
    ['hang', /hang · no end after 0 s/],
    ['die', /crash · ended with 0/],
  ])('what is planted: %s', async (planted, cause) => {
    const tried = await fuzz({ seed: 1, cases: [4], child, lanes: 1, planted, shrink: false })
    expect(failuresOf(tried)).toEqual([expect.stringMatching(cause)])
  })

  test('nothing of builds that end well or are told why not', async () => {
    const tried = await fuzz({ seed: 1, cases: [0, 1], child, lanes: 1, shrink: false })
    expect(failuresOf(tried)).toEqual([])
    expect(tried.map(({ verdict }) => verdict.ms > 0)).toEqual([true, true])
  })
})
