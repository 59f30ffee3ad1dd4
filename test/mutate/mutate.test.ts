import { beforeAll, describe, expect, it } from 'vitest'
import { knownMutants } from './known.ts'
import type { Mutant } from './mutant.ts'
import { without } from './needed.ts'
import { mutantsOf } from './operator.ts'
import { OPERATORS } from './operators.ts'
import { openProject, type Project, projectNames } from './project.ts'
import { failuresOf } from './report.ts'
import { catches, type Tried, tryMutant } from './run.ts'

/** `npm run mutate` tries the operators; here are the wrong decks that an attack made by hand, and the harness itself. */
let projects: readonly Project[]
let known: readonly Tried[]

beforeAll(async () => {
  projects = await Promise.all(projectNames.map(openProject))
  const tried: Tried[] = []
  for (const mutant of knownMutants(projects[0]!)) tried.push(await tryMutant(projects[0]!, mutant))
  known = tried
}, 120_000)

const named = (tried: readonly Tried[]): readonly string[] =>
  tried.map(
    ({ mutant, outcome, errors }) => `${mutant.operator}: ${outcome} ${errors.map(({ code }) => code).join(' ')}`,
  )

describe('the wrong decks of an attack', () => {
  it('are errors of their own rule at their own place', () => {
    const wrong = known.filter(({ mutant }) => !mutant.twin && mutant.class !== 'claim')
    expect(wrong.length).toBeGreaterThan(130)
    expect(named(wrong.filter(({ outcome }) => outcome !== 'caught'))).toEqual([])
  })

  it('that no machine can prove wrong are errors or open claims', () => {
    const claims = known.filter(({ mutant }) => mutant.class === 'claim')
    expect(claims.length).toBeGreaterThan(8)
    expect(named(claims.filter(({ outcome }) => outcome === 'passed' || outcome === 'stale'))).toEqual([])
  })

  it('have right ones beside them that stay silent', () => {
    const right = known.filter(({ mutant }) => mutant.twin)
    expect(right.length).toBe(3)
    expect(named(right.filter(({ errors, outcome }) => errors.length > 0 || outcome === 'stale'))).toEqual([])
  })
})

describe('the shipped projects', () => {
  it('have no error as they are', () => {
    expect(projects.flatMap(({ name, alarms }) => alarms.map(({ code, place }) => [name, code, place]))).toEqual([])
  })
})

describe('operators', () => {
  it('have wrong edits and silent twins, each with a name of its own', () => {
    const counts = OPERATORS.map(operator => {
      const mutants = projects.flatMap(project => mutantsOf(project, operator))
      return {
        name: operator.name,
        wrong: mutants.filter(({ twin }) => !twin).length,
        twins: mutants.filter(({ twin }) => twin).length,
      }
    })
    expect(counts.filter(({ wrong, twins }) => wrong === 0 || twins === 0)).toEqual([])
    expect(new Set(counts.map(({ name }) => name)).size).toBe(OPERATORS.length)
    expect(counts.reduce((sum, { wrong }) => sum + wrong, 0)).toBeGreaterThan(1500)
  })
})

describe('judging', () => {
  const mutant: Mutant = {
    project: 'content',
    operator: 'test',
    class: 'number by place',
    place: { file: 'content/audiences/press.yaml', id: 'J08', path: ['foot'] },
    from: '',
    to: '',
    edits: [{ file: 'content/audiences/press.yaml', replace: '未标注年份', by: '未标注年份；共25家企业' }],
    rule: 'number',
    reach: 'item',
    twin: false,
  }

  it('says that an edit no longer applies, and the run fails by it', async () => {
    const stale = await tryMutant(projects[0]!, {
      ...mutant,
      edits: [{ file: 'content/audiences/press.yaml', replace: '没有这句话', by: '25家' }],
    })
    expect(stale.outcome).toBe('stale')
    expect(failuresOf({ seed: 1, all: [], tried: [stale], alarms: [], seconds: 0, whole: false }).join()).toContain(
      'no longer applies',
    )
  })

  it('takes no error of another rule, at another place, for the one that was expected', () => {
    const at = { code: 'number-unbound', place: mutant.place, token: '25家', message: '' }
    expect(catches(mutant, at)).toBe(true)
    expect(catches(mutant, { ...at, code: 'slot-capacity' })).toBe(false)
    expect(catches(mutant, { ...at, place: { ...mutant.place, id: 'J09' } })).toBe(false)
    expect(catches(mutant, { ...at, place: { ...mutant.place, path: ['title'] } })).toBe(false)
  })

  it('fails, once a rule is turned off', async () => {
    const run = { seed: 1, all: [], alarms: [], seconds: 0, whole: false }
    const tried = [await tryMutant(projects[0]!, mutant)]
    expect(failuresOf({ ...run, tried })).toEqual([])
    expect(failuresOf({ ...run, tried: tried.map(each => without(each, 'number-unbound')) })).not.toEqual([])
  })
})
