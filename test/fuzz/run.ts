import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../support/source-files.ts'
import { kindOf, type Spoilt } from './cases.ts'
import { failuresOf, printReport } from './report.ts'
import { causeOf, fuzz, type Tried } from './try-cases.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    /** How many. */
    cases: { type: 'string', default: '500' },
    /** One alone, and what it does to the project. */
    case: { type: 'string' },
    /** Those of one kind alone. */
    kind: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    /** Writes the report. */
    write: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const one = values.case === undefined ? undefined : Number(values.case)
const known = new Set<string>()

/** Tries the cases asked for, says what failed, and ends with 1 if anything did. */
export async function run(): Promise<void> {
  const all = Array.from({ length: Number(values.cases) }, (_, at) => at)
  const start = performance.now()
  const tried = await fuzz({
    seed,
    cases: one === undefined ? all.filter(at => [undefined, kindOf(at).name].includes(values.kind)) : [one],
    child: import.meta.filename,
    lanes: one === undefined ? Number(values.lanes) : 1,
    shrink: true,
    onCase: tell,
  })
  const seconds = (performance.now() - start) / 1000
  const failures = failuresOf(tried)
  if (values.write) writeFileSync(join(ROOT, 'test/fuzz/report.md'), printReport({ seed, tried, seconds }))
  const end = failures.length === 0 ? 'every bar holds' : 'bars missed'
  say(`${tried.length} cases with seed ${seed} in ${seconds.toFixed(0)} s: ${end}`)
  for (const failure of failures) say(`- ${failure}`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

/** A failure of a new cause at once, with what repeats it; with --case the input, whatever came of it. */
function tell({ at, kind, verdict }: Tried, input: Spoilt): void {
  const cause = causeOf(verdict)
  if (one !== undefined) {
    say([`case ${at} (${kind}), ${Math.round(verdict.ms)} ms`, ...verdict.told].join('\n  '))
    if (cause === undefined) say(describe(input))
  }
  if (cause === undefined || known.has(cause)) return
  known.add(cause)
  const fault = verdict.faults[0]!
  say(`\n${fault.bar} in case ${at} (${kind}): ${fault.text.split('\n').slice(0, 8).join('\n  ')}`)
  say(`  again: npm run fuzz -- --seed ${seed} --case ${at}`)
  say(describe(input))
}

function describe({ file, bytes, edits, options }: Spoilt): string {
  const text = Buffer.from(bytes)
  const shown =
    /\.(ttf|png)$/.test(file) && !text.subarray(0, 99).includes('<svg') ? `${bytes.length} bytes` : text.toString()
  const lines = one === undefined ? shown.slice(0, 1500) : shown
  return `  ${file}, ${edits.join(', ')} ${JSON.stringify(options)}\n${lines.replace(/^/gm, '  | ')}`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
