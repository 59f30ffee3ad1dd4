import { beforeAll, describe, expect, test } from 'vitest'
import type { BuildResult } from '../../src/pipeline/build.ts'
import { inWords } from '../support/in-words.ts'
import { buildSamples, LANGUAGES, LOOKS, SAMPLES } from '../support/sample-decks.ts'
import { filesBelow, readSource } from '../support/source-files.ts'
import { beyondUnstated } from '../support/unstated.ts'

/** All that an author may name: the build alone uses a layout that is `made`. */
const layouts = filesBelow('templates/layouts', /\.hbs$/).flatMap(path =>
  /^made: true$/m.test(readSource(path))
    ? []
    : path
        .split('/')
        .at(-1)!
        .replace(/\.hbs$/, ''),
)

test.each(LANGUAGES)('every layout has a sample in %s, and every sample a layout', language => {
  const own = SAMPLES.filter(sample => sample.language === language)
  expect(own.map(({ layout }) => layout)).toEqual(layouts)
  expect(own.filter(({ layout, text }) => !text.includes(`layout: ${layout}\n`))).toEqual([])
})

describe.each(LOOKS)('in the theme $theme, in $language', ({ theme, language }) => {
  let result: BuildResult
  beforeAll(async () => {
    result = await buildSamples(theme, language)
  })

  test('every sample builds with nothing to say, on one slide', () => {
    expect(beyondUnstated(result.diagnostics).map(inWords)).toEqual([])
    const slides = result.decks[0]?.scene.slides.map(({ layout }) => layout.key) ?? []
    expect(slides).toEqual(SAMPLES.filter(sample => sample.language === language).map(({ layout }) => layout))
  })
})
