import { describe, expect, test } from 'vitest'
import { printSchemas } from '../../src/survey/schema/schema.ts'
import { buildInMemory, bytesOf, type ProjectFiles } from '../support/fixture-project.ts'
import { readSource } from '../support/source-files.ts'

const PAGES = { survey: readSource('docs/survey.md'), audience: readSource('docs/audience.md') } as const

/** The files of both pages, each with its path above it. */
const FILES: ProjectFiles = new Map(
  Object.values(PAGES).flatMap(page =>
    [...page.matchAll(/^`(content\/[^`]+)`:\n\n```\w+\n([\s\S]*?)\n```/gm)].map(
      ([, path, text]) => [path!, bytesOf(`${text}\n`)] as const,
    ),
  ),
)

/** The names of all properties of a JSON schema. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { readonly properties?: object }
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(keysOf)]
}

describe.each(['survey', 'audience'] as const)('docs/%s.md', name => {
  test('says of every key of the schema what it is', () => {
    const keys = new Set(keysOf(JSON.parse(printSchemas()[`${name}.schema.json`]!)))
    const prose = PAGES[name].replace(/^```[\s\S]*?^```/gm, '')
    const named = [...prose.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code!.match(/[a-zA-Z]+/g) ?? [])
    expect([...keys].filter(key => !named.includes(key))).toEqual([])
  })
})

test('the samples of both pages are one project, which builds, shortened to a talk too', async () => {
  const { decks, diagnostics } = (await buildInMemory(FILES, { fonts: 'none', dry: true, minutes: 2 })).result
  expect(diagnostics).toEqual([])
  // The divider, which a full deck leaves out, is the fifth slide.
  expect(decks.map(({ scene }) => scene.slides.length)).toEqual([5, 5])
}, 120_000)
