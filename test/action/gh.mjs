#!/usr/bin/env node
// Stands in for gh in the tests: keeps comments in a file, takes only what the real one takes, and says what it was given.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

const { GH_STATE: state = '', GH_ATTACHES: attaches, GH_TOKEN: token, GH_FAILS: fails } = process.env
const line = process.argv.slice(2)
const fail = why => {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
const comments = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : []
const keep = list => writeFileSync(state, JSON.stringify(list))
appendFileSync(`${state}.log`, `${JSON.stringify(line)}\n`)
if (!token || fails) fail('HTTP 403: Resource not accessible by integration')

const HELP = ['--body-file', '--repo', ...(attaches ? ['--attach'] : [])]
const [command, sub, ...rest] = line
if (command === 'pr' && sub === 'comment' && rest[0] === '--help') process.stdout.write(HELP.join('\n'))
else if (command === 'pr' && sub === 'comment') comment(rest)
else if (command === 'api') api(line.slice(1))
else fail(`unknown command ${line.join(' ')}`)

function comment([number, ...flags]) {
  if (!/^\d+$/.test(number)) fail(`no number: ${number}`)
  const pictures = []
  let body
  for (let at = 0; at < flags.length; at += 2) {
    const [flag, value] = flags.slice(at, at + 2)
    if (!HELP.includes(flag)) fail(`unknown flag: ${flag}`)
    if (flag === '--body-file') body = readFileSync(value, 'utf8')
    if (flag === '--attach')
      pictures.push(readFileSync(value).subarray(1, 4).toString() === 'PNG' ? value : fail(`no PNG: ${value}`))
  }
  if (!body || body.length > 65_536) fail('the body is empty or too long')
  keep([...comments, { id: Date.now() + comments.length, body, pictures }])
}

function api(flags) {
  const path = flags.find(flag => flag.startsWith('repos/'))
  const method = flags.includes('--method') ? flags[flags.indexOf('--method') + 1] : 'GET'
  const id = Number(/comments\/(\d+)$/.exec(path)?.[1])
  if (method === 'GET') {
    const mark = /startswith\("(.*?)"\)/.exec(flags[flags.indexOf('--jq') + 1])[1]
    process.stdout.write(
      comments
        .filter(({ body }) => body.startsWith(mark))
        .map(each => `${each.id}\n`)
        .join(''),
    )
  } else if (method === 'DELETE') keep(comments.filter(each => each.id !== id))
  else if (method === 'PATCH') {
    const body = readFileSync(flags[flags.indexOf('--field') + 1].replace(/^body=@/, ''), 'utf8')
    keep(comments.map(each => (each.id === id ? { ...each, body } : each)))
  } else fail(`unknown method ${method}`)
}
