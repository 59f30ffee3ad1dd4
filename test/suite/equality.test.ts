import { expect, test } from 'vitest'
import type { Invocation } from '../../src/cli/invocation.ts'
import { buildAgain } from '../../src/cli/kept-builds.ts'
import { main } from '../../src/cli/main.ts'
import type { Host } from '../../src/host/host.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { digest } from '../../src/host/record-host.ts'
import { bytesOf, fixtureProject, PROJECT, textOf } from '../support/fixture-project.ts'
import { ownFont } from '../support/own-font.ts'
import { seeded } from '../support/seeded.ts'
import { readSource } from '../support/source-files.ts'

/** `npm run equality` makes all of them; CI a tenth. */
const EDITS = Number(process.env.EDITS ?? 30)
const SEED = Number(process.env.SEED ?? 16)

/** What a build is made of: files, the command line, the environment. */
interface State {
  readonly files: Map<string, Uint8Array>
  options: Record<string, readonly string[]>
  environment: Record<string, string>
}

const THEME = `extends: briefing
logo: { file: logo.svg, on-dark: logo.svg, alt: { zh: 标志, en: A mark }, height: 16, cover-height: 32 }
font-files: [Regular.ttf, Bold.ttf]
fonts:
  en:
    major: { latin: Northquay One, ea: Noto Sans SC }
    minor: { latin: Northquay One, ea: Noto Sans SC }
colors: { accent1: "1D5C5E" }
`
const COUNCIL = 'content/audiences/council.yaml'

function firstState(): State {
  const files = fixtureProject('night-buses')
  files.set(COUNCIL, bytesOf(textOf(files.get(COUNCIL)).replace('theme: briefing', 'theme: own.yaml')))
  // A cell that a slide's notes say.
  inFile(COUNCIL, /notes: "N4 has \{G1\/N4\/2025\}/, () => 'notes: "N9 has {G1/N9/2025}')({ files } as State, () => 0)
  files.set('own.yaml', bytesOf(THEME))
  files.set('logo.svg', bytesOf(readSource('test/fixtures/brand/logo.svg')))
  for (const [name, weight] of [
    ['Regular', 400],
    ['Bold', 700],
  ] as const)
    files.set(`${name}.ttf`, ownFont(weight))
  for (const name of ['layouts/hero-number.hbs', 'partials/number.hbs'])
    files.set(`templates/${name}`, bytesOf(readSource(`templates/${name}`)))
  return { files, options: { fonts: ['--fonts', 'reference'] }, environment: {} }
}

type Edit = (state: State, draw: (below: number) => number) => void
const inFile =
  (path: string, from: RegExp, to: (n: number) => string): Edit =>
  ({ files }, draw) => {
    const text = textOf(files.get(path))
    expect(text).toMatch(from)
    files.set(path, bytesOf(text.replace(from, to(draw(90) + 10))))
  }
const option =
  (name: string, lines: readonly (readonly string[])[]): Edit =>
  (state, draw) => {
    state.options = { ...state.options, [name]: lines[draw(lines.length)]! }
  }
const either =
  (...edits: readonly Edit[]): Edit =>
  (state, draw) =>
    edits[draw(edits.length)]!(state, draw)

/** Each kind of input, and whether a change of it shows in a deck at once. */
const KINDS: Readonly<Record<string, readonly [edit: Edit, shows: boolean]>> = {
  'words of a slide': [
    inFile(COUNCIL, /sub: small lines.*/, n => `sub: small lines that move ${'n'.repeat(n % 7)}ight shifts`),
    true,
  ],
  'words of another deck': [
    inFile(
      'content/audiences/drivers.yaml',
      /title: The council thinks.*/,
      n => `title: The council thinks in lines, ${'s'.repeat(n % 5)}he in hours`,
    ),
    true,
  ],
  notes: [
    inFile(COUNCIL, /notes: Start with.*/, n => `notes: Start with the nurse, then the number${'.'.repeat(n)}`),
    true,
  ],
  'a record': [
    inFile(
      'content/survey.yaml',
      /what: ride because.*/,
      n => `what: ride because no other transport runs after midnight${'!'.repeat(n % 3)}`,
    ),
    true,
  ],
  'a table': [inFile('content/data/ridership.csv', /N9,360,\d+/, n => `N9,360,6${n}`), true],
  'an audience': [inFile(COUNCIL, /for: .*/, n => `for: For the city council of ward ${'I'.repeat(n % 9)}`), true],
  'where evidence stands': [
    ({ files }, draw) => {
      const text = textOf(files.get(COUNCIL)).replace(/^evidence: .*\n/m, '')
      files.set(COUNCIL, bytesOf(`evidence: ${['notes', 'appendix', 'both'][draw(3)]}\n${text}`))
    },
    false,
  ],
  'a line above': [
    either(
      inFile('content/survey.yaml', /^/, () => '# a remark\n'),
      inFile(COUNCIL, /^/, () => '# a remark\n'),
    ),
    false,
  ],
  'a layout': [
    inFile('templates/layouts/hero-number.hbs', /padding="20 \d+" gap/, n => `padding="20 ${n % 40}" gap`),
    true,
  ],
  'a partial': [inFile('templates/partials/number.hbs', /scale="0\.\d+">%/, n => `scale="0.${n}">%`), true],
  'a theme': [inFile('own.yaml', /accent1: "...../, n => `accent1: "1D${n}1`), true],
  'a font': [({ files }, draw) => void files.set('Bold.ttf', ownFont([600, 700, 900][draw(3)]!)), false],
  'a picture': [inFile('logo.svg', /#0B..63/, n => `#0B${n}63`), true],
  'the mode of fonts': [
    option('fonts', [
      ['--fonts', 'embed'],
      ['--fonts', 'reference'],
      ['--fonts', 'none'],
    ]),
    false,
  ],
  'another option': [
    either(
      option('reading', [[], ['--reading', 'projected']]),
      option('strict', [[], ['--strict']]),
      option('format', [[], ['--format', 'pptx,md']]),
    ),
    false,
  ],
  'the date': [
    (state, draw) => {
      state.environment = { SOURCE_DATE_EPOCH: String(1_700_000_000 + 1000 * draw(900)) }
    },
    true,
  ],
  nothing: [() => undefined, false],
}

type Disk = Map<string, Uint8Array>

/** One command line on a disk: the exit code, what was told, and the files written. */
async function run(disk: Disk, { options, environment }: State, cache: boolean) {
  const real = nodeHost({})
  const told = { out: '', err: '' }
  const host: Host = {
    ...memoryHost(disk, real, { ...environment, ...(cache && { BRIEFDECK_CACHE: '/caches' }) }),
    state: async path => {
      const own = disk.get(path)
      return own === undefined ? real.state!(path) : { mark: digest(own), written: 0 }
    },
  }
  const invocation: Invocation = {
    arguments: ['build', ...Object.values(options).flat()],
    folder: PROJECT,
    host,
    terminal: {
      out: text => {
        told.out += text.replace(/[\d.]+ s\b/, 'n s')
      },
      err: text => {
        told.err += text
      },
      interactive: false,
      color: false,
    },
  }
  const again = cache ? await buildAgain(invocation) : undefined
  const code = again ?? (await main(invocation))
  const written = [...disk]
    .filter(([path]) => path.startsWith(`${PROJECT}/dist/`))
    .map(([path, bytes]) => `${digest(bytes)} ${path}`)
  return { again: again !== undefined, outcome: { code, ...told, written: written.sort() } }
}

test(`${EDITS} edits: with the store and without it, the same files and the same words`, async () => {
  const draw = seeded(SEED)
  const kinds = Object.keys(KINDS)
  const caches: Disk = new Map()
  let state = firstState()
  const past: State[] = []
  const shown = new Set<string>()
  let before = ''
  let retold = 0
  for (let at = 0; at < EDITS; at++) {
    const kind = at < kinds.length ? kinds[at]! : kinds[draw(kinds.length)]!
    past.push({ ...state, files: new Map(state.files) })
    // Now and then back to how it was, as `git checkout` goes.
    if (at >= kinds.length && draw(6) === 0) state = past[draw(past.length)]!
    state = { ...state, files: new Map(state.files) }
    KINDS[kind]![0](state, draw)
    const place = (): Disk => new Map([...state.files].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
    const disk = new Map([...place(), ...caches])
    const kept = await run(disk, state, true)
    for (const [path, bytes] of disk) if (path.startsWith('/caches/')) caches.set(path, bytes)
    const anew = await run(place(), state, false)
    expect(kept.outcome, `edit ${at}: ${kind}`).toEqual(anew.outcome)
    const files = anew.outcome.written.join()
    if (anew.outcome.code === 0 && files !== before) shown.add(kind)
    before = files
    retold += kept.again ? 1 : 0
  }
  expect(retold).toBeGreaterThan(0)
  expect(Object.entries(KINDS).flatMap(([kind, [, shows]]) => (shows && !shown.has(kind) ? [kind] : []))).toEqual([])
})
