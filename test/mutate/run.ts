import { knownMutants } from './known.ts'
import type { Mutant } from './mutant.ts'
import { mutantName } from './mutant.ts'
import { mutantsOf } from './operator.ts'
import { OPERATORS } from './operators.ts'
import type { Finding, Project, Verdict } from './project.ts'
import { RULES } from './rules.ts'

/**
 * What became of a mutant. `caught`: an error of its rule at its place. `luck`: an error, but by another rule or
 * elsewhere. `listed`: no error, and the ledger lists a claim more. `passed`: nothing. For a twin, all but `passed` and
 * `listed` are alarms.
 */
export type Outcome = 'caught' | 'luck' | 'listed' | 'passed' | 'stale'

export interface Tried {
  readonly mutant: Mutant
  readonly outcome: Outcome
  /** The errors, those that catch it first. */
  readonly errors: readonly Finding[]
  readonly milliseconds: number
}

export const allMutants = (projects: readonly Project[]): readonly Mutant[] => {
  const seen = new Set<string>()
  return projects
    .flatMap(project => [
      ...(project.name === 'content' ? knownMutants(project) : []),
      ...OPERATORS.flatMap(operator => mutantsOf(project, operator)),
    ])
    .filter(mutant => {
      const name = mutantName(mutant)
      if (seen.has(name)) return false
      seen.add(name)
      return true
    })
}

/**
 * One in so many, and all that are known from attacks; drawn by name and seed, so that a mutant's lot does not hang on the others.
 * They are tried in an order by lot, too: a run that is stopped has tried a draw.
 */
export const drawn = (mutants: readonly Mutant[], seed: number, oneIn: number): readonly Mutant[] => {
  const lot = (mutant: Mutant): number => hash(`${seed} ${mutantName(mutant)}`)
  return mutants
    .filter(mutant => mutant.operator.startsWith('known: ') || lot(mutant) % oneIn === 0)
    .sort((one, other) => lot(one) - lot(other))
}

export async function tryMutant(project: Project, mutant: Mutant): Promise<Tried> {
  const start = performance.now()
  const verdict = await project.judge(mutant.edits, mutant.decks)
  return { mutant, ...outcomeOf(mutant, verdict), milliseconds: performance.now() - start }
}

function outcomeOf(mutant: Mutant, { stale, errors, open }: Verdict): Pick<Tried, 'outcome' | 'errors'> {
  if (stale) return { outcome: 'stale', errors }
  const right = errors.filter(finding => catches(mutant, finding))
  if (right.length > 0)
    return { outcome: 'caught', errors: [...right, ...errors.filter(finding => !right.includes(finding))] }
  if (errors.length > 0) return { outcome: 'luck', errors }
  return { outcome: open.length > 0 ? 'listed' : 'passed', errors }
}

/**
 * Whether a finding is of the mutant's rule and at its place: the record, or the slide and the item of the edit, or the
 * words of the other language that are laid over it. A finding at another place that marks the record's id counts: what
 * a source covers is told where it says so.
 */
export function catches({ rule, place, reach }: Mutant, { code, place: at, token }: Finding): boolean {
  if (!RULES[rule].test(code)) return false
  if (reach === 'project' || (reach === 'record' && token === place.id && place.id !== '')) return true
  const paired =
    at.file === place.file || at.file.replace(/\.\w+(?=\.yaml$)/, '') === place.file.replace(/\.\w+(?=\.yaml$)/, '')
  if (!paired || at.id !== place.id) return false
  if (reach === 'record') return true
  const own = place.path.slice(0, -1)
  const shared = Math.min(own.length, at.path.length)
  return (
    own.slice(0, shared).every((step, index) => at.path[index] === step) &&
    (place.path.length > 1 || at.path.length === 0 || at.path[0] === place.path[0])
  )
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value >>> 0
}
