import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Diagnostic, error, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { type Stopwatch, startStopwatch } from '../base/stopwatch.ts'
import type { Host } from '../host/host.ts'
import { moduleFolders } from '../host/module-folders.ts'
import { nodeHost } from '../host/node-host.ts'
import { findPackageRoot } from '../host/package-root.ts'
import { nameFaults } from '../output/file-name.ts'
import { deckDate } from '../render/deck-date.ts'
import type { Renderer } from '../render/format.ts'
import { openRenderer, type RenderChoice } from '../render/renderer.ts'
import { chooseDecks } from '../survey/choose-decks.ts'
import type { Loaded } from '../survey/load-survey.ts'
import type { Audience } from '../survey/model/audience.ts'
import type { Survey } from '../survey/model/survey.ts'
import type { TemplateCode } from '../template/compile-templates.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import { type FontBook, openFonts } from '../text/fonts/open-fonts.ts'
import { createMeasurer } from '../text/measure.ts'
import type { Measurer } from '../text/types.ts'
import { createThemeLoader, type ThemeLoader } from '../theme/load-theme.ts'
import { loadConfig } from './config.ts'
import { KEEPS_NOTHING, type Keep } from './keep.ts'
import { keptTemplateCode } from './kept/kept-templates.ts'
import { loadProject } from './load-project.ts'
import { checkOptions, formatsOf, type LoadOptions } from './options.ts'
import type { PlacedIgnore, RuleSettings } from './rule-settings.ts'

/**
 * The files of a project, read and checked, and the services that all decks of a build share. Sharing means that each
 * file is read, each face opened and each text measured once.
 */
export interface Project {
  readonly survey: Survey
  /** The decks that were asked for, one an audience file. */
  readonly decks: readonly Audience[]
  readonly templates: TemplateSet
  /** A digest of all that is in the survey, where the host has a store. */
  readonly surveyDigest: string | undefined
  /** A digest of the texts of all templates. */
  readonly templatesDigest: string
  /** The compiled templates, or their diagnostics. */
  readonly code: TemplateCode
  /** Absolute path; the paths in diagnostics count from it. */
  readonly root: string
  /** The folder of survey.yaml, from the root. */
  readonly content: string
  /** The project's severities of rules, and the findings that it accepts. */
  readonly settings: RuleSettings
  /** The accepted findings that were met so far. */
  readonly ignoresMet: Set<PlacedIgnore>
  /** Absolute path of the folder that holds briefdeck's own `templates/` and `assets/`. */
  readonly packageRoot: string
  /** Absolute path of the folder that decks are written to. */
  readonly out: string
  /** The one date in the files: ISO 8601 in UTC, whole seconds. */
  readonly date: string
  readonly rendering: RenderChoice
  readonly host: Host
  /** A host that reads only inside the project and the package. */
  readonly inside: Host
  readonly fonts: FontBook
  readonly loadTheme: ThemeLoader
  /** Returns a measurer that never breaks a line inside these names and terms. */
  readonly measurer: (glossary: readonly string[]) => Measurer
  readonly renderer: Renderer
  readonly keep: Keep
  readonly stopwatch: Stopwatch
}

/**
 * The first stage: reads briefdeck.yaml, survey, audiences and templates, and proves the templates.
 *
 * @returns the project, unless its files have errors; faults of the templates' code come with a project
 * @param keep what a process that goes on keeps of earlier builds of this project
 * @throws TypeError if the options are wrong; an error of the host that is no system error
 */
export async function load(options: LoadOptions, keep: Keep = KEEPS_NOTHING): Promise<Loaded<Project>> {
  const { host = nodeHost(), signal, ...wish } = checkOptions(options, 'load')
  signal?.throwIfAborted()
  const stopwatch = startStopwatch(host.now)
  const installed = await findPackageRoot(host, dirname(fileURLToPath(import.meta.url)))
  const { packageRoot = installed, fontFolders: folders = fontFolders(installed) } = wish
  const folder = host.path.resolve(wish.folder)
  if (!(await isFolder(host, folder))) return { value: undefined, diagnostics: [noFolder(folder)], sources: new Map() }
  const config = await loadConfig(host, folder, given({ content: wish.content, out: wish.out }))
  if (config.value === undefined) return { ...config, value: undefined }
  const { root, out, fonts: usual, formats: usualFormats } = config.value
  const files = await stopwatch.time('load', () => loadProject(host, config.value!, packageRoot, wish, keep))
  const { survey, audiences, templates, surveyDigest, templatesDigest, roots, inside } = files
  const { decks, diagnostics: choice } = chooseDecks(
    audiences,
    wish.each === undefined ? wish : given({ language: wish.language }),
  )
  const { date, diagnostics: dateFaults } = deckDate(host.environment.SOURCE_DATE_EPOCH, survey?.date?.text)
  const code =
    templates &&
    (await stopwatch.time('templates', () =>
      keep.of(templates, 'code', () => keptTemplateCode(host.store, templates, templatesDigest)),
    ))
  const broken = [...config.diagnostics, ...files.diagnostics, ...choice, ...nameFaults(decks), ...dateFaults]
  const diagnostics = [...broken, ...(code?.diagnostics ?? [])]
  const sources = new Map([...config.sources, ...files.sources])
  if (survey === undefined || templates === undefined || code === undefined || hasErrors(broken))
    return { value: undefined, diagnostics, sources }
  const rendering: RenderChoice = {
    formats: formatsOf(wish.format ?? usualFormats),
    fontMode: wish.fonts ?? usual,
    fontFolders: folders,
    outlines: wish.outlines ?? false,
    width: wish.width ?? 1920,
    viewer: host.path.join(packageRoot, 'assets/viewer'),
    notes: wish.notes ?? false,
    audienceCopy: wish.audienceCopy ?? false,
  }
  const fonts = await keep.ofFiles('fonts', folders.join(), host, each => openFonts(each, folders))
  const value: Project = {
    survey,
    decks,
    templates,
    surveyDigest,
    templatesDigest,
    code,
    root,
    content: config.value.content,
    settings: config.value.settings,
    ignoresMet: new Set(),
    packageRoot,
    out: host.path.resolve(root, out),
    date,
    rendering,
    host,
    inside,
    fonts,
    loadTheme: await keep.ofFiles('themes', JSON.stringify(roots), inside, async each =>
      createThemeLoader(each, roots, root),
    ),
    measurer: keep.of(fonts, 'measurers', () => measurers(fonts)),
    renderer: openRenderer(host, rendering, fonts),
    keep,
    stopwatch,
  }
  return { value, diagnostics, sources }
}

const isFolder = async (host: Host, path: string): Promise<boolean> => {
  const stat = await host
    .realPath(path)
    .then(host.stat)
    .catch(() => undefined)
  return stat?.kind === 'directory'
}

const noFolder = (folder: string): Diagnostic =>
  error('folder-missing', `There is no folder "${folder}"`, {
    why: 'A relative path counts from the current folder of the process.',
    help: 'Name the folder of briefdeck.yaml, or one below it.',
  })

/** Folders with font files: beside the bundle in the published package, in node_modules in a checkout. */
const fontFolders = (installed: string): readonly string[] => [
  join(installed, 'lib/fonts'),
  ...moduleFolders(installed),
]

/** Decks with the same glossary share a measurer, since it caches its measurements. */
function measurers(fonts: FontBook): Project['measurer'] {
  const known = new Map<string, Measurer>()
  return glossary => {
    const key = glossary.join('\n')
    const measurer = known.get(key) ?? createMeasurer(fonts, glossary)
    known.set(key, measurer)
    return measurer
  }
}
