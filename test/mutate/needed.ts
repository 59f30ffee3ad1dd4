import { EVIDENCE_PAGES } from '../../src/errors/evidence.ts'
import { NUMBER_PAGES } from '../../src/errors/numbers.ts'
import { PROOF_PAGES } from '../../src/errors/proof.ts'
import { RELATION_PAGES } from '../../src/errors/relation.ts'
import { catches, type Tried } from './run.ts'

/** Codes on these pages that are no error of truth: a brace or a list that cannot be read, a warning. */
const NOT_ABOUT_TRUTH = new Set([
  'field-unknown',
  'brace-unknown',
  'words-malformed',
  'cut-of-no-quotation',
  'words-unvouched',
  'relation-unstated',
])

/** Every code by which the build says that a fact is not what its source says. */
export const TRUTH_CODES: readonly string[] = [
  ...Object.keys(EVIDENCE_PAGES),
  ...Object.keys(NUMBER_PAGES),
  ...Object.keys(PROOF_PAGES),
  ...Object.keys(RELATION_PAGES),
].filter(code => !NOT_ABOUT_TRUTH.has(code))

export interface Needed {
  readonly code: string
  /** How many mutants it finds. */
  readonly finds: number
  /** How many pass once it is turned off: nobody else finds them. */
  readonly alone: number
}

/** What each rule alone holds up. Rules do not know each other, so one that is turned off takes its own findings along. */
export function neededRules(tried: readonly Tried[]): readonly Needed[] {
  const wrong = tried.filter(({ mutant, outcome }) => !mutant.twin && outcome === 'caught')
  const codes = new Set([...TRUTH_CODES, ...wrong.flatMap(({ errors }) => errors.map(({ code }) => code))])
  return [...codes].sort().map(code => {
    const found = wrong.filter(({ mutant, errors }) =>
      errors.some(finding => finding.code === code && catches(mutant, finding)),
    )
    return { code, finds: found.length, alone: found.filter(each => without(each, code).outcome !== 'caught').length }
  })
}

/** The same run with a rule turned off. */
export function without({ mutant, errors, ...rest }: Tried, code: string): Tried {
  const left = errors.filter(finding => finding.code !== code)
  const caught = left.some(finding => catches(mutant, finding))
  return { ...rest, mutant, errors: left, outcome: caught ? 'caught' : left.length > 0 ? 'luck' : 'passed' }
}
