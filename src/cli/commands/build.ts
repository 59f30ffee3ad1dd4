import { dirname, extname, join, relative } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { forbiddenIn } from '../../base/characters.ts'
import { FONT_MODES, type FontMode } from '../../base/font-mode.ts'
import { given } from '../../base/given.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { MEDIA, type Medium } from '../../base/medium.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import { wordsIn } from '../../pipeline/config.ts'
import {
  type BuildOptions,
  EVENT_FIELDS,
  FORMAT_NAMES,
  type FormatName,
  type PictureWidth,
  WIDTHS,
} from '../../pipeline/options.ts'
import { githubAnnotation } from '../../report/github.ts'
import { printJson } from '../../report/json.ts'
import { countDiagnostics, prettyDiagnostic } from '../../report/pretty.ts'
import { command } from '../command.ts'
import { type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly lang?: Language
  readonly out?: string
  readonly content?: string
  readonly fonts?: FontMode
  readonly format?: readonly FormatName[]
  readonly outlines?: boolean
  readonly width?: PictureWidth
  readonly notes?: boolean
  readonly audienceCopy?: boolean
  readonly theme?: string
  readonly minutes?: number
  readonly reading?: Medium
  readonly set: Readonly<Record<string, string>>
  readonly strict?: boolean
  readonly reviewed?: boolean
  readonly keepGoing?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `briefdeck build`: a line a file and the time taken; problems with code frames. */
export const buildCommand = command<Options>({
  name: 'build',
  summary: 'build the decks of all audiences, or of those named',
  argument: ['[audience...]', 'as in `briefdeck list`'],
  options: [
    new Option('--lang <language>', 'only decks in this language').choices(LANGUAGES),
    new Option('--out <folder>', 'where the decks go (default: briefdeck.yaml’s `out`, else dist)'),
    CONTENT_OPTION,
    new Option(
      '--format <formats>',
      `what to write: ${FORMAT_NAMES.join(', ')}; several with commas (default: briefdeck.yaml’s \`format\`, else pptx)`,
    ).argParser(formatList),
    new Option('--outlines', 'letters of SVG files as outlines, which look the same everywhere'),
    new Option('--width <pixels>', `width of PNG pictures: ${WIDTHS.join(', ')} (default: 1920)`).argParser(
      pictureWidth,
    ),
    new Option('--notes', 'behind the slides of a PDF, pages with their notes'),
    new Option('--audience-copy', 'beside an HTML page, a copy without notes, as government.audience.html'),
    new Option('--fonts <mode>', 'embed fonts, or only name them').choices(FONT_MODES),
    new Option(
      '--theme <name or file>',
      'another theme: one of templates/themes, or a YAML file of your own that extends one',
    ),
    new Option(
      '--reading <way>',
      'how they are read: sent, or projected (body from 18 points), as government.projected.pptx',
    ).choices(MEDIA),
    new Option('--minutes <number>', 'shorten to a talk of so many minutes, as government.5min.pptx').argParser(
      wholeMinutes,
    ),
    new Option('--set <key=value>', 'set a field of the event, as in --set event.date=2026-03-01')
      .argParser(collect)
      .default({}),
    new Option('--strict', 'warnings are errors'),
    new Option('--reviewed', 'fail on what no machine can prove and nobody has signed'),
    new Option('--keep-going', 'write the decks that are good even if another has errors'),
    new Option('--json', 'print the result as one JSON object'),
    new Option('--quiet', 'print errors only'),
  ],
  examples: [
    ['build', 'all decks, into dist/'],
    ['build investor --lang en', 'the investor deck in English'],
    ['build government --set event.date=2026-03-01 --set event.mark=内部资料'],
    ['build investor --theme brand.yaml', 'in your own colours'],
    ['build government --minutes 5', 'the short talk, the rest as backup'],
    ['build --reading projected', 'for a hall: sentences of 18 points and more'],
    ['build --format pptx,svg,png', 'with a picture of every slide'],
    ['build government --format sheet', 'all its slides on one picture'],
    ['build --out /tmp/decks --json', 'for other programs'],
  ],
  run: runBuild,
})

async function runBuild(invocation: Invocation, options: Options, audiences: readonly string[]): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const talk = !options.quiet && !options.json
  const start = host.now()
  const result = await build({
    ...optionsOf(invocation, audiences, options),
    onDeck: name => {
      if (talk && terminal.interactive) terminal.err(`\r\u001B[Kbuilding ${name} …`)
    },
  })
  if (talk && terminal.interactive) terminal.err('\r\u001B[K')
  const milliseconds = Math.round(host.now() - start)
  const problems = result.diagnostics
  const exitCode = exitCodeOf(result)
  if (options.json) {
    const decks = filesOf(result).map(({ deck, path, slides, bytes }) => ({
      name: deck,
      file: relative(folder, path),
      slides,
      bytes: bytes.length,
    }))
    terminal.out(
      `${printJson({ ok: result.ok, exitCode, decks, milliseconds, timings: rounded(result.timings), diagnostics: problems })}\n`,
    )
    return exitCode
  }
  const shown = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  for (const problem of shown) terminal.err(`${prettyDiagnostic(problem, result.sources, terminal.color)}\n\n`)
  if (host.environment.GITHUB_ACTIONS) for (const problem of problems) terminal.out(`${githubAnnotation(problem)}\n`)
  if (talk) terminal.out(summary(result, folder, milliseconds))
  else if (!result.ok) terminal.err(`${countDiagnostics(problems)}. ${written(result)}\n`)
  return exitCode
}

function optionsOf(
  { host, folder, signal, threads }: Invocation,
  audiences: readonly string[],
  { lang, set, json: _json, quiet: _quiet, ...others }: Options,
): BuildOptions {
  const event = Object.fromEntries(Object.entries(set).map(([key, value]) => [key.replace(/^event\./, ''), value]))
  return { host, folder, audiences, event, ...given({ language: lang, signal, threads }), ...others }
}

const rounded = (timings: BuildResult['timings']): BuildResult['timings'] =>
  Object.fromEntries(Object.entries(timings).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]))

/** The files of all decks, each with its deck's name and number of slides. */
const filesOf = ({ decks }: BuildResult) =>
  decks.flatMap(({ name, scene, files }) => files.map(file => ({ ...file, deck: name, slides: scene.slides.length })))

/** A line a file; files of one ending, as the pictures of slides, have one together. */
function linesOf({ name, files }: BuildResult['decks'][number]): readonly { path: string; bytes: number }[] {
  const endings = new Map<string, { path: string; bytes: number }>()
  for (const { path, bytes } of files) {
    const [folder, ending] = [dirname(path), extname(path)]
    const known = endings.get(ending)
    const shared = known === undefined ? path : join(folder, `${name}.*${ending}`)
    endings.set(ending, { path: shared, bytes: (known?.bytes ?? 0) + bytes.length })
  }
  return [...endings.values()]
}

const written = ({ decks }: BuildResult): string =>
  decks.length === 0
    ? 'Nothing was written; earlier decks are unchanged.'
    : 'Only the decks without errors were written.'

function summary(result: BuildResult, folder: string, milliseconds: number): string {
  const lines = result.decks.flatMap(deck =>
    linesOf(deck).map(({ path, bytes }) => {
      const size = `${Math.round(bytes / 1024)} KB`
      return `${relative(folder, path).padEnd(28)} ${String(deck.scene.slides.length).padStart(3)} slides  ${size.padStart(8)}`
    }),
  )
  const count = countDiagnostics(result.diagnostics)
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  if (!result.ok && result.decks.length === 0)
    return `${count}. Nothing was written; earlier decks are unchanged. ${seconds}\n`
  const end = `${result.decks.length} ${result.decks.length === 1 ? 'deck' : 'decks'} in ${seconds}${count && `, ${count}`}`
  return `${[...lines, end].join('\n')}\n`
}

function formatList(value: string): readonly FormatName[] {
  const words = wordsIn(value)
  const strange = words.find(word => !FORMAT_NAMES.some(name => name === word))
  if (strange !== undefined)
    throw new InvalidArgumentError(`Unknown format "${strange}". Known: ${FORMAT_NAMES.join(', ')}.`)
  return FORMAT_NAMES.filter(name => words.includes(name))
}

function pictureWidth(value: string): PictureWidth {
  const width = WIDTHS.find(known => String(known) === value)
  if (width === undefined) throw new InvalidArgumentError(`Expected one of ${WIDTHS.join(', ')}.`)
  return width
}

function wholeMinutes(value: string): number {
  const minutes = Number(value)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240)
    throw new InvalidArgumentError('Expected whole minutes, 1 to 240.')
  return minutes
}

const SETTABLE = EVENT_FIELDS.map(field => `event.${field}`)

/** Adds one `--set` to those before it. */
function collect(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = value.indexOf('=')
  const key = value.slice(0, at)
  if (at < 1) throw new InvalidArgumentError('Expected key=value, as in event.date=2026-03-01.')
  if (!SETTABLE.includes(key)) throw new InvalidArgumentError(`Unknown key "${key}". Known: ${SETTABLE.join(', ')}.`)
  const text = value.slice(at + 1)
  const strange = forbiddenIn(text)
  if (strange !== undefined) throw new InvalidArgumentError(`Unexpected ${strange}.`)
  return { ...before, [key]: text }
}
