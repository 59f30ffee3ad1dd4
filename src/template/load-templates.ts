import { type Diagnostic, error, hasErrors, type Result, toResult } from '../base/diagnostic.ts'
import { pointSpan, type Span } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { TemplateRoot } from '../host/template-root.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { notRead } from '../yaml/not-read.ts'
import { type HouseFile, readHouse } from './load-house.ts'
import type { LayoutSpec, TemplateSet } from './spec/layout-spec.ts'
import { type ParsedLayout, parseLayout } from './spec/parse-layout.ts'

/** `sources` holds the text of every file read, by the name that spans use. */
export type TemplatesOutcome = Result<TemplateSet> & { readonly sources: ReadonlyMap<string, string> }

const KEY = /^[a-z][a-z0-9-]*$/
/** Of a file of templates. */
const MOST_BYTES = 1024 * 1024

/**
 * Reads layouts/*.hbs, partials/*.hbs and house/*.yaml of all roots. A file of an earlier root takes precedence over its
 * namesake in a later one.
 */
export async function loadTemplates(
  host: Host,
  roots: readonly TemplateRoot[],
  parse: LayoutParser = async files => parseLayouts(files),
): Promise<TemplatesOutcome> {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const layoutFiles = await readFolder(host, roots, 'layouts', diagnostics)
  const partialFiles = await readFolder(host, roots, 'partials', diagnostics)
  const houseFiles = await readHouseFiles(host, roots, diagnostics)
  for (const { file, text } of [...layoutFiles.values(), ...partialFiles.values()]) sources.set(file, text)
  for (const { file, text } of houseFiles) sources.set(file, text)
  // Unreadable files have been reported already.
  if (layoutFiles.size === 0 && diagnostics.length === 0) {
    const folders = [...new Set(roots.map(root => `${root.label}/layouts`))]
    const where = folders.join(' or ')
    diagnostics.push(
      error('templates-missing', `There is no layout in ${where}`, {
        span: pointSpan(folders[0]!, 1, 1),
        help: 'Add a layout, or mend `templates` in briefdeck.yaml.',
      }),
    )
  }
  const { drafts, diagnostics: faults } = await parse(layoutFiles)
  diagnostics.push(...faults)
  checkInstead(drafts, [...layoutFiles.keys()], diagnostics)
  const value: TemplateSet = {
    layouts: new Map<string, LayoutSpec>(drafts.map(({ layout }) => [layout.key, layout])),
    partials: new Map([...partialFiles].map(([key, { file, text }]) => [key, { file, source: text }])),
    house: readHouse(houseFiles, diagnostics),
  }
  return { ...toResult(value, diagnostics), sources }
}

export interface ParsedLayouts {
  readonly drafts: readonly ParsedLayout[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses layout files by their keys. */
export type LayoutParser = (files: ReadonlyMap<string, TextFile>) => Promise<ParsedLayouts>

export function parseLayouts(files: ReadonlyMap<string, TextFile>): ParsedLayouts {
  const diagnostics: Diagnostic[] = []
  const drafts = [...files].flatMap(([key, { file, text }]) => parseLayout(key, file, text, diagnostics) ?? [])
  return { drafts, diagnostics }
}

interface TextFile {
  readonly file: string
  readonly text: string
}

/** The .hbs files of a folder by key, the first root's first. */
async function readFolder(
  host: Host,
  roots: readonly TemplateRoot[],
  folder: string,
  diagnostics: Diagnostic[],
): Promise<ReadonlyMap<string, TextFile>> {
  const files = new Map<string, TextFile>()
  for (const root of roots) {
    const names = await host.list(`${root.path}/${folder}`).catch(() => [])
    for (const name of names.filter(each => each.endsWith('.hbs'))) {
      const key = name.slice(0, -'.hbs'.length)
      if (files.has(key)) continue
      if (!KEY.test(key)) {
        const span = pointSpan(`${root.label}/${folder}/${name}`, 1, 1)
        diagnostics.push(
          error('template-name', `Unexpected name "${key}" of a template`, {
            span,
            help: 'Use lower-case letters, digits and hyphens.',
          }),
        )
        continue
      }
      const text = await readText(host, root, `${folder}/${name}`, diagnostics)
      if (text !== undefined) files.set(key, text)
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files of house words: the first root's first. */
async function readHouseFiles(
  host: Host,
  roots: readonly TemplateRoot[],
  diagnostics: Diagnostic[],
): Promise<readonly HouseFile[]> {
  const files: HouseFile[] = []
  for (const root of roots) {
    const names = await host.list(`${root.path}/house`).catch(() => [])
    for (const name of names.filter(each => each.endsWith('.yaml')).sort()) {
      const read = await readText(host, root, `house/${name}`, diagnostics)
      if (read !== undefined) files.push({ ...read, name: name.slice(0, -'.yaml'.length) })
    }
  }
  return files
}

/** A file's text with plain line ends and no byte order mark; nothing if there is no such file. */
async function readText(
  host: Host,
  root: TemplateRoot,
  name: string,
  diagnostics: Diagnostic[],
): Promise<TextFile | undefined> {
  const read = await readFileOf(host, `${root.path}/${name}`)
  const file = `${root.label}/${name}`
  if (!('bytes' in read)) {
    if (!read.missing) diagnostics.push(notRead('template-file', file, read, { span: pointSpan(file, 1, 1) }))
    return undefined
  }
  const text = decodeText(file, read.bytes, MOST_BYTES)
  diagnostics.push(...text.diagnostics)
  const sound = text.value !== undefined && !hasErrors(text.diagnostics)
  return sound ? { file, text: text.value } : undefined
}

function checkInstead(drafts: readonly ParsedLayout[], known: readonly string[], diagnostics: Diagnostic[]): void {
  for (const { layout, insteadSpan } of drafts) {
    const { instead } = layout
    if (instead === undefined || (known.includes(instead) && instead !== layout.key)) continue
    const span: { span?: Span } = insteadSpan === undefined ? {} : { span: insteadSpan }
    const what = instead === layout.key ? 'a layout cannot stand in for itself' : 'there is no such layout'
    diagnostics.push(
      error('layout-instead', `Unexpected "${instead}" after instead: ${what}`, {
        ...span,
        help: didYouMean(instead, known),
      }),
    )
  }
}
