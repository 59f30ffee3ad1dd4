import { type Diagnostic, warning } from '../../../base/diagnostic.ts'
import { LANGUAGES, type Language } from '../../../base/language.ts'
import { COUNTED_BEHIND, RANKING, type Ranking, STRONG } from '../../../reading/lexicon/superlatives.ts'
import { type Part, readText } from '../../../reading/read-text.ts'
import { masksOf } from '../../../survey/masks.ts'
import { provenWords } from '../../../survey/prove/proven-words.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'

/** Rule: words that rank one thing above all others, wherever they stand, have a voucher that ranks. */
export function bareSuperlatives({ texts, shown, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const { language, survey } = context
  const masks = masksOf(survey)
  return texts.flatMap(each => {
    // What is marked as the author’s own is listed for a person, and names no voucher.
    if (each.form !== 'own' || each.isDeclaredOurs) return []
    // Stronger words in a title are errors.
    if (each.place === 'title' && each.text.search(STRONG[language]) >= 0) return []
    const ranks = ranksIn(each.text, language, masks).filter(({ start, end }) => isTyped(each, start, end))
    if (ranks.length === 0) return []
    const held = rankingsOf(each, [...shown.keys()], context)
    const word = ranks.find(({ ranking }) => !held.has(ranking))
    if (word === undefined) return []
    return warning('superlative-bare', `"${word.text}" in "${each.path}" of slide ${slide.id} has no voucher`, {
      span: placeOf(each, word.start, word.end - word.start),
      why: 'It ranks one thing above all others, and no record beside it does.',
      help: `Delete "${word.text}", name the record that says so in \`from\`, or accept it in briefdeck.yaml with a reason: ignore: [{ rule: superlative-bare, slide: ${slide.id}, reason: … }].`,
    })
  })
}

/** A superlative, and how it ranks. */
interface Rank extends Part {
  readonly ranking: Ranking
}

const KINDS = Object.keys(RANKING) as readonly Ranking[]

const ranksIn = (text: string, language: Language, masks: readonly string[]): readonly Rank[] =>
  readText(text, language, masks).superlatives.flatMap(word => {
    const ranking = KINDS.find(kind => RANKING[kind][language].test(word.text))
    const isDenied = DENIED[language].test(text.slice(0, word.start))
    const isCounted = word.text === '第一' && COUNTED_BEHIND.test(text.slice(word.end))
    return ranking === undefined || isDenied || isCounted || (ADVERB.test(word.text) && !standsAlone(text, word))
      ? []
      : { ...word, ranking }
  })

/** 不是唯一或第一, not the only or the first. */
const DENIED = { zh: /(?:不是|并非|不等于|未必是?)[^，。；]{0,4}$/, en: /\b(?:not|never) [^,.;]{0,16}$/i } as const

/** English words that rank in “the only bus”, “first in the country”, and do not in “only paraphrased”, “ask first”. */
const ADVERB = /^(?:only|first|most|top)$/i
const standsAlone = (text: string, { start, end }: Part): boolean =>
  /(?:\b(?:the|its|their|our|your|his|her|an)|[’']s) $/i.test(text.slice(0, start)) ||
  /^ (?:in|of|among) /i.test(text.slice(end))

/** How the records rank that vouch for a text, in any language. Beside words that make no claim, all records of the slide vouch. */
function rankingsOf(
  { place, vouchers, pieces }: SlideText,
  shown: readonly string[],
  { survey }: RuleContext,
): ReadonlySet<Ranking> {
  const own = [...vouchers, ...pieces.flatMap(({ id }) => id ?? [])]
  const claims = place === 'title' || place === 'words'
  const ids = claims && own.length > 0 ? own : [...own, ...shown]
  const ranks = ids.flatMap(id =>
    LANGUAGES.flatMap(language =>
      provenWords(survey.records.get(id), survey, language).flatMap(words => ranksIn(words, language, masksOf(survey))),
    ),
  )
  return new Set(ranks.map(({ ranking }) => ranking))
}
