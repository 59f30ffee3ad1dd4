import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BuildResult } from '../../src/pipeline/build.ts'
import { buildExample, EXAMPLES, EXAMPLES_FOLDER } from '../support/example-projects.ts'
import { inWords } from '../support/in-words.ts'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'

describe.each(EXAMPLES)('the example %s', name => {
  const folder = `${EXAMPLES_FOLDER}/${name}`
  let result: BuildResult
  beforeAll(async () => {
    result = await buildExample(name)
  }, 120_000)

  test('builds from its own folder, a deck for each audience, and there is nothing to say of them', () => {
    expect(result.diagnostics.map(inWords)).toEqual([])
    const audiences = filesBelow(`${folder}/content/audiences`, /\.yaml$/).map(path => path.split('/').at(-1))
    expect(result.decks.map(deck => `${deck.name}.yaml`).sort()).toEqual(audiences)
  })

  test('relies on every table that it ships', () => {
    const shipped = filesBelow(`${folder}/content/data`).map(path => path.slice(`${folder}/content/`.length))
    const { tables } = parse(readSource(`${folder}/content/survey.yaml`)) as {
      tables: Record<string, { file: string }>
    }
    expect(
      Object.values(tables)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(shipped)
    const told = [`${folder}/content/survey.yaml`, ...filesBelow(`${folder}/content/audiences`)]
      .map(readSource)
      .join('\n')
    expect(Object.keys(tables).filter(id => !new RegExp(`\\b${id}\\b(?!:)`).test(told))).toEqual([])
  })

  test('says whose data they are, and how it is built', () => {
    const readme = readSource(`${folder}/README.md`)
    expect(readme).toMatch(/https:\/\//)
    expect(readme).toContain('npx briefdeck build')
    expect(readSource('README.md')).toContain(`briefdeck init my-copy --sample ${name}`)
  })

  test.runIf(existsSync(join(ROOT, 'docs/gallery')))('has a picture of each deck in the README', () => {
    const shown = result.decks.map(deck => `docs/gallery/${name}.${deck.name}.jpg`)
    expect(shown.filter(path => !readSource('README.md').includes(path) || !existsSync(join(ROOT, path)))).toEqual([])
  })
})
