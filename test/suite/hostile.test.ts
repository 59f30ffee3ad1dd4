import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../src/base/diagnostic.ts'
import { unzipPackage } from '../../src/ooxml/zip.ts'
import { failingHost } from '../support/failing-host.ts'
import { buildInMemory, bytesOf, fixtureProject, PROJECT, textOf } from '../support/fixture-project.ts'
import { HOSTILE } from './hostile-cases.ts'

const OLD = bytesOf('the old deck, byte for byte')

describe('bad input is told, and the old deck stays', () => {
  test.each(HOSTILE)('$what', async ({ spoil, codes, at, message }) => {
    const files = fixtureProject('night-buses')
    files.set('dist/council.pptx', OLD)
    spoil(files)
    const { result, disk } = await buildInMemory(files)
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    const said = errors.map(({ code, message: text, span }) => `${span?.file}:${span?.line} ${code} ${text}`)
    expect(result.ok).toBe(false)
    expect(
      errors.map(({ code }) => code),
      said.join('\n'),
    ).toEqual(expect.arrayContaining([...codes]))
    const first = errors.find(({ code }) => code === codes[0])
    expect(first?.message).toMatch(message)
    expect(first?.help, 'what to do').toBeTruthy()
    if (at) expect(first?.span).toMatchObject({ file: at[0], ...(at[1] && { line: at[1] }) })
    expect(disk.get(`${PROJECT}/dist/council.pptx`)).toBe(OLD)
  })

  test.each([
    ['makeFolder', 1, 'EROFS'],
    ['writeNew', 1, 'EROFS'],
    ['writeNew', 1, 'ENOSPC'],
    ['writeNew', 2, 'ENOSPC'],
    ['rename', 1, 'EACCES'],
  ] as const)('a disk where %s number %i fails with %s', async (step, nth, code) => {
    const files = fixtureProject('night-buses')
    files.set('dist/council.pptx', OLD)
    const { result, disk } = await buildInMemory(files, {}, host => failingHost(host, step, nth, code))
    expect(result.ok).toBe(false)
    expect(result.diagnostics.map(diagnostic => diagnostic.code)).toContain('output-failed')
    expect(disk.get(`${PROJECT}/dist/council.pptx`)).toEqual(OLD)
    expect([...disk.keys()].filter(path => path.endsWith('.tmp'))).toEqual([])
  })
})

describe('words that look like markup stay words', () => {
  test.each([
    'a < b & c > d',
    '{{title}} {{#each x}}',
    ']]> <![CDATA[ <slide>',
    '"quoted" \'single\' &amp; &#65;',
    '<script>alert(1)</script>',
  ])('%s', async words => {
    const files = fixtureProject('night-buses')
    const audience = textOf(files.get('content/audiences/council.yaml'))
    files.set(
      'content/audiences/council.yaml',
      bytesOf(
        audience.replace('limit: other lines’ passengers', `limit: { text: ${JSON.stringify(words)}, ours: true }`),
      ),
    )
    const { result } = await buildInMemory(files)
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const shown = result.decks[0]?.scene.slides.flatMap(slide =>
      JSON.stringify(slide.items, (key, value) => (key === 'bytes' ? undefined : value)),
    )
    expect(shown?.join('')).toContain(JSON.stringify(words).slice(1, -1))
    expect(unzipPackage(result.decks[0]!.bytes).size).toBeGreaterThan(20)
  })
})

describe('harmless oddities are accepted', () => {
  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('%s', async (_what, change) => {
    const files = fixtureProject('night-buses')
    for (const path of ['content/survey.yaml', 'content/audiences/council.yaml', 'content/source/report.md']) {
      files.set(path, bytesOf(change(textOf(files.get(path)))))
    }
    const { result } = await buildInMemory(files)
    expect(hasErrors(result.diagnostics), JSON.stringify(result.diagnostics.slice(0, 3))).toBe(false)
  })
})
