import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { TextSample } from '../../src/errors/page.ts'
import { PAGES } from '../../src/errors/registry.ts'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { ROOT, readSource } from '../support/source-files.ts'

const pages = [...PAGES]
const texts = pages.flatMap(([code, { sample }]) => ('file' in sample ? [{ code, sample }] : []))

/** The text that a sample changes: of the project, else of the package, else none. */
function textBefore({ file }: TextSample): string | undefined {
  const own = fixtureProject('night-buses').get(file)
  if (own !== undefined) return textOf(own)
  return existsSync(join(ROOT, file)) ? readSource(file) : undefined
}

async function diagnosticsOf(sample?: TextSample, side: 'good' | 'bad' = 'bad'): Promise<readonly Diagnostic[]> {
  const files = fixtureProject('night-buses')
  if (sample !== undefined) {
    const before = textBefore(sample) ?? sample.good
    files.set(sample.file, bytesOf(before.replace(sample.good, () => sample[side])))
  }
  const { result } = await buildInMemory(files, {
    audiences: ['council'],
    packageRoot: SMALL_PACKAGE,
    fonts: 'none',
    dry: true,
    ...sample?.options,
  })
  return result.diagnostics
}

describe('every page of an error', () => {
  test('the sample project builds without any', async () => expect(await diagnosticsOf()).toEqual([]))

  test('good samples stand in their files', () => {
    const missing = texts.filter(({ sample }) => !(textBefore(sample) ?? sample.good).includes(sample.good))
    expect(missing.map(({ code }) => code)).toEqual([])
  })

  test.each(texts)('$code: its bad sample reports it, with place and help', async ({ code, sample }) => {
    const found = await diagnosticsOf(sample)
    const own = found.filter(each => each.code === code)
    expect(own, found.map(each => each.code).join()).not.toEqual([])
    const lacking = own.filter(({ span, severity, help }) => !span || (severity === 'error' && !help))
    expect(lacking).toEqual([])
  })

  test.each(texts.filter(({ sample }) => textBefore(sample) === undefined))(
    '$code: its good sample, a file of its own, does not',
    async ({ sample }) => expect(await diagnosticsOf(sample, 'good')).toEqual([]),
  )

  test.each(pages)('%s says what it means in a sentence', (_, { meaning, sample }) => {
    expect(meaning).toMatch(/^[A-Z“"`].+[.”]$/s)
    expect(sample.bad).not.toBe(sample.good)
  })
})
