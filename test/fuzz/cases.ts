import * as fc from 'fast-check'
import type { FontMode } from '../../src/base/fonts/font-mode.ts'
import { BYTES, FONT } from './bytes.ts'
import { drawFrom, type Mutator } from './draw.ts'
import { SLIDES } from './grammar.ts'
import { type Base, PHOTOS, type ProjectName } from './project.ts'
import { SVG } from './svg.ts'
import { TEMPLATE } from './templates.ts'
import { YAML } from './yaml.ts'

/** A project, spoilt: what is in other words than the base project has, and how it is built. */
export interface Spoilt {
  readonly project: ProjectName
  readonly file: string
  readonly bytes: Uint8Array
  readonly options: { readonly theme?: string; readonly fonts?: FontMode }
  /** What was done, in order. */
  readonly edits: readonly string[]
}

type Bases = Readonly<Record<ProjectName, Base>>
type Options = Spoilt['options']

interface Target {
  readonly project: ProjectName
  /** The file that is spoilt, and the one that it starts from. */
  readonly file: string
  readonly from?: string
  readonly options?: Options
}

export interface Kind {
  readonly name: string
  /** Of twenty cases. */
  readonly share: number
  readonly spoilt: (bases: Bases) => fc.Arbitrary<Spoilt>
}

/** One to four changes of a file, each a mutator and the numbers that it draws from. */
const editsOf = <T>(mutators: readonly Mutator<T>[]) =>
  fc.array(
    fc.tuple(fc.constantFrom(...mutators), fc.array(fc.nat(0xfffff), { minLength: 7, maxLength: 7, size: 'max' })),
    {
      minLength: 1,
      maxLength: 4,
      size: 'small',
    },
  )

function spoil<T>(content: T, edits: readonly (readonly [Mutator<T>, readonly number[]])[]): T {
  return edits.reduce((before, [mutator, numbers]) => mutator.change(before, drawFrom(numbers)), content)
}

const namesOf = (edits: readonly (readonly [{ readonly name: string }, unknown])[]) => edits.map(([{ name }]) => name)

/** No file of a user's is longer than this by our making: length alone has cases of its own. */
const MOST_CHARACTERS = 400_000

const texts =
  (mutators: readonly Mutator<string>[], ...targets: readonly Target[]): Kind['spoilt'] =>
  bases =>
    fc.tuple(fc.constantFrom(...targets), editsOf(mutators)).map(([target, edits]) => {
      const before = new TextDecoder().decode(bases[target.project].files.get(target.from ?? target.file))
      const after = spoil(before, edits).slice(0, MOST_CHARACTERS)
      return { options: {}, ...target, bytes: new TextEncoder().encode(after), edits: namesOf(edits) }
    })

const binary =
  (mutators: readonly Mutator<Uint8Array>[], ...targets: readonly Target[]): Kind['spoilt'] =>
  bases =>
    fc.tuple(fc.constantFrom(...targets), editsOf(mutators)).map(([target, edits]) => ({
      options: {},
      ...target,
      bytes: spoil(bases[target.project].files.get(target.from ?? target.file)!, edits),
      edits: namesOf(edits),
    }))

const BRAND: Options = { theme: 'brand/brand.yaml' }
const BOARD = 'templates/layouts/board.hbs'
const PHOTO = 'assets/photo.png'

/** The layout's front matter before a slide of random elements. */
const slides: Kind['spoilt'] = ({ ferry }) => {
  const [, head] = new TextDecoder().decode(ferry.files.get(BOARD)).split('---\n')
  return SLIDES.map(slide => ({
    project: 'ferry',
    file: BOARD,
    bytes: new TextEncoder().encode(`---\n${head}---\n${slide}\n`),
    options: {},
    edits: ['a slide of random elements'],
  }))
}

export const KINDS: readonly Kind[] = [
  {
    name: 'content',
    share: 3,
    spoilt: texts(
      YAML,
      { project: 'ferry', file: 'content/survey.yaml' },
      { project: 'ferry', file: 'content/survey.yaml' },
      { project: 'ferry', file: 'content/source/report.md' },
      { project: 'night-buses', file: 'content/survey.yaml' },
    ),
  },
  {
    name: 'audiences',
    share: 3,
    spoilt: texts(
      YAML,
      { project: 'ferry', file: 'content/audiences/crew.yaml' },
      { project: 'ferry', file: 'content/audiences/crew.yaml' },
      { project: 'night-buses', file: 'content/audiences/council.yaml' },
    ),
  },
  { name: 'configuration', share: 1, spoilt: texts(YAML, { project: 'ferry', file: 'briefdeck.yaml' }) },
  {
    name: 'templates',
    share: 3,
    spoilt: texts(
      TEMPLATE,
      { project: 'ferry', file: BOARD },
      { project: 'ferry', file: BOARD },
      { project: 'ferry', file: 'templates/partials/card.hbs' },
    ),
  },
  { name: 'markup', share: 4, spoilt: slides },
  {
    name: 'themes',
    share: 2,
    spoilt: texts(
      YAML,
      { project: 'ferry', file: 'brand/brand.yaml', options: BRAND },
      { project: 'ferry', file: 'templates/themes/ledger.yaml' },
    ),
  },
  {
    name: 'pictures',
    share: 1,
    spoilt: binary(
      BYTES,
      ...PHOTOS.map(type => ({ project: 'ferry' as const, file: PHOTO, from: `assets/photo.${type}` })),
    ),
  },
  {
    name: 'vectors',
    share: 1,
    spoilt: texts(
      SVG,
      { project: 'ferry', file: 'brand/logo.svg', options: BRAND },
      { project: 'ferry', file: PHOTO, from: 'brand/logo.svg' },
    ),
  },
  {
    name: 'fonts',
    share: 2,
    spoilt: binary(
      FONT,
      { project: 'ferry', file: 'brand/regular.ttf', options: { ...BRAND, fonts: 'none' } },
      { project: 'ferry', file: 'brand/regular.ttf', options: { ...BRAND, fonts: 'embed' } },
      { project: 'ferry', file: 'brand/bold.ttf', options: { ...BRAND, fonts: 'embed' } },
    ),
  },
]

/** Twenty kinds in turn, each as often as its share says, spread out. */
const TURNS: readonly Kind[] = KINDS.flatMap(kind =>
  Array.from({ length: kind.share }, (_, at) => ({ kind, at: (at + 0.5) / kind.share })),
)
  .sort((a, b) => a.at - b.at)
  .map(({ kind }) => kind)

export const kindOf = (at: number): Kind => TURNS[at % TURNS.length]!

/** A seed of its own for each case: neighbours have nothing in common (the finaliser of MurmurHash3). */
export function seedOf(seed: number, at: number): number {
  let hash = (seed ^ Math.imul(at + 1, 0x9e3779b9)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
