import { describe, expect, test } from 'vitest'
import type { Host } from '../../src/host/host.ts'
import { systemError } from '../../src/host/system-error.ts'
import { failingHost } from '../support/failing-host.ts'
import { buildInMemory, bytesOf, fixtureProject, PROJECT } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'

const OLD = bytesOf('the old deck, byte for byte')
const DECKS = ['dist/council.pptx', 'dist/drivers.pptx'] as const

const project = () => {
  const files = fixtureProject('night-buses')
  for (const deck of DECKS) files.set(deck, OLD)
  return files
}

/** Two decks are written beside their targets, each with a copy of the old one, then two are renamed into place. */
const STEPS = [
  ['makeFolder', 1, 'EROFS'],
  ['writeNew', 1, 'EROFS'],
  ['writeNew', 2, 'ENOSPC'],
  ['writeNew', 3, 'ENOSPC'],
  ['writeNew', 4, 'EACCES'],
  ['rename', 1, 'EBUSY'],
  ['rename', 2, 'ENOSPC'],
] as const

describe('a disk that fails leaves both old decks as they were', () => {
  test.each(STEPS)('at %s number %i: %s', async (step, nth, code) => {
    const { result, disk } = await buildInMemory(project(), { packageRoot: SMALL_PACKAGE }, host =>
      failingHost(host, step, nth, code),
    )
    expect(result.ok).toBe(false)
    const fault = result.diagnostics.find(diagnostic => diagnostic.code === 'output-failed')
    expect(fault?.message).toMatch(/unchanged|no deck was changed/)
    expect(fault?.why).toBeTruthy()
    expect(fault?.help).toBeTruthy()
    for (const deck of DECKS) expect(disk.get(`${PROJECT}/${deck}`)).toEqual(OLD)
    expect([...disk.keys()].filter(path => path.endsWith('.tmp'))).toEqual([])
  })
})

/** A host that cannot read the files whose paths match. */
const unreadable =
  (pattern: RegExp, code: string) =>
  (host: Host): Host => ({
    ...host,
    read: path => (pattern.test(path) ? Promise.reject(systemError(code, path)) : host.read(path)),
    readParts: (path, parts) =>
      pattern.test(path) ? Promise.reject(systemError(code, path)) : host.readParts!(path, parts),
  })

describe('a file that cannot be read is told, not thrown', () => {
  test.each([
    ['briefdeck.yaml', /\/briefdeck\.yaml$/],
    ['survey.yaml', /survey\.yaml$/],
    ['an audience', /council\.yaml$/],
    ['the source', /report\.md$/],
    ['a layout', /contrast\.hbs$/],
    ['a partial', /frame\.hbs$/],
    ['the house words', /house\/en\.yaml$/],
    ['a theme', /themes\/briefing\.yaml$/],
    ['a typeface', /\.ttf$/],
    ['the old deck', /dist\/council\.pptx$/],
  ])('%s', async (_what, pattern) => {
    const { result, disk } = await buildInMemory(
      project(),
      { audiences: ['council'], packageRoot: SMALL_PACKAGE },
      unreadable(pattern, 'EACCES'),
    )
    expect(result.ok).toBe(false)
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.filter(({ help }) => !help).map(({ code }) => code)).toEqual([])
    for (const deck of DECKS) expect(disk.get(`${PROJECT}/${deck}`)).toEqual(OLD)
  })
})
