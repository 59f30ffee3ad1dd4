import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { askGoto } from '../../../src/studio/session.ts'
import { runStudio } from '../../../src/studio/studio.ts'
import { run } from '../../support/command-line.ts'
import { projectOnDisk } from '../../support/project-on-disk.ts'
import { ROOT } from '../../support/source-files.ts'

const COUNCIL = 'content/audiences/council.yaml'
const project = projectOnDisk('night-buses')
const host = nodeHost({})
const stop = new AbortController()
const opened: string[] = []
let url = new URL('http://none.example')
let ended: Promise<void> = Promise.resolve()
const news: { event: string; data: Record<string, unknown> }[] = []

beforeAll(async () => {
  symlinkSync(join(ROOT, 'package.json'), join(project.folder, 'content/outside.yaml'))
  await new Promise<void>(resolve => {
    ended = runStudio({
      folder: project.folder,
      host,
      signal: stop.signal,
      packageRoot: ROOT,
      openEditor: (file, line) => void opened.push(`${file}:${line}`),
      onOpen: address => {
        url = new URL(address)
        resolve()
      },
    })
  })
  listen()
  await vi.waitFor(() => expect(news.filter(({ event }) => event === 'deck').length).toBeGreaterThan(1), {
    timeout: 60_000,
  })
})
afterAll(async () => {
  stop.abort()
  await ended
  project.remove()
})

/** Reads the stream of events as the page does. */
function listen(): void {
  request(new URL('events', url), response => {
    let text = ''
    response.on('error', () => {})
    response.on('data', part => {
      text += part
      const pieces = text.split('\n\n')
      text = pieces.pop() ?? ''
      for (const piece of pieces) {
        const [, event = '', data = '{}'] = /^event: (.*)\ndata: (.*)$/.exec(piece) ?? []
        news.push({ event, data: JSON.parse(data) })
      }
    })
  })
    .on('error', () => {})
    .end()
}

interface Asked {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const ask = ({
  path = url.pathname,
  method = 'GET',
  headers = {},
  body,
}: Asked): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const asked = request(
      { host: '127.0.0.1', port: url.port, agent: false, path, method, headers: { ...json, ...headers } },
      response => {
        let text = ''
        response.on('data', part => (text += part))
        response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }))
      },
    )
    asked.on('error', reject)
    asked.end(body === undefined ? '' : JSON.stringify(body))
  })
const at = (path: string): string => `${url.pathname}${path}`
const post = (path: string, body: unknown) => ask({ path: at(path), method: 'POST', body })

describe('is refused', () => {
  const goto = { path: 'goto', method: 'POST', body: { file: COUNCIL, line: 20 } }
  test.each<[string, () => Asked, number]>([
    ['no token', () => ({ path: '/' }), 403],
    ['another token', () => ({ path: `/${'A'.repeat(32)}/` }), 403],
    ['a name that was led to this machine', () => ({ headers: { Host: `evil.example:${url.port}` } }), 403],
    ['localhost by name', () => ({ headers: { Host: `localhost:${url.port}` } }), 403],
    ['a page of another origin', () => ({ headers: { Origin: 'https://evil.example' } }), 403],
    ['a page of no origin', () => ({ headers: { Origin: 'null' } }), 403],
    ['a frame or script of another site', () => ({ headers: { 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a form', () => ({ ...goto, path: at('goto'), headers: { 'Content-Type': 'text/plain' } }), 415],
    ['another method', () => ({ method: 'DELETE' }), 405],
    ['what is no route', () => ({ path: at('constructor') }), 404],
    ['an asset by a path', () => ({ path: at('asset/..%2F..%2Fpackage.json') }), 404],
    ['a font that no slide sets', () => ({ path: at('font/..%2Fx') }), 404],
    ['goto above the project', () => ({ ...goto, path: at('goto'), body: { file: '../../etc/passwd', line: 1 } }), 400],
    ['goto by an absolute path', () => ({ ...goto, path: at('goto'), body: { file: '/etc/passwd', line: 1 } }), 400],
    [
      'goto through a link',
      () => ({ ...goto, path: at('goto'), body: { file: 'content/outside.yaml', line: 1 } }),
      400,
    ],
    [
      'an editor for a file outside',
      () => ({ path: at('open'), method: 'POST', body: { file: '/etc/passwd', line: 1 } }),
      400,
    ],
    ['what has another shape', () => ({ path: at('look'), method: 'POST', body: { deck: 1 } }), 400],
    [
      'more than 1 MB',
      () => ({ path: at('look'), method: 'POST', body: { deck: 'x'.repeat(1 << 21), slide: '' } }),
      400,
    ],
  ])('%s', async (_what, asked, status) => {
    expect((await ask(asked())).status).toBe(status)
    expect(opened).toEqual([])
  })
})

test('the page may load from its server alone, and its address is for its owner', async () => {
  const { status, headers } = await ask({})
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/,
  )
  expect(url.hostname).toBe('127.0.0.1')
  expect(statSync(join(project.folder, '.briefdeck')).mode & 0o077).toBe(0)
})

test('words lead to their YAML, their template and what proves them, and the editor opens there', async () => {
  const query = new URLSearchParams({ deck: 'council', slide: 'A2', item: 'title', words: '' })
  const deck = news.find(({ data }) => data.name === 'council')!.data as { slides: { id: string; key: string }[] }
  const { text: svg } = await ask({ path: at(`slide/${deck.slides[1]!.key}`) })
  const [, item] = /data-item="A2__([^"]+)"[^>]*>(?:(?!<\/g>).)*nothing else runs/.exec(svg)!
  query.set('item', item!)
  query.set('words', 'of passengers ride because nothing else runs')
  const origin = JSON.parse((await ask({ path: at(`origin?${query}`) })).text)
  const line =
    project
      .read(COUNCIL)
      .split('\n')
      .findIndex(each => each.includes('nothing else runs')) + 1
  expect(origin).toMatchObject({
    yaml: { file: COUNCIL, line },
    template: { file: expect.stringMatching(/^templates\/.*\.hbs$/) },
  })
  expect(origin.yaml.lines[line - origin.yaml.from]).toContain('nothing else runs')
  expect(origin.records[0].places[0]).toMatchObject({ file: 'content/source/report.md' })
  await post('open', { file: origin.yaml.file, line: origin.yaml.line })
  await post('open', { file: origin.template.file, line: 1 })
  expect(opened).toEqual([`${join(project.folder, COUNCIL)}:${line}`, `${join(ROOT, origin.template.file)}:1`])
})

test('a line of a file leads every page to its slide', async () => {
  const line =
    project
      .read(COUNCIL)
      .split('\n')
      .findIndex(each => each.includes('slide: A3')) + 3
  expect(await askGoto(host, project.folder, COUNCIL, line)).toBeUndefined()
  await vi.waitFor(() =>
    expect(news.findLast(({ event }) => event === 'goto')?.data).toMatchObject({ deck: 'council', slide: 'A3' }),
  )
  expect(await askGoto(host, project.folder, '/etc/passwd', 1)).toMatch(/not in the project/)
})

test('a save sends the slide that is looked at; an error stands with place and help, and the slide stays', async () => {
  await post('look', { deck: 'council', slide: 'A3' })
  const keyOf = (): unknown => {
    const deck = news.findLast(({ data }) => data.name === 'council')!.data as {
      slides: { id: string; key: string; svg?: string }[]
    }
    return deck.slides[2]
  }
  project.edit(COUNCIL, 'How many passengers stand', 'How many passengers stand up')
  await vi.waitFor(
    () => expect(keyOf()).toMatchObject({ id: 'A3', svg: expect.stringContaining('passengers stand up') }),
    {
      timeout: 20_000,
    },
  )
  const good = keyOf()
  const findings = (): unknown => news.findLast(({ event }) => event === 'findings')!.data.findings
  project.edit(COUNCIL, 'data: F06', 'data: F77')
  await vi.waitFor(
    () =>
      expect(findings()).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          help: expect.any(String),
          excerpt: expect.objectContaining({ file: COUNCIL, line: expect.any(Number) }),
          spot: expect.objectContaining({ deck: 'council', slide: 'A3' }),
        }),
      ),
    { timeout: 20_000 },
  )
  expect(keyOf()).toMatchObject({ key: (good as { key: string }).key })
  project.edit(COUNCIL, 'data: F77', 'data: F06')
  await vi.waitFor(() => expect(JSON.stringify(findings())).not.toContain('"error"'), { timeout: 20_000 })
})

describe('own words are edited on the slide', () => {
  const SLIDE = { deck: 'council', slide: 'A3', path: 'unstated' }
  const WORDS = 'How many passengers stand up'
  const edit = async (given: object) => {
    const { status, text } = await post('edit', { ...SLIDE, was: WORDS, text: 'How many of them stand', ...given })
    return { status, ...(JSON.parse(text) as { why?: string; written?: string }) }
  }
  const drawn = (words: string) =>
    vi.waitFor(() => expect(JSON.stringify(news.findLast(({ data }) => data.name === 'council'))).toContain(words), {
      timeout: 20_000,
    })

  test('one scalar is written, all else stays to the byte, and undo takes it back', async () => {
    const before = project.read(COUNCIL)
    expect(await edit({})).toMatchObject({ status: 200, written: COUNCIL })
    expect(project.read(COUNCIL)).toBe(before.replace(WORDS, 'How many of them stand'))
    await drawn('How many of them stand')
    expect((await post('undo', {})).status).toBe(200)
    expect(project.read(COUNCIL)).toBe(before)
    await drawn(WORDS)
    expect((await post('undo', {})).status).toBe(409)
  })

  test.each<[string, object, number, RegExp]>([
    ['a record’s number', { slide: 'A2', path: 'hero', was: '61%', text: '62%' }, 404, /no words of the slide’s own/],
    ['a slot that is none', { path: 'nowhere' }, 404, /no words/],
    ['words that are no longer there', { was: 'Something else' }, 409, /have changed/],
    ['words that would be an error', { text: 'That {F99} passengers stand' }, 409, /F99/],
    ['words on several lines', { text: 'How many\nstand' }, 409, /several lines/],
    ['a file beside the fields', { file: '../outside.yaml' }, 400, /file/],
  ])('%s: refused, and nothing is written', async (_what, given, status, why) => {
    const before = project.read(COUNCIL)
    const refused = await edit(given)
    expect([refused.status, refused.why]).toEqual([status, expect.stringMatching(why)])
    expect(project.read(COUNCIL)).toBe(before)
  })

  test('a file that changed on the disk, or that a link leads out of the project, is not written', async () => {
    const path = join(project.folder, COUNCIL)
    const before = project.read(COUNCIL)
    writeFileSync(path, `${before}\n`)
    expect(await edit({})).toMatchObject({ status: 409, why: expect.stringMatching(/changed on the disk/) })
    writeFileSync(path, before)
    const outside = `${project.folder}-outside.yaml`
    renameSync(path, outside)
    symlinkSync(outside, path)
    expect(await edit({})).toMatchObject({ status: 409, why: expect.stringMatching(/not in the project/) })
    rmSync(path)
    renameSync(outside, path)
    expect(project.read(COUNCIL)).toBe(before)
  })
})

test('what nobody has signed stands with its vouchers, and a signature is written', async () => {
  await vi.waitFor(async () =>
    expect(JSON.parse((await ask({ path: at('reviews?deck=council') })).text)).not.toEqual([]),
  )
  const [claim] = JSON.parse((await ask({ path: at('reviews?deck=council') })).text)
  expect(claim.vouchers[0]).toMatchObject({ id: expect.any(String), words: [expect.any(String)] })
  const given = {
    deck: 'council',
    at: claim.at,
    sentence: claim.sentence,
    as: 'editor',
    because: 'The excerpt says so',
    checked: true,
  }
  expect((await post('sign', { ...given, sentence: 'another' })).status).toBe(409)
  expect((await post('sign', given)).status).toBe(200)
  expect(project.read('content/reviews.yaml')).toContain(claim.text)
})

test('goto without an open studio says what to do', async () => {
  const { code, err } = await run(['studio', '--goto', `${COUNCIL}:3`])
  expect([code, err]).toEqual([2, 'error No studio is open for this project: start `briefdeck studio`\n'])
})
