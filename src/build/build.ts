import { resolve } from 'node:path'
import { tellStory } from '../audience/select.ts'
import type { Story } from '../audience/story.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../base/diagnostic.ts'
import type { Reading } from '../base/reading.ts'
import type { Span } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import type { TemplateCode } from '../merge/compile-templates.ts'
import { writeAll } from '../output/write.ts'
import type { Scene } from '../scene/scene.ts'
import { createMeasurer } from '../text/measure.ts'
import { openFonts } from '../text/open-fonts.ts'
import { themeForReading } from '../theme/for-reading.ts'
import { createThemeLoader, type ThemeOutcome } from '../theme/load-theme.ts'
import type { Theme } from '../theme/theme.ts'
import type { Assistant } from './assistant.ts'
import { logoWords, takeFonts } from './brand.ts'
import { chooseDecks, type DeckChoice } from './choose-decks.ts'
import { deckDate } from './date.ts'
import { layOutStory, type Workshop } from './lay-out-story.ts'
import { type FontMode, loadConfig } from './load-config.ts'
import { loadProject } from './load-project.ts'
import type { Packed } from './pack-scene.ts'
import { startStopwatch } from './stopwatch.ts'

export interface BuildRequest extends DeckChoice {
  /** Absolute path of the folder to build in: the project's root or one below it. */
  readonly folder: string
  /** Absolute path of briefdeck's own package, whose templates stand behind the project's. */
  readonly packageRoot: string
  /** Absolute paths of folders that hold the font packages. */
  readonly fontFolders: readonly string[]
  /** Folders from the project's root, in place of those of briefdeck.yaml. */
  readonly content?: string
  readonly out?: string
  readonly fonts?: FontMode
  /** How the decks are read, in place of what the audience files say; what is read otherwise is written under a name of its own. */
  readonly reading?: Reading
  /** Shortens the decks to a talk of so many minutes; they are written under names of their own. */
  readonly minutes?: number
  /** A theme by id, or by a YAML file's path from the project's root, in place of those of the audience files. */
  readonly theme?: string
  /** Fields of the event, in place of those of the audience file. */
  readonly event?: Readonly<Record<string, string>>
  /** Warnings are errors. */
  readonly strict?: boolean
  /** Decks without errors are written although others have some. */
  readonly keepGoing?: boolean
  /** Lay out and pack, but write nothing. */
  readonly dry?: boolean
  readonly onDeck?: (name: string) => void
  /** Does in another thread what can be done there; absent: all is done here. */
  readonly assistant?: Assistant
}

export interface BuiltDeck {
  readonly name: string
  /** Absolute path. */
  readonly file: string
  readonly story: Story
  readonly scene: Scene
  readonly theme: Theme
  readonly bytes: Uint8Array
}

export interface BuildResult {
  /** Whether all decks asked for are there and, unless `dry`, written. */
  readonly ok: boolean
  readonly decks: readonly BuiltDeck[]
  /** The question itself was wrong: an unknown audience. */
  readonly usage: readonly Diagnostic[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage; stages of several decks may run side by side. */
  readonly timings: Readonly<Record<string, number>>
}

/** Builds decks, one unit: unless `keepGoing`, an error in any of them replaces no file. */
export async function build(host: Host, request: BuildRequest): Promise<BuildResult> {
  const stopwatch = startStopwatch(host.now)
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const end = (decks: readonly BuiltDeck[], ok: boolean, usage: readonly Diagnostic[] = []): BuildResult => ({
    ok,
    decks,
    usage,
    diagnostics: settle(diagnostics, request.strict ?? false),
    sources,
    timings: stopwatch.total(),
  })
  const gather = (outcome: { diagnostics: readonly Diagnostic[]; sources?: ReadonlyMap<string, string> }): void => {
    diagnostics.push(...outcome.diagnostics)
    for (const [file, text] of outcome.sources ?? []) sources.set(file, text)
  }

  const loaded = await loadConfig(host, request.folder, {
    ...(request.content !== undefined && { content: request.content }),
    ...(request.out !== undefined && { out: request.out }),
  })
  gather(loaded)
  if (loaded.value === undefined) return end([], false)
  const config = loaded.value
  // Who has an assistant does not load here what it does.
  const assistant = request.assistant ?? (await import('./own-hands.ts')).ownHands
  const project = await stopwatch.time('load', () =>
    loadProject(host, config, request.packageRoot, { wanted: request.audiences, assistant }),
  )
  gather(project)
  const { survey, audiences, templates, roots, inside } = project
  const choice = chooseDecks(audiences ?? [], request)
  if (choice.usage.length > 0) return end([], false, choice.usage)
  gather(choice)
  const { date, diagnostics: dateFaults } = deckDate(host.environment.SOURCE_DATE_EPOCH, survey?.date?.text)
  gather({ diagnostics: dateFaults })
  const takeCode = async (): Promise<TemplateCode | undefined> => {
    const code = await stopwatch.time('templates', async () => project.code)
    if (code !== undefined) gather(code)
    return code
  }
  if (survey === undefined || audiences === undefined || templates === undefined || hasErrors(diagnostics)) {
    await takeCode()
    return end([], false)
  }

  const fontMode = request.fonts ?? config.fonts
  const pack = assistant.openPacker(host, { fontMode, fontFolders: request.fontFolders })
  const fonts = await openFonts(host, request.fontFolders)
  const loadTheme = createThemeLoader(inside, roots, config.root)
  const told: { theme: Theme; story: Story }[] = []
  for (const deck of choice.decks) {
    const read = await loadTheme(request.theme ?? deck.theme.text, deck.language)
    gather(request.theme === undefined ? askedAt(read, deck.theme.span) : read)
    const own = await takeFonts(read.value, inside, config.root, fonts, fontMode)
    gather(own)
    const theme = own.value === undefined ? own : themeForReading(own.value, request.reading ?? deck.reading)
    if (own.value !== undefined) gather(theme)
    const story = stopwatch.time('story', () =>
      tellStory(survey, deck, templates, {
        traits: theme.value?.traits ?? {},
        event: request.event ?? {},
        ...(theme.value?.logo && { logo: logoWords(theme.value.logo) }),
        ...(request.minutes !== undefined && { minutes: request.minutes }),
        ...(request.reading !== undefined && { reading: request.reading }),
        ...(theme.value !== undefined && { theme: theme.value.id }),
      }),
    )
    gather(story)
    if (theme.value !== undefined && story.value !== undefined) told.push({ theme: theme.value, story: story.value })
  }
  // Compiled elsewhere while the stories were told.
  const code = await takeCode()
  if (code === undefined || hasErrors(code.diagnostics)) return end([], false)
  const glossary = [...new Set(told.flatMap(({ story }) => story.glossary))]
  const workshop: Workshop = {
    host,
    root: config.root,
    templates,
    code,
    fonts,
    measurer: createMeasurer(fonts, glossary),
    stopwatch,
  }
  const out = resolve(config.root, config.out)
  const drafts: Draft[] = []
  for (const { theme, story } of told) {
    request.onDeck?.(story.output)
    const scene = await layOutStory(story, theme, workshop)
    const { value } = scene
    const { spanOf: _, ...plain } = theme
    const packing = value && pack({ scene: value, theme: plain, ownFaces: fonts.own, date, forbidden: story.forbidden })
    // Elsewhere it is packed while the next deck is laid out; what it throws is thrown when it is waited for.
    if (request.assistant === undefined) await packing
    else packing?.catch(() => {})
    drafts.push({ theme, story, scene, ...(packing && { packing }) })
  }
  const decks: BuiltDeck[] = []
  for (const { theme, story, scene, packing } of drafts) {
    gather(scene)
    const packed = await packing
    if (packed === undefined) continue
    gather(packed)
    stopwatch.add(packed.timings)
    if (scene.value === undefined || packed.value === undefined) continue
    const name = story.output
    decks.push({ name, file: resolve(out, `${name}.pptx`), story, scene: scene.value, theme, bytes: packed.value })
  }
  const sound = decks.length === choice.decks.length && !hasErrors(settle(diagnostics, request.strict ?? false))
  if (!sound && !request.keepGoing) return end([], false)
  if (!request.dry) {
    const faults = await stopwatch.time('write', () =>
      writeAll(
        host,
        out,
        decks.map(({ name, bytes }) => ({ name: `${name}.pptx`, bytes })),
      ),
    )
    gather({ diagnostics: faults })
    if (faults.length > 0) return end([], false)
  }
  return end(decks, sound)
}

/** A deck between its layout and its file. */
interface Draft {
  readonly theme: Theme
  readonly story: Story
  readonly scene: Outcome<Scene>
  readonly packing?: Promise<Packed>
}

/** A theme that is not there is told where the audience asks for it. */
const askedAt = (theme: ThemeOutcome, span: Span): ThemeOutcome =>
  theme.sources.size > 0 ? theme : { ...theme, diagnostics: theme.diagnostics.map(fault => ({ ...fault, span })) }

/** Each diagnostic once; warnings raised where they count as errors. */
function settle(diagnostics: readonly Diagnostic[], strict: boolean): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const raised: Diagnostic =
      strict && diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic
    seen.set(JSON.stringify([raised.code, raised.message, raised.span]), raised)
  }
  return [...seen.values()]
}
