import { beforeAll, describe, expect, test } from 'vitest'
import { formatSpan } from '../../src/base/span.ts'
import type { BuildResult } from '../../src/build/build.ts'
import { buildInMemory } from '../support/fixture-project.ts'
import { layoutSamples, sampleProject } from '../support/sample-project.ts'
import { filesBelow } from '../support/source-files.ts'

const namesIn = (folder: string, extension: RegExp): string[] =>
  filesBelow(folder, extension).map(path => path.split('/').at(-1)!.replace(extension, ''))

const samples = layoutSamples()
const layouts = namesIn('templates/layouts', /\.hbs$/)
const themes = namesIn('templates/themes', /\.yaml$/)

test('every layout has a sample, and every sample a layout', () => {
  expect([...new Set(samples.map(({ layout }) => layout))].sort()).toEqual(layouts)
  expect(samples.filter(({ layout, text }) => !text.includes(`layout: ${layout}\n`))).toEqual([])
})

const languages = (['zh', 'en'] as const).filter(language => samples.some(sample => sample.language === language))

describe.each(themes.flatMap(theme => languages.map(language => ({ theme, language }))))(
  'in the theme $theme, in $language',
  ({ theme, language }) => {
    let result: BuildResult
    beforeAll(async () => {
      const built = await buildInMemory(sampleProject(theme, language, samples), { fonts: 'none', dry: true })
      result = built.result
    })

    test('every sample builds without an error', () => {
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
      expect(
        errors.map(({ code, message, span }) => `${span === undefined ? '' : formatSpan(span)} ${code} ${message}`),
      ).toEqual([])
      const slides = result.decks[0]?.scene.slides.map(({ layout }) => layout.key) ?? []
      expect([...new Set(slides)]).toEqual(
        samples.filter(sample => sample.language === language).map(({ layout }) => layout),
      )
    })
  },
)
