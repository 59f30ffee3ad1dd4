import { expect, test } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { openLedger } from '../../src/pipeline/ledger.ts'
import { placeOf } from '../../src/review/judge.ts'
import { ROOT } from '../support/source-files.ts'

const SIGNED = ['government', 'government.brief', 'investor', 'investor.en']

test('every own sentence of a signed deck has a decision that holds, and none claims that a person has checked it', async () => {
  const { value } = await openLedger({ host: nodeHost({}), folder: ROOT })
  const claims = value!.claims.filter(({ deck }) => SIGNED.includes(deck))
  expect(claims.length).toBeGreaterThan(170)
  expect(claims.filter(({ state }) => state !== 'reviewed').map(placeOf)).toEqual([])
  // No person has read them side by side yet: a `checked: true` needs one.
  expect(claims.filter(({ review }) => review?.checked).map(placeOf)).toEqual([])
})
