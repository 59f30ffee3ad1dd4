// What all sections of the bench measure with.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const HERE = import.meta.dirname
export const ROOT = join(HERE, '..', '..', '..')
/** What is benched stays what it is: a survey of its own, frozen. */
export const CONTENT = join(HERE, 'content')
export const BIN = join(ROOT, 'lib/bin.js')
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
export const work = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'))
export const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
export const round = (value, digits = 2) => value.toFixed(digits)

/**
 * A figure that a bar is set for; it holds where it is no more than `most`, or no less than `least`.
 * @param {{ of: string, what: string, value: number | undefined, most?: number, least?: number, unit?: string, digits?: number }} bar
 */
export function barRow({ of, what, value, most, least, unit = '', digits = 2 }) {
  const wanted = `${most === undefined ? '≥' : '≤'} ${most ?? least}${unit}`
  if (value === undefined) return `| ${of} | ${what} | ${wanted} | not measured | |`
  const holds = most === undefined ? value >= least : value <= most
  return `| ${of} | ${what} | ${wanted} | ${round(value, digits)}${unit} | ${holds ? 'yes' : '**no**'} |`
}

/** One process: wall clock from outside, processor time of all its threads and peak memory from inside. */
export function measure(command, folder = CONTENT, env = {}) {
  const preload = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write(\`\\nUSED=\${maxRSS} \${userCPUTime + systemCPUTime}\`)
  })`
  const start = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, ...command],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, ...env } },
  )
  const milliseconds = performance.now() - start
  if (run.status !== 0) throw new Error(`${command.join(' ')}: ${run.stderr}`)
  const [, memory, processor] = /USED=(\d+) (\d+)/.exec(run.stderr)
  return { milliseconds, processor: Number(processor) / 1000, memory: Number(memory) / 1024, out: run.stdout }
}
