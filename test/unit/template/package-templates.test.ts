import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/base/diagnostic.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { parseMarkup } from '../../../src/markup/parse.ts'
import { checkTemplates } from '../../../src/template/check/check-templates.ts'
import { compileTemplates, type TemplateCode } from '../../../src/template/compile-templates.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import { printStory } from '../../../src/template/print-story.ts'
import type { TemplateSet } from '../../../src/template/spec/layout-spec.ts'
import { namedLayouts } from '../../../src/template/spec/layout-spec.ts'
import { loadTheme } from '../../../src/theme/load-theme.ts'
import { inWords } from '../../support/in-words.ts'
import { sampleContext, slideOf, storyOf } from '../../support/sample-context.ts'
import { filesBelow, ROOT } from '../../support/source-files.ts'

const ROOTS = [{ path: `${ROOT}/templates`, label: 'templates' }]
const THEMES = filesBelow('templates/themes', /\.yaml$/).map(path => path.split('/').at(-1)!.replace('.yaml', ''))

let templates: TemplateSet
let code: TemplateCode

const told = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(inWords)

beforeAll(async () => {
  const { value, diagnostics } = await loadTemplates(nodeHost({}), ROOTS)
  expect(told(diagnostics)).toEqual([])
  templates = value!
  code = compileTemplates(templates)
})

describe('the templates of the package', () => {
  test('are free of faults', () => expect(told(checkTemplates(templates).diagnostics)).toEqual([]))

  describe.each(THEMES)('in the theme %s', id => {
    test.each([
      ['everything that is optional', true],
      ['nothing that is optional', false],
    ])('make right markup of slots with %s, whatever the words', async (_, full) => {
      const theme = (await loadTheme(nodeHost({}), ROOTS, id)).value!
      const slides = namedLayouts(templates).map(layout => slideOf(layout.key, sampleContext(layout, full), layout.key))
      const { value, diagnostics } = printStory(storyOf(slides), templates, code)
      expect(told(diagnostics)).toEqual([])
      // The numbers of a sample context are all alike, which no chart of a deck should be.
      const faults = value!.flatMap(slide => parseMarkup(slide, theme).diagnostics)
      expect(told(faults.filter(({ code: fault }) => fault !== 'chart-says-nothing'))).toEqual([])
    })
  })
})
