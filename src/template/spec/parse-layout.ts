import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { pointSpan, type Span } from '../../base/span.ts'
import { didYouMean } from '../../base/suggest.ts'
import { mapOf } from '../../yaml/map-of.ts'
import { readYamlText } from '../../yaml/read-yaml.ts'
import { scalarText, type YamlEntry, type YamlMap, type YamlTree } from '../../yaml/yaml-tree.ts'
import type { LayoutSpec } from './layout-spec.ts'
import { parseAsserts, parseEither, parseInAll, parseTitle } from './parse-limits.ts'
import { parseSlots } from './parse-slots.ts'

/** A layout before its `instead` is checked against the other layouts. */
export interface ParsedLayout {
  readonly layout: LayoutSpec
  readonly insteadSpan?: Span
}

const KEYS = ['name', 'title', 'slots', 'in-all', 'either', 'asserts', 'made', 'instead']
const FRONT = /^---\n([\s\S]*?\n)?---(?:\n|$)/

/** Splits a layout file into its front matter, read and checked, and its Handlebars source. */
export function parseLayout(
  key: string,
  file: string,
  text: string,
  diagnostics: Diagnostic[],
): ParsedLayout | undefined {
  const front = FRONT.exec(text)
  if (front === null) {
    diagnostics.push(
      error('layout-front', 'Expected front matter at the beginning of the layout', {
        span: pointSpan(file, 1, 1),
        help: 'Begin with a line `---`, then `name:` and `slots:`, then a line `---`.',
      }),
    )
    return undefined
  }
  const start = '---\n'.length
  const map = mapOf(readYamlText(file, text, start, start + (front[1] ?? '').length), { whole: pointSpan(file, 1, 1) })
  diagnostics.push(...map.diagnostics)
  if (map.value === undefined) return undefined
  const { entries } = map.value
  const before = diagnostics.length
  refuseUnknown(map.value, diagnostics)
  const at = (name: string): YamlEntry | undefined => entries.get(name)
  const name = readName(at('name'), file, diagnostics)
  const slots = at('slots')
  if (slots !== undefined && slots.value.kind !== 'map') {
    diagnostics.push(
      error('layout-front', 'Expected a map of slots', {
        span: slots.value.span,
        help: 'As in `slots: { hero: figure }`.',
      }),
    )
  }
  const instead = at('instead')
  if (instead !== undefined && instead.value.kind !== 'text') {
    diagnostics.push(
      error('layout-front', 'Expected the key of a layout at "instead"', {
        span: instead.value.span,
        help: 'As in `instead: quote-wall`.',
      }),
    )
  }
  const specs = slots?.value.kind === 'map' ? parseSlots(slots.value.entries.values(), diagnostics) : []
  const limits = {
    inAll: parseInAll(at('in-all'), specs, diagnostics),
    either: parseEither(at('either'), specs, diagnostics),
    title: parseTitle(at('title'), diagnostics),
    asserts: parseAsserts(at('asserts'), diagnostics),
    made: readFlag(at('made'), diagnostics),
  }
  if (diagnostics.length > before || name === undefined) return undefined
  const lines = front[0].split('\n').length - 1
  return {
    layout: {
      key,
      name,
      slots: specs,
      ...limits,
      ...(instead?.value.kind === 'text' ? { instead: instead.value.text } : {}),
      file,
      source: '\n'.repeat(lines) + text.slice(front[0].length),
    },
    ...(instead === undefined ? {} : { insteadSpan: instead.value.span }),
  }
}

function readFlag(entry: YamlEntry | undefined, diagnostics: Diagnostic[]): boolean {
  if (entry === undefined || entry.value.kind === 'flag') return entry?.value.kind === 'flag' && entry.value.value
  diagnostics.push(
    error('layout-front', `Expected true or false at "${entry.key.text}"`, {
      span: entry.value.span,
      help: 'As in `made: true`, of a layout whose slides the build makes.',
    }),
  )
  return false
}

function refuseUnknown(map: YamlMap, diagnostics: Diagnostic[]): void {
  for (const { key } of map.entries.values()) {
    if (KEYS.includes(key.text)) continue
    diagnostics.push(
      error('layout-front', `Unexpected key "${key.text}" in the front matter`, {
        span: key.span,
        help: didYouMean(key.text, KEYS),
      }),
    )
  }
}

/** People choose layouts by name; `DEFAULT` is what a program calls one that nobody named. */
const NO_NAME = /^\s*(?:DEFAULT)?\s*$/

/** `{ zh: …, en: … }`, none empty: a project of one language writes that one, which then serves for all. */
function readName(
  entry: YamlEntry | undefined,
  file: string,
  diagnostics: Diagnostic[],
): Record<Language, string> | undefined {
  const name = entry === undefined ? undefined : readLanguages(entry.value)
  if (name !== undefined && !Object.values(name).some(text => NO_NAME.test(text))) return inEvery(name)
  diagnostics.push(
    error('layout-front', 'Expected the layout’s name, neither empty nor "DEFAULT"', {
      span: entry?.key.span ?? pointSpan(file, 1, 1),
      help: `As in \`name: { ${LANGUAGES.map(language => `${language}: …`).join(', ')} }\`; one language is enough.`,
    }),
  )
  return undefined
}

/** Texts by language, empty ones too, one at least; nothing if the map is anything else. */
function readLanguages(tree: YamlTree): Partial<Record<Language, string>> | undefined {
  if (tree.kind !== 'map' || tree.entries.size === 0) return undefined
  const texts: Partial<Record<Language, string>> = {}
  for (const { key, value } of tree.entries.values()) {
    const language = LANGUAGES.find(known => known === key.text)
    const text = scalarText(value)
    if (language === undefined || text === undefined) return undefined
    texts[language] = text
  }
  return texts
}

/** In a language that nobody wrote stands what is there in another. */
export function inEvery(texts: Partial<Record<Language, string>>): Record<Language, string> {
  const [any = ''] = Object.values(texts)
  return Object.fromEntries(LANGUAGES.map(language => [language, texts[language] ?? any])) as Record<Language, string>
}
