import { type Diagnostic, error, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { EVIDENCE_PLACES } from '../base/kinds/evidence-places.ts'
import type { Language } from '../base/language.ts'
import { MEDIA } from '../base/medium.ts'
import { SLIDE_KEYS } from '../base/slide-keys.ts'
import { SourcedText } from '../base/sourced-text.ts'
import { pointSpan } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import { checkShape } from '../yaml/check-shape.ts'
import { notRead } from '../yaml/not-read.ts'
import { readYaml, type YamlReader } from '../yaml/read-yaml.ts'
import { follow, scalarText, type YamlMap, type YamlTree } from '../yaml/yaml-tree.ts'
import { asksForRow } from './each/fill-row.ts'
import { type Cell, flagAt, sourcedAt, sourcedListAt, valueAt } from './load/cells.ts'
import { chooseFiles, MOST_EXTENDS, stemOf } from './load/choose-files.ts'
import type { Loaded } from './load-survey.ts'
import type { Audience, AudienceSlide } from './model/audience.ts'
import { audienceSchema } from './schema/schema.ts'
import { unquotedBraces } from './unquoted-braces.ts'

const OWN: ReadonlySet<string> = new Set(SLIDE_KEYS)

/**
 * Reads files of audiences/, sorted by name: the requested audiences or decks and those that they extend; all files, if
 * no name is given or one is unknown.
 */
export async function loadAudiences(
  host: Host,
  root: string,
  contentFolder: string,
  wanted: readonly string[] = [],
  parse: YamlReader = readYaml,
): Promise<Loaded<readonly Audience[]>> {
  const folder = `${contentFolder}/audiences`
  const names = await host.list(`${root}/${folder}`).catch(() => [])
  const sources = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const parsed: ParsedFile[] = []
  const found = await Promise.all(
    names
      .filter(each => /\.ya?ml$/.test(each))
      .map(async name => ({ file: `${folder}/${name}`, found: await readFileOf(host, `${root}/${folder}/${name}`) })),
  )
  for (const { file, found: read } of chooseFiles(found, wanted)) {
    if (!('bytes' in read)) {
      diagnostics.push(notRead('file-missing', file, read, { span: pointSpan(file, 1, 1), help: 'Create it.' }))
      continue
    }
    const { tree, diagnostics: faults, text } = parse(file, read.bytes)
    if (text !== undefined) sources.set(file, text)
    diagnostics.push(...faults)
    if (tree !== undefined) parsed.push({ file, tree })
  }
  const ofRows = waitingForRow(parsed)
  const files: AudienceFile[] = []
  for (const { file, tree } of parsed) {
    if (ofRows.has(stemOf(file))) {
      diagnostics.push(withoutRow(file, tree, wanted.includes(stemOf(file))))
      continue
    }
    const braces = unquotedBraces(tree)
    diagnostics.push(...braces)
    if (braces.length > 0) continue
    const shape = checkShape(tree, audienceSchema)
    diagnostics.push(...shape.diagnostics)
    if (shape.value !== undefined && tree.kind === 'map') files.push(readFile(file, tree, shape.value.language))
  }
  if (names.length === 0) {
    const help = 'Create a file there, as in audiences/government.yaml.'
    diagnostics.push(
      error('audiences-missing', `There is no audience in ${folder}`, { span: pointSpan(folder, 1, 1), help }),
    )
  }
  const audiences = files.flatMap(file => resolve(file, files, diagnostics, []) ?? [])
  diagnostics.push(...repeatedSlides(audiences))
  return { value: hasErrors(diagnostics) ? undefined : audiences, diagnostics, sources }
}

interface ParsedFile {
  readonly file: string
  readonly tree: YamlTree
}

/** The stems of the files that have words of a row, and of those that extend one of them. */
function waitingForRow(files: readonly ParsedFile[]): ReadonlySet<string> {
  const waiting = new Set(files.flatMap(({ file, tree }) => (asksForRow(tree) ? stemOf(file) : [])))
  // A set gives what is put into it meanwhile, too.
  for (const base of waiting)
    for (const { file, tree } of files) if (extendsOf(tree) === base) waiting.add(stemOf(file))
  return waiting
}

const extendsOf = (tree: YamlTree): string | undefined => {
  const base = follow(tree, ['extends'])
  return base && scalarText(base)
}

/** An audience of rows, where there are none: left out, unless it was asked for. */
function withoutRow(file: string, tree: YamlTree, asked: boolean): Diagnostic {
  const detail = {
    span: pointSpan(file, 1, 1),
    help: 'Build it with `--each FILE`, a CSV file with a row for each deck.',
  }
  const why = asksForRow(tree) ? 'has words of a row' : `extends "${extendsOf(tree)}", which has words of a row`
  const message = `The audience "${stemOf(file)}" ${why}, and there is no table`
  return asked
    ? error('each-missing', message, detail)
    : { code: 'each-missing', severity: 'info', message: `${message}: it is left out`, ...detail }
}

interface AudienceFile {
  readonly file: string
  readonly stem: string
  readonly cell: Cell
  readonly language: Language
}

function readFile(file: string, map: YamlMap, language: Language): AudienceFile {
  return { file, stem: stemOf(file), cell: { map, language }, language }
}

/** Reads a file and the audience that it extends. `trail` holds the files on the way, to detect a cycle. */
function resolve(
  own: AudienceFile,
  files: readonly AudienceFile[],
  diagnostics: Diagnostic[],
  trail: readonly string[],
): Audience | undefined {
  const { cell, file, stem, language } = own
  const parent = sourcedAt(cell, 'extends')
  const below = parent === undefined ? undefined : files.find(each => each.stem === parent.text)
  if (parent !== undefined && (below === undefined || trail.includes(below.stem))) {
    const known = files.map(each => each.stem).filter(each => each !== stem)
    const message =
      below === undefined ? `Unknown audience "${parent.text}" in extends` : `"${parent.text}" extends itself`
    if (trail.length === 0 || below !== undefined) {
      diagnostics.push(error('extends-unknown', message, { span: parent.span, help: didYouMean(parent.text, known) }))
    }
    return undefined
  }
  if (below !== undefined && trail.length === MOST_EXTENDS) {
    diagnostics.push(
      error('extends-too-deep', `More than ${MOST_EXTENDS} audiences extend one another`, {
        span: parent?.span ?? cell.map.span,
        help: 'Extend an audience nearer to the first one.',
      }),
    )
    return undefined
  }
  const base = below === undefined ? undefined : resolve(below, files, diagnostics, [...trail, stem])
  if (below !== undefined && base === undefined) return undefined
  const name = sourcedAt(cell, 'audience')?.text ?? base?.name
  const theme = sourcedAt(cell, 'theme') ?? base?.theme
  const medium = sourcedAt(cell, 'reading')?.text
  const reading = MEDIA.find(known => known === medium) ?? base?.reading ?? 'sent'
  const place = sourcedAt(cell, 'evidence')?.text
  const evidence = EVIDENCE_PLACES.find(known => known === place) ?? base?.evidence ?? 'notes'
  if (name === undefined || theme === undefined) {
    const key = name === undefined ? 'audience' : 'theme'
    diagnostics.push(error('value-wrong', `Missing "${key}"`, { span: cell.map.span, help: 'Add it at the top.' }))
    return undefined
  }
  return {
    name,
    output: stem,
    file,
    span: cell.map.span,
    language,
    theme,
    reading,
    evidence,
    title: sourcedAt(cell, 'title') ?? new SourcedText('', cell.map.span),
    keywords: sourcedListAt(cell, 'keywords').length > 0 ? sourcedListAt(cell, 'keywords') : (base?.keywords ?? []),
    event: readEvent(cell),
    slides: readSlides(cell),
    ...given({ for: sourcedAt(cell, 'for'), subject: sourcedAt(cell, 'subject'), base }),
  }
}

function readEvent(cell: Cell): Audience['event'] {
  const map = valueAt(cell, 'event')
  if (map?.kind !== 'map') return {}
  const event: Cell = { map, language: cell.language }
  return given({
    host: sourcedAt(event, 'host'),
    speaker: sourcedAt(event, 'speaker'),
    date: sourcedAt(event, 'date'),
    mark: sourcedAt(event, 'mark'),
  })
}

function readSlides(cell: Cell): readonly AudienceSlide[] {
  const list = valueAt(cell, 'slides')
  if (list?.kind !== 'list') return []
  return list.items.flatMap(item => (item.kind === 'map' ? [readSlide({ map: item, language: cell.language })] : []))
}

function readSlide(cell: Cell): AudienceSlide {
  const id = sourcedAt(cell, 'slide')
  const weight = valueAt(cell, 'weight')
  return {
    id: id?.text ?? '',
    span: id?.span ?? cell.map.span,
    from: sourcedListAt(cell, 'from'),
    relations: sourcedListAt(cell, 'relation'),
    ours: flagAt(cell, 'ours'),
    backup: flagAt(cell, 'backup'),
    hidden: flagAt(cell, 'hidden'),
    slots: new Map([...cell.map.entries].filter(([key]) => !OWN.has(key))),
    ...given({
      layout: sourcedAt(cell, 'layout'),
      section: sourcedAt(cell, 'section'),
      title: valueAt(cell, 'title'),
      foot: valueAt(cell, 'foot'),
      footnotes: valueAt(cell, 'footnotes'),
      notes: valueAt(cell, 'notes'),
      weight: weight?.kind === 'number' ? weight.value : undefined,
      role: sourcedAt(cell, 'role')?.text as AudienceSlide['role'],
    }),
  }
}

function repeatedSlides(audiences: readonly Audience[]): readonly Diagnostic[] {
  return audiences.flatMap(({ slides }) => {
    const firsts = new Map<string, AudienceSlide>()
    return slides.flatMap(slide => {
      const first = firsts.get(slide.id)
      if (first === undefined) firsts.set(slide.id, slide)
      if (first === undefined) return []
      return error('slide-repeated', `Unexpected second slide "${slide.id}"`, {
        span: slide.span,
        help: 'Give it an id of its own.',
        trace: [{ label: 'first here', span: first.span }],
      })
    })
  })
}
