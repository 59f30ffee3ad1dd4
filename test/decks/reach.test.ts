import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RECORD_GROUPS } from '../../src/base/record-kinds.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { loadProject } from '../../src/pipeline/load-project.ts'
import { tellStory } from '../../src/story/tell-story.ts'
import { compileTemplates } from '../../src/template/compile-templates.ts'
import { printStory } from '../../src/template/print-story.ts'
import { bytesOf, PROJECT } from '../support/fixture-project.ts'
import { shippedSurvey } from '../support/shipped-decks.ts'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'

/** The shipped survey has no data files. */
const UNUSED: readonly string[] = ['table']

const LAYOUT = `---
name: { zh: 一条, en: One }
slots: { says: words 400 }
---
{{#> frame}}
<text style="body">{{says}}</text>
{{/frame}}
`

test('every record can be shown by its id', async () => {
  const { records: all } = await shippedSurvey()
  // Some may not stand on a slide without others: that is a rule of its own.
  const records = [...all.values()].filter(record => record.kind !== 'finding' || record.with.length === 0)
  expect(records.length).toBeGreaterThan(300)
  expect(new Set(records.map(({ kind }) => kind))).toEqual(
    new Set(Object.values(RECORD_GROUPS).filter(kind => !UNUSED.includes(kind))),
  )
  const slides = records.map(
    ({ id, kind }) => `  - { slide: ${id}, layout: one, title: ${kind}, ours: true, says: ${id} }\n`,
  )
  const markup = await merged(
    `audience: all\ntitle: 全部\nfor: 测试\nlanguage: zh\ntheme: briefing\nslides:\n${slides.join('')}`,
  )
  const lacking = records.filter(record => !words(record).some(text => markup.get(record.id)?.includes(text)))
  expect(lacking.map(({ id, kind }) => `${kind} ${id}`)).toEqual([])
})

/** The markup of each slide of an audience of the shipped survey, by its id. */
async function merged(audience: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map(
    [
      ...filesBelow('content')
        .filter(path => !path.startsWith('content/audiences/'))
        .map(path => [path, readSource(path)] as const),
      ['content/audiences/all.yaml', audience] as const,
      ['templates/layouts/one.hbs', LAYOUT] as const,
    ].map(([path, text]) => [join(PROJECT, path), bytesOf(text)] as const),
  )
  const config = {
    root: PROJECT,
    content: 'content',
    templates: 'templates',
    out: 'dist',
    fonts: 'none',
    formats: ['pptx'],
    settings: { preset: 'standard', severities: new Map(), ignored: [] },
  } as const
  const { survey, audiences, templates } = await loadProject(memoryHost(files, nodeHost({})), config, ROOT)
  const story = tellStory(survey!, audiences![0]!, templates!, { traits: {}, event: {} })
  expect(story.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  const { value, diagnostics } = printStory(story.value!, templates!, compileTemplates(templates!))
  expect(diagnostics).toEqual([])
  return new Map(value!.map(({ slide, markup }) => [slide.id, markup]))
}

/** Any of a record's own words: the name, what it says, a value. */
function words(record: object): string[] {
  const json = JSON.stringify(record, (key, value) => (key === 'span' ? undefined : value))
  return (json.match(/"text":"([^"]+)"/g) ?? []).map(text => text.slice(8, -1))
}
