import type { Diagnostic } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Recall } from '../base/recall.ts'
import { confineHost } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { digest } from '../host/record-host.ts'
import type { TemplateRoot } from '../host/template-root.ts'
import { loadRowAudiences } from '../survey/each/load-rows.ts'
import { loadAudiences } from '../survey/load-audience.ts'
import { loadSurvey } from '../survey/load-survey.ts'
import type { Audience } from '../survey/model/audience.ts'
import type { Survey } from '../survey/model/survey.ts'
import { loadTemplates } from '../template/load-templates.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import type { YamlFile, YamlReader } from '../yaml/read-yaml.ts'
import type { Config } from './config.ts'
import { KEEPS_NOTHING, type Keep } from './keep.ts'
import { digestOfSurvey, keptProof } from './kept/kept-proof.ts'
import { keptLayouts } from './kept/kept-templates.ts'
import { openKeptYaml } from './kept/kept-yaml.ts'
import type { LoadOptions } from './options.ts'

/** All files that a build reads before it makes a deck. A field is undefined if its files have errors. */
export interface ProjectFiles {
  readonly survey: Survey | undefined
  readonly audiences: readonly Audience[] | undefined
  readonly templates: TemplateSet | undefined
  readonly roots: readonly TemplateRoot[]
  /** A digest of the texts of all templates. */
  readonly templatesDigest: string
  /** A digest of all that is in the survey, where a store is asked for decks by it. */
  readonly surveyDigest: string | undefined
  /** A host that reads only inside the project and the package, even through links. */
  readonly inside: Host
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files read, for code frames. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads the survey, the requested audiences and the templates. Templates of the project take precedence over those of
 * the package.
 */
export async function loadProject(
  host: Host,
  config: Config,
  packageRoot: string,
  { audiences: wanted = [], each, shard }: Pick<LoadOptions, 'audiences' | 'each' | 'shard'> = {},
  keep: Keep = KEEPS_NOTHING,
): Promise<ProjectFiles> {
  const roots = templateRoots(host, config, packageRoot)
  const inside = confineHost(host, [config.root, packageRoot])
  const tables = confineHost(host.unrecorded ?? host, [config.root])
  const { root, content } = config
  const yaml = await openKeptYaml(host.store)
  const survey = await keep.ofFiles('survey', `${root} ${content}`, inside, host =>
    loadSurvey(host, root, content, yaml.read, keptProof(host.store)),
  )
  const audiences = await (each === undefined
    ? keep.ofFiles('audiences', [root, content, ...wanted].join(' '), inside, host =>
        loadAudiences(host, root, content, wanted, readKept(keep, yaml.read)),
      )
    : loadRowAudiences(inside, root, content, { tables, each, wanted, ...given({ shard }) }))
  await yaml.keep()
  const templates = await keep.ofFiles('templates', JSON.stringify(roots), inside, each =>
    loadTemplates(each, roots, keptLayouts(host.store)),
  )
  return {
    survey: survey.value,
    audiences: audiences.value,
    templates: templates.value,
    roots,
    templatesDigest: digest(JSON.stringify([...templates.sources])),
    surveyDigest: survey.value && host.store && digestOfSurvey(survey.value, survey.sources),
    inside,
    diagnostics: [...survey.diagnostics, ...audiences.diagnostics, ...templates.diagnostics],
    sources: new Map([...survey.sources, ...audiences.sources, ...templates.sources]),
  }
}

/** Reads a file of YAML, unless one of the same bytes was read before. */
function readKept(keep: Keep, read: YamlReader): YamlReader {
  const known: Recall<YamlFile> = keep.pass('yaml', [])
  return (file, bytes) =>
    known(
      () => `${file}\n${Buffer.from(bytes).toString('latin1')}`,
      () => read(file, bytes),
    )
}

function templateRoots(host: Host, config: Config, packageRoot: string): readonly TemplateRoot[] {
  const own = { path: host.path.resolve(config.root, config.templates), label: config.templates }
  const shipped = { path: host.path.join(packageRoot, 'templates'), label: 'templates' }
  return own.path === shipped.path ? [shipped] : [own, shipped]
}
