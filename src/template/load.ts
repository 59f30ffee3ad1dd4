import { findForbidden } from '../base/characters.ts'
import { type Diagnostic, error, type Outcome, outcome } from '../base/diagnostic.ts'
import type { Language } from '../base/language.ts'
import { pointSpan, type Span } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { LayoutSpec, TemplateSet } from './layout-spec.ts'
import { type LayoutDraft, parseLayout, readLanguages } from './parse-layout.ts'
import { readYamlMap } from './read-yaml.ts'

/** A folder of templates, and how messages call it. */
export interface TemplateRoot {
  readonly path: string
  readonly label: string
}

/** `sources` holds the text of every file read, by the name that spans use. */
export type TemplatesOutcome = Outcome<TemplateSet> & { readonly sources: ReadonlyMap<string, string> }

const KEY = /^[a-z][a-z0-9-]*$/
const MOST_BYTES = 1_000_000

/** Reads layouts/*.hbs, partials/*.hbs and house.yaml of all roots; what an earlier root has shadows the later ones. */
export async function loadTemplates(host: Host, roots: readonly TemplateRoot[]): Promise<TemplatesOutcome> {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const layoutFiles = await readFolder(host, roots, 'layouts', diagnostics)
  const partialFiles = await readFolder(host, roots, 'partials', diagnostics)
  const houseFiles = await Promise.all(roots.map(root => readText(host, root, 'house.yaml', diagnostics)))
  for (const { file, text } of [...layoutFiles.values(), ...partialFiles.values()]) sources.set(file, text)
  for (const house of houseFiles) if (house !== undefined) sources.set(house.file, house.text)
  // Files that cannot be read have been told, each in its place.
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
  const drafts = [...layoutFiles].flatMap(([key, { file, text }]) => parseLayout(key, file, text, diagnostics) ?? [])
  checkInstead(drafts, [...layoutFiles.keys()], diagnostics)
  const value: TemplateSet = {
    layouts: new Map<string, LayoutSpec>(drafts.map(({ layout }) => [layout.key, layout])),
    partials: new Map([...partialFiles].map(([key, { file, text }]) => [key, { file, source: text }])),
    house: mergeHouse(houseFiles, diagnostics),
  }
  return { ...outcome(value, diagnostics), sources }
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

/** A file's text with plain line ends and no byte order mark; nothing if there is no such file. */
async function readText(
  host: Host,
  root: TemplateRoot,
  name: string,
  diagnostics: Diagnostic[],
): Promise<TextFile | undefined> {
  const read = await readFileOf(host, `${root.path}/${name}`)
  if (!('bytes' in read) && read.missing) return undefined
  const file = `${root.label}/${name}`
  const fault = (why: string): undefined => {
    diagnostics.push(
      error('template-file', `Cannot read ${file}: ${why}`, {
        span: pointSpan(file, 1, 1),
        help: 'Save it as UTF-8 text.',
      }),
    )
    return undefined
  }
  if (!('bytes' in read)) return fault(read.why)
  const { bytes } = read
  if (bytes.length > MOST_BYTES) return fault(`it is larger than ${MOST_BYTES / 1_000_000} MB`)
  const text = decode(bytes)
  if (text === undefined) return fault('it is not UTF-8')
  const strange = findForbidden(file, text)
  diagnostics.push(...strange)
  return strange.length > 0 ? undefined : { file, text }
}

function checkInstead(drafts: readonly LayoutDraft[], known: readonly string[], diagnostics: Diagnostic[]): void {
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

/** What breaks a line or has no form on it. */
const NO_LINE = /[\p{Cc}\u2028\u2029\uE000-\uF8FF]/u

function mergeHouse(files: readonly (TextFile | undefined)[], diagnostics: Diagnostic[]): TemplateSet['house'] {
  const house: Record<string, Record<Language, string>> = Object.create(null)
  for (const found of files) {
    if (found === undefined) continue
    const map = readYamlMap(found.file, found.text)
    diagnostics.push(...map.diagnostics)
    for (const entry of map.entries) {
      const words = readLanguages(entry)
      if (words === undefined) {
        const help = `As in \`${entry.key}: { zh: …, en: … }\`.`
        diagnostics.push(
          error('house-words', `Expected "${entry.key}" in both languages`, { span: entry.keySpan, help }),
        )
      } else if (Object.values(words).some(text => NO_LINE.test(text))) {
        const help = 'House words stand within a line: write them on one, or as paragraphs of a layout.'
        diagnostics.push(
          error('house-words', `Unexpected line break or control character in "${entry.key}"`, {
            span: entry.keySpan,
            help,
          }),
        )
      } else if (!Object.hasOwn(house, entry.key)) house[entry.key] = words
    }
  }
  return house
}

/** UTF-8 without byte order mark and with plain line ends. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}
