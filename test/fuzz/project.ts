import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import sharp from 'sharp'
import { bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { ownFont } from '../support/own-font.ts'
import { smallPackage } from '../support/small-package.ts'
import { ROOT, readSource } from '../support/source-files.ts'

/** The projects that are spoilt. */
export const PROJECTS = ['ferry', 'night-buses'] as const
export type ProjectName = (typeof PROJECTS)[number]

/** Pictures of every kind that a user may hand in, those that are refused too. */
export const PHOTOS = ['png', 'jpeg', 'gif', 'webp'] as const

const FOLDER = join(ROOT, 'test/fuzz/project')

const fileAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

/** The project of test/fuzz/project, with pictures and fonts that are made here. */
async function ferry(): Promise<ProjectFiles> {
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const files = names.map(entry => join(entry.parentPath, entry.name))
  const shade = { create: { width: 60, height: 40, channels: 3, background: '#0b5563' } } as const
  const photos = await Promise.all(
    PHOTOS.map(
      async type => [`assets/photo.${type}`, new Uint8Array(await sharp(shade).toFormat(type).toBuffer())] as const,
    ),
  )
  return new Map([
    ...files.map(path => [relative(FOLDER, path), fileAt(path)] as const),
    ...photos,
    ['brand/regular.ttf', ownFont(400)],
    ['brand/bold.ttf', ownFont(700)],
  ])
}

/** The second survey, whole, and the first slides of its deck: all of them would take longer than a case may. */
function nightBuses(): ProjectFiles {
  const files = fixtureProject('night-buses')
  const audience = 'content/audiences/council.yaml'
  const [first = ''] = textOf(files.get(audience)).split(/^ {2}- slide: A4$/m)
  files.set(audience, bytesOf(first))
  files.delete('content/audiences/drivers.yaml')
  return files
}

/** Of the package the parts that the small project uses: every build checks all templates that it finds. */
const PARTS = [
  'templates/house/zh.yaml',
  'templates/house/en.yaml',
  'templates/themes/ledger.yaml',
  ...['frame', 'tracker', 'tracker-here', 'tracker-names', 'tracker-section', 'tracker-segments', 'foot', 'logo'].map(
    name => `templates/partials/${name}.hbs`,
  ),
]

export interface Base {
  /** By path from the project's root. */
  readonly files: ProjectFiles
  /** By absolute path. */
  readonly package: ReadonlyMap<string, Uint8Array>
  readonly packageRoot: string
}

export async function loadProjects(): Promise<Readonly<Record<ProjectName, Base>>> {
  const text = new TextEncoder()
  return {
    ferry: {
      files: await ferry(),
      packageRoot: '/package',
      package: new Map(PARTS.map(path => [`/package/${path}`, text.encode(readSource(path))])),
    },
    'night-buses': { files: nightBuses(), packageRoot: '/package', package: smallPackage() },
  }
}
