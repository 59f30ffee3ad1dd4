import { join, resolve } from 'node:path'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Audience } from '../content/audience.ts'
import { loadSurvey } from '../content/load.ts'
import { loadAudiences } from '../content/load-audience.ts'
import type { ReadYaml } from '../content/read-yaml.ts'
import type { Survey } from '../content/survey.ts'
import { confineHost } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import type { TemplateSet } from '../template/layout-spec.ts'
import { loadTemplates, type TemplateRoot } from '../template/load.ts'
import type { Config } from './load-config.ts'

/** All that a build reads before it makes a deck; parts are missing where their files have errors. */
export interface Project {
  readonly survey: Survey | undefined
  readonly audiences: readonly Audience[] | undefined
  readonly templates: TemplateSet | undefined
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
  wanted: readonly string[] = [],
  readYaml?: ReadYaml,
): Promise<Project> {
  const roots = templateRoots(config, packageRoot)
  const inside = confineHost(host, [config.root, packageRoot])
  const reading = loadAudiences(inside, config.root, config.content, wanted, readYaml)
  // Where audiences are read elsewhere, all of them are handed over before the survey keeps this thread busy.
  if (readYaml !== undefined) await new Promise(resolve => setImmediate(resolve))
  const [audiences, survey, templates] = await Promise.all([
    reading,
    loadSurvey(inside, config.root, config.content),
    loadTemplates(inside, roots),
  ])
  return {
    survey: survey.value,
    audiences: audiences.value,
    templates: templates.value,
    roots,
    inside,
    diagnostics: [...survey.diagnostics, ...audiences.diagnostics, ...templates.diagnostics],
    sources: new Map([...survey.sources, ...audiences.sources, ...templates.sources]),
  }
}

function templateRoots(config: Config, packageRoot: string): readonly TemplateRoot[] {
  const own = { path: resolve(config.root, config.templates), label: config.templates }
  const shipped = { path: join(packageRoot, 'templates'), label: 'templates' }
  return own.path === shipped.path ? [shipped] : [own, shipped]
}
