import * as z from 'zod'
import { FONT_MODES, type FontMode } from '../base/fonts/font-mode.ts'
import { given } from '../base/given.ts'
import { LANGUAGES, type Language } from '../base/language.ts'
import { MEDIA, type Medium } from '../base/medium.ts'
import type { Host } from '../host/host.ts'
import { FORMAT_NAMES, type FormatName, type PictureWidth, WIDTHS } from '../render/renderer.ts'
import type { Shard } from '../survey/each/load-rows.ts'

/** What `load` reads. */
export interface LoadOptions {
  /** The project's root or a folder below it; a relative path counts from the process's current folder. */
  readonly folder: string
  /** Decks to make, by audience or by the name of the deck, as `investor` or `investor.en`. Default: all. */
  readonly audiences?: readonly string[]
  /** A CSV file, from the project's root: a deck of each row for the audiences that have words of a row (docs/each.md). */
  readonly each?: string
  /** Of the rows, only every so many, so that several machines can share them: the first of three is `{ part: 1, of: 3 }`. */
  readonly shard?: Shard
  /** Only the decks in this language. */
  readonly language?: Language
  /** Folder of survey.yaml and audiences/, from the project's root. Default: that of briefdeck.yaml, else `content`. */
  readonly content?: string
  /** Folder of the decks, from the project's root or absolute. Default: that of briefdeck.yaml, else `dist`. */
  readonly out?: string
  /** `embed` puts the glyphs used into the files, `reference` and `none` only name the typefaces. Default: that of briefdeck.yaml, else `embed`. */
  readonly fonts?: FontMode
  /** The format of the files, or several. Default: those of briefdeck.yaml, else `pptx`. */
  readonly format?: FormatName | readonly FormatName[]
  /** Letters of SVG files as outlines, which look the same everywhere, in place of text. */
  readonly outlines?: boolean
  /** The width of PNG pictures, in pixels. Default: 1920. */
  readonly width?: PictureWidth
  /** Behind the slides of a PDF, pages with their notes. */
  readonly notes?: boolean
  /** Beside an HTML page, a copy without notes for the audience. */
  readonly audienceCopy?: boolean
  /** The way to files, clock and environment. Default: `nodeHost()`. */
  readonly host?: Host
  /** Absolute path of the folder of briefdeck's own `templates/` and `assets/`. Default: that of the installed package. */
  readonly packageRoot?: string
  /** Absolute paths of folders with font files, searched in this order. Default: those of the package. */
  readonly fontFolders?: readonly string[]
  /** Stops the build when it is aborted: the promise rejects with the signal's reason, and no file is written. */
  readonly signal?: AbortSignal
}

/** Options of one deck's story. */
export interface TellOptions {
  /** A theme by id, or by a YAML file's path from the project's root, in place of those of the audience files. */
  readonly theme?: string
  /**
   * The medium, in place of that in the audience files. A deck for another medium than its audience file names gets a
   * file name of its own.
   */
  readonly reading?: Medium
  /** Shortens the decks to a talk of so many minutes, 1 to 240; they are written under names of their own. */
  readonly minutes?: number
  /** Fields of the event (`host`, `speaker`, `date`, `mark`), in place of those of the audience file. */
  readonly event?: Readonly<Partial<Record<EventField, string>>>
}

export interface BuildOptions extends LoadOptions, TellOptions {
  /** Warnings are errors. */
  readonly strict?: boolean
  /** What no machine can prove and reviews.yaml does not sign is an error. */
  readonly reviewed?: boolean
  /** Decks without errors are written although others have some. */
  readonly keepGoing?: boolean
  /** Lay out and render, but write nothing. */
  readonly dry?: boolean
  /**
   * The number of threads, 0 to 16, that render decks while the next ones are laid out. It saves time for four decks or
   * more on a machine with idle processors. Default: 0. The files are the same.
   */
  readonly threads?: number
  /** Beside the decks, manifest.json: what they were made of, and the digests of all files (docs/manifest.md). */
  readonly manifest?: boolean
  /** Called with the name of each deck before it is laid out. */
  readonly onDeck?: (name: string) => void
}

export type { Shard }
export { FORMAT_NAMES, type FormatName, type PictureWidth, WIDTHS }

/** Each format once, in the order of the table. */
export const formatsOf = (wish: FormatName | readonly FormatName[]): readonly FormatName[] =>
  FORMAT_NAMES.filter(name => (typeof wish === 'string' ? name === wish : wish.includes(name)))

export const EVENT_FIELDS = ['host', 'speaker', 'date', 'mark'] as const
type EventField = (typeof EVENT_FIELDS)[number]

const text = z.string().min(1)
const method = z.custom<unknown>(value => typeof value === 'function', 'expected a function')
const signal = z.custom<AbortSignal>(
  value => typeof value === 'object' && value !== null && 'throwIfAborted' in value,
  'expected an AbortSignal',
)

const SCHEMA = z.strictObject({
  folder: text,
  audiences: z.array(text).optional(),
  each: text.optional(),
  shard: z.strictObject({ part: z.int().min(1), of: z.int().min(1).max(1000) }).optional(),
  language: z.enum(LANGUAGES).optional(),
  content: text.optional(),
  out: text.optional(),
  fonts: z.enum(FONT_MODES).optional(),
  format: z.union([z.enum(FORMAT_NAMES), z.array(z.enum(FORMAT_NAMES)).min(1)]).optional(),
  outlines: z.boolean().optional(),
  width: z.literal(WIDTHS).optional(),
  notes: z.boolean().optional(),
  audienceCopy: z.boolean().optional(),
  host: z.looseObject({ read: method, stat: method, list: method }).optional(),
  packageRoot: text.optional(),
  fontFolders: z.array(text).optional(),
  signal: signal.optional(),
  theme: text.optional(),
  reading: z.enum(MEDIA).optional(),
  minutes: z.int().min(1).max(240).optional(),
  event: z.partialRecord(z.enum(EVENT_FIELDS), z.string()).optional(),
  strict: z.boolean().optional(),
  reviewed: z.boolean().optional(),
  keepGoing: z.boolean().optional(),
  dry: z.boolean().optional(),
  threads: z.int().min(0).max(16).optional(),
  manifest: z.boolean().optional(),
  onDeck: method.optional(),
} satisfies Record<keyof BuildOptions, z.ZodType>)

/**
 * Checks the options and returns those that are not `undefined`.
 *
 * @throws TypeError naming every option that is unknown or of another type: a fault of the caller's code
 */
export function checkOptions<T extends LoadOptions>(options: T, from: string): T {
  const { error } = SCHEMA.safeParse(options)
  if (error === undefined) return given(options) as object as T
  throw new TypeError(`Unexpected options of ${from}()\n${z.prettifyError(error)}`)
}

/** Options that a file holds, if they are such as a build takes. */
export const optionsIn = (options: object): Omit<BuildOptions, 'folder'> | undefined =>
  SCHEMA.omit({ folder: true }).safeParse(options).success ? options : undefined
