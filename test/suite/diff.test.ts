import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Comparison } from '../../src/compare/changes.ts'
import { compareDecks } from '../../src/compare/compare-decks.ts'
import { printHtml } from '../../src/compare/print/html.ts'
import { printMarkdown } from '../../src/compare/print/markdown.ts'
import { printFacts, printText } from '../../src/compare/print/text.ts'
import { readDeck } from '../../src/compare/read/read-deck.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { unzipEntries, zipEntries } from '../../src/opc/zip.ts'
import { run } from '../support/command-line.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'

const COUNCIL = 'content/audiences/council.yaml'
const SURVEY = 'content/survey.yaml'
const REPORT = 'content/source/report.md'

type Edit = readonly [file: string, from: string, to: string]

function edited(...edits: readonly Edit[]): ProjectFiles {
  const files = fixtureProject('night-buses')
  for (const [file, from, to] of edits) {
    const text = textOf(files.get(file))
    expect(text.includes(from), `"${from}" in ${file}`).toBe(true)
    files.set(file, bytesOf(text.replaceAll(from, to)))
  }
  return files
}

async function deckOf(files: ProjectFiles, audience = 'council'): Promise<Uint8Array> {
  const { result } = await buildInMemory(files, { audiences: [audience], dry: true })
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return result.decks[0]!.files[0]!.bytes
}

const content = (bytes: Uint8Array) => {
  const { value, diagnostics } = readDeck('deck.pptx', bytes)
  expect(diagnostics).toEqual([])
  return value!
}
const compared = (before: Uint8Array, after: Uint8Array): Comparison =>
  compareDecks(new Map([['council', content(before)]]), new Map([['council', content(after)]]))

/** A line of the command in a folder on the disk. */
async function onDisk(folder: string, ...line: readonly string[]) {
  const [out, err] = [[] as string[], [] as string[]]
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    interactive: false,
    color: false,
  }
  const code = await main({ arguments: line, folder, host: nodeHost({}), terminal })
  return { code, out: out.join(''), err: err.join('') }
}

let old: Uint8Array
beforeAll(async () => {
  old = await deckOf(edited())
})

/** Kinds of change by slide, as `2 title text`. */
const kindsIn = ({ decks }: Comparison): readonly string[] =>
  decks.flatMap(({ slides }) =>
    slides
      .filter(({ change, moved }) => change !== 'same' || moved)
      .map(slide =>
        [
          slide.change === 'changed'
            ? slide.after
            : slide.change === 'same'
              ? `${slide.before}→${slide.after}`
              : slide.change,
          ...new Set(slide.changes.map(({ kind }) => kind)),
        ].join(' '),
      ),
  )

const FIGURE: readonly Edit[] = [
  [SURVEY, 'value: 62', 'value: 64'],
  [SURVEY, '62% of passengers', '64% of passengers'],
  [REPORT, '62%', '64%'],
]
const DROP_A5: Edit = [
  COUNCIL,
  `  - slide: A5
    section: Voices
    layout: quote-wall
    title: Those who ride and those who drive speak of the same nights
    hero: Q03
    quotes: [Q01, Q02]
    foot: Personal views

  - slide: A6
`,
  `  - slide: A6
    section: Voices
`,
]

describe('what differs between two states of a deck', () => {
  test('nothing, between two builds', async () => {
    const comparison = compared(old, await deckOf(edited()))
    expect([comparison.same, comparison.facts]).toEqual([true, []])
    expect(printText(comparison)).toBe('council: the same\nthe same\n')
  })

  test('a figure: its number on every slide, told once, as the record in the notes', async () => {
    const comparison = compared(old, await deckOf(edited(...FIGURE)))
    expect(kindsIn(comparison)).toEqual(['2 title text notes'])
    expect(printFacts(comparison)).toMatch(/^F01: .*62%.* → .*64%.* {2}\(council 2\)\n$/)
    expect(printText(comparison)).toMatch(/text 64%.*: \[-62%-\]\{\+64%\+\}$/m)
    expect(printText(comparison)).toContain('title: [-62%-]{+64%+} of passengers')
  })

  test('a value of a chart, at its point', async () => {
    const changed = edited(
      [SURVEY, 'N9: "610"', 'N9: "640"'],
      [SURVEY, 'the N9 has 610', 'the N9 has 640'],
      [REPORT, 'the N9 has 610', 'the N9 has 640'],
    )
    const { decks, facts } = compared(old, await deckOf(changed))
    const [chart] = decks.flatMap(({ slides }) =>
      slides.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'chart')),
    )
    expect([chart?.before, chart?.after]).toEqual(['610', '640'])
    expect(chart?.where).toMatch(/, N9$/)
    expect(facts.map(({ before, after }) => `${before} ${after}`)).toContain('610 640')
  })

  test.each<[what: string, edits: readonly Edit[], expected: readonly string[]]>([
    ['a sentence', [[COUNCIL, 'The N4 leads, the N7 follows', 'The N4 leads and the N7 follows']], ['3 text']],
    ['a note', [[COUNCIL, 'Start with the nurse', 'Begin with the nurse']], ['1 notes']],
    ['a cell', [[COUNCIL, 'decide: Hours or breaks', 'decide: Breaks or hours']], ['7 cell']],
    ['a slide is gone', [DROP_A5], ['removed']],
    ['another theme', [[COUNCIL, 'theme: briefing', 'theme: ledger']], []],
  ])('%s', async (what, edits, expected) => {
    const comparison = compared(old, await deckOf(edited(...edits)))
    if (expected.length > 0) expect(kindsIn(comparison)).toEqual(expected)
    else expect(comparison.decks[0]!.theme.length, what).toBeGreaterThan(5)
    expect(comparison.same).toBe(false)
  })

  test('a slide that moved, among those that stayed', () => {
    const { slides, theme } = content(old)
    const order = [0, 2, 3, 4, 1, 5, 6, 7]
    const moved = { theme, slides: order.map((from, at) => ({ ...slides[from]!, number: at + 1 })) }
    const comparison = compareDecks(new Map([['council', { slides, theme }]]), new Map([['council', moved]]))
    expect(kindsIn(comparison)).toEqual(['2→5'])
  })

  test.each([
    ['a record', 'F01\u2002asked: 62%', 'F01\u2002asked: 64%', 'F01: asked: 62% → asked: 64%'],
    [
      'a cell of a table',
      'G1/N4/2025\u2002a night: 1,650',
      'G1/N4/2025\u2002a night: 1,700',
      'G1/N4/2025: a night: 1,650 → a night: 1,700',
    ],
    ['a record that vouches no more', 'F01\u2002asked: 62%', 'Ask first.', 'F01: asked: 62% → nothing'],
  ])('a line of evidence in the notes, of %s', (_, before, after, told) => {
    const { slides, theme } = content(old)
    const noted = (line: string) => ({ theme, slides: [{ ...slides[0]!, notes: [line] }] })
    const comparison = compareDecks(new Map([['d', noted(before)]]), new Map([['d', noted(after)]]))
    expect(printFacts(comparison)).toBe(`${told}  (d 1)\n`)
  })

  test('another layout, and a slide that is left out of the show', () => {
    const { slides, theme } = content(old)
    const changed = slides.map((slide, at) =>
      at === 1
        ? { ...slide, layout: 'Points' }
        : at === 2
          ? { ...slide, hidden: true }
          : at === 4
            ? { ...slide, look: 'x' }
            : slide,
    )
    const comparison = compareDecks(new Map([['d', { slides, theme }]]), new Map([['d', { slides: changed, theme }]]))
    expect(kindsIn(comparison)).toEqual(['2 layout', '3 hidden', '5 look'])
    expect(printText(comparison)).toMatch(
      /layout: .* → Points\n[\s\S]*show in the show: shown → hidden\n[\s\S]*look places, sizes or colours differ\n/,
    )
  })

  test('built files: a slide is known by its id through another layout and other words, and by its title through another id', async () => {
    const swapped = edited(
      [COUNCIL, 'slide: A5', 'slide: AX'],
      [COUNCIL, 'slide: A6', 'slide: A5'],
      [COUNCIL, 'slide: AX', 'slide: A6'],
    )
    const told = compared(old, await deckOf(swapped)).decks[0]!.slides.filter(({ change }) => change !== 'same')
    expect(told.map(({ before, after }) => [before, after])).toEqual([
      [6, 5],
      [5, 6],
    ])
    for (const { changes } of told)
      expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['title', 'layout']))
    expect(compared(old, await deckOf(edited([COUNCIL, 'slide: A5', 'slide: A9']))).same).toBe(true)
  })

  test('a slide keeps its mark through another title and other words; without one, it is known by likeness', () => {
    const { slides: marked, theme } = content(old)
    const slides = marked.map(({ mark: _, ...slide }) => slide)
    const rewritten = slides.map((slide, at) =>
      at === 3 ? { ...slide, title: 'Wholly new', texts: slide.texts.slice(1) } : slide,
    )
    const withMarks = (list: typeof slides) => list.map((slide, at) => ({ ...slide, mark: `${at}` }))
    const both = (a: typeof slides, b: typeof slides) =>
      compareDecks(new Map([['d', { slides: a, theme }]]), new Map([['d', { slides: b, theme }]]))
    expect(kindsIn(both(slides, rewritten))).toEqual(['4 title text'])
    const other = slides.map((slide, at) =>
      at === 3 ? { ...slide, title: 'New', texts: [{ name: 'x', text: 'Nothing alike' }], tables: [] } : slide,
    )
    expect(kindsIn(both(withMarks(slides), withMarks(other)))[0]).toMatch(/^4 title text/)
    expect(kindsIn(both(slides, other))).toEqual(expect.arrayContaining(['added', 'removed']))
  })

  test('decks by their names: what came, what went', async () => {
    const [deck] = [content(old)]
    const comparison = compareDecks(new Map([['a', deck]]), new Map([['b', deck]]))
    expect(comparison.decks.map(({ name, change }) => `${name} ${change}`)).toEqual(['a removed', 'b added'])
  })

  test('a comment is short enough, and words of a slide are no mark-up, mention or page', async () => {
    const { slides, theme } = content(old)
    const odd = '<script>alert(1)</script> @council #12 [x](http://example.org) **b** `c` | d \u202Eevil'
    const long = slides.map(slide => ({
      ...slide,
      title: odd,
      notes: Array.from({ length: 2000 }, (_, at) => `note ${at} ${odd}`),
    }))
    const comparison = compareDecks(new Map([['d', { theme, slides }]]), new Map([['d', { theme, slides: long }]]))
    const comment = printMarkdown(comparison)
    expect(comment.length).toBeLessThan(65_000)
    expect(comment).toMatch(/more lines are in the report\.\n$/)
    expect(comment).not.toMatch(/<script|@council|\u202E|http:\/\/e/)
    const page = printHtml(comparison, () => undefined)
    expect(page).not.toMatch(/<script|\u202E/)
    expect(comment.split('<details>').length).toBe(comment.split('</details>').length)
  })
})

describe('files that cannot be compared are told, exit code 2', () => {
  const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipEntries(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])))
  const withPart =
    (name: string, change: (text: string) => string): (() => Uint8Array) =>
    () =>
      zipEntries(
        new Map(
          unzipEntries(old).map(part => [
            part.name,
            part.name === name ? bytesOf(change(textOf(part.bytes))) : part.bytes,
          ]),
        ),
      )
  const lying = (): Uint8Array => {
    const bytes = Uint8Array.from(old)
    const view = Buffer.from(bytes.buffer)
    const directory = view.readUInt32LE(view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16)
    view.writeUInt32LE(7, directory + 24)
    return bytes
  }
  test.each<[what: string, make: () => Uint8Array, told: RegExp]>([
    ['no zip', () => bytesOf('hello'), /is a damaged zip file/],
    ['empty', () => new Uint8Array(), /is a damaged zip file/],
    ['cut in half', () => old.subarray(0, old.length / 2), /is a damaged zip file/],
    ['encrypted', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]), /encrypted/],
    ['another zip', () => zip({ 'word/document.xml': '<a/>' }), /no presentation/],
    ['a bomb', () => zip({ 'ppt/presentation.xml': ' '.repeat(40_000_000) }), /more than 400 times its size/],
    ['an entry that lies about its size', lying, /not as large as its directory says/],
    ['broken XML', withPart('ppt/slides/slide3.xml', text => text.slice(0, 900)), /malformed XML/],
    [
      'more XML in one part than fits into memory as objects',
      withPart('ppt/slides/slide3.xml', text =>
        text.replace(
          '<p:spTree>',
          () => `<p:spTree>${Array.from({ length: 900_000 }, (_, at) => `<a b="${at * 7919}"/>`).join('')}`,
        ),
      ),
      /slide3\.xml is XML of more than 16 MB/,
    ],
    [
      'one slide ten thousand times',
      withPart('ppt/presentation.xml', text => text.replace(/<p:sldId [^>]*>/, slide => slide.repeat(10_000))),
      /lists a slide twice/,
    ],
    [
      'a document type with entities',
      withPart('ppt/presentation.xml', text =>
        text.replace('<p:presentation', '<!DOCTYPE x [<!ENTITY a "b">]><p:presentation'),
      ),
      /malformed XML/,
    ],
    [
      'a slide that is missing',
      () =>
        zip(
          Object.fromEntries(
            unzipEntries(old)
              .filter(({ name }) => name !== 'ppt/slides/slide2.xml')
              .map(({ name, bytes }) => [name, textOf(bytes)]),
          ),
        ),
      /the part ppt\/slides\/slide2\.xml is missing/,
    ],
    [
      'nested a million deep',
      withPart('ppt/slides/slide3.xml', () => `${'<a:t>'.repeat(300_000)}${'</a:t>'.repeat(300_000)}`),
      /./,
    ],
  ])('%s', { timeout: 20_000 }, async (_, make, told) => {
    const files = edited()
    files.set('bad.pptx', make())
    files.set('good.pptx', old)
    for (const line of [
      ['bad.pptx', 'good.pptx'],
      ['good.pptx', 'bad.pptx', '--json'],
    ]) {
      const { code, err, out } = await run(['diff', ...line], { files })
      if (code === 1) return expect(told.source).toBe('.')
      expect([code, err]).toEqual([2, expect.stringMatching(/\[deck-unreadable\]/)])
      expect(err).toMatch(told)
      if (line.includes('--json')) expect(JSON.parse(out)).toMatchObject({ same: false, exitCode: 2 })
    }
  })

  test('200 MB on the disk: refused before it is read into memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-huge-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'good.pptx'), old)
    writeFileSync(join(folder, 'huge.pptx'), old)
    // A hole at its end: no byte of it is on the disk.
    truncateSync(join(folder, 'huge.pptx'), 200 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    const { code, err } = await onDisk(folder, 'diff', 'huge.pptx', 'good.pptx')
    expect([code, err]).toEqual([2, expect.stringContaining('"huge.pptx" is larger than 150 MB')])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024)
  })

  test.each([
    ['no side', []],
    ['three sides', ['a', 'b', 'c']],
    ['nothing of that name', ['no-such.pptx', 'good.pptx']],
    ['a folder without decks', ['content', 'good.pptx']],
    ['what git would take for an option', ['--', '--exec=touch x', 'good.pptx']],
  ])('%s', async (_, line) => {
    const { code } = await run(['diff', ...line], { files: edited().set('good.pptx', old) })
    expect(code).toBe(2)
  })
})

describe('revisions of a project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-diff-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...line: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...line], {
      stdio: 'pipe',
    })
  const place = (files: ProjectFiles): void => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, 'survey', path)), { recursive: true })
      writeFileSync(join(folder, 'survey', path), bytes)
    }
  }
  const diff = (...line: readonly string[]) => onDisk(join(folder, 'survey'), 'diff', ...line)
  beforeAll(() => {
    place(edited())
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'one')
  })

  test('the working tree against HEAD, in a project below the root; then a revision against a revision', async () => {
    expect(await diff('HEAD', '--deck', 'council')).toEqual({ code: 0, out: 'council: the same\nthe same\n', err: '' })
    place(edited(...FIGURE))
    const facts = await diff('HEAD', '--deck', 'council', '--facts')
    expect([facts.code, facts.out]).toEqual([1, expect.stringMatching(/62%.* → .*64%/)])
    git('commit', '-qam', 'two')
    const line = [
      'HEAD~1',
      'HEAD',
      '--deck',
      'council',
      '--pictures',
      'pictures',
      '--html',
      'page.html',
      '--markdown',
      'page.md',
    ]
    expect((await diff(...line)).code).toBe(1)
    const pictures = readdirSync(join(folder, 'survey/pictures'))
    expect(pictures).toEqual(['after', 'before', 'difference'].map(which => `council.A2.${which}.png`))
    const page = readFileSync(join(folder, 'survey/page.html'), 'utf8')
    expect(page.split('data:image/png;base64,')).toHaveLength(4)
    expect(readFileSync(join(folder, 'survey/page.md'), 'utf8')).toContain('| F01 |')
    expect(git('status', '--porcelain', '--untracked-files=no').toString()).toBe('')
  })

  test('a revision that cannot be built is told with its errors', async () => {
    place(edited([COUNCIL, 'hero: F01', 'hero: F99']))
    const { code, err } = await diff('HEAD', '--deck', 'council')
    expect(code).toBe(2)
    expect(err).toMatch(/council\.yaml:27:11 error .*\[id-unknown\]\n[\s\S]*27 \|\s+hero: F99[\s\S]*cannot be built/)
    expect((await diff('no-such-revision')).code).toBe(2)
  })
})
