import { COUNTED_NOUNS } from '../lexicon/measures.ts'
import { ENGLISH_DIGITS, ENGLISH_ORDINALS, ENGLISH_PARTS, ENGLISH_SCALES, romanValue } from '../lexicon/numerals.ts'
import { SCOPES, type Scope } from '../lexicon/ranks.ts'
import { anyOf } from '../lexicon/words-of.ts'
import { englishValue } from './english-value.ts'
import { type Read, type Row, rounded } from './row.ts'

const WORD = `(?:${anyOf(Object.keys(ENGLISH_DIGITS).sort((a, b) => b.length - a.length))})`
const SCALE = `(?:${Object.keys(ENGLISH_SCALES).join('|')})`
const NUMBER = `(?:${WORD}|${SCALE})(?:[ -](?:and )?(?:${WORD}|${SCALE}))*`
/** twenties, nineties */
const TENS = Object.keys(ENGLISH_DIGITS)
  .filter(word => word.endsWith('ty'))
  .map(word => word.slice(0, -1))
  .join('|')
const PART = `(?:${Object.keys(ENGLISH_PARTS).join('|')})`
const ORDINAL = `(?:${Object.keys(ENGLISH_ORDINALS).join('|')}|\\d+(?:st|nd|rd|th))`

const sizeOf = (written: string): number =>
  /^\d/.test(written) ? Number(written.replaceAll(',', '')) : englishValue(written)

const rankOf = (written: string): number => ENGLISH_ORDINALS[written.toLowerCase()] ?? Number.parseInt(written, 10)

/** What a rank is of: first in the province. */
export function scopeBehind(text: string, at: number): Scope | undefined {
  const behind = text.slice(at, at + 60)
  const before = text.slice(Math.max(0, at - 40), at)
  return (Object.keys(SCOPES) as Scope[]).find(
    scope => SCOPE_BEHIND[scope].test(behind) || SCOPE_OWNER[scope].test(before),
  )
}
const SCOPE_BEHIND = Object.fromEntries(
  Object.entries(SCOPES).map(([scope, { en }]) => [
    scope,
    new RegExp(
      `^[^.,;:]{0,28}?\\b(?:in|among|across|of|within) (?:the |its |all (?:of )?)?(?:whole |entire )?(?:${anyOf(en)})\\b`,
      'i',
    ),
  ]),
) as Record<Scope, RegExp>
/** China’s top AI city, the country’s front rank. */
const SCOPE_OWNER = Object.fromEntries(
  Object.entries(SCOPES).map(([scope, { en }]) => [scope, new RegExp(`\\b(?:${anyOf(en)})[’']s [a-z ]*$`, 'i')]),
) as Record<Scope, RegExp>

/** Fractions, multiples and ranks in English words. Before plain numerals. */
export const ENGLISH_SHAPES: readonly Row[] = [
  {
    pattern: new RegExp(`\\b(${NUMBER}|\\d+) (?:in|out of(?: every)?) (${NUMBER}|\\d+)\\b(?!-)`, 'gi'),
    read: ([, over = '', under = '']) =>
      sizeOf(over) < sizeOf(under) ? { kind: 'fraction', value: rounded(sizeOf(over) / sizeOf(under)) } : undefined,
  },
  {
    pattern: new RegExp(
      `\\b(?:(an?|${WORD}|\\d)[ -])?(${PART}|halves)(s)?\\b(?!-(?:hearted|baked|finished|way|grade|part|rate|generation|wave|\\d))`,
      'gi',
    ),
    read: ([, count, part = '', plural]) => fraction(count, part.toLowerCase(), plural !== undefined),
  },
  {
    pattern:
      /\b(?:doubl(?:e|es|ed|ing)(?! ?digit)|twice|twofold|two-fold|trip(?:le|les|led|ling)|threefold|quadrupl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|manifold)\b/gi,
    read: ([found]) => ({ kind: 'multiple', value: factorOf(found.toLowerCase()) }),
  },
  {
    pattern: new RegExp(`\\b(${WORD}|\\d+)[- ]?fold\\b`, 'gi'),
    read: ([, times = '']) => ({ kind: 'multiple', value: sizeOf(times) }),
  },
  {
    pattern: /(?<![\d.A-Za-z])(\d+(?:\.\d+)?)\s?[x×](?![A-Za-z\d])/g,
    read: ([, times = '']) => ({ kind: 'multiple', value: Number(times) }),
  },
  {
    pattern: /\b(?:number (one|two|three|\d+)|no\. ?(\d+)|#(\d+))\b/gi,
    read: ([, word, digits, other]) => ({ kind: 'rank', value: sizeOf(word ?? digits ?? other ?? '') }),
  },
  {
    pattern: new RegExp(`\\btop[- ](${NUMBER}|\\d+)\\b`, 'gi'),
    read: ([, n = '']) => ({ kind: 'rank', to: sizeOf(n) }),
  },
  {
    pattern:
      /\btop(?=(?: [A-Za-z-]+){0,2} (?:city|cities|province|country|nation|spot|place|position)\b)|\btops the\b|\bfront rank\b|\bforefront\b/gi,
    read: ([found]) => ({ kind: 'rank', ...(/^front|^fore/i.test(found) ? {} : { value: 1 }) }),
  },
  {
    pattern: /\b(?:Phase|Part|Stage|Tier|Class|Level|Chapter|Series|Round|Volume) (X?I{1,3}|I[VX]|VI{0,3}|XI{0,2})\b/g,
    read: ([, roman = '']) => ({ kind: 'rank', value: romanValue(roman) }),
  },
  {
    // XII firms; World War II is a name.
    pattern: /(?<!\b[A-Z][A-Za-z]* )\b(X{1,3}(?:IX|IV|VI{0,3}|I{1,3})|X{2,3}|IX|IV|VI{1,3}|I{2,3})\b(?= [a-z-]+s\b)/g,
    read: ([roman]) => ({ kind: 'number', raw: roman, value: romanValue(roman) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:both|both of)(?= (?:(?:the|its|their|these|those|our) )?(?:[a-z-]+ )?${COUNTED_NOUNS}\\b)`,
      'gi',
    ),
    read: () => ({ kind: 'word', value: 2 }),
  },
  {
    pattern: new RegExp(
      `\\b(?:only|sole|single|lone)(?= (?:[a-z-]+ )?${COUNTED_NOUNS}\\b)(?<=\\b(?:a|one|the|its|our|their) \\w+)`,
      'gi',
    ),
    read: () => ({ kind: 'word', value: 1 }),
  },
  {
    pattern: new RegExp(`\\b(${TENS})(?:ies)\\b`, 'gi'),
    read: ([found]) => ({ kind: 'date', raw: found.toLowerCase() }),
  },
  {
    pattern: new RegExp(`\\b(${ORDINAL})\\b`, 'gi'),
    read: ({ index, 0: found }, text) => ordinal(index, found, text),
  },
]

function fraction(count: string | undefined, part: string, plural: boolean): Read | undefined {
  if (part === 'halve' || part === 'halves') return part === 'halves' ? { kind: 'fraction', value: 0.5 } : undefined
  const under = ENGLISH_PARTS[part] ?? 1
  // “the third quarter” is a rank of a quarter; a bare “third” or “quarter” is no fraction.
  if (count === undefined) return part === 'half' && !plural ? { kind: 'fraction', value: 0.5 } : undefined
  const over = /^an?$/i.test(count) ? 1 : sizeOf(count)
  if (over > 1 !== plural && part !== 'half') return undefined
  return { kind: 'fraction', value: rounded(over / under) }
}

const factorOf = (word: string): number =>
  word.startsWith('tri') || word === 'threefold' ? 3 : word.startsWith('quad') ? 4 : word.startsWith('hal') ? 0.5 : 2

/** First is a rank where it says of what; the later ones are always. */
function ordinal(index: number, found: string, text: string): Read | undefined {
  const value = rankOf(found)
  if (index === 0 && found.length === text.length) return { kind: 'mark', value }
  const behind = text.slice(index + found.length)
  const before = text.slice(Math.max(0, index - 24), index)
  if (
    /^(?:-(?:party|parties|hand|class|ever|grade|rate|person)|,)/i.test(behind) &&
    value < 4 &&
    /[a-z]/i.test(found)
  ) {
    return /^,/.test(behind) && (index === 0 || /[.;:] $/.test(before)) ? { kind: 'mark' } : undefined
  }
  if (value === 1 && found.toLowerCase() === 'first') {
    const ranked =
      /\b(?:ranks?|ranked|ranking|comes?|came|placed|stands?|stood|is|are) $/i.test(before) ||
      /^(?: [A-Za-z-]+){0,3} (?:in|among|to|nationally|nationwide|worldwide|globally|provincially)\b/i.test(behind)
    return ranked ? { kind: 'rank', value } : undefined
  }
  if (/^seconds?$/i.test(found) && /\b(?:a|per|every|each|\d) $/i.test(before)) return undefined
  return { kind: 'rank', value }
}

/** Periods that are named by one word. */
const PERIODS: Readonly<Record<string, Pick<Read, 'value' | 'unit'>>> = {
  fortnight: { value: 2, unit: 'weeks' },
  decade: { value: 10, unit: 'years' },
  century: { value: 100, unit: 'years' },
  millennium: { value: 1000, unit: 'years' },
}

/** Orders of size, crowds, and plain number words. */
export const ENGLISH_NUMBERS: readonly Row[] = [
  {
    pattern:
      /\b(?:a few |several |many |some )?(?:dozens|scores(?= of)|tens|hundreds|thousands|millions|billions|trillions)\b(?: of)?|\ba (?:couple|score|pair|trio|handful) of\b|\ba (?:hundred|thousand|million|billion|trillion)\b(?! and)/gi,
    read: ([found]) => ({ kind: 'approx', raw: found.toLowerCase() }),
  },
  { pattern: /\b(?:several|many|numerous|countless)\b/gi, read: () => ({ kind: 'vague' }) },
  {
    pattern: new RegExp(`\\b(${NUMBER}) (?:or|to) (${NUMBER})\\b`, 'gi'),
    read: ([, low = '', high = '']) =>
      sizeOf(high) > sizeOf(low) ? { kind: 'span', value: sizeOf(low), to: sizeOf(high) } : undefined,
  },
  {
    pattern: new RegExp(`\\b${NUMBER}\\b`, 'gi'),
    read: ({ 0: found }) => {
      const words = found.toLowerCase()
      return { kind: 'word', value: englishValue(words), ...(words === 'one' ? { soft: true as const } : {}) }
    },
  },
  {
    pattern: /\b(?:a|one|the|last|past|this) (decade|fortnight|century|millennium)\b/gi,
    read: ([, word = '']) => ({ kind: 'word', ...PERIODS[word.toLowerCase()] }),
  },
  {
    pattern: /\ban?(?= (?:single )?(?:year|month|week|day|hour|minute|quarter|half-year)\b)/gi,
    read: () => ({ kind: 'word', value: 1, soft: true }),
  },
]
