import { describe, expect, test } from 'vitest'
import { buildInMemory, bytesOf, fixtureProject, PROJECT } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { AUDIENCES } from './cases/audience.ts'
import { BYTES } from './cases/bytes.ts'
import { CONTENT } from './cases/content.ts'
import { LOOKS } from './cases/looks.ts'
import { MARKUP } from './cases/markup.ts'
import { PICTURES } from './cases/pictures.ts'
import { PROJECTS } from './cases/project.ts'
import { TEMPLATES } from './cases/templates.ts'
import type { HostileCase } from './spoil.ts'

const OLD = bytesOf('the old deck, byte for byte')

/** More than this is a hang to whoever waits; the machine that tests may be busy. */
const PATIENCE = 20_000

describe.each([
  ['bytes', BYTES],
  ['the survey', CONTENT],
  ['audiences', AUDIENCES],
  ['templates', TEMPLATES],
  ['markup', MARKUP],
  ['looks', LOOKS],
  ['pictures', PICTURES],
  ['the project', PROJECTS],
])('bad input is told, and the old deck stays: %s', (_part, cases: readonly HostileCase[]) => {
  test.each(cases)(
    '$what',
    async ({ spoil, codes, at, message, options, wrap, environment }) => {
      const files = fixtureProject('night-buses')
      files.set('dist/council.pptx', OLD)
      spoil(files)
      const { result, disk } = await buildInMemory(
        files,
        { audiences: ['council'], packageRoot: SMALL_PACKAGE, ...options },
        wrap,
        environment,
      )
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
      const said = errors.map(({ code, message: text, span }) => `${span?.file}:${span?.line} ${code} ${text}`)
      expect(result.ok).toBe(false)
      expect(
        errors.map(({ code }) => code),
        said.join('\n'),
      ).toEqual(expect.arrayContaining([...codes]))
      const first = errors.find(({ code }) => code === codes[0])
      expect(first?.message).toMatch(message)
      if (at) expect(first?.span).toMatchObject({ file: at[0], ...(at[1] && { line: at[1] }) })
      expect(
        errors.filter(({ help }) => !help).map(({ code }) => code),
        'errors that do not say what to do',
      ).toEqual([])
      expect(errors.map(({ code }) => code)).not.toContain('deck-unsound')
      expect(disk.get(`${PROJECT}/dist/council.pptx`)).toBe(OLD)
    },
    PATIENCE,
  )
})

test.each<[string, readonly string[], boolean]>([
  ['stops no deck of this one', ['council'], true],
  ['stops its own', ['drivers'], false],
  ['stops all where none is named', [], false],
])('what is wrong with another audience %s', async (_, audiences, ok) => {
  const files = fixtureProject('night-buses')
  files.set('content/audiences/drivers.yaml', bytesOf('audience: drivers\nlanguage: en\nslides: nine of them\n'))
  const options = { audiences, packageRoot: SMALL_PACKAGE, fonts: 'none', dry: true } as const
  const { result } = await buildInMemory(files, options)
  expect(result.ok).toBe(ok)
})

test('nothing of it reaches Object.prototype', () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
