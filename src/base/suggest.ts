import { distance } from 'fastest-levenshtein'
import type { Fix } from './diagnostic.ts'
import type { Span } from './span.ts'

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

/** The one known name that a mistyped one must be: one slip away, two in a long one, and no other is as near. */
export function certain(name: string, known: Iterable<string>): string | undefined {
  const ranked = [...new Set(known)]
    .map(candidate => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  const [first, second] = ranked
  const most = name.length < 4 ? 0 : name.length < 8 ? 1 : 2
  return first !== undefined && first.steps <= most && first.steps < (second?.steps ?? Infinity)
    ? first.candidate
    : undefined
}

/** The fix of a mistyped word of a closed list, if only one word can be meant. */
export function respelt({ text, span }: { text: string; span: Span }, known: Iterable<string>): { fix?: Fix } {
  const right = certain(text, known)
  return right === undefined ? {} : { fix: { span, text: right, was: text } }
}

/** Help for an unknown name: `Did you mean "x"?`, or the list of known names if it is short. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known]
  const hit = nearest(name, names)
  if (hit !== undefined) return `Did you mean "${hit}"?`
  return names.length > 0 && names.length <= 24 ? `Known: ${names.join(', ')}.` : 'Check the spelling.'
}
