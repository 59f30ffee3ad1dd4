import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { findPackageRoot } from '../../host/package-root.ts'
import { makeProject } from '../../init/make-project.ts'
import { writeProject } from '../../pipeline/write-project.ts'
import { printReviewsSchema } from '../../review/reviews-schema.ts'
import { loadTemplates } from '../../template/load-templates.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { tellFaults } from '../tell-faults.ts'

interface Options {
  readonly sample: string
  readonly from?: string
}

/** `briefdeck init`: a small project that builds at once. */
export const initCommand = command<Options>({
  name: 'init',
  summary: 'begin a project that builds at once: from a sample, or from results that you have',
  argument: ['[folder]', 'where it goes; the current folder by default'],
  options: [
    new Option('--sample <name>', 'what to begin with: survey, report, or a whole one of content/examples').default(
      'survey',
    ),
    new Option('--from <results>', 'an .xlsx workbook, or a folder of .csv files: tables, and a first slide for each'),
  ],
  examples: [
    ['init my-survey', 'a sample of a survey with numbers'],
    ['init my-report --sample report', 'a sample of a report with voices'],
    ['init my-survey --from results.xlsx', 'your tables, with a slide for each and its title as a task'],
  ],
  run: runInit,
})

async function runInit(
  { host, terminal, folder: here }: Invocation,
  { sample, from }: Options,
  [name = '.']: readonly string[],
): Promise<ExitCode> {
  const folder = host.path.resolve(here, name)
  const packageRoot = await findPackageRoot(host, dirname(fileURLToPath(import.meta.url)))
  const templates = await loadTemplates(host, [{ path: host.path.join(packageRoot, 'templates'), label: 'templates' }])
  const results = from === undefined ? undefined : { path: host.path.resolve(here, from), shown: from }
  const made =
    templates.value &&
    (await makeProject(host, {
      folder,
      packageRoot,
      templates: templates.value,
      schemas: { 'reviews.schema.json': printReviewsSchema() },
      sample,
      ...given({ from: results }),
    }))
  const written = made?.value === undefined ? [] : await writeProject(host, folder, made.value)
  const diagnostics = [...templates.diagnostics, ...(made?.diagnostics ?? []), ...written]
  tellFaults(terminal, diagnostics, templates.sources)
  if (made?.value === undefined || written.length > 0) return exitCodeOf({ ok: false, diagnostics })
  const inside = name === '.' ? '' : `cd ${name} && `
  terminal.out(`${made.value.length} files in ${name}: read GUIDE.md, then ${inside}npx briefdeck build\n`)
  return EXIT.built
}
