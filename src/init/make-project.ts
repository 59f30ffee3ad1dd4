import { error, hasErrors, type Result } from '../base/diagnostic.ts'
import { HAN } from '../base/language.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import { printAudience, printSurvey } from './print-project.ts'
import { printProjectSchemas } from './project-schema.ts'
import { readResults } from './read-results.ts'
import { findSamples, type ProjectFile, readCommon, readSample } from './read-starter.ts'

export interface Wish {
  /** Absolute path of the new project's folder, and its name as it is shown. */
  readonly folder: string
  readonly packageRoot: string
  readonly templates: TemplateSet
  /** Further schemas of the project's files, by name. */
  readonly schemas: Readonly<Record<string, string>>
  readonly sample: string
  /** Results to begin with, in place of the sample's: an absolute path, and as it was written. */
  readonly from?: { readonly path: string; readonly shown: string }
}

/** The files of a new project. None of them is there yet: a project that is begun is never overwritten. */
export async function makeProject(host: Host, wish: Wish): Promise<Result<readonly ProjectFile[]>> {
  const { value: own, diagnostics } = await ownFiles(host, wish)
  if (own === undefined) return { value: undefined, diagnostics }
  const common = (await readCommon(host, wish.packageRoot)).filter(({ path }) => !own.some(file => file.path === path))
  const schemas = { ...printProjectSchemas(wish.templates), ...wish.schemas }
  const files = [
    ...common,
    ...own,
    ...Object.entries(schemas).map(([name, text]) => textFile(`content/schema/${name}`, text)),
  ]
  const there = await Promise.all(
    files.map(async ({ path }) => ((await exists(host, host.path.join(wish.folder, path))) ? [path] : [])),
  )
  const [first, ...more] = there.flat()
  if (first === undefined) return { value: files, diagnostics }
  return {
    value: undefined,
    diagnostics: [
      ...diagnostics,
      error('init-exists', `${first} is already there${more.length === 0 ? '' : `, and so are ${more.length} more`}`, {
        why: 'Nothing of yours is overwritten, and nothing was written.',
        help: 'Name another folder: briefdeck init my-survey.',
      }),
    ],
  }
}

async function ownFiles(
  host: Host,
  { packageRoot, sample, from, templates, folder }: Wish,
): Promise<Result<readonly ProjectFile[]>> {
  if (from === undefined) {
    const samples = await findSamples(host, packageRoot)
    const found = samples.get(sample)
    if (found !== undefined) return { value: await readSample(host, found), diagnostics: [] }
    const help = didYouMean(sample, [...samples.keys()])
    return { value: undefined, diagnostics: [error('sample-unknown', `There is no sample "${sample}"`, { help })] }
  }
  const { tables, files, diagnostics } = await readResults(host, from.path, from.shown)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const title = host.path.basename(host.path.resolve(folder))
  const language = tables.some(({ table }) => table.rows.some(row => HAN.test(row))) ? 'zh' : 'en'
  return {
    value: [
      ...files,
      textFile('content/survey.yaml', printSurvey(tables, title, language)),
      textFile('content/audiences/board.yaml', printAudience(tables, templates, { title, language, theme: 'ledger' })),
    ],
    diagnostics,
  }
}

const textFile = (path: string, text: string): ProjectFile => ({ path, bytes: new TextEncoder().encode(text) })

const exists = (host: Host, path: string): Promise<boolean> =>
  host.stat(path).then(
    () => true,
    () => false,
  )
