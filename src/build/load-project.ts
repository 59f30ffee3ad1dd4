import { join, resolve } from 'node:path'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Audience } from '../content/audience.ts'
import { loadSurvey } from '../content/load.ts'
import { loadAudiences } from '../content/load-audience.ts'
import type { Survey } from '../content/survey.ts'
import { confineHost } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import type { CompileTemplates } from '../merge/compile-templates.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import { loadTemplates, type TemplateRoot } from '../template/load.ts'
import type { Assistant } from './assistant.ts'
import type { Config } from './load-config.ts'

/** All that a build reads before it makes a deck; parts are missing where their files have errors. */
export interface Project {
  readonly survey: Survey | undefined
  readonly audiences: readonly Audience[] | undefined
  readonly templates: TemplateSet | undefined
  /** The templates, compiled or being so, where somebody was there for it. */
  readonly code?: ReturnType<CompileTemplates>
  readonly roots: readonly TemplateRoot[]
  /** Reads nothing outside the project and the package, wherever links lead. */
  readonly inside: Host
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files read, for code frames. */
  readonly sources: ReadonlyMap<string, string>
}

/** Reads content and templates, of the audiences those asked for; the package's own templates stand behind the project's. */
export async function loadProject(
  host: Host,
  config: Config,
  packageRoot: string,
  { wanted, assistant }: { readonly wanted?: readonly string[]; readonly assistant?: Assistant } = {},
): Promise<Project> {
  const roots = templateRoots(config, packageRoot)
  const inside = confineHost(host, [config.root, packageRoot])
  const reading = loadAudiences(inside, config.root, config.content, wanted, assistant?.readYaml)
  const templates = await loadTemplates(inside, roots)
  const code = templates.value && compileAside(templates.value, assistant)
  // What is done elsewhere is all handed over before the survey keeps this thread busy.
  if (assistant !== undefined) await new Promise(resolve => setImmediate(resolve))
  const [audiences, survey] = await Promise.all([reading, loadSurvey(inside, config.root, config.content)])
  return {
    survey: survey.value,
    audiences: audiences.value,
    templates: templates.value,
    ...(code && { code }),
    roots,
    inside,
    diagnostics: [...survey.diagnostics, ...audiences.diagnostics, ...templates.diagnostics],
    sources: new Map([...survey.sources, ...audiences.sources, ...templates.sources]),
  }
}

/** What it throws is thrown when it is waited for. */
function compileAside(templates: TemplateSet, assistant: Assistant | undefined): Project['code'] {
  const code = assistant?.compileTemplates(templates)
  if (code instanceof Promise) code.catch(() => {})
  return code
}

function templateRoots(config: Config, packageRoot: string): readonly TemplateRoot[] {
  const own = { path: resolve(config.root, config.templates), label: config.templates }
  const shipped = { path: join(packageRoot, 'templates'), label: 'templates' }
  return own.path === shipped.path ? [shipped] : [own, shipped]
}
