import { beforeAll, describe, expect, test } from 'vitest'
import { formatSpan } from '../../src/base/span.ts'
import type { BuildResult } from '../../src/build/build.ts'
import { buildSamples, LOOKS, SAMPLES } from '../support/sample-decks.ts'
import { filesBelow } from '../support/source-files.ts'

const layouts = filesBelow('templates/layouts', /\.hbs$/).map(path =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.hbs$/, ''),
)

test('every layout has a sample, and every sample a layout', () => {
  expect([...new Set(SAMPLES.map(({ layout }) => layout))].sort()).toEqual(layouts)
  expect(SAMPLES.filter(({ layout, text }) => !text.includes(`layout: ${layout}\n`))).toEqual([])
})

describe.each(LOOKS)('in the theme $theme, in $language', ({ theme, language }) => {
  let result: BuildResult
  beforeAll(async () => {
    result = await buildSamples(theme, language)
  })

  test('every sample builds without an error', () => {
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    expect(
      errors.map(({ code, message, span }) => `${span === undefined ? '' : formatSpan(span)} ${code} ${message}`),
    ).toEqual([])
    const slides = result.decks[0]?.scene.slides.map(({ layout }) => layout.key) ?? []
    expect([...new Set(slides)]).toEqual(
      SAMPLES.filter(sample => sample.language === language).map(({ layout }) => layout),
    )
  })
})
