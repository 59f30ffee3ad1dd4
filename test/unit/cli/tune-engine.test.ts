import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { flagsOf } from '../../../src/cli/tune-engine.ts'

test.each([
  ['11.3.244.8-node.30', '--interrupt-budget'],
  ['12.4.254.21-node.33', '--invocation-count-for-turbofan'],
  ['13.6.233.10-node.28', '--invocation-count-for-turbofan'],
  ['14.6.202.34-node.40', '--invocation-count-for-turbofan'],
])('V8 %s optimises late', (v8, flag) => {
  expect(flagsOf(v8).map(nameOf)).toContain(flag)
})

test('this V8 knows all flags that it is given: an unknown one would be an error on the screen', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
  for (const flag of flagsOf(process.versions.v8)) expect(known).toContain(`  ${nameOf(flag).replace('--no-', '--')} `)
})

const nameOf = (flag: string): string => flag.replace(/=.*/, '')
