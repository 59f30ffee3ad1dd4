import { posix } from 'node:path'
import { type Diagnostic, error, hasErrors, type Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Language } from '../base/language.ts'
import { RECORD_GROUPS, type RecordGroup } from '../base/record-kinds.ts'
import { pointSpan } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import { type FileRead, readFileOf } from '../host/read-file.ts'
import { checkShape } from '../yaml/check-shape.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { mapOf } from '../yaml/map-of.ts'
import { notRead } from '../yaml/not-read.ts'
import { readYaml, type YamlReader } from '../yaml/read-yaml.ts'
import type { YamlEntry, YamlMap } from '../yaml/yaml-tree.ts'
import { deriveFigures } from './derived/derive-figures.ts'
import { buildRecord, type RecordDraft } from './load/build-records.ts'
import { mainTexts, sourcedAt, sourcedListAt, textsAt } from './load/cells.ts'
import { deriveRecords } from './load/derive.ts'
import type { FigureDraft } from './load/figure-value.ts'
import { checkReferences } from './load/references.ts'
import type { Adds, Level, SourceText, Survey } from './model/survey.ts'
import type { Proof } from './prove/proof.ts'
import { proveSurvey } from './prove/prove-survey.ts'
import { readSourceText } from './prove/source-text.ts'
import { includeSchema, surveySchema } from './schema/schema.ts'
import { compareWithCells } from './tables/compare-cells.ts'
import { findCell } from './tables/find-cell.ts'
import { readTables } from './tables/read-tables.ts'
import { SurveyRecords } from './tables/survey-records.ts'
import { unquotedBraces } from './unquoted-braces.ts'

/** A result with the texts of all files that were read, faulty ones too, for code frames. */
export type Loaded<T> = Result<T> & { readonly sources: ReadonlyMap<string, string> }

/**
 * Reads survey.yaml, the files that it includes and its source texts, and checks every record against the sources.
 *
 * @param prove holds a survey that was read from these texts against its sources
 */
export async function loadSurvey(
  host: Host,
  root: string,
  contentFolder: string,
  read: YamlReader = readYaml,
  prove: Prover = async survey => proveSurvey(survey),
): Promise<Loaded<Survey>> {
  const loading: Loading = { host, root, read, prove, folder: contentFolder, sources: new Map(), diagnostics: [] }
  const value = await readSurvey(loading)
  const { diagnostics, sources } = loading
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics, sources }
}

export type Prover = (survey: Survey, texts: ReadonlyMap<string, string>) => Promise<Required<Proof>>

interface Loading {
  readonly host: Host
  readonly root: string
  readonly read: YamlReader
  readonly prove: Prover
  readonly folder: string
  readonly sources: Map<string, string>
  readonly diagnostics: Diagnostic[]
}

async function readSurvey(loading: Loading): Promise<Survey | undefined> {
  const main = await readMap(loading, `${loading.folder}/survey.yaml`)
  if (main === undefined) return undefined
  const shape = checkShape(main, surveySchema)
  loading.diagnostics.push(...shape.diagnostics)
  const includes: YamlMap[] = []
  for (const name of sourcedListAt({ map: main, language: 'zh' }, 'include')) {
    const path = confine(loading.folder, name.text)
    if (path === undefined) {
      const help = 'Name a file below the content folder, as in survey/figures.yaml.'
      loading.diagnostics.push(
        error('path-outside', `Unexpected path "${name.text}" in include`, { span: name.span, help }),
      )
      continue
    }
    const map = await readMap(loading, path, name.span)
    if (map === undefined) continue
    loading.diagnostics.push(...checkShape(map, includeSchema).diagnostics)
    includes.push(map)
  }
  if (hasErrors(loading.diagnostics)) return undefined
  return assemble(loading, main, [main, ...includes])
}

async function assemble(loading: Loading, main: YamlMap, maps: readonly YamlMap[]): Promise<Survey | undefined> {
  const language = (sourcedAt({ map: main, language: 'zh' }, 'language')?.text ?? 'zh') as Language
  const cell = { map: main, language }
  const entries = collectEntries(maps, loading.diagnostics)
  const texts = await readSources(loading, entries, language)
  const drafts = new Map(
    entries.map(({ group, entry }) => [entry.key.text, makeDraft(loading, group, entry, language, texts)] as const),
  )
  const levels = readLevels(main, language)
  loading.diagnostics.push(...checkReferences(drafts))
  const derived = deriveRecords(drafts, levels, [...texts.values()])
  loading.diagnostics.push(...derived.diagnostics)
  const { tables, ...found } = await readTables(
    [...derived.records.values()].filter(record => record.kind === 'table'),
    name => readContent(loading, name),
  )
  loading.diagnostics.push(...found.diagnostics)
  for (const [path, text] of found.texts) loading.sources.set(path, text)
  const csv = [...found.texts].map(([file, text]) => ({ file, text, sections: [] }))
  const read: Survey = {
    name: textsAt(cell, 'survey') ?? {},
    language,
    levels,
    records: new SurveyRecords(derived.records, address => findCell(tables, address, language)),
    tables,
    adds: maps.flatMap(map => addsIn(map, language)),
    texts: new Map([...texts.values(), ...csv].map(text => [text.file, text])),
    open: [],
    ...given({ date: sourcedAt(cell, 'date') }),
  }
  const { diagnostics, open } = await loading.prove(read, loading.sources)
  const computed = deriveFigures(
    [...drafts.values()].filter(draft => draft.kind === 'figure' && draft.formula !== undefined) as FigureDraft[],
    read.records,
    tables,
    read.adds,
    language,
  )
  loading.diagnostics.push(...diagnostics, ...computed.diagnostics, ...compareWithCells(read))
  const all = [...derived.records, ...computed.figures.map(figure => [figure.id, figure] as const)]
  return { ...read, records: new SurveyRecords(all, address => findCell(tables, address, language)), open }
}

/** What may be added: the lists under `adds`. */
function addsIn(map: YamlMap, language: Language): readonly Adds[] {
  const list = map.entries.get('adds')?.value
  return (list?.kind === 'list' ? list.items : []).flatMap(item =>
    item.kind === 'map'
      ? [{ of: sourcedListAt({ map: item, language }, 'of'), why: textsAt({ map: item, language }, 'why') ?? {} }]
      : [],
  )
}

interface GroupEntry {
  readonly group: RecordGroup
  readonly entry: YamlEntry
}

/** The records of all files. A repeated id is reported with both places. */
function collectEntries(maps: readonly YamlMap[], diagnostics: Diagnostic[]): readonly GroupEntry[] {
  const first = new Map<string, GroupEntry>()
  for (const map of maps) {
    for (const group of Object.keys(RECORD_GROUPS) as RecordGroup[]) {
      const value = map.entries.get(group)?.value
      for (const entry of value?.kind === 'map' ? value.entries.values() : []) {
        const known = first.get(entry.key.text)
        if (known === undefined) first.set(entry.key.text, { group, entry })
        else {
          diagnostics.push(
            error('id-repeated', `Unexpected second record "${entry.key.text}"`, {
              span: entry.key.span,
              why: 'An id leads to one record.',
              help: 'Give it an id of its own.',
              trace: [{ label: 'first here', span: known.entry.key.span }],
            }),
          )
        }
      }
    }
  }
  return [...first.values()]
}

/** The texts by source id, in the order of the records: the first is the default. */
async function readSources(
  loading: Loading,
  entries: readonly GroupEntry[],
  language: Language,
): Promise<ReadonlyMap<string, SourceText>> {
  const texts = new Map<string, SourceText>()
  for (const { group, entry } of entries) {
    if (group !== 'sources' || entry.value.kind !== 'map') continue
    const cell = { map: entry.value, language }
    const file = sourcedAt(cell, 'file')
    if (file === undefined) continue
    const { path, read } = await readContent(loading, file.text)
    if (!('bytes' in read)) {
      const help = 'The path counts from the content folder.'
      loading.diagnostics.push(notRead('source-missing', `source "${file.text}"`, read, { span: file.span, help }))
      continue
    }
    const { value: text, diagnostics } = decodeText(path, read.bytes)
    loading.diagnostics.push(...diagnostics)
    if (text === undefined) continue
    loading.sources.set(path, text)
    texts.set(entry.key.text, readSourceText(path, text, sourcedAt(cell, 'lead')?.text))
  }
  return texts
}

/** A file that a record names, by its path from the content folder. */
async function readContent(
  { host, root, folder }: Loading,
  name: string,
): Promise<{ readonly path: string; readonly read: FileRead }> {
  const path = confine(folder, name)
  const nowhere = { code: 'ENOENT', missing: true, why: 'it lies outside the content folder' }
  return path === undefined ? { path: name, read: nowhere } : { path, read: await readFileOf(host, `${root}/${path}`) }
}

function makeDraft(
  { diagnostics }: Loading,
  group: RecordGroup,
  { key, value }: YamlEntry,
  language: Language,
  texts: ReadonlyMap<string, SourceText>,
): RecordDraft {
  const map: YamlMap = value.kind === 'map' ? value : { kind: 'map', entries: new Map(), span: value.span }
  const named = group === 'sources' ? key.text : sourcedAt({ map, language }, 'source')?.text
  const source = texts.get(named ?? '') ?? [...texts.values()][0]
  return buildRecord(group, {
    id: key.text,
    idSpan: key.span,
    map,
    language,
    source,
    report: fault => diagnostics.push(fault),
  })
}

function readLevels(main: YamlMap, language: Language): readonly Level[] {
  const levels = main.entries.get('levels')?.value
  if (levels?.kind !== 'map') return []
  return [...levels.entries.values()].map(({ key, value }) => {
    const cell = value.kind === 'map' ? { map: value, language } : undefined
    const look =
      cell === undefined ? (value.kind === 'text' ? value.text : 'plain') : (sourcedAt(cell, 'look')?.text ?? 'plain')
    return {
      key: key.text,
      look: look as Level['look'],
      name: { [language]: key, ...(cell && mainTexts(cell, 'name')) },
      ...(cell?.map.entries.has('words') && { words: sourcedListAt(cell, 'words').map(({ text }) => text) }),
    }
  })
}

async function readMap(loading: Loading, file: string, from = pointSpan(file, 1, 1)): Promise<YamlMap | undefined> {
  const read = await readFileOf(loading.host, `${loading.root}/${file}`)
  if (!('bytes' in read)) {
    loading.diagnostics.push(
      notRead('file-missing', file, read, { span: from, help: 'Create it, or correct the path.' }),
    )
    return undefined
  }
  const found = loading.read(file, read.bytes)
  if (found.text !== undefined) loading.sources.set(file, found.text)
  const { value, diagnostics } = mapOf(found)
  loading.diagnostics.push(...diagnostics, ...(value === undefined ? [] : unquotedBraces(value)))
  return value
}

/** The path below the folder, or undefined if it leads out of the folder. */
function confine(folder: string, name: string): string | undefined {
  const path = posix.normalize(name)
  return posix.isAbsolute(path) || path.startsWith('..') || /^[a-z][a-z0-9+.-]*:|\\/i.test(name)
    ? undefined
    : `${folder}/${path}`
}
