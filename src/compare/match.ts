/** Things of two lists that are one: by their places in both. */
export type Pair = readonly [before: number, after: number]

/**
 * Pairs the things of two lists: first those with the same key, then the likest of the rest. Each is paired once; the pairs
 * stand in the order of the second list.
 *
 * @param keys of a thing, the strongest first; one that several have decides nothing
 * @param likeness from 0 to 1; what is not above `least` is another thing
 */
export function matched<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((thing: T) => string | undefined)[],
  likeness: (a: T, b: T) => number,
  least = 0.5,
): readonly Pair[] {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number): void => {
    pairs.set(b, a)
    taken.add(a)
  }
  for (const key of keys) {
    const [old, now] = [uniqueBy(before, key), uniqueBy(after, key)]
    for (const [value, b] of now) {
      const a = old.get(value)
      if (a !== undefined && !taken.has(a) && !pairs.has(b)) pair(a, b)
    }
  }
  const free = (list: readonly T[], isTaken: (at: number) => boolean): readonly number[] =>
    [...list.keys()].filter(at => !isTaken(at))
  const [old, now] = [free(before, at => taken.has(at)), free(after, at => pairs.has(at))]
  if (old.length * now.length > MOST_COMPARED) return sorted(pairs)
  const rest = old.flatMap(a => now.map(b => ({ a, b, like: likeness(before[a]!, after[b]!) })))
  // Of two that are as alike, those nearer to each other.
  rest.sort((x, y) => y.like - x.like || Math.abs(x.a - x.b) - Math.abs(y.a - y.b))
  for (const { a, b, like } of rest) if (like > least && !taken.has(a) && !pairs.has(b)) pair(a, b)
  return sorted(pairs)
}

/** Comparing each with each takes too long beyond it: what has no key of its own is then gone, or new. */
const MOST_COMPARED = 40_000

const sorted = (pairs: ReadonlyMap<number, number>): readonly Pair[] =>
  [...pairs].map(([b, a]): Pair => [a, b]).sort((x, y) => x[1] - y[1])

function uniqueBy<T>(list: readonly T[], key: (thing: T) => string | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, thing] of list.entries()) {
    const value = key(thing)
    if (value === undefined || value === '') continue
    if (found.has(value)) twice.add(value)
    found.set(value, at)
  }
  for (const value of twice) found.delete(value)
  return found
}

/** The pairs that kept their order among each other: a longest run of them that ascends in both lists. */
export function inOrder(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const best = pairs.map(() => ({ length: 1, from: -1 }))
  let last = -1
  for (const [at, [a]] of pairs.entries()) {
    for (let from = 0; from < at; from++)
      if (pairs[from]![0] < a && best[from]!.length + 1 > best[at]!.length)
        best[at] = { length: best[from]!.length + 1, from }
    if (last < 0 || best[at]!.length > best[last]!.length) last = at
  }
  const kept = new Set<Pair>()
  for (let at = last; at >= 0; at = best[at]!.from) kept.add(pairs[at]!)
  return kept
}
