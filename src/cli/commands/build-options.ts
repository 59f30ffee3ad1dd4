import { InvalidArgumentError, Option } from 'commander'
import { forbiddenIn } from '../../base/characters.ts'
import { FONT_MODES, type FontMode } from '../../base/fonts/font-mode.ts'
import { given } from '../../base/given.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { MEDIA, type Medium } from '../../base/medium.ts'
import { wordsIn } from '../../pipeline/config.ts'
import {
  type BuildOptions,
  EVENT_FIELDS,
  FORMAT_NAMES,
  type FormatName,
  type PictureWidth,
  WIDTHS,
} from '../../pipeline/options.ts'
import type { Invocation } from '../invocation.ts'
import { CONTENT_OPTION } from './content-option.ts'

/** What commander makes of BUILD_OPTIONS. */
export interface BuildFlags {
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
  readonly manifest?: boolean
  /** False with `--no-cache`. */
  readonly cache: boolean
}

/** Options of the commands that build decks: what they may be is checked as they are read. */
export const BUILD_OPTIONS: readonly Option[] = [
  new Option('--lang <language>', 'only decks in this language').choices(LANGUAGES),
  new Option('--out <folder>', 'where the decks go (default: briefdeck.yaml’s `out`, else dist)'),
  CONTENT_OPTION,
  new Option(
    '--format <formats>',
    `what to write: ${FORMAT_NAMES.join(', ')}; several with commas (default: briefdeck.yaml’s \`format\`, else pptx)`,
  ).argParser(formatList),
  new Option('--outlines', 'letters of SVG files as outlines, which look the same everywhere'),
  new Option('--width <pixels>', `width of PNG pictures: ${WIDTHS.join(', ')} (default: 1920)`).argParser(pictureWidth),
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
  new Option('--manifest', 'beside the decks, manifest.json: what they were made of, and the digests of all files'),
  new Option('--no-cache', 'work everything out anew, and keep nothing of it for the next build'),
]

/** The options of the library that a command line means. */
export function buildOptionsOf(
  { host, folder, signal, threads }: Invocation,
  audiences: readonly string[],
  { lang, set, cache: _, ...others }: Omit<BuildFlags, 'cache'> & Partial<Pick<BuildFlags, 'cache'>>,
): BuildOptions {
  const event = Object.fromEntries(Object.entries(set).map(([key, value]) => [key.replace(/^event\./, ''), value]))
  return { host, folder, audiences, event, ...given({ language: lang, signal, threads }), ...others }
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
