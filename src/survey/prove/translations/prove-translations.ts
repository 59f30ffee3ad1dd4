import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { LANGUAGE_WORD, type Language } from '../../../base/language.ts'
import type { OpenClaim } from '../../../base/open-claim.ts'
import { partSpan } from '../../../base/part-span.ts'
import { NAMING_KINDS } from '../../../base/record-kinds.ts'
import { type Difference, differences } from '../../../reading/compare.ts'
import { readText } from '../../../reading/read-text.ts'
import { masksOf } from '../../masks.ts'
import { isClaim, type Survey, type SurveyRecord } from '../../model/survey.ts'
import type { Proof } from '../proof.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { proveFigureWords } from './prove-figure-words.ts'
import { proveNamesAcross } from './prove-names-across.ts'
import { proveOffices } from './prove-offices.ts'

/**
 * Compares every text of a record with its translation: numbers, hedges, negation, levels and ranks by class; people, offices, and
 * the value, unit and qualifier of figures by tables.
 */
export function proveTranslations(survey: Survey): Proof {
  const masks = masksOf(survey)
  const diagnostics: Diagnostic[] = []
  const open: OpenClaim[] = []
  for (const record of survey.records.values()) {
    if (record.kind === 'person') diagnostics.push(...proveOffices(record, survey.language))
    if (record.kind === 'figure') diagnostics.push(...proveFigureWords(record, survey, masks))
    for (const pair of pairsOf(record, survey)) {
      if (NO_WORDS.has(pair.field)) continue
      // A name would hide its own numerals.
      const hidden = NAMING_KINDS.has(record.kind) && NAMES.has(pair.field) ? undefined : masks
      for (const difference of differences(
        readText(pair.original.text, survey.language, hidden),
        readText(pair.translation.text, pair.language, hidden),
      )) {
        const weight = weigh(difference, pair)
        if (weight === 'error') diagnostics.push(faultOf(difference, pair, survey.language))
        if (weight === 'open') open.push(openOf(difference, pair, survey.language))
      }
      diagnostics.push(...proveNamesAcross(pair, survey))
    }
  }
  diagnostics.push(...keptPieces(survey))
  return { diagnostics, open }
}

/** Units, qualifiers, values and their written forms have a rule of their own. */
const NO_WORDS: ReadonlySet<string> = new Set(['unit', 'qualifier', 'value', 'forms'])
/** Fields of such records that hold names: what they share with a translation are numbers. */
const NAMES: ReadonlySet<string> = new Set(['name', 'aka', 'titles', 'role', 'short', 'cite', 'says'])
const SENTENCES: ReadonlySet<SurveyRecord['kind']> = new Set(['organisation', 'product', 'term'])

const isName = ({ record, field }: Pair): boolean =>
  NAMING_KINDS.has(record.kind) && NAMES.has(field) && !(field === 'says' && SENTENCES.has(record.kind))

/** What is shown for its claim is proved more strictly than small print. */
function weigh(difference: Difference, pair: Pair): 'error' | 'open' | 'none' {
  const { aspect, change, class: kind } = difference
  const { record, field } = pair
  if (field === 'caution') return 'none'
  if (isName(pair)) return aspect === 'number' && change === 'added' ? 'error' : 'none'
  const isLabel = record.kind === 'term'
  switch (aspect) {
    case 'number':
    case 'rank':
      return isLabel && record.idiom && field === 'says' ? 'none' : 'error'
    case 'hedge':
      return change === 'lost' ? 'error' : kind === 'may' || kind === 'one-of' ? 'open' : 'none'
    case 'negation':
      if (kind === 'presence') return 'error'
      return kind === 'count' && field === 'says' && isClaim(record) ? 'error' : 'open'
    case 'level':
      return 'error'
    case 'superlative':
      return change === 'added' ? 'open' : 'none'
  }
}

const CODES = {
  number: 'translation-number',
  rank: 'translation-number',
  hedge: 'translation-hedge',
  negation: 'translation-negation',
  level: 'translation-level',
  superlative: 'translation-hedge',
} as const

/** How messages call what two languages must share. */
const ASPECT_WORD = {
  number: 'number',
  rank: 'rank',
  hedge: 'hedge',
  negation: 'negation',
  level: 'level',
  superlative: 'superlative',
} as const satisfies Record<Difference['aspect'], string>

function faultOf(difference: Difference, pair: Pair, original: Language): Diagnostic {
  const { aspect, change, word, start, end } = difference
  const { record, field, translation, language } = pair
  const what = ASPECT_WORD[aspect]
  const [from, to] = [LANGUAGE_WORD[original], LANGUAGE_WORD[language]]
  const message =
    change === 'lost'
      ? `The ${to} of \`${field}\` of ${record.id} has lost the ${what} "${word}"`
      : `The ${to} of \`${field}\` of ${record.id} adds the ${what} "${word}"`
  return error(CODES[aspect], message, {
    span: change === 'lost' ? translation.span : partSpan(translation.span, translation.text, start, end - start),
    why: 'Both languages say the same: readers of one must not learn what readers of the other do not.',
    help:
      change === 'lost'
        ? `The ${from} says "${pair.original.text}": say "${word}" in ${to}, too.`
        : `The ${from} says "${pair.original.text}": delete "${word}", or correct the ${from}.`,
    trace: [{ label: `the ${from}`, span: pair.original.span }],
  })
}

const openOf = (
  { aspect, change, word }: Difference,
  { record, field, translation, language }: Pair,
  original: Language,
): OpenClaim => ({
  rule: 'translation',
  id: record.id,
  path: `${field}.${language}`,
  span: translation.span,
  text: translation.text,
  vouchers: [record.id],
  why:
    change === 'lost'
      ? `The ${ASPECT_WORD[aspect]} “${word}” of the ${LANGUAGE_WORD[original]} has no like word`
      : `The ${ASPECT_WORD[aspect]} “${word}” has no like word in the ${LANGUAGE_WORD[original]}`,
})

/** Parts to keep and short forms of a translated quotation are pieces of its translation. */
function keptPieces({ records, language: original }: Pick<Survey, 'language' | 'records'>): readonly Diagnostic[] {
  return [...records.values()].flatMap(record => {
    if (record.kind !== 'quotation') return []
    return [...record.keep, ...(record.short === undefined ? [] : [record.short])].flatMap(texts =>
      Object.entries(texts).flatMap(([key, piece]) => {
        const language = key as Language
        const whole = record.says[language]
        if (language === original || whole === undefined || piece === undefined) return []
        const missing = piece.text.split(/…+/).find(part => !whole.text.includes(part.trim()))
        if (missing === undefined) return []
        return error(
          'kept-not-in-translation',
          `"${missing}" is no piece of the ${LANGUAGE_WORD[language]} of ${record.id}`,
          {
            span: piece.span,
            why: 'A cut of a translated quotation is a piece of its translation.',
            help: `It says: "${whole.text}".`,
          },
        )
      }),
    )
  })
}
