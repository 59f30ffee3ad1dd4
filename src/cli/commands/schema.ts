import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasErrors } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { findPackageRoot } from '../../host/package-root.ts'
import { printProjectSchemas } from '../../init/project-schema.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { loadProject } from '../../pipeline/load-project.ts'
import { writeProject } from '../../pipeline/write-project.ts'
import { printReviewsSchema } from '../../review/reviews-schema.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { tellFaults } from '../tell-faults.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly content?: string
}

/** `briefdeck schema`: what an editor needs to complete and refuse as the build does. */
export const schemaCommand = command<Options>({
  name: 'schema',
  summary: 'write the JSON schemas of the project, which know its layouts and their slots',
  options: [CONTENT_OPTION],
  examples: [['schema', 'content/schema/*.json, for completion in an editor']],
  run: runSchema,
})

async function runSchema({ host, terminal, folder }: Invocation, { content }: Options): Promise<ExitCode> {
  const config = await loadConfig(host, folder, given({ content }))
  const packageRoot = await findPackageRoot(host, dirname(fileURLToPath(import.meta.url)))
  const project = config.value && (await loadProject(host, config.value, packageRoot))
  const faults = [...config.diagnostics, ...(project?.templates === undefined ? (project?.diagnostics ?? []) : [])]
  const sources = new Map([...config.sources, ...(project?.sources ?? [])])
  const place = config.value && `${config.value.content}/schema`
  const files = Object.entries(
    project?.templates === undefined
      ? {}
      : { ...printProjectSchemas(project.templates), 'reviews.schema.json': printReviewsSchema() },
  ).map(([name, text]) => ({ path: `${place}/${name}`, bytes: new TextEncoder().encode(text) }))
  const written = config.value === undefined ? [] : await writeProject(host, config.value.root, files)
  tellFaults(terminal, [...faults, ...written], sources)
  if (hasErrors([...faults, ...written]) || files.length === 0) return EXIT.content
  terminal.out(`${files.length} schemas in ${place}\n`)
  return EXIT.built
}
