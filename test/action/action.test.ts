import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundlePackage } from '../../.build/bundle.mjs'
import { ROOT, readSource } from '../support/source-files.ts'

interface Step {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}
const ACTION = parse(readSource('action.yml')) as Action

/**
 * The steps of action.yml as they stand, each in a shell of its own as the runner has it, in a repository whose project is a folder
 * below the root. What other actions do is left out; `gh` is a stand-in that takes only what the real one takes.
 */
const work = mkdtempSync(join(tmpdir(), 'briefdeck-action-'))
const [action, repository, tools] = ['action', 'repository', 'tools'].map(name => join(work, name)) as [
  string,
  string,
  string,
]
const project = join(repository, 'survey')
const COUNCIL = join(project, 'content/audiences/council.yaml')
afterAll(() => rmSync(work, { recursive: true, force: true }))

const git = (...line: readonly string[]): string =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...line], {
    encoding: 'utf8',
  }).trim()
let base: string

beforeAll(async () => {
  for (const folder of [action, project, tools]) mkdirSync(folder, { recursive: true })
  for (const name of ['.github', 'templates', 'assets', 'package.json'])
    cpSync(join(ROOT, name), join(action, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(action, 'node_modules'))
  await bundlePackage(join(action, 'lib'))
  cpSync(join(ROOT, 'test/action/gh.mjs'), join(tools, 'gh'))
  chmodSync(join(tools, 'gh'), 0o755)
  cpSync(join(ROOT, 'test/fixtures/night-buses'), project, { recursive: true })
  writeFileSync(join(repository, '.gitignore'), 'dist/\n')
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'base')
  base = git('rev-parse', 'HEAD')
}, 120_000)

interface Ran {
  readonly code: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly comments: readonly { readonly body: string; readonly pictures: readonly string[] }[]
  readonly calls: string
}

/** Runs all steps of ours; those behind one that fails run if their condition says `always()`. */
function runAction(
  inputs: Readonly<Record<string, string>> = {},
  setting: Readonly<Record<string, string>> = {},
  fork = false,
): Ran {
  const place = (name: string): string => join(work, name)
  const files = {
    GITHUB_OUTPUT: place('output'),
    GITHUB_STEP_SUMMARY: place('summary'),
    GITHUB_EVENT_PATH: place('event.json'),
  }
  for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(file, '')
  writeFileSync(
    files.GITHUB_EVENT_PATH,
    JSON.stringify({ pull_request: { number: 7, base: { sha: base }, head: { repo: { fork } } } }),
  )
  const given: Record<string, string> = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, each]) => [name, inputs[name] ?? each.default]),
  )
  const outputs: Record<string, string> = {}
  const values = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      if (expression.startsWith('inputs.')) return given[expression.slice(7)]!
      if (expression.startsWith('steps.run.outputs.')) return outputs[expression.slice(18)] ?? ''
      return (
        {
          'github.token': 'token',
          'runner.temp': work,
          'steps.artefact.outputs.artifact-url': 'https://example.org/artefact',
        }[expression] ?? `?${expression}?`
      )
    })
  let [code, log] = [0, '']
  for (const step of ACTION.runs.steps) {
    if (step.run === undefined || (code !== 0 && !step.if?.includes('always()'))) continue
    if (step.name === 'Comment' && (given.comment !== 'auto' || outputs.report === undefined)) continue
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, values(value)]))
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd: step.id === 'run' ? project : repository,
      encoding: 'utf8',
      env: {
        PATH: `${tools}:${process.env.PATH}`,
        HOME: work,
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: action,
        GITHUB_REPOSITORY: 'a/b',
        RUNNER_TEMP: work,
        GH_STATE: place('comments.json'),
        ...files,
        ...env,
        ...setting,
      },
    })
    log += stdout + stderr
    if (code === 0) code = status ?? 1
    for (const [, name, value] of readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(
      /^(.+?)<<END_OF_VALUE\n([\s\S]*?)\n?END_OF_VALUE$/gm,
    ))
      outputs[name!] = value!
  }
  const comments = existsSync(place('comments.json'))
    ? (JSON.parse(readFileSync(place('comments.json'), 'utf8')) as Ran['comments'])
    : []
  const calls = existsSync(place('comments.json.log')) ? readFileSync(place('comments.json.log'), 'utf8') : ''
  return { code, log, outputs, comments, calls, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}
const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name)).toString('base64')]))

describe('the action', { timeout: 240_000 }, () => {
  beforeEach(() => {
    git('checkout', '-q', '.')
    for (const name of ['comments.json', 'comments.json.log']) rmSync(join(work, name), { force: true })
  })

  test('a change of one figure: files, outputs, summary and one comment with pictures; a second run changes no byte', () => {
    edit(join(project, 'content/survey.yaml'), 'value: 62', 'value: 64')
    edit(join(project, 'content/survey.yaml'), '62% of passengers', '64% of passengers')
    edit(join(project, 'content/source/report.md'), '62%', '64%')
    const first = runAction({}, { GH_ATTACHES: '1' })
    expect(first.code, first.log).toBe(0)
    expect(first.outputs).toMatchObject({ 'changed-decks': 'council drivers', findings: '0' })
    expect(first.outputs.files!.split('\n').map(file => file.replace(`${project}/dist/`, ''))).toEqual(
      expect.arrayContaining(['council.pptx', 'council.sheet.png', 'drivers.pptx']),
    )
    expect(readdirSync(first.outputs.report!).sort()).toEqual(
      expect.arrayContaining(['diff.html', 'diff.md', 'findings.sarif', 'findings.xml', 'pictures']),
    )
    expect(first.summary).toMatch(
      /briefdeck build: 0 errors[\s\S]*1 fact changed[\s\S]*\| F01 \| .*62%.* \| .*64%.* \| council 2, drivers 5 \|/,
    )
    expect(first.comments).toHaveLength(1)
    expect(first.comments[0]!.body).toMatch(/F01[\s\S]*62%[\s\S]*64%[\s\S]*example\.org\/artefact/)
    expect(first.comments[0]!.pictures.map(path => path.replace(/.*\//, ''))).toEqual([
      'council.A2.before.png',
      'council.A2.after.png',
      'drivers.B5.before.png',
      'drivers.B5.after.png',
    ])
    const before = bytesIn(join(project, 'dist'))
    const second = runAction({}, { GH_ATTACHES: '1' })
    expect([second.code, second.comments.length, second.outputs]).toEqual([0, 1, first.outputs])
    expect(bytesIn(join(project, 'dist'))).toEqual(before)
  })

  test('a gh that cannot attach: the comment is written once, then changed, and leads to the artefact', () => {
    edit(COUNCIL, 'foot: Personal views', 'foot: Their own views')
    runAction({ decks: 'council', preview: 'none' })
    edit(COUNCIL, 'foot: Their own views', 'foot: Private views')
    const { comments, calls } = runAction({ decks: 'council', preview: 'none', 'base-ref': base })
    expect(comments.map(({ body }) => body.includes('<ins>Private</ins>'))).toEqual([true])
    expect(calls).not.toContain('"--attach"')
    expect(calls).toContain('"PATCH"')
  })

  const picturedIn = ({ comments }: Ran) => comments[0]!.pictures.map(path => path.replace(/.*\/council\./, ''))

  test('another layout is named, and its slide pictured', () => {
    edit(COUNCIL, 'layout: column-chart', 'layout: bar-chart')
    const ran = runAction({ decks: 'council', command: 'diff' }, { GH_ATTACHES: '1' })
    expect(ran.comments[0]!.body).toContain('- layout: <del>Column chart</del> <ins>Bar chart</ins>')
    expect(picturedIn(ran)).toEqual(['A3.before.png', 'A3.after.png'])
  })

  test('another colour of the theme is named, and the slides that are drawn in it are pictured, ten pictures at most', () => {
    writeFileSync(join(project, 'house.yaml'), 'extends: briefing\ncolors: { accent1: "5B2A86" }\n')
    edit(COUNCIL, 'theme: briefing', 'theme: house.yaml')
    const ran = runAction({ decks: 'council', command: 'diff' }, { GH_ATTACHES: '1' })
    expect(ran.comments[0]!.body).toContain('- theme colour accent1: `#1D5C5E` → `#5B2A86`')
    expect(picturedIn(ran)).toHaveLength(10)
    expect(ran.comments[0]!.body).toContain('6 more pictures are in the artefact')
  })

  test('what nobody has signed fails where that is required: decks, comment and report are there all the same', () => {
    edit(COUNCIL, 'foot: Personal views', 'foot: Their own views')
    const inputs = { decks: 'council', preview: 'none', reviewed: 'required' }
    const { code, log, outputs, summary, comments } = runAction(inputs)
    expect(code, log).toBe(1)
    expect(outputs.files).toMatch(/council\.pptx$/)
    expect(summary).toContain('Nobody has signed “Their own views” (council A5 foot) | review-open')
    expect(comments[0]!.body).toMatch(/review-open[\s\S]*more are in findings\.sarif[\s\S]*<ins>Their<\/ins>/)
    expect(readFileSync(join(outputs.report!, 'findings.sarif'), 'utf8')).toContain('"review-open"')
    expect(runAction({ ...inputs, command: 'check', 'fail-on': 'none' })).toMatchObject({
      code: 0,
      outputs: { files: '' },
    })
  })

  test('an error: annotated, no file, no stale deck among the outputs, and it fails; the comment of an earlier push goes', () => {
    edit(COUNCIL, 'foot: Personal views', 'foot: Their own views')
    expect(runAction({ decks: 'council', preview: 'none' }).comments).toHaveLength(1)
    edit(COUNCIL, 'hero: F01', 'hero: F99')
    const { code, log, outputs, summary, comments } = runAction({ decks: 'council' })
    expect(code).toBe(1)
    expect(log).toContain('::error file=survey/content/audiences/council.yaml,line=27')
    expect([outputs.files, outputs.findings, comments.length]).toEqual(['', '1', 1])
    for (const text of [summary, comments[0]!.body])
      expect(text).toContain('| error | content/audiences/council.yaml:27 | Unknown id "F99" | id-unknown |')
    expect(comments[0]!.body).not.toContain('<ins>')
    expect(runAction({ decks: 'council', command: 'check', 'fail-on': 'none' }).code).toBe(0)
  })

  test.each([
    ['error', 0],
    ['warning', 1],
  ])('a warning where it fails on %s ends with %i', (level, code) => {
    edit(COUNCIL, 'foot: Personal views', 'foot: Personal views, the best in town')
    expect(runAction({ decks: 'council', command: 'check', 'fail-on': level }).code).toBe(code)
  })

  test('of a fork, and where the token may not write: no comment, no failure, the summary says it all', () => {
    edit(COUNCIL, 'foot: Personal views', 'foot: Their own views')
    const fork = runAction({ decks: 'council', command: 'diff' }, {}, true)
    expect([fork.code, fork.calls]).toEqual([0, ''])
    expect(fork.log).toContain('::notice title=briefdeck::A pull request from a fork')
    expect(fork.summary).toContain('<ins>Their</ins>')
    const refused = runAction({ decks: 'council', command: 'diff' }, { GH_FAILS: '1' })
    expect([refused.code, refused.log]).toEqual([0, expect.stringContaining('403')])
  })

  test.each([
    ['an unknown command', { command: 'publish' }],
    ['a deck that there is not', { decks: 'mayor' }],
    ['a command in the name of a deck', { decks: '$(touch x)' }],
  ])('%s: wrong usage fails, whatever is set', (_, inputs) => {
    expect(runAction({ ...inputs, 'fail-on': 'none', comment: 'off' }).code).toBe(2)
    expect(existsSync(join(project, 'x'))).toBe(false)
  })

  test('no step puts an expression into its shell, and all actions of others are pinned to a major version', () => {
    for (const { run, uses } of ACTION.runs.steps) {
      expect(run ?? '').not.toContain('${{')
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)?@v\d+$/)
    }
  })
})
