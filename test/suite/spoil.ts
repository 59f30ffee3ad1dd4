import type { Host } from '../../src/host/host.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import { bytesOf, PROJECT, type ProjectFiles, textOf } from '../support/fixture-project.ts'

/** A way to spoil a project, and what must be said of it. */
export interface HostileCase {
  readonly what: string
  readonly spoil: Spoil
  /** Codes that must be among the errors; the first one is looked at closely. */
  readonly codes: readonly string[]
  /** File, and line where it is worth stating. */
  readonly at?: readonly [file: string, line?: number]
  readonly message: RegExp
  readonly options?: Partial<BuildOptions>
  readonly environment?: Readonly<Record<string, string>>
  /** For what files cannot say: links, disks. */
  readonly wrap?: (host: Host) => Host
}

export type Spoil = (files: ProjectFiles) => void

export const SURVEY = 'content/survey.yaml'
export const AUDIENCE = 'content/audiences/council.yaml'
export const OTHER = 'content/audiences/drivers.yaml'
export const SOURCE = 'content/source/report.md'
/** A layout of the package that slide A6 uses; a file of this name in the project shadows it. */
export const LAYOUT = 'templates/layouts/contrast.hbs'

export const write =
  (file: string, content: string | Uint8Array): Spoil =>
  files =>
    void files.set(file, typeof content === 'string' ? bytesOf(content) : content)

export const remove =
  (...names: readonly string[]): Spoil =>
  files => {
    for (const name of names) files.delete(name)
  }

/** Fails where the text is not there: a fixture that changes must not make a case harmless. */
export const replace =
  (file: string, from: string, to: string): Spoil =>
  files => {
    const text = textOf(files.get(file))
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
    files.set(file, bytesOf(text.replace(from, () => to)))
  }

export const all =
  (...spoils: readonly Spoil[]): Spoil =>
  files => {
    for (const spoil of spoils) spoil(files)
  }

const SLOTS =
  'one: { head: label 10, word: words 10, says: words 60 }, other: { head: label 10, word: words 10, says: words 60 }, turn?: { head: words 10, says: words 60 }'

/** A layout of the project in place of the package's; its body begins on line 5. */
export const layout = (body: string, slots = SLOTS): Spoil =>
  write(LAYOUT, `---\nname: { zh: 对比, en: Contrast }\nslots: { ${slots} }\n---\n${body}\n`)

export const slide = (inside: string, slots = SLOTS): Spoil =>
  layout(`<slide><title>{{title}}</title>${inside}</slide>`, slots)

/** The title of slide A3. */
export const title = (words: string): Spoil =>
  replace(AUDIENCE, 'title: Two of the {F13} lines carry most passengers', `title: ${words}`)

/** A link in the project that leads elsewhere. */
export const linked =
  (file: string, target: string) =>
  (host: Host): Host => ({
    ...host,
    stat: path => (path === `${PROJECT}/${file}` ? Promise.resolve({ kind: 'link', size: 9 }) : host.stat(path)),
    realPath: path => (path === `${PROJECT}/${file}` ? Promise.resolve(target) : host.realPath(path)),
  })
