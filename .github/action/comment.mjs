// Writes the one comment of the pull request, with pictures of the changed slides where the gh at hand can attach files.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const {
  REPORT: report,
  ARTEFACT: artefact = '',
  PROJECT: project = '.',
  GITHUB_REPOSITORY: repository,
  GITHUB_EVENT_PATH,
} = process.env
const { pull_request: pull } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'))
/** Known again at the next push; each project of a repository has its own. */
const MARK = `<!-- briefdeck ${project.replace(/[^\w./-]/g, '')} -->`
const MOST_PICTURES = 10

const words = join(report, 'comment.md')
if (pull.head.repo?.fork) leave('A pull request from a fork may not be commented on: see the summary and the artefact.')
if (!existsSync(words)) leave('There is nothing to compare with, so there is no comment.')

const gh = (...line) => spawnSync('gh', line, { encoding: 'utf8' })
const must = (...line) => {
  const { status, stdout, stderr } = gh(...line)
  if (status !== 0) leave(`gh ${line[0]} ${line[1]} failed, so there is no comment: ${(stderr ?? '').trim()}`)
  return stdout
}

const path = `repos/${repository}/issues/${pull.number}/comments`
const filter = `.[] | select(.user.type == "Bot" and (.body | startswith("${MARK}"))) | .id`
const former = must('api', path, '--paginate', '--jq', filter).split('\n').filter(Boolean)

const pictures = picturesIn(join(report, 'pictures'))
const attaches = pictures.length > 0 && gh('pr', 'comment', '--help').stdout.includes('--attach')
const more = pictures.length - MOST_PICTURES
const body = [
  MARK,
  readFileSync(words, 'utf8'),
  ...(attaches && more > 0 ? [`${more} more pictures are in the artefact.`] : []),
  ...(artefact === '' ? [] : [`[Decks, sheets, findings and pictures before and after](${artefact})`]),
].join('\n')
const file = join(report, 'comment-sent.md')
writeFileSync(file, body)

if (attaches || former.length === 0) {
  // An attachment is part of a new comment only, so the former one goes when the new one stands.
  const attachments = attaches ? pictures.slice(0, MOST_PICTURES).flatMap(picture => ['--attach', picture]) : []
  must('pr', 'comment', String(pull.number), '--repo', repository, '--body-file', file, ...attachments)
  for (const id of former) must('api', '--method', 'DELETE', `repos/${repository}/issues/comments/${id}`)
} else {
  const [first, ...others] = former
  must('api', '--method', 'PATCH', `repos/${repository}/issues/comments/${first}`, '--field', `body=@${file}`)
  for (const id of others) must('api', '--method', 'DELETE', `repos/${repository}/issues/comments/${id}`)
}

/** Each changed slide before and after; where only one side has it, that one. */
function picturesIn(folder) {
  const all = existsSync(folder) ? readdirSync(folder).sort() : []
  const slides = [...new Set(all.map(name => name.replace(/\.(?:before|after|difference)\.png$/, '')))]
  return slides.flatMap(slide =>
    ['before', 'after'].flatMap(which =>
      all.includes(`${slide}.${which}.png`) ? [join(folder, `${slide}.${which}.png`)] : [],
    ),
  )
}

/** The comment is an extra: without it, the run says the same in its summary. */
function leave(why) {
  process.stdout.write(`::notice title=briefdeck::${why.replace(/[%\r\n]/g, ' ')}\n`)
  process.exit(0)
}
