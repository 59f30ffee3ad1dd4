import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorPage, TextSample } from '../../src/errors/page.ts'
import { PAGES } from '../../src/errors/registry.ts'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { ROOT, readSource } from '../support/source-files.ts'

const pages = Object.entries(PAGES) as [string, ErrorPage][]
const texts = pages.flatMap(([code, { sample }]) => ('file' in sample ? [{ code, sample }] : []))
const others = pages.flatMap(([code, { sample }]) => ('test' in sample ? [{ code, ...sample }] : []))

async function codesOf(sample?: TextSample): Promise<readonly string[]> {
  const files = fixtureProject('night-buses')
  if (sample !== undefined) files.set(sample.file, bytesOf(spoil(textOf(files.get(sample.file)), sample)))
  const { result } = await buildInMemory(files, {
    audiences: ['council'],
    packageRoot: SMALL_PACKAGE,
    fonts: 'none',
    dry: true,
    ...sample?.options,
  })
  return result.diagnostics.map(({ code }) => code)
}

function spoil(text: string, { file, good, bad }: TextSample): string {
  if (!text.includes(good)) throw new Error(`${file} has no "${good}"`)
  return text.replace(good, () => bad)
}

describe('every page of an error', () => {
  test('the sample project builds without any', async () => expect(await codesOf()).toEqual([]))

  test.each(texts)('$code: its bad sample reports it', async ({ code, sample }) => {
    expect(await codesOf(sample)).toContain(code)
  })

  test.each(others)('$code: the test that it names asserts it', ({ code, test: path }) => {
    expect(existsSync(join(ROOT, path)), path).toBe(true)
    expect(readSource(path)).toContain(`'${code}'`)
  })

  test.each(pages)('%s says what it means in a sentence', (_, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z“"`].+[.”]$/s)
  })
})
