// Runs briefdeck for the action: the command, then what differs from the base; writes outputs, the report and the job summary.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { summaryOf } from './summary.mjs'

const { env } = process
const CHOICES = {
  COMMAND: ['build', 'check', 'diff'],
  FAIL_ON: ['error', 'warning', 'none'],
  PREVIEW: ['none', 'sheet', 'png', 'pdf', 'html', 'svg', 'md'],
  REVIEWED: ['off', 'required'],
}
/** GitHub takes 1 MiB of a summary, and 65,536 characters of a comment, which has a mark and a link besides. */
const MOST = { summary: 900_000, comment: 64_000 }
const MOST_FINDINGS = { summary: 200, comment: 20 }

for (const [name, known] of Object.entries(CHOICES)) {
  const value = env[`INPUT_${name}`] ?? ''
  if (known.includes(value)) continue
  const input = name.toLowerCase().replace('_', '-')
  process.stdout.write(`::error::Unexpected ${input} "${value}", expected one of ${known.join(', ')}\n`)
  process.exit(2)
}
const { INPUT_COMMAND: command, INPUT_FAIL_ON: failOn, INPUT_PREVIEW: preview } = env
const reviewed = env.INPUT_REVIEWED === 'required'
const decks = (env.INPUT_DECKS ?? '').split(/\s+/).filter(Boolean)
const report = join(env.RUNNER_TEMP ?? '/tmp', 'briefdeck-report')
const inReport = name => join(report, name)
rmSync(report, { recursive: true, force: true })
mkdirSync(report, { recursive: true })

const main = command === 'diff' ? { status: 0 } : runCommand()
const unsigned = reviewed && command === 'build' && main.status === 0 ? askForReviews() : { status: 0 }
const status = Math.max(main.status, unsigned.status)
const diagnostics = [main, unsigned].flatMap(({ object }) => object?.diagnostics ?? [])
const files =
  command === 'build' && main.status === 0 ? (main.object?.decks ?? []).map(({ file }) => resolve(file)) : []
// Without decks there is nothing to compare: the findings say why.
const base = command === 'check' || main.status !== 0 ? undefined : baseCommit()
const diff = base === undefined ? undefined : compareWith(base)

writeOutputs()
writeTexts()
if (command === 'diff' && base === undefined)
  process.stdout.write('::error::There is no base to compare with: set base-ref.\n')
process.exitCode = exitCode()

/** Runs a line of briefdeck; what it says goes to the log, and its one JSON object comes back. */
function briefdeck(...line) {
  const bin = join(import.meta.dirname, '../../lib/bin.js')
  const { stdout, status: code } = spawnSync(process.execPath, [bin, ...line, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { status: code ?? 3, object: stdout?.startsWith('{') ? JSON.parse(stdout) : undefined }
}

function runCommand() {
  const reports = ['--sarif', inReport('findings.sarif'), '--junit', inReport('findings.xml')]
  if (command === 'check') return briefdeck('check', ...decks, ...(reviewed ? ['--reviewed'] : []), ...reports)
  const format = preview === 'none' ? 'pptx' : `pptx,${preview}`
  return briefdeck('build', ...decks, '--manifest', '--format', format, ...reports)
}

/** What nobody has signed is an error, yet no fault of a deck: it is looked for beside the build, whose findings are known. */
function askForReviews() {
  const known = inReport('findings.sarif')
  return briefdeck(
    'check',
    ...decks,
    '--reviewed',
    '--baseline',
    known,
    '--sarif',
    known,
    '--junit',
    inReport('findings.xml'),
  )
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

function compareWith(commit) {
  const only = decks.flatMap(deck => ['--deck', deck])
  const pages = ['--markdown', inReport('diff.md'), '--html', inReport('diff.html'), '--pictures', inReport('pictures')]
  return briefdeck('diff', commit, ...only, ...pages)
}

function writeOutputs() {
  const changed = (diff?.object?.decks ?? []).filter(({ change }) => change !== 'same').map(({ name }) => name)
  const values = {
    files: files.join('\n'),
    'changed-decks': changed.join(' '),
    findings: String(of('error') + of('warning')),
    report,
  }
  for (const [name, value] of Object.entries(values))
    appendFileSync(env.GITHUB_OUTPUT, `${name}<<END_OF_VALUE\n${value === '' ? '' : `${value}\n`}END_OF_VALUE\n`)
}

/** The job summary, and the words of the comment where there is one: of what differs, or of why there is no deck. */
function writeTexts() {
  const compared =
    diff === undefined
      ? undefined
      : diff.status > 1
        ? 'The base cannot be built, so nothing can be compared with it.'
        : readFileSync(inReport('diff.md'), 'utf8')
  const text = (kind, built) => {
    const whole = summaryOf({ command, diagnostics, files: built, difference: compared }, MOST_FINDINGS[kind])
    const most = MOST[kind]
    return whole.length > most ? `${whole.slice(0, most)}\n\nThe rest is in the artefact.\n` : whole
  }
  appendFileSync(env.GITHUB_STEP_SUMMARY, text('summary', files))
  if (diff !== undefined || (command === 'build' && main.status === 1))
    writeFileSync(inReport('comment.md'), text('comment', []))
}

function of(severity) {
  return diagnostics.filter(each => each.severity === severity).length
}

function exitCode() {
  if (status > 1) return status
  if (command === 'diff' && (diff?.status ?? 2) > 1) return 2
  const loud = { error: of('error'), warning: of('error') + of('warning'), none: 0 }[failOn]
  return loud > 0 ? 1 : 0
}
