import { type Diagnostic, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { keyOf } from '../base/recall.ts'
import { nodeHost } from '../host/node-host.ts'
import { openKeep } from '../pipeline/keep.ts'
import { checkScene } from '../pipeline/lay/check-scene.ts'
import { laySlides } from '../pipeline/lay/lay-slides.ts'
import { load, type Project } from '../pipeline/load.ts'
import type { LoadOptions, TellOptions } from '../pipeline/options.ts'
import { type DeckStory, tell } from '../pipeline/tell.ts'
import { leaksIn } from '../render/boundary.ts'
import type { Scene, SceneSlide } from '../scene/scene.ts'
import type { Loaded } from '../survey/load-survey.ts'
import type { Audience } from '../survey/model/audience.ts'
import { drawPicture, type Picture, prepareFaces } from './draw-slide.ts'

/** A deck as it was drawn last without an error. */
export interface DrawnDeck extends DeckStory {
  readonly scene: Scene
  readonly pictures: readonly Picture[]
}

/** What the desk knows after a look at the files. */
export interface Desk {
  /** The project as it was last read without an error. */
  readonly project: Project | undefined
  /** By name, in the order of the audience files. */
  readonly decks: ReadonlyMap<string, DrawnDeck>
  /** What is wrong now: in the files that all decks share, and of each deck. */
  readonly shared: readonly Diagnostic[]
  readonly faults: ReadonlyMap<string, readonly Diagnostic[]>
  /** Texts of the files by path from the root. */
  readonly sources: ReadonlyMap<string, string>
}

interface DeskEvents {
  /** A deck is another than before, or gone. */
  onDeck(name: string): void
  /** What is wrong is known: with the deck that is looked at, then with all. */
  onFindings(): void
}

interface OpenDesk {
  readonly now: Desk
  /** Reads what changed and draws all decks, that one first; stops behind it where `stale` says that more has changed. */
  refresh(changed: ReadonlySet<string>, first: string | undefined, stale: () => boolean): Promise<void>
  /** The errors that there would be, and are not now, if a file held these bytes. Nothing is shown or written. */
  newErrors(path: string, bytes: Uint8Array): Promise<readonly Diagnostic[]>
}

/**
 * A project that stays open: what was read, told, laid out and drawn is kept, and only what a change touches is made anew. A deck with
 * errors stays as it was drawn last.
 */
export function openDesk(options: LoadOptions & TellOptions, events: DeskEvents): OpenDesk {
  const { theme, reading, minutes, event, ...wish } = options
  const asked: TellOptions = given({ theme, reading, minutes, event })
  const keep = openKeep()
  const decks = new Map<string, DrawnDeck>()
  const faults = new Map<string, readonly Diagnostic[]>()
  const sources = new Map<string, string>()
  const desk = {
    project: undefined as Project | undefined,
    decks,
    shared: [] as readonly Diagnostic[],
    faults,
    sources,
  }
  const note = <T>({ value, sources: read }: Pick<Loaded<T>, 'value' | 'sources'>): T | undefined => {
    for (const [file, text] of read) sources.set(file, text)
    return value
  }
  const { host = nodeHost() } = wish
  const forget = (paths: ReadonlySet<string>): void => keep.changed(paths, path => host.path.dirname(path))
  const inTurn = takeTurns()
  const look = async (project: Project, told: Told, audience: Audience): Promise<string> => {
    const outcome = await told(audience)
    const story = note(outcome)
    const laid = story && (await drawDeck(project, story))
    const name = story?.name ?? audience.output
    const before = decks.get(name)
    if (laid?.deck !== undefined) decks.set(name, laid.deck)
    if (laid?.deck !== undefined && !isSame(laid.deck, before)) {
      events.onDeck(name)
      // The picture does not wait for the check.
      await new Promise(resolve => setImmediate(resolve))
    }
    const findings = laid?.fitting === undefined ? [] : checkScene(project, laid.story, laid.fitting)
    faults.set(name, [...outcome.diagnostics, ...(laid?.diagnostics ?? []), ...findings])
    return name
  }
  const refresh: OpenDesk['refresh'] = async (changed, first, stale) => {
    forget(changed)
    const loaded = await load({ ...wish, fonts: 'none', format: 'svg' }, keep)
    const project = note(loaded)
    desk.shared = loaded.diagnostics
    if (project === undefined || hasErrors(project.code.diagnostics)) return events.onFindings()
    desk.project = project
    const told = tellAll(project, asked)
    const names = new Set<string>()
    for (const audience of firstOf(project.decks, first)) {
      if (names.size > 0 && stale()) return
      names.add(await look(project, told, audience))
      if (names.size === 1) events.onFindings()
    }
    for (const name of new Set([...decks.keys(), ...faults.keys()])) {
      if (names.has(name)) continue
      decks.delete(name)
      faults.delete(name)
      events.onDeck(name)
    }
    events.onFindings()
  }
  const newErrors: OpenDesk['newErrors'] = async (path, bytes) => {
    const own = {
      ...host,
      read: async (asked: string, most?: number) => (asked === path ? bytes : host.read(asked, most)),
    }
    forget(new Set([path]))
    const { value: project, diagnostics } = await load({ ...wish, host: own, fonts: 'none', format: 'svg' }, keep)
    const found = [...diagnostics]
    const told = project && tellAll(project, asked)
    for (const audience of project?.decks ?? []) {
      const outcome = await told!(audience)
      const laid = outcome.value && (await drawDeck(project!, outcome.value))
      found.push(...outcome.diagnostics, ...(laid?.diagnostics ?? []))
      if (laid?.fitting !== undefined) found.push(...checkScene(project!, outcome.value!, laid.fitting))
    }
    forget(new Set([path]))
    const known = new Set([...desk.shared, ...[...faults.values()].flat()].map(sameFault))
    return found.filter(each => each.severity === 'error' && !known.has(sameFault(each)))
  }
  return {
    now: desk,
    refresh: (...given) => inTurn(() => refresh(...given)),
    newErrors: (...given) => inTurn(() => newErrors(...given)),
  }
}

/** Works that share what is kept, one after the other. */
function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

const sameFault = ({ code, message }: Diagnostic): string => `${code} ${message}`

type Told = (audience: Audience) => Promise<Loaded<DeckStory>>

/** Tells decks, each unless it was told before from the same words. */
function tellAll(project: Project, asked: TellOptions): Told {
  const { keep, survey, templates, loadTheme, settings } = project
  // A pass for each deck: a look that stops behind the first forgets none of the others.
  return audience => {
    const told = keep.pass<Promise<Loaded<DeckStory>>>(`told ${audience.output}`, [survey, templates, loadTheme])
    return told(
      () => keyOf([audience, asked, settings]),
      () => tell(project, audience, asked),
    )
  }
}

interface Drawn {
  readonly story: DeckStory
  readonly deck?: DrawnDeck
  readonly fitting?: Scene
  readonly diagnostics: readonly Diagnostic[]
}

async function drawDeck(project: Project, one: DeckStory): Promise<Drawn> {
  const { keep, fonts } = project
  const { value: scene, diagnostics, fitting } = await laySlides(project, one)
  if (scene === undefined) return { story: one, diagnostics, ...given({ fitting }) }
  const refused = [...leaksIn(scene, one.story.forbidden), ...(await prepareFaces(scene, one.theme, fonts))]
  const all = [...diagnostics, ...refused]
  if (hasErrors(refused)) return { story: one, diagnostics: all }
  const draw = (slide: SceneSlide): Picture =>
    keep.of(slide, `picture ${one.name}`, () => drawPicture(one.name, scene, slide, one.theme, fonts))
  const deck = { ...one, scene, pictures: scene.slides.map(draw) }
  return { story: one, deck, diagnostics: all, ...given({ fitting }) }
}

/** Whether a page shows the same of both: a slide that is laid out anew may look as before, and have other notes. */
const isSame = (deck: DrawnDeck, before: DrawnDeck | undefined): boolean =>
  before !== undefined &&
  deck.theme === before.theme &&
  deck.scene.slides.length === before.scene.slides.length &&
  deck.scene.slides.every((slide, at) => slide === before.scene.slides[at])

/** The deck of that name before the others. */
const firstOf = (decks: readonly Audience[], name: string | undefined): readonly Audience[] =>
  [...decks].sort((a, b) => Number(b.output === name) - Number(a.output === name))
