import { uncovered } from '../../../base/coverage.ts'
import type { OpenClaim } from '../../../base/open-claim.ts'
import { readText } from '../../../reading/read-text.ts'
import { masksOf } from '../../../survey/masks.ts'
import { provenWords } from '../../../survey/prove/proven-words.ts'
import { isTyped, type SlideContent, type SlideText, type SlideTextPlace } from '../../slide-content.ts'
import { states } from '../numbers/unbound.ts'
import type { RuleContext } from '../rule.ts'

/**
 * Leaves open: every sentence of a deck in words of its author, wherever it stands, unless it is the words of its vouchers clause
 * by clause. What a text shows of a record in its braces vouches for itself.
 */
export function ownSentences({ texts, slide, shown }: SlideContent, context: RuleContext): readonly OpenClaim[] {
  return texts.flatMap(each => {
    const read = READ[each.place]
    if (each.form !== 'own' || read === undefined) return []
    const vouchers = vouchersOf(each, read, [...shown.keys()])
    const words = [...shownWords(each), ...vouchers.flatMap(id => wordsOf(id, context))]
    const strange = uncovered(each.text, words)
    if (strange.length === 0) return []
    if (read.short === 'heading' && !strange.some(clause => isSentence(clause, context))) return []
    const marks = claimMarks(each, words, context)
    return {
      rule: each.ours || each.isDeclaredOurs ? 'own-claim' : read.rule,
      slide: slide.id,
      path: each.path,
      span: each.span,
      text: each.text,
      vouchers,
      why: `${each.ours || each.isDeclaredOurs ? 'The author’s own' : read.why}: “${strange.join('” “')}”${
        marks.length === 0 ? '' : `; no voucher holds “${marks.join('” “')}”`
      }`,
    }
  })
}

/** How the words of a place are read. */
interface Reading {
  readonly rule: 'paraphrase' | 'own-claim'
  readonly why: string
  /** Whether all records of the slide vouch for words that name none of their own. */
  readonly bySlide: boolean
  /** What a few words are there: a `heading` claims nothing by itself. */
  readonly short: 'sentence' | 'heading'
}

const PARAPHRASE = {
  rule: 'paraphrase',
  why: 'Not the words of its vouchers',
  bySlide: false,
  short: 'sentence',
} as const
const HEADING = { rule: 'own-claim', why: 'A label of the author’s own', bySlide: false, short: 'heading' } as const

/** The places whose words are a deck's own. The words of one occasion (host, speaker, date) are no claim of the deck's. */
const READ: Readonly<Partial<Record<SlideTextPlace, Reading>>> = {
  title: PARAPHRASE,
  words: PARAPHRASE,
  ours: PARAPHRASE,
  foot: PARAPHRASE,
  notes: { ...PARAPHRASE, why: 'Spoken in the author’s own words', bySlide: true },
  alt: { ...PARAPHRASE, why: 'A picture described in the author’s own words' },
  label: HEADING,
  section: HEADING,
  unit: HEADING,
  deck: HEADING,
}

function vouchersOf(each: SlideText, { bySlide }: Reading, shown: readonly string[]): readonly string[] {
  const own = [...new Set([...each.vouchers, ...each.pieces.flatMap(({ id }) => id ?? [])])]
  return bySlide && !each.isDeclaredOurs ? [...new Set([...own, ...shown])] : own
}

const shownWords = ({ pieces, text }: SlideText): readonly string[] =>
  pieces.filter(({ id }) => id !== undefined).map(({ start, length }) => text.slice(start, start + length))

const wordsOf = (id: string, { survey, language }: RuleContext): readonly string[] =>
  provenWords(survey.records.get(id), survey, language)

/** Fewer words name a thing: 现状, Next steps. */
const FEWEST = 4
function isSentence(clause: string, { language }: RuleContext): boolean {
  const { terms, superlatives } = readText(clause, language)
  return terms.length >= FEWEST || superlatives.length > 0
}

/** Words that mark a claim (superlatives, hedges, and numbers where they are the author's own), and that no voucher holds. */
function claimMarks(each: SlideText, vouchers: readonly string[], context: RuleContext): readonly string[] {
  const { language, survey } = context
  const masks = masksOf(survey)
  const reading = readText(each.text, language, masks)
  if (reading.superlatives.length + reading.hedges.length === 0 && !each.isDeclaredOurs) return []
  const held = vouchers.map(text => readText(text, language, masks))
  const hedges = new Set(held.flatMap(other => other.hedges.map(hedge => hedge.class)))
  const superlatives = new Set(held.flatMap(other => other.superlatives.map(({ text }) => text.toLowerCase())))
  const marks = [
    ...reading.superlatives.filter(({ text }) => !superlatives.has(text.toLowerCase())),
    ...reading.hedges.filter(hedge => !hedges.has(hedge.class)),
    ...(each.isDeclaredOurs ? reading.numbers.filter(token => states(token, reading)) : []),
  ]
  return [...new Set(marks.filter(({ start, end }) => isTyped(each, start, end)).map(({ text }) => text))]
}
