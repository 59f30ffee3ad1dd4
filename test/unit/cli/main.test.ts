import { describe, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import type { JsonReport } from '../../../src/report/json.ts'
import { run } from '../../support/command-line.ts'
import { bytesOf, fixtureProject, PROJECT, type ProjectFiles, textOf } from '../../support/fixture-project.ts'

const COUNCIL = 'content/audiences/council.yaml'
const DECK = `${PROJECT}/dist/council.pptx`

/** The fixture with one text replaced in the council's file. */
function spoilt(from: string, to: string): ProjectFiles {
  const files = fixtureProject('night-buses')
  const text = textOf(files.get(COUNCIL))
  if (!text.includes(from)) throw new Error(`no "${from}"`)
  files.set(COUNCIL, bytesOf(text.replace(from, to)))
  return files
}
const broken = (): ProjectFiles => spoilt('hero: F01', 'hero: F99')
const parse = (out: string): JsonReport => JSON.parse(out) as JsonReport

describe('wrong usage ends with 2 and says what is right', () => {
  test.each([
    ['no command', [], /Usage: briefdeck/],
    ['an unknown command', ['biuld'], /unknown command 'biuld'[\s\S]*Did you mean build/],
    ['an unknown option', ['build', '--ot', 'x'], /unknown option '--ot'[\s\S]*--out/],
    ['an option without its value', ['build', '--out'], /argument missing/],
    ['an unknown audience', ['build', 'concil'], /no audience "concil"[\s\S]*Did you mean "council"/],
    ['an unknown language', ['build', '--lang', 'fr'], /Allowed choices are zh, en/],
    ['a language that no deck has', ['build', '--lang', 'zh'], /asked for is in "zh"[\s\S]*council: en/],
    ['an unknown way to embed', ['build', '--fonts', 'all'], /Allowed choices are embed/],
    ['an unknown field of the event', ['build', '--set', 'event.dat=x'], /Unknown key "event.dat".*event\.date/],
    ['a field without a value', ['build', '--set', 'event.date'], /key=value/],
    ['a control character in a field', ['build', '--set', 'event.date=\u0007'], /U\+0007/],
    ['half a character in a field', ['build', '--set', 'event.date=\uD800'], /U\+D800/],
    ['minutes that are none', ['build', '--minutes', 'NaN'], /whole minutes/],
    ['an audience for list', ['list', 'council'], /too many arguments/],
  ] as const)('%s', async (_what, line, message) => {
    const { code, err, disk } = await run(line)
    expect(code).toBe(EXIT.usage)
    expect(err).toMatch(message)
    expect(disk.has(DECK)).toBe(false)
  })
})

describe('what helps ends with 0', () => {
  test.each([
    [['--help'], /Examples:[\s\S]*Exit codes: 0 built/],
    [['build', '--help'], /--keep-going/],
    [['list', '--help'], /--json/],
    [['explain', '--help'], /--json/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ] as const)('%j', async (line, expected) => {
    const { code, out, err } = await run(line)
    expect([code, err]).toEqual([EXIT.built, ''])
    expect(out).toMatch(expected)
  })
})

describe('build', () => {
  test('writes the decks, a line for each and the time', async () => {
    const { code, out, err, disk } = await run(['build'])
    expect([code, err]).toEqual([EXIT.built, ''])
    expect(out).toMatch(
      /dist\/council\.pptx +8 slides +\d+ KB\ndist\/drivers\.pptx +6 slides +\d+ KB\n2 decks in \d+\.\d\d s\n/,
    )
    expect(disk.get(DECK)?.length).toBeGreaterThan(20_000)
  })

  test('finds the project above the folder it is called in', async () => {
    const { code, disk } = await run(['build', 'drivers', '--out', 'other'], { folder: `${PROJECT}/content/audiences` })
    expect(code).toBe(EXIT.built)
    expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([`${PROJECT}/other/drivers.pptx`])
  })

  test('content with errors ends with 1, with place, frame and advice, and writes nothing', async () => {
    const files = broken()
    files.set('dist/council.pptx', bytesOf('old'))
    const { code, out, err, disk } = await run(['build'], { files })
    expect(code).toBe(EXIT.content)
    expect(err).toMatch(
      /content\/audiences\/council\.yaml:\d+:11 error Unknown id "F99" \[id-unknown\]\n {2}\d+ \| .*\n/,
    )
    expect(err).toMatch(/\^\^\^\n {2}fix Did you mean/)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toMatch(/1 error\. Nothing was written; earlier decks are unchanged\./)
    expect(textOf(disk.get(DECK))).toBe('old')
  })

  test('--keep-going writes the good ones and still ends with 1', async () => {
    const { code, out, disk } = await run(['build', '--keep-going'], { files: broken() })
    expect(code).toBe(EXIT.content)
    expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([`${PROJECT}/dist/drivers.pptx`])
    expect(out).toMatch(/dist\/drivers\.pptx[\s\S]*1 deck in .*1 error/)
  })

  test('--quiet says nothing of success, and of errors the errors alone', async () => {
    expect(await run(['build', 'drivers', '--quiet'])).toMatchObject({ code: EXIT.built, out: '', err: '' })
    const failed = await run(['build', '--quiet'], { files: broken() })
    expect([failed.code, failed.out]).toEqual([EXIT.content, ''])
    expect(failed.err).toMatch(/id-unknown[\s\S]*1 error\. Nothing was written/)
    const going = await run(['build', '--quiet', '--keep-going'], { files: broken() })
    expect(going.err).toMatch(/1 error\. Only the decks without errors were written/)
  })

  test('--strict makes warnings errors', async () => {
    const usual = await run(['build', 'council', '--json'], { files: warned() })
    const strict = await run(['build', 'council', '--strict', '--json'], { files: warned() })
    expect(parse(usual.out).diagnostics.map(({ severity }) => severity)).toContain('warning')
    expect([usual.code, strict.code]).toEqual([EXIT.built, EXIT.content])
    expect(parse(strict.out).diagnostics.map(({ severity }) => severity)).not.toContain('warning')
  })

  test('--lang chooses decks, --set fills the event, --out may lead anywhere', async () => {
    const { code, out, disk } = await run([
      'build',
      'council',
      '--lang',
      'en',
      '--set',
      'event.date=1 May 2025',
      '--set',
      'event.host=A = B',
      '--out',
      '/decks',
      '--json',
    ])
    expect(code).toBe(EXIT.built)
    expect(parse(out).decks).toMatchObject([{ name: 'council', file: '../decks/council.pptx', slides: 8 }])
    expect(disk.has('/decks/council.pptx')).toBe(true)
  })

  test('progress is redrawn on a terminal alone', async () => {
    expect((await run(['build', 'drivers'], { interactive: true })).err).toMatch(/\r\u001B\[Kbuilding drivers …/)
    expect((await run(['build', 'drivers'])).err).toBe('')
  })

  test('GITHUB_ACTIONS brings annotations beside the lines for people', async () => {
    const { out } = await run(['build'], { files: broken(), environment: { GITHUB_ACTIONS: 'true' } })
    expect(out).toMatch(
      /^::error file=content\/audiences\/council\.yaml,line=\d+,col=11,.*title=id-unknown::Unknown id "F99"%0A/m,
    )
    const json = await run(['build', '--json'], { files: broken(), environment: { GITHUB_ACTIONS: 'true' } })
    expect(parse(json.out).ok).toBe(false)
  })
})

describe('--json prints one object, whatever happened', () => {
  test.each([
    ['success', ['build', 'drivers'], EXIT.built, []],
    ['content', ['build', 'council'], EXIT.content, ['id-unknown']],
    ['an unknown audience', ['build', 'nobody'], EXIT.usage, ['audience-unknown']],
    ['an unknown option', ['build', '--ot'], EXIT.usage, ['usage']],
  ] as const)('%s', async (_what, line, code, codes) => {
    const ran = await run([...line, '--json'], line[1] === 'council' ? { files: broken() } : {})
    const report = parse(ran.out)
    expect(ran.code).toBe(code)
    expect(report).toMatchObject({ ok: code === EXIT.built, exitCode: code })
    expect(report.diagnostics.filter(({ severity }) => severity === 'error').map(each => each.code)).toEqual(codes)
    for (const deck of report.decks) expect(Object.keys(deck)).toEqual(['name', 'file', 'slides', 'bytes'])
  })

  test('a fault of our own ends with 3, asks for a report, and harms nothing', async () => {
    const files = fixtureProject('night-buses')
    files.set('dist/council.pptx', bytesOf('old'))
    const ran = await run(['build', '--json'], {
      files,
      wrap: host => ({ ...host, makeFolder: () => Promise.reject(new TypeError('a bug')) }),
    })
    expect(ran.code).toBe(EXIT.internal)
    expect(ran.err).toMatch(/fault of its own[\s\S]*Please report it[\s\S]*briefdeck \d[\s\S]*a bug/)
    expect(parse(ran.out)).toMatchObject({
      ok: false,
      exitCode: 3,
      diagnostics: [{ code: 'internal', message: 'a bug' }],
    })
    expect(textOf(ran.disk.get(DECK))).toBe('old')
  })
})

describe('explain', () => {
  test('says what a code means, with samples and their file', async () => {
    const { code, out, err } = await run(['explain', 'slot-unknown'])
    expect([code, err]).toEqual([EXIT.built, ''])
    expect(out).toBe(`slot-unknown
A slide fills a slot that its layout does not have. The words would be shown nowhere.

Bad, in content/audiences/council.yaml:
  fot: Personal views

Good, in content/audiences/council.yaml:
  foot: Personal views
`)
  })

  test('says why a check of the finished file is made', async () => {
    const { out } = await run(['explain', 'file-relationship-dangling'])
    expect(out).toBe('file-relationship-dangling\nPowerPoint repairs a file whose relationship leads nowhere.\n')
  })

  test('lists all codes by what they are about', async () => {
    const { out } = await run(['explain'])
    expect(out).toMatch(
      /^yaml\n {2}yaml-syntax\n[\s\S]*\n\nmarkup\n {2}markup-syntax\n[\s\S]*\n\nfinished-file\n {2}file-/,
    )
  })

  test('as JSON', async () => {
    expect(JSON.parse((await run(['explain', 'overflow', '--json'])).out)).toMatchObject({
      code: 'overflow',
      room: 'scene',
    })
    expect(JSON.parse((await run(['explain', '--json'])).out).length).toBeGreaterThan(250)
  })

  test('an unknown code ends with 2 and names the nearest', async () => {
    const { code, err } = await run(['explain', 'slot-unknwon'])
    expect(code).toBe(EXIT.usage)
    expect(err).toMatch(/There is no code "slot-unknwon" \[code-unknown\]\n {2}fix Did you mean "slot-unknown"\?/)
  })
})

describe('list', () => {
  test('names decks, languages, themes and numbers of slides', async () => {
    const { code, out } = await run(['list'])
    expect(code).toBe(EXIT.built)
    expect(out).toMatch(/^council +en +briefing +8 slides +Night buses in Harwick\ndrivers +en +ledger +6 slides/)
  })

  test('as JSON', async () => {
    const { out } = await run(['list', '--json'])
    expect(JSON.parse(out)).toMatchObject([
      { deck: 'council', audience: 'council', language: 'en', theme: 'briefing', slides: 8 },
      { deck: 'drivers' },
    ])
  })

  test('ends with 1 where the content has errors', async () => {
    const { code, err } = await run(['list'], { files: spoilt('language: en', 'language: fr') })
    expect(code).toBe(EXIT.content)
    expect(err).toMatch(/council\.yaml:\d+/)
  })
})

/** A last line of one short word is a warning: the long one leaves it no room. */
function warned(): ProjectFiles {
  return spoilt('limit: Of the {F07} who were asked', 'limit: { text: WWWWWWWWWWWWWWWWWWWWWWWWWW 好, ours: true }')
}
