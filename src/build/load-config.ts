import { dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import { type Diagnostic, error, type Outcome } from '../base/diagnostic.ts'
import { lineIndex } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'

/** briefdeck.yaml: where things are. All paths count from its folder. */
export interface Config {
  /** Absolute path of the project's root. */
  readonly root: string
  readonly content: string
  readonly templates: string
  readonly out: string
  readonly fonts: FontMode
}

export const FONT_MODES = ['embed', 'reference', 'none'] as const
export type FontMode = (typeof FONT_MODES)[number]

const DEFAULTS = {
  content: 'content',
  templates: 'templates',
  out: 'dist',
  fonts: 'embed',
} as const
const FILE = 'briefdeck.yaml'

/** Finds briefdeck.yaml in the folder or above it; without one the folder itself is the root and defaults hold. */
export async function loadConfig(
  host: Host,
  folder: string,
): Promise<Outcome<Config> & { readonly sources: ReadonlyMap<string, string> }> {
  const root = await findRoot(host, folder)
  if (root === undefined)
    return {
      value: { root: folder, ...DEFAULTS },
      diagnostics: [],
      sources: new Map(),
    }
  const text = new TextDecoder().decode(await host.read(join(root, FILE)))
  const { values, diagnostics } = readValues(text)
  const config: Config = {
    root,
    content: values.content ?? DEFAULTS.content,
    templates: values.templates ?? DEFAULTS.templates,
    out: values.out ?? DEFAULTS.out,
    fonts: FONT_MODES.find(mode => mode === values.fonts) ?? DEFAULTS.fonts,
  }
  return {
    value: diagnostics.length > 0 ? undefined : config,
    diagnostics,
    sources: new Map([[FILE, text]]),
  }
}

async function findRoot(host: Host, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const stat = await host.stat(join(at, FILE)).catch(() => undefined)
    if (stat?.kind === 'file') return at
    if (dirname(at) === at) return undefined
  }
}

function readValues(text: string): {
  values: Partial<Record<string, string>>
  diagnostics: Diagnostic[]
} {
  const spanOf = lineIndex(FILE, text)
  const document = parseDocument(text, {
    uniqueKeys: true,
    maxAliasCount: 0,
    version: '1.2',
  } as never)
  const diagnostics = document.errors.map(fault =>
    error('config-syntax', fault.message.split('\n')[0] ?? 'broken YAML', {
      span: spanOf(fault.pos[0]),
      help: 'Mend the YAML of briefdeck.yaml.',
    }),
  )
  const values: Partial<Record<string, string>> = {}
  const data: unknown = diagnostics.length === 0 ? document.toJS() : {}
  for (const [key, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    const span = spanOf(Math.max(0, text.indexOf(`${key}:`)))
    if (!(key in DEFAULTS))
      diagnostics.push(
        error('config-key', `Unexpected key "${key}" in briefdeck.yaml`, {
          span,
          help: didYouMean(key, Object.keys(DEFAULTS)),
        }),
      )
    else if (typeof value !== 'string')
      diagnostics.push(
        error('config-value', `Unexpected value of "${key}", expected text`, {
          span,
          help: `As in \`${key}: ${DEFAULTS[key as keyof typeof DEFAULTS]}\`.`,
        }),
      )
    else if (key === 'fonts' && !FONT_MODES.some(mode => mode === value))
      diagnostics.push(
        error('config-value', `Unexpected "${value}", expected one of ${FONT_MODES.join(', ')}`, {
          span,
          help: didYouMean(value, FONT_MODES),
        }),
      )
    else values[key] = value
  }
  return { values, diagnostics }
}
