import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { RULES } from '../../src/markup/attributes.ts'
import { HELPERS } from '../../src/template/compile/helper-table.ts'
import { VIEW_FIELDS } from '../../src/template/context.ts'
import { loadTemplates } from '../../src/template/load-templates.ts'
import { namedLayouts } from '../../src/template/spec/layout-spec.ts'
import { ROOT } from '../support/source-files.ts'
import { printCharts } from './print-charts.ts'
import { printErrors } from './print-errors.ts'
import { printLayouts } from './print-layouts.ts'
import { printMarkup } from './print-markup.ts'
import { printMistakes } from './print-mistakes.ts'
import { ATTRIBUTE_WORDS, FIELD_WORDS, HELPER_WORDS } from './words.ts'

describe('docs/ says what src/ and templates/ have; `npm run docs` writes it', () => {
  test('docs/markup.md', async () => {
    await expect(printMarkup()).toMatchFileSnapshot(join(ROOT, 'docs/markup.md'))
  })

  test('docs/layouts.md', async () => {
    const { value } = await loadTemplates(nodeHost({}), [{ path: join(ROOT, 'templates'), label: 'templates' }])
    await expect(printLayouts(value!)).toMatchFileSnapshot(join(ROOT, 'docs/layouts.md'))
  })

  test('docs/charts.md', async () => {
    await expect(printCharts()).toMatchFileSnapshot(join(ROOT, 'docs/charts.md'))
  })

  test('docs/errors.md', async () => {
    await expect(printErrors()).toMatchFileSnapshot(join(ROOT, 'docs/errors.md'))
  })

  test('docs/facts.md: the messages that the commonest mistakes get', async () => {
    await expect(await printMistakes()).toMatchFileSnapshot(join(ROOT, 'docs/facts.md'))
  })

  test('every layout has its picture, and no picture is left over', async () => {
    const { value } = await loadTemplates(nodeHost({}), [{ path: join(ROOT, 'templates'), label: 'templates' }])
    const pictures = readdirSync(join(ROOT, 'docs/layouts')).map(name => name.replace('.jpg', ''))
    expect(pictures.sort()).toEqual(
      namedLayouts(value!)
        .map(({ key }) => key)
        .sort(),
    )
  })
})

test.each([
  ['attribute', ATTRIBUTE_WORDS, Object.values(RULES).flatMap(({ attributes }) => Object.keys(attributes))],
  ['helper', HELPER_WORDS, Object.keys(HELPERS)],
  [
    'view field',
    FIELD_WORDS,
    Object.values(VIEW_FIELDS).flatMap(fields => fields.map(field => field.replace('?', ''))),
  ],
] as const)('every %s is explained, and none that is gone', (_what, words, names) => {
  expect(Object.keys(words).sort()).toEqual([...new Set(names)].sort())
})
