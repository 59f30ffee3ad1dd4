import { KINDS } from './cases.ts'
import { MOST_MS } from './lane.ts'
import { causeOf, type Tried } from './try-cases.ts'

/** After a collection: what a process may hold more at its end than after its first hundred cases, in bytes. Caches fill; a leak does not fit in. */
const MOST_GROWTH = 48_000_000

export interface Run {
  readonly seed: number
  readonly tried: readonly Tried[]
  readonly seconds: number
}

interface Growth {
  readonly first: number
  readonly last: number
  readonly resident: number
}

/** Of each process the first and the last sample of memory, in bytes. */
export function growthOf(tried: readonly Tried[]): readonly Growth[] {
  const lanes = [...new Set(tried.map(({ lane }) => lane))].sort()
  return lanes.flatMap(lane => {
    const samples = tried.flatMap(one => (one.lane === lane && one.verdict.memory ? [one.verdict.memory] : []))
    const [first, last] = [samples[0], samples.at(-1)]
    return first && last ? [{ first: first.used, last: last.used, resident: last.resident }] : []
  })
}

/** Why a run fails; empty where every bar holds. */
export function failuresOf(tried: readonly Tried[]): readonly string[] {
  const failed = tried.filter(({ verdict }) => verdict.faults.length > 0)
  const causes = groups(failed)
  const leaks = growthOf(tried).filter(({ first, last }) => last - first > MOST_GROWTH)
  return [
    ...[...causes].map(
      ([cause, list]) =>
        `${list.length} × ${cause} (${list
          .slice(0, 6)
          .map(({ at }) => `case ${at}`)
          .join(', ')})`,
    ),
    ...leaks.map(({ first, last }) => `memory grew from ${megabytes(first)} to ${megabytes(last)} MB`),
  ]
}

function groups(failed: readonly Tried[]): Map<string, Tried[]> {
  const found = new Map<string, Tried[]>()
  for (const one of failed) {
    const cause = causeOf(one.verdict) ?? ''
    found.set(cause, [...(found.get(cause) ?? []), one])
  }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length))
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** A run as a page of Markdown. */
export function printReport({ seed, tried, seconds }: Run): string {
  const failures = failuresOf(tried)
  const slowest = [...tried].sort((a, b) => b.verdict.ms - a.verdict.ms).slice(0, 10)
  const codes = countBy(tried.flatMap(({ verdict }) => verdict.codes))
  const built = tried.filter(({ verdict }) => verdict.codes.length + verdict.faults.length === 0).length
  const perKind = KINDS.map(({ name }) => {
    const own = tried.filter(({ kind }) => kind === name)
    const good = own.filter(({ verdict }) => verdict.codes.length + verdict.faults.length === 0).length
    return `| ${name} | ${own.length} | ${good} | ${own.filter(({ verdict }) => verdict.faults.length > 0).length} | ${new Set(own.flatMap(({ verdict }) => verdict.codes)).size} |`
  })
  return [
    '# The last full run of the fuzzer',
    '',
    `\`npm run fuzz:full -- --write\`: seed ${seed}, ${tried.length} cases, ${Math.round(seconds)} s, Node ${process.version.slice(1)}. ${built} built their deck, ${tried.length - built} were told why not.`,
    '',
    failures.length === 0 ? 'No bar was missed.' : ['Missed:', '', ...failures.map(line => `- ${line}`)].join('\n'),
    '',
    '## Cases by kind',
    '',
    '| kind | cases | decks | missed a bar | different errors |',
    '|---|--:|--:|--:|--:|',
    ...perKind,
    '',
    '## Cases by error',
    '',
    [...codes].map(([code, count]) => `${code} ${count}`).join(' · '),
    '',
    '## Slowest cases',
    '',
    `Processor time; the bar is ${MOST_MS} ms.`,
    '',
    ...slowest.map(
      ({ at, kind, verdict }) =>
        `- case ${at} (${kind}): ${Math.round(verdict.ms)} ms, ${verdict.codes.slice(0, 3).join(', ') || 'built'}`,
    ),
    '',
    '## Memory',
    '',
    'Heap and what it holds outside, after a collection, early and late in each process; resident at the end.',
    '',
    ...growthOf(tried).map(
      ({ first, last, resident }, at) =>
        `- process ${at + 1}: ${megabytes(first)} MB → ${megabytes(last)} MB, ${megabytes(resident)} MB resident`,
    ),
    '',
  ].join('\n')
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}
