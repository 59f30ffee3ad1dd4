import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../support/source-files.ts'
import { openProject, projectNames } from './project.ts'
import { failuresOf, printTables } from './report.ts'
import { allMutants, drawn, type Tried, tryMutant } from './run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    /** Tries one in so many of the mutants. */
    'one-in': { type: 'string', default: '10' },
    /** Stops after so many minutes: what was tried is a draw. */
    minutes: { type: 'string', default: '600' },
    /** Operators whose name or class holds this alone. */
    only: { type: 'string' },
    /** Writes what passed, as JSON. */
    passed: { type: 'string' },
    /** Writes test/mutate/report.md. */
    write: { type: 'boolean', default: false },
  },
})

const start = performance.now()
const projects = new Map<string, Awaited<ReturnType<typeof openProject>>>()
for (const name of projectNames) projects.set(name, await openProject(name))
const all = allMutants([...projects.values()])
const mutants = drawn(all, Number(values.seed), Number(values['one-in'])).filter(
  ({ operator, class: name }) => values.only === undefined || `${name} ${operator}`.includes(values.only),
)
const tried: Tried[] = []
for (const mutant of mutants) {
  if (performance.now() - start > Number(values.minutes) * 60_000) break
  tried.push(await tryMutant(projects.get(mutant.project)!, mutant))
  if (tried.length % 500 === 0) process.stderr.write(`${tried.length} of ${mutants.length}\n`)
}
const seconds = (performance.now() - start) / 1000
const alarms = [...projects.values()].flatMap(project =>
  project.alarms.map(alarm => ({ project: project.name, alarm })),
)
const run = { seed: Number(values.seed), all, tried, alarms, seconds, whole: tried.length === all.length }
const report = printTables(run)
process.stdout.write(`${report}\n`)
if (values.write) writeFileSync(join(ROOT, 'test/mutate/report.md'), `${report}\n`)
if (values.passed !== undefined)
  writeFileSync(
    values.passed,
    JSON.stringify(
      tried.filter(({ mutant, outcome }) =>
        mutant.twin ? outcome !== 'passed' && outcome !== 'listed' : outcome !== 'caught',
      ),
      null,
      1,
    ),
  )
const failures = failuresOf(run)
for (const failure of failures) process.stdout.write(`- ${failure}\n`)
process.exitCode = failures.length === 0 ? 0 : 1
