import { distance } from 'fastest-levenshtein'

/** The known name nearest to a mistyped one, if it is near enough. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    // Of two that are as near, the one that begins alike: wert, not pert, for wet.
    const isLikelier = steps === least && best !== undefined && best[0] !== name[0] && candidate[0] === name[0]
    if (steps < least || isLikelier) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** Help for an unknown name: `Did you mean "x"?`, or the list of known names if it is short. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known]
  const hit = nearest(name, names)
  if (hit !== undefined) return `Did you mean "${hit}"?`
  return names.length > 0 && names.length <= 24 ? `Known: ${names.join(', ')}.` : 'Check the spelling.'
}
