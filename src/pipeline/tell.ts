import type { Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Recall } from '../base/recall.ts'
import type { Span } from '../base/span.ts'
import type { Finding } from '../story/evidence/check-evidence.ts'
import type { Story } from '../story/story.ts'
import { tellStory } from '../story/tell-story.ts'
import type { Loaded } from '../survey/load-survey.ts'
import type { Audience } from '../survey/model/audience.ts'
import { takeOwnFonts } from '../text/fonts/take-own-fonts.ts'
import { themeForMedium } from '../theme/for-medium.ts'
import type { ThemeOutcome } from '../theme/load-theme.ts'
import { logoWords } from '../theme/logo-words.ts'
import type { Theme } from '../theme/theme.ts'
import { openKeptFindings } from './kept/kept-findings.ts'
import type { KeptPieces } from './kept/kept-pieces.ts'
import type { Project } from './load.ts'
import type { TellOptions } from './options.ts'
import { judgeBy } from './rule-settings.ts'

/** The result of `tell`: a deck's story, and the theme that it will be laid out in. */
export interface DeckStory {
  /** The names of the deck's files begin with it. */
  readonly name: string
  readonly story: Story
  readonly theme: Theme
}

/**
 * The second stage: writes the story of one audience, proves its claims, and loads the theme of its deck.
 *
 * @param deck one of `project.decks`
 */
export async function tell(project: Project, deck: Audience, options: TellOptions = {}): Promise<Loaded<DeckStory>> {
  const asked = await project.loadTheme(options.theme ?? deck.theme.text, deck.language)
  const read = options.theme === undefined ? askedAt(asked, deck.theme.span) : asked
  const own = await withOwnFonts(read.value, project)
  const reading = options.reading ?? deck.reading
  const theme = own.value && project.keep.of(own.value, reading, () => themeForMedium(own.value!, reading))
  const { traits, logo, id } = theme?.value ?? {}
  const findings = await openFindings(project, deck)
  const words = {
    traits: traits ?? {},
    event: options.event ?? {},
    judge: judgeBy(project.settings, deck.output, project.ignoresMet),
    ...given({ logo: logo && logoWords(logo), minutes: options.minutes, reading: options.reading, theme: id }),
  }
  const story = project.stopwatch.time('story', () =>
    tellStory(project.survey, deck, project.templates, words, findings.recall),
  )
  await findings.keep()
  const diagnostics = [read, own, theme, story].flatMap(part => part?.diagnostics ?? [])
  const whole = theme?.value !== undefined && story.value !== undefined
  return {
    value: whole ? { name: story.value.output, story: story.value, theme: theme.value } : undefined,
    diagnostics,
    sources: read.sources,
  }
}

/** What the rules of evidence found on equal slides: earlier in this process, or in an earlier one. Rows would fill the store. */
async function openFindings(project: Project, { output, row }: Audience): Promise<KeptPieces<readonly Finding[]>> {
  const { survey, templates, surveyDigest, templatesDigest, keep, host } = project
  const here: Recall<readonly Finding[]> = keep.pass(`findings ${output}`, [survey, templates])
  if (host.store === undefined || row !== undefined) return { recall: here, keep: async () => {} }
  const stored = await openKeptFindings(host.store, output, [surveyDigest, templatesDigest])
  return { recall: (key, make) => here(key, () => stored.recall(key, make)), keep: stored.keep }
}

/** The theme with the faces of its own font files. */
async function withOwnFonts(theme: Theme | undefined, project: Project): Promise<Result<Theme>> {
  if (theme?.fontFiles === undefined) return { value: theme, diagnostics: [] }
  const { inside, root, fonts, rendering } = project
  const { value: ownFaces, diagnostics } = await takeOwnFonts(theme.fontFiles, inside, root, fonts, rendering.fontMode)
  return { value: ownFaces && { ...theme, ownFaces }, diagnostics }
}

/** A missing theme is reported at the line of the audience file that names it. */
const askedAt = (theme: ThemeOutcome, span: Span): ThemeOutcome =>
  theme.sources.size > 0 ? theme : { ...theme, diagnostics: theme.diagnostics.map(fault => ({ ...fault, span })) }
