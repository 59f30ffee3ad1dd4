import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, Judge } from '../../src/base/diagnostic.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { tellStory } from '../../src/story/tell-story.ts'
import { loadAudiences } from '../../src/survey/load-audience.ts'
import { loadSurvey } from '../../src/survey/load-survey.ts'
import type { Audience } from '../../src/survey/model/audience.ts'
import type { Survey } from '../../src/survey/model/survey.ts'
import { loadTemplates } from '../../src/template/load-templates.ts'
import type { TemplateSet } from '../../src/template/spec/layout-spec.ts'
import { readYaml, type YamlFile, type YamlReader } from '../../src/yaml/read-yaml.ts'
import { scalarText, type YamlTree } from '../../src/yaml/yaml-tree.ts'
import { EXAMPLES_FOLDER } from '../support/example-projects.ts'
import { ROOT } from '../support/source-files.ts'
import { Documents, type Edit, editText } from './edit.ts'
import type { Mutant, Place } from './mutant.ts'
import { placeOfSpan, tokenAt } from './place.ts'

/** An error of a build: by which rule, where, and at which words. Its message, which may quote the text, tells nothing. */
export interface Finding {
  readonly code: string
  readonly place: Place
  readonly token: string
  readonly message: string
}

/** What a build says of edited content: errors that it did not say before, or `stale` if an edit no longer applies. */
export interface Verdict {
  readonly stale: boolean
  readonly errors: readonly Finding[]
  readonly open: readonly Finding[]
}

/** The projects that ship, by name: folder from the repository's root, and its folder of content. */
const PROJECTS: Readonly<Record<string, string>> = {
  content: '.',
  'night-buses': 'test/fixtures/night-buses',
}
/** Decks as they were when an attack was made on them, in place of those that ship now: its edits name their words. */
const ATTACKED: Readonly<Record<string, string>> = { content: 'test/mutate/decks' }
export const projectNames: readonly string[] = Object.keys(PROJECTS)

/**
 * A project that is read and proved once. A mutant costs the parse of its own file and what depends on it: the survey,
 * the decks that it can touch. Nothing is laid out.
 */
export interface Project {
  readonly name: string
  readonly survey: Survey
  readonly decks: readonly Audience[]
  /** Paths from the project's root. */
  readonly files: ReadonlyMap<string, string>
  readonly trees: ReadonlyMap<string, YamlTree>
  /** Errors of the content as it is: false alarms. */
  readonly alarms: readonly Finding[]
  readonly judge: (edits: readonly Edit[], decks?: readonly string[]) => Promise<Verdict>
}

interface Said {
  readonly survey: Survey | undefined
  readonly audiences: readonly Audience[] | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly open: readonly Opened[]
}
/** An open claim as far as it matters here. */
interface Opened {
  readonly rule: string
  readonly span: Diagnostic['span']
  readonly text: string
}

const CONTENT = 'content'

export async function openProject(name: string): Promise<Project> {
  const root = join(ROOT, PROJECTS[name]!)
  const attacked = ATTACKED[name]
  const files = new Map([...readFiles(root), ...(attacked === undefined ? [] : readDecks(attacked))])
  const bytes = new Map([...files].map(([path, text]) => [`${root}/${path}`, encode(text)]))
  const below = nodeHost({})
  const templates = await loadTemplates(below, [{ path: join(ROOT, 'templates'), label: 'templates' }])
  if (templates.value === undefined) throw new Error(JSON.stringify(templates.diagnostics))
  const read = rememberingReader()
  const documents = new Documents()
  const load = async (
    overlay: ReadonlyMap<string, Uint8Array>,
    base?: Said,
    wanted: readonly string[] = [],
  ): Promise<Said> => {
    const host = memoryHost(new Map([...bytes, ...overlay]), below)
    const audiencesOnly = base !== undefined && [...overlay.keys()].every(isAudience)
    const surveyOnly = base !== undefined && ![...overlay.keys()].some(isAudience)
    const survey = audiencesOnly ? { value: base.survey, diagnostics: [] } : await loadSurvey(host, root, CONTENT, read)
    const audiences = surveyOnly
      ? { value: base.audiences, diagnostics: [] }
      : await loadAudiences(host, root, CONTENT, wanted, read)
    return {
      survey: survey.value,
      audiences: audiences.value,
      diagnostics: [...survey.diagnostics, ...audiences.diagnostics],
      open: openOf(survey.value),
    }
  }
  const treeOf = (file: string): YamlTree | undefined => {
    const at = bytes.get(`${root}/${file}`)
    return at === undefined || !file.endsWith('.yaml') ? undefined : read(file, at).tree
  }
  const trees = new Map(
    [...files.keys()].flatMap(file => {
      const tree = treeOf(file)
      return tree === undefined ? [] : [[file, tree] as const]
    }),
  )
  const base = await load(new Map())
  if (base.survey === undefined || base.audiences === undefined) throw new Error(JSON.stringify(base.diagnostics))
  // All slides, those of a shortened deck too.
  const whole = (deck: Audience): Audience => reduced(deck, new Set(deck.slides.map(({ id }) => id)))
  const told = new Map(base.audiences.map(deck => [deck.output, tellDeck(base.survey!, whole(deck), templates.value!)]))
  const baseFiles = { text: (file: string) => files.get(file), tree: (file: string) => treeOf(file) }
  const baseDiagnostics = [...base.diagnostics, ...[...told.values()].flatMap(({ diagnostics }) => diagnostics)]
  const alarms = errorsOf(baseDiagnostics, baseFiles)
  const known = countKeys(alarms)
  const knownOpen = countKeys(
    [...base.open, ...[...told.values()].flatMap(({ open }) => open)].map(each => openFinding(each, baseFiles)),
  )

  const judge = async (edits: readonly Edit[], decks?: readonly string[]): Promise<Verdict> => {
    const overlay = new Map<string, Uint8Array>()
    const texts = new Map<string, string>()
    for (const file of new Set(edits.map(edit => edit.file))) {
      const text = files.get(file)
      const own = edits.filter(edit => edit.file === file)
      const changed = text === undefined ? undefined : editText(text, () => documents.of(file, text), own)
      if (changed === undefined || changed === text) return { stale: true, errors: [], open: [] }
      texts.set(file, changed)
      overlay.set(`${root}/${file}`, encode(changed))
    }
    const touched = touchedSlides(edits, base.audiences!, trees)
    const said = await load(overlay, base, [...touched.keys()])
    const at = {
      text: (file: string) => texts.get(file) ?? files.get(file),
      tree: (file: string) => {
        const own = overlay.get(`${root}/${file}`)
        // A file that cannot be read is told by the lines that it had before.
        return (own && read(file, own).tree) ?? treeOf(file)
      },
    }
    const early = fresh(errorsOf(said.diagnostics, at), known)
    if (early.length > 0 || said.survey === undefined || said.audiences === undefined)
      return { stale: false, errors: early, open: [] }
    const stories = said.audiences
      .filter(({ output }) => touched.has(output) && (decks === undefined || decks.includes(output)))
      .map(deck => tellDeck(said.survey!, reduced(deck, touched.get(deck.output)!), templates.value!))
    const told = stories.flatMap(({ diagnostics }) => diagnostics)
    const errors = fresh(errorsOf(told, at), known)
    if (errors.length > 0) return { stale: false, errors, open: [] }
    const open = [...said.open, ...stories.flatMap(each => each.open)].map(each => openFinding(each, at))
    return { stale: false, errors, open: fresh(open, knownOpen) }
  }
  return { name, survey: base.survey, decks: base.audiences, files, trees, alarms, judge }
}

export const judgeMutant = (project: Project, { edits, decks }: Mutant): Promise<Verdict> => project.judge(edits, decks)

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function readFiles(root: string): ReadonlyMap<string, string> {
  const folder = join(root, CONTENT)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ya?ml|md|txt|csv)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes(`/${EXAMPLES_FOLDER}/`))
    .sort()
  return new Map(names.map(path => [path.slice(root.length).replace(/^\//, ''), readFileSync(path, 'utf8')]))
}

const readDecks = (folder: string): readonly (readonly [path: string, text: string])[] =>
  readdirSync(join(ROOT, folder)).map(name => [
    `${CONTENT}/audiences/${name}`,
    readFileSync(join(ROOT, folder, name), 'utf8'),
  ])

/** A file's tree depends on its name and bytes alone, so bytes that were read once need not be read again. */
function rememberingReader(): YamlReader {
  const known = new WeakMap<Uint8Array, YamlFile>()
  return (file, bytes) => {
    const read = known.get(bytes) ?? readYaml(file, bytes)
    known.set(bytes, read)
    return read
  }
}

const tellDeck = (
  survey: Survey,
  deck: Audience,
  templates: TemplateSet,
): { diagnostics: readonly Diagnostic[]; open: readonly Opened[] } => {
  const told = tellStory(survey, deck, templates, { traits: {}, judge: asAttacked })
  return { diagnostics: told.diagnostics, open: openOf(told.value) }
}

/** The decks under attack are older than the records of relations. */
const asAttacked: Judge = ({ code, severity }) => (code === 'relation-unstated' ? 'off' : severity)

const openOf = (holder: unknown): readonly Opened[] => (holder as { open?: readonly Opened[] } | undefined)?.open ?? []

interface Texts {
  readonly text: (file: string) => string | undefined
  readonly tree: (file: string) => YamlTree | undefined
}

const errorsOf = (diagnostics: readonly Diagnostic[], at: Texts): readonly Finding[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span, message }) => found(code, span, message, at))

const openFinding = ({ rule, span, text }: Opened, at: Texts): Finding => ({
  ...found(rule, span, text, at),
  token: text,
})

function found(code: string, span: Diagnostic['span'], message: string, { text, tree }: Texts): Finding {
  if (span === undefined) return { code, place: { file: '', id: '', path: [] }, token: '', message }
  return { code, place: placeOfSpan(tree(span.file), span), token: tokenAt(text(span.file), span), message }
}

const keyOf = ({ code, place, token }: Finding): string => JSON.stringify([code, place, token])

function countKeys(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

function fresh(findings: readonly Finding[], known: ReadonlyMap<string, number>): readonly Finding[] {
  const left = new Map(known)
  return findings.filter(finding => {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
}

const chainOf = (deck: Audience): readonly string[] => [deck.file, ...(deck.base ? chainOf(deck.base) : [])]

/** The slides that an edit can touch, by deck: its own, or all that name its record or a record that names it. */
function touchedSlides(
  edits: readonly Edit[],
  decks: readonly Audience[],
  trees: ReadonlyMap<string, YamlTree>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const records = edits.flatMap(edit => (isAudience(edit.file) ? [] : recordNamed(edit)))
  const named = [...records, ...records.flatMap(id => namersOf(id, trees))]
  return new Map(
    decks.flatMap(deck => {
      const own = chainOf(deck).flatMap(file => {
        const slides = slidesIn(trees.get(file))
        const direct = edits.filter(edit => edit.file === file).flatMap(edit => slideEdited(edit, slides))
        const byRecord = slides.filter(({ ids }) => named.some(id => id === '' || ids.has(id))).map(({ id }) => id)
        return [...direct, ...byRecord]
      })
      return own.length === 0 ? [] : [[deck.output, new Set(own)] as const]
    }),
  )
}

const isAudience = (file: string): boolean => file.includes('/audiences/')

const pathOf = (edit: Edit): readonly string[] =>
  'set' in edit ? edit.set : 'drop' in edit ? edit.drop : 'add' in edit ? edit.add : []

const recordNamed = (edit: Edit): string => pathOf(edit)[1] ?? ''

interface SlideIds {
  readonly id: string
  readonly ids: ReadonlySet<string>
}
const slidesOf = new WeakMap<YamlTree, readonly SlideIds[]>()

function slidesIn(tree: YamlTree | undefined): readonly SlideIds[] {
  if (tree === undefined) return []
  const slides = tree.kind === 'map' ? tree.entries.get('slides')?.value : undefined
  const known =
    slidesOf.get(tree) ??
    (slides?.kind === 'list' ? slides.items : []).map(slide => ({ id: idOf(slide), ids: new Set(idsIn(slide)) }))
  slidesOf.set(tree, known)
  return known
}

const idOf = (slide: YamlTree): string => {
  const id = slide.kind === 'map' ? slide.entries.get('slide')?.value : undefined
  return (id && scalarText(id)) ?? ''
}

/** The head of a deck is said with every slide of it; its first slide is enough to say it. */
function slideEdited(edit: Edit, slides: readonly SlideIds[]): readonly string[] {
  const [first, index] = pathOf(edit)
  if (first === 'slides') return [slides[Number(index)]?.id ?? '']
  return first === undefined ? slides.map(({ id }) => id) : slides.slice(0, 1).map(({ id }) => id)
}

function idsIn(tree: YamlTree): readonly string[] {
  if (tree.kind === 'list') return tree.items.flatMap(idsIn)
  if (tree.kind === 'map') return [...tree.entries].flatMap(([key, { value }]) => [...idsOf(key), ...idsIn(value)])
  return idsOf(scalarText(tree) ?? '')
}
const idsOf = (text: string): readonly string[] => text.match(/\b[A-Z]{1,2}\d+\b/g) ?? []

/** Records that name a record, as a quotation names its speaker. */
function namersOf(id: string, trees: ReadonlyMap<string, YamlTree>): readonly string[] {
  return [...trees].flatMap(([file, tree]) =>
    isAudience(file) || tree.kind !== 'map'
      ? []
      : [...tree.entries.values()].flatMap(({ value: group }) =>
          group.kind === 'map'
            ? [...group.entries].flatMap(([name, { value }]) =>
                name !== id && idsIn(value).includes(id) ? [name] : [],
              )
            : [],
        ),
  )
}

/** The deck with these slides alone, and so those that it is laid over. A divider, which only a shortened deck shows, is told too. */
const reduced = (deck: Audience, slides: ReadonlySet<string>): Audience => ({
  ...deck,
  slides: deck.slides
    .filter(({ id }) => slides.has(id))
    .map(slide => (slide.role === 'divider' ? { ...slide, role: 'answer' } : slide)),
  ...(deck.base && { base: reduced(deck.base, slides) }),
})
