import type { Edit } from './edit.ts'
import type { Rule } from './rules.ts'

/** What a mutant spoils. All but `claim` are mechanical: a machine can prove them wrong. */
export const CLASSES = [
  'excerpt',
  'figure value',
  'qualifier',
  'unit',
  'level',
  'scope',
  'what',
  'source',
  'note',
  'series',
  'counted',
  'hedge zh',
  'hedge en',
  'negation zh',
  'negation en',
  'speaker',
  'office zh',
  'office en',
  'name',
  'number by place',
  'number form zh',
  'number form en',
  'quotation',
  'glue',
  'count',
  'invisible',
  'translation',
  'closed',
  'table',
  'relation',
  'claim',
] as const
export type MutantClass = (typeof CLASSES)[number]

/** Where an edit is made: a record of the survey, a slide of an audience file, or the head of one (`id` is empty). */
export interface Place {
  readonly file: string
  readonly id: string
  /** Keys and indexes below the record or slide. */
  readonly path: readonly string[]
}

/** How much of the path of a finding must be that of the edit. */
export type Reach = 'item' | 'record' | 'project'

/** An edit of a project's content that makes it wrong, or (`twin`) one of like shape that leaves it right. */
export interface Mutant {
  readonly project: string
  readonly operator: string
  readonly class: MutantClass
  readonly place: Place
  readonly from: string
  readonly to: string
  readonly edits: readonly Edit[]
  /** The family of rules that must find it. */
  readonly rule: Rule
  readonly reach: Reach
  /** The decks to tell, by output name; those that the edit can touch, if left out. */
  readonly decks?: readonly string[]
  readonly twin: boolean
}

export const placeName = ({ file, id, path }: Place): string =>
  [file, id, path.join('/')].filter(part => part !== '').join(' ')

/** The same for the same mutant, whatever else there is: for reports and for drawing lots. */
export const mutantName = ({ project, operator, place, to }: Mutant): string =>
  `${project} · ${operator} · ${placeName(place)} · ${to}`
