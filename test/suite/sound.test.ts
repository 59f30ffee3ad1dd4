import { expect, test } from 'vitest'
import { buildInMemory, fixtureProject } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { layout, replace, type Spoil, SURVEY, title } from './spoil.ts'

const chart = (unit: string): Spoil =>
  layout(
    `{{#> frame}}<chart kind="bar" alt="x" height="90" unit="${unit}"><point label="a" value="-5"/></chart>{{/frame}}`,
  )

/** Odd, but no fault: the deck is built, and its own verification finds nothing. The fuzzer found them. */
test.each<[string, Spoil]>([
  ['a Chinese unit on a bar of an English deck', chart('港')],
  ['a unit in quotation marks', chart('&quot;')],
  [
    'a line break of an old Macintosh in what notes tell',
    replace(SURVEY, 'lines of the night', 'lines of\r    the night'),
  ],
  [
    'a carriage return, escaped',
    replace(SURVEY, 'what: lines of the night network', 'what: "lines\\rof the night network"'),
  ],
  ['a line separator in a title', title('"Two of the\u2028{F13} lines carry most passengers"')],
])('%s', async (_, spoil) => {
  const files = fixtureProject('night-buses')
  spoil(files)
  const options = { audiences: ['council'], packageRoot: SMALL_PACKAGE, fonts: 'none', dry: true } as const
  const { result } = await buildInMemory(files, options)
  expect(result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
})
