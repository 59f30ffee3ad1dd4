import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { nearNegations } from '../../reading/compare.ts'
import { changeIn } from '../../reading/in-place.ts'
import { KEPT_HEDGES } from '../../reading/lexicon/hedges.ts'
import { STRONG } from '../../reading/lexicon/superlatives.ts'
import { likeness } from '../../reading/likeness.ts'
import { readText } from '../../reading/read-text.ts'
import { masksOf } from '../../survey/masks.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { type ClausePair, matchClauses } from '../../survey/prove/claims/match-clauses.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: own words that say a clause of their vouchers again deny what it denies, keep its hedges, and put nothing above all
 * others that no voucher does.
 */
export function turnedWords({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form, place, ours }) => form === 'own' && (place === 'title' || place === 'words') && !ours)
    .filter(({ path }) => !NAMING.test(path))
    .flatMap(each => {
      const sources = each.vouchers.flatMap(id => wordsOf(id, context))
      if (sources.length === 0) return []
      const pairs = matchClauses(each.text, sources, context.language).filter(pair => isSame(pair, context.language))
      return [
        ...pairs.flatMap(pair => turned(pair, each, slide.id, context)),
        ...pairs.flatMap(pair => softened(pair, each, slide.id, context)),
        ...changed(each, sources, slide.id, context),
        ...(each.place === 'title' ? raised(each, sources, slide.id, context) : []),
      ].slice(0, 1)
    })
}

/** Two clauses are the same if each holds most of the other; a part of one is a label (measured on the shipped decks). */
const MORE = 0.6
const LESS = { zh: 0.45, en: 0.6 } as const
/** Shorter clauses are labels. */
const FEWEST = 4
function isSame({ said, source }: ClausePair, language: Language): boolean {
  const [one, other] = [likeness(said, [source], language), likeness(source, [said], language)]
  return (
    readText(said, language).terms.length >= FEWEST &&
    Math.max(one, other) >= MORE &&
    Math.min(one, other) >= LESS[language]
  )
}

/** What they say is no sentence of the source. */
const NO_CLAIM: ReadonlySet<SurveyRecord['kind']> = new Set(['absence', 'credit', 'source', 'voice', 'person'])
/** Slots that name who speaks. */
const NAMING = /(?:^|\.)(?:by|who|role|post|mode)$|^voices\./

/** What a record says in the deck's language. */
function wordsOf(id: string, { survey, language }: RuleContext): readonly string[] {
  const record = survey.records.get(id)
  if (record === undefined || NO_CLAIM.has(record.kind)) return []
  const says =
    'says' in record ? record.says?.[language]?.text : 'what' in record ? record.what[language]?.text : undefined
  const excerpts = language === survey.language ? record.excerpts.map(({ words }) => words.text) : []
  return [...(says === undefined ? [] : [says]), ...excerpts]
}

const fault = (
  code: Code,
  slideText: SlideText,
  { start, length }: { readonly start: number; readonly length: number },
  message: string,
  why: string,
  help: string,
): Diagnostic => error(code, message, { span: placeOf(slideText, start, length), why, help })

function turned(
  { said, start, source }: ClausePair,
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language } = context
  const [ownWords, itsWords] = [readText(said, language), readText(source, language)]
  const [own, there] = [ownWords.negations, itsWords.negations]
  if (own.length === there.length) return []
  // A softer or another negation may stand for one that is lost.
  if (own.length < there.length && nearNegations(ownWords) > 0) return []
  if (own.length > there.length && there.length === 0 && nearNegations(itsWords) > 0) return []
  return [
    fault(
      'words-negation',
      slideText,
      { start, length: said.length },
      own.length > there.length
        ? `"${said.trim()}" on slide ${slide} denies what its voucher does not deny`
        : `"${said.trim()}" on slide ${slide} does not deny what its voucher denies`,
      `The voucher says "${source.trim()}": a “not” that is lost or added turns the claim round.`,
      'Say it as the voucher does, or name the record that says otherwise.',
    ),
  ]
}

function softened(
  { said, start, source }: ClausePair,
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language } = context
  const there = readText(source, language).hedges.filter(each => KEPT_HEDGES.has(each.class))
  if (there.length === 0) return []
  const own = new Set(readText(slideText.text, language).hedges.map(each => each.class))
  const lost = there.find(each => !own.has(each.class))
  if (lost === undefined) return []
  return [
    fault(
      'hedge-lost',
      slideText,
      { start, length: said.length },
      `"${said.trim()}" in "${slideText.path}" of slide ${slide} has lost its "${lost.text}"`,
      `The voucher says "${source.trim()}": without the hedge the slide claims more than the source.`,
      `Keep "${lost.text}", or a word that says as much.`,
    ),
  ]
}

/** Words of a voucher with a hedge or a “not” left out, put in, or another word in its place. */
const changed = (
  slideText: SlideText,
  sources: readonly string[],
  slide: string,
  { language }: RuleContext,
): readonly Diagnostic[] => {
  const found = changeIn(
    readText(slideText.text, language),
    sources.map(source => readText(source, language)),
    KEPT_HEDGES,
  )
  if (found === undefined) return []
  const { of, word, start, text, source } = found
  return [
    fault(
      of === 'hedge' ? 'hedge-lost' : 'words-negation',
      slideText,
      { start, length: text.length },
      `"${text}" in "${slideText.path}" of slide ${slide} is a voucher’s but for "${word}"`,
      `The voucher says "${source}": one word more or less makes another claim of it.`,
      'Say it as the voucher does.',
    ),
  ]
}

function raised(
  slideText: SlideText,
  sources: readonly string[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language, survey } = context
  const [word] = [...slideText.text.matchAll(STRONG[language])].filter(
    ({ index }) =>
      !slideText.pieces.some(({ id, start, length }) => id !== undefined && start <= index && index < start + length),
  )
  if (word === undefined) return []
  const masks = masksOf(survey)
  if (sources.some(text => readText(text, language, masks).superlatives.length > 0)) return []
  return [
    fault(
      'superlative',
      slideText,
      { start: word.index, length: word[0].length },
      `"${word[0]}" on slide ${slide} puts above all others what no voucher does`,
      'A reader takes it for a finding.',
      `Delete "${word[0]}", or name the record that says so.`,
    ),
  ]
}
