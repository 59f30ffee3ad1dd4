// Runs briefdeck for the action: the command, then what differs from the base; writes outputs, the report and the job summary.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { env } = process
const CHOICES = {
  COMMAND: ['build', 'check', 'diff'],
  FAIL_ON: ['error', 'warning', 'none'],
  PREVIEW: ['none', 'sheet', 'png', 'pdf', 'html', 'svg', 'md'],
}
for (const [name, known] of Object.entries(CHOICES)) {
  const value = env[`INPUT_${name}`] ?? ''
  if (known.includes(value)) continue
  process.stdout.write(
    `::error::Unexpected ${name.toLowerCase().replace('_', '-')} "${value}", expected one of ${known.join(', ')}\n`,
  )
  process.exit(2)
}
const { INPUT_COMMAND: command, INPUT_FAIL_ON: failOn, INPUT_PREVIEW: preview } = env
const decks = (env.INPUT_DECKS ?? '').split(/\s+/).filter(Boolean)
const report = join(env.RUNNER_TEMP ?? '/tmp', 'briefdeck-report')
rmSync(report, { recursive: true, force: true })
mkdirSync(report, { recursive: true })

/** Runs a line of briefdeck; what it says goes to the log, and its one JSON object comes back. */
function briefdeck(...line) {
  const bin = join(import.meta.dirname, '../../lib/bin.js')
  const { stdout, status } = spawnSync(process.execPath, [bin, ...line, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const object = stdout?.startsWith('{') ? JSON.parse(stdout) : undefined
  return { status: status ?? 3, object }
}

/** The commit to compare with, fetched where a shallow clone lacks it; none outside a pull request, unless one is named. */
function baseCommit() {
  const event = existsSync(env.GITHUB_EVENT_PATH ?? '') ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {}
  const ref = env.INPUT_BASE_REF || event.pull_request?.base?.sha
  if (!ref || ref.startsWith('-')) return undefined
  const git = (...line) => spawnSync('git', line, { encoding: 'utf8' })
  const find = name => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).stdout?.trim()
  const known = find(ref) || find(`origin/${ref}`)
  if (known) return known
  return git('fetch', '--quiet', '--depth=1', 'origin', ref).status === 0 ? find('FETCH_HEAD') : undefined
}

const reports = ['--sarif', join(report, 'findings.sarif'), '--junit', join(report, 'findings.xml')]
const format = preview === 'none' ? 'pptx' : `pptx,${preview}`
const LINES = {
  build: ['build', ...decks, '--manifest', '--format', format, ...reports],
  check: ['check', ...decks, ...reports],
}
const main = command === 'diff' ? { status: 0, object: { decks: [], diagnostics: [] } } : briefdeck(...LINES[command])
const { diagnostics = [] } = main.object ?? {}
const of = severity => diagnostics.filter(each => each.severity === severity)

// Without decks there is nothing to compare: the findings say why.
const base = command === 'check' || main.status !== 0 ? undefined : baseCommit()
const only = decks.flatMap(deck => ['--deck', deck])
const pages = [
  '--markdown',
  join(report, 'diff.md'),
  '--html',
  join(report, 'diff.html'),
  '--pictures',
  join(report, 'pictures'),
]
const diff = base === undefined ? undefined : briefdeck('diff', base, ...only, ...pages)
const changed = (diff?.object?.decks ?? []).filter(({ change }) => change !== 'same').map(({ name }) => name)

const files = command === 'build' && main.status === 0 ? main.object.decks.map(({ file }) => resolve(file)) : []
const output = (name, value) =>
  appendFileSync(
    env.GITHUB_OUTPUT,
    `${name}<<END_OF_VALUE\n${value}${value.endsWith('\n') || value === '' ? '' : '\n'}END_OF_VALUE\n`,
  )
output('files', files.join('\n'))
output('changed-decks', changed.join(' '))
output('findings', String(of('error').length + of('warning').length))
output('report', report)

/** GitHub takes 1 MiB of a summary. */
const MOST = 900_000
const MOST_FINDINGS = 200
const plain = text =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, mark => `&#${mark.codePointAt(0)};`)
    .replace(/[\\`*_[\]~|]/g, '\\$&')
const listed = [...of('error'), ...of('warning')]
const rows = listed.slice(0, MOST_FINDINGS).map(({ severity, code, message, span }) => {
  const place = span === undefined ? '' : `${span.file}:${span.line}`
  return `| ${severity} | ${plain(place)} | ${plain(message)} | ${code} |`
})
const summary = [
  `## briefdeck ${command}: ${of('error').length} errors, ${of('warning').length} warnings`,
  ...(rows.length > 0 ? ['', '| | where | what | code |', '|---|---|---|---|', ...rows] : []),
  ...(listed.length > MOST_FINDINGS ? ['', `${listed.length - MOST_FINDINGS} more are in findings.sarif.`] : []),
  ...(files.length > 0
    ? [
        '',
        `Built: ${files.map(file => plain(file.slice(file.lastIndexOf('/') + 1))).join(', ')}. The files, sheets of all slides among them, are in the artefact of this run.`,
      ]
    : []),
  ...(diff === undefined
    ? []
    : [
        '',
        diff.status > 1
          ? 'The base cannot be built, so nothing can be compared with it.'
          : readFileSync(join(report, 'diff.md'), 'utf8'),
      ]),
]
const text = `${summary.join('\n')}\n`
appendFileSync(
  env.GITHUB_STEP_SUMMARY,
  text.length > MOST ? `${text.slice(0, MOST)}\n\nThe rest is in the artefact.\n` : text,
)

const loud = { error: of('error').length, warning: of('error').length + of('warning').length, none: 0 }[failOn]
const failed = command === 'diff' && (diff?.status ?? 2) > 1
if (base === undefined && command === 'diff')
  process.stdout.write('::error::There is no base to compare with: set base-ref.\n')
process.exitCode = main.status > 1 ? main.status : failed ? 2 : loud > 0 ? 1 : 0
