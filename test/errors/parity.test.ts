import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXPLAINED } from '../../src/cli/commands/explain.ts'
import { PAGES, ROOMS } from '../../src/errors/registry.ts'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'
import { FAULTS } from '../unit/opc/verify/faults.ts'

const explained = [...EXPLAINED.values()].flat()
const source = filesBelow('src', /\.ts$/)
  .filter(path => !path.startsWith('src/errors/'))
  .map(readSource)
  .join('\n')

describe('every code of a diagnostic', () => {
  test('has one page: the compiler holds those of files of pages, this those of checks', () => {
    const codes = Object.values(ROOMS).flatMap(room => Object.keys(room))
    expect(codes.length).toBe(PAGES.size)
    const checked = new Set(source.match(/(?<=')file-[a-z-]+(?=')/g))
    expect(explained.map(({ code }) => code).sort()).toEqual([...new Set([...codes, ...checked])].sort())
  })

  test('is reported somewhere', () => {
    expect(explained.filter(({ code }) => !source.includes(`'${code}'`))).toEqual([])
  })

  test('is documented', () => {
    const docs = readSource('docs/errors.md')
    expect(explained.filter(({ code }) => !docs.includes(`\n### ${code}\n`))).toEqual([])
  })

  test.each([...PAGES].flatMap(([code, { sample }]) => ('test' in sample ? [[code, sample.test] as const] : [])))(
    '%s has its sample in a test that asserts it',
    (code, path) => {
      expect(existsSync(join(ROOT, path)), path).toBe(true)
      expect(readSource(path)).toMatch(new RegExp(`[^a-z-]${code}[^a-z-]`))
    },
  )

  test('of a check has a deck that was broken for it', () => {
    const broken = new Set<string>(FAULTS.map(({ code }) => code))
    expect(explained.filter(({ room, code }) => room === 'finished-file' && !broken.has(code))).toEqual([])
  })
})
