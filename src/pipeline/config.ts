import { type Diagnostic, error, hasErrors, type Result } from '../base/diagnostic.ts'
import { FONT_MODES, type FontMode } from '../base/fonts/font-mode.ts'
import { given } from '../base/given.ts'
import { pointSpan, type Span } from '../base/span.ts'
import { didYouMean, respelt } from '../base/suggest.ts'
import { isInside } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { findProjectRoot, PROJECT_FILE } from '../host/project-root.ts'
import { readFileOf } from '../host/read-file.ts'
import { FORMAT_NAMES, type FormatName } from '../render/renderer.ts'
import { mapOf } from '../yaml/map-of.ts'
import { notRead } from '../yaml/not-read.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'
import type { YamlEntry, YamlMap } from '../yaml/yaml-tree.ts'
import { type RuleSettings, readRuleSettings } from './rule-settings.ts'

/** briefdeck.yaml: where things are. All paths count from its folder. */
export interface Config {
  /** Absolute path of the project's root. */
  readonly root: string
  readonly content: string
  readonly templates: string
  readonly out: string
  readonly fonts: FontMode
  /** Formats of the files, in the order of the table. */
  readonly formats: readonly FormatName[]
  /** `rules:` and `ignore:`. */
  readonly settings: RuleSettings
}

const DEFAULTS = { content: 'content', templates: 'templates', out: 'dist', fonts: 'embed', format: 'pptx' } as const
type Key = keyof typeof DEFAULTS
const KEYS = Object.keys(DEFAULTS) as readonly Key[]
/** Folders that are read: nothing outside the project is. */
const READ: readonly Key[] = ['content', 'templates']
const FILE = PROJECT_FILE
/** Keys that hold more than a text. */
const MAPS: readonly string[] = ['rules', 'ignore']

type Values = Partial<Record<Key, string>>

/**
 * Finds briefdeck.yaml in the folder or in one above it, and follows a link of that name. Without the file, the folder
 * itself is the root and the defaults hold. Values from the command line (`over`) replace those of the file.
 */
export async function loadConfig(
  host: Host,
  folder: string,
  over: Values = {},
): Promise<Result<Config> & { readonly root: string; readonly sources: ReadonlyMap<string, string> }> {
  const found = await findProjectRoot(host, folder)
  const root = found ?? folder
  const read = found === undefined ? undefined : await readConfig(host, found)
  const map = read && mapOf(read, { code: 'config-value', whole: pointSpan(FILE, 1, 1) })
  const file = readValues(host, root, map?.value)
  const chosen = readRuleSettings(map?.value?.entries.get('rules')?.value, map?.value?.entries.get('ignore')?.value)
  const diagnostics = [
    ...(map?.diagnostics ?? []),
    ...file.diagnostics,
    ...chosen.diagnostics,
    ...READ.flatMap(key => outside(host, root, key, over[key]) ?? []),
  ]
  const values: Values = { ...file.values, ...over }
  const config: Config = {
    root,
    content: values.content ?? DEFAULTS.content,
    templates: values.templates ?? DEFAULTS.templates,
    out: values.out ?? DEFAULTS.out,
    fonts: FONT_MODES.find(mode => mode === values.fonts) ?? DEFAULTS.fonts,
    formats: FORMAT_NAMES.filter(name => wordsIn(values.format ?? DEFAULTS.format).includes(name)),
    settings: chosen.settings,
  }
  return {
    value: hasErrors(diagnostics) ? undefined : config,
    root,
    diagnostics,
    sources: new Map(read?.text === undefined ? [] : [[FILE, read.text]]),
  }
}

/** A code frame must not print lines of a file outside the project, to which a link may point. */
async function readConfig(host: Host, root: string): Promise<YamlFile> {
  const path = host.path.join(root, FILE)
  const read = await readFileOf(host, path)
  if ('bytes' in read) {
    const file = readYaml(FILE, read.bytes)
    const [real, home] = await Promise.all([host.realPath(path), host.realPath(root)])
    return isInside(host, home, real) ? file : { ...file, text: undefined }
  }
  const span = pointSpan(FILE, 1, 1)
  const fault = read.missing
    ? error('config-unreadable', `${FILE} is a link that leads nowhere`, { span, help: 'Mend the link, or delete it.' })
    : notRead('config-unreadable', FILE, read, { span })
  return { tree: undefined, diagnostics: [fault], text: undefined }
}

function readValues(
  host: Host,
  root: string,
  map: YamlMap | undefined,
): { values: Values; diagnostics: readonly Diagnostic[] } {
  const values: Values = {}
  const diagnostics: Diagnostic[] = []
  for (const entry of map?.entries.values() ?? []) {
    if (MAPS.includes(entry.key.text)) continue
    const key = KEYS.find(known => known === entry.key.text)
    const fault = key === undefined ? unknown(entry) : checkValue(host, root, key, entry)
    if (fault !== undefined) diagnostics.push(fault)
    else if (key !== undefined && entry.value.kind === 'text') values[key] = entry.value.text
  }
  return { values, diagnostics }
}

const unknown = ({ key }: YamlEntry): Diagnostic =>
  error('config-key', `Unexpected key "${key.text}" in ${FILE}`, {
    span: key.span,
    help: didYouMean(key.text, [...KEYS, ...MAPS]),
    ...respelt(key, [...KEYS, ...MAPS]),
  })

/** Keys with a closed set of values. `format` may name several. */
const CHOICES: Readonly<Partial<Record<Key, readonly string[]>>> = { fonts: FONT_MODES, format: FORMAT_NAMES }

/** Words between commas. */
export const wordsIn = (text: string): readonly string[] => text.split(',').map(word => word.trim())
const wordsOf = (key: Key, text: string): readonly string[] => (key === 'format' ? wordsIn(text) : [text])

function checkValue(host: Host, root: string, key: Key, { value }: YamlEntry): Diagnostic | undefined {
  if (value.kind !== 'text' || value.text === '') {
    const help = `As in \`${key}: ${DEFAULTS[key]}\`.`
    return error('config-value', `Expected text at "${key}"`, { span: value.span, help })
  }
  const choices = CHOICES[key]
  const strange = choices && wordsOf(key, value.text).find(word => !choices.includes(word))
  if (choices !== undefined && strange !== undefined) {
    return error('config-value', `Expected one of ${choices.join(', ')}, found "${strange}"`, {
      span: value.span,
      help: didYouMean(strange, choices),
      ...respelt(value, choices),
    })
  }
  return READ.includes(key) ? outside(host, root, key, value.text, value.span) : undefined
}

/** Reports a folder that lies outside the project or is a URL. */
function outside(host: Host, root: string, key: Key, folder: string | undefined, span?: Span): Diagnostic | undefined {
  if (folder === undefined) return undefined
  const path = host.path.resolve(root, folder)
  if (isInside(host, root, path)) return undefined
  return error('config-outside', `The folder "${folder}" of "${key}" lies outside the project`, {
    why: 'A build reads nothing but its project.',
    help: `Name a folder below ${FILE}, or move ${FILE} up.`,
    ...given({ span }),
  })
}
