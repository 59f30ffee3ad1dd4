import { type Code, type Diagnostic, error } from '../../../base/diagnostic.ts'
import { LANGUAGE_WORD, type Language } from '../../../base/language.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { type Difference, differences } from '../../../reading/compare.ts'
import { QUALIFIERS } from '../../../reading/lexicon/qualifiers.ts'
import { COUNTED_UNITS, ENGLISH_MEASURES, EXACT_UNITS } from '../../../reading/lexicon/unit-pairs.ts'
import { stemOf } from '../../../reading/numbers/same-unit.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey, Texts } from '../../model/survey.ts'
import { pairsIn } from './pairs.ts'

type Records = Pick<Survey, 'language'>

/** Value, unit, qualifier and written form of a figure agree between languages. */
export function proveFigureWords(
  figure: FigureRecord,
  survey: Records,
  masks: readonly string[],
): readonly Diagnostic[] {
  return [
    ...valuesOf(figure).flatMap(texts => proveValue(figure, texts, survey, masks)),
    ...(figure.unit === undefined ? [] : proveUnit(figure, figure.unit, survey)),
    ...(figure.qualifier === undefined ? [] : proveQualifier(figure, figure.qualifier, survey)),
    ...proveForm(figure, survey, masks),
  ].slice(0, 2)
}

function valuesOf({ value }: FigureRecord): readonly Texts[] {
  switch (value.form) {
    case 'words':
      return [value.text]
    case 'change':
      return [value.from, value.to]
    default:
      return []
  }
}

const fault = (
  code: Code,
  figure: FigureRecord,
  part: string,
  own: SourcedText,
  other: SourcedText,
  language: Language,
): Diagnostic =>
  error(
    code,
    `The ${LANGUAGE_WORD[language]} ${part} "${other.text}" of ${figure.id} is not the ${part} "${own.text}"`,
    {
      span: other.span,
      why: 'A figure is the same in every language.',
      help: `Translate "${own.text}", or correct it.`,
      trace: [{ label: 'as the source has it', span: own.span }],
    },
  )

/** The same numbers, and with them the same units: a week is no month. */
function proveValue(
  figure: FigureRecord,
  texts: Texts,
  { language: original }: Records,
  masks: readonly string[],
): readonly Diagnostic[] {
  return pairsIn(texts, original).flatMap(({ original: own, translation, language }) => {
    const unit = (side: Language): string => figure.unit?.[side]?.text ?? ''
    const join = (text: string, side: Language): string => `${text}${side === 'en' ? ' ' : ''}${unit(side)}`.trim()
    const wrong = [
      ...differences(
        readText(join(own.text, original), original, masks),
        readText(join(translation.text, language), language, masks),
      ),
    ].find(each => COMPARED.has(each.aspect) && (each.aspect !== 'hedge' || each.change === 'lost'))
    if (wrong !== undefined) return [fault('translation-number', figure, 'value', own, translation, language)]
    const [chinese, english] = language === 'en' ? [own.text, translation.text] : [translation.text, own.text]
    const measure = unitIn(chinese)
    const same = measure === undefined || EXACT_UNITS[measure]!.test(english)
    return same ? [] : [fault('translation-unit', figure, 'value', own, translation, language)]
  })
}

const COMPARED: ReadonlySet<Difference['aspect']> = new Set(['number', 'rank', 'hedge', 'level'])

/** The unit at the end of a Chinese value: 周 of 一周. */
const unitIn = (text: string): string | undefined =>
  Object.keys(EXACT_UNITS)
    .filter(unit => text.endsWith(unit))
    .sort((a, b) => b.length - a.length)[0]

/**
 * Units of time, money and size mean one thing each. What a measure word counts stands in the English of `what`, or is of its kind:
 * a firm, a person.
 */
function proveUnit(figure: FigureRecord, texts: Texts, { language: original }: Records): readonly Diagnostic[] {
  return pairsIn(texts, original).flatMap(({ original: own, translation, language }) => {
    const [chinese, english] = language === 'en' ? [own.text, translation.text] : [translation.text, own.text]
    const exact = EXACT_UNITS[chinese]
    const right =
      exact !== undefined
        ? exact.test(english)
        : !ENGLISH_MEASURES.test(english) &&
          ((COUNTED_UNITS[chinese]?.test(english) ?? false) || standsIn(english, figure.what.en?.text ?? '', chinese))
    return right ? [] : [fault('translation-unit', figure, 'unit', own, translation, language)]
  })
}

/** Words of one thing in English. */
const SYNONYMS: readonly (readonly string[])[] = [['scenario', 'use case', 'case']]

function standsIn(unit: string, what: string, chinese: string): boolean {
  // A kind of thing that is no measure word (金砖国家, 字) is named, not measured.
  if (what === '' || (chinese.length > 2 && !MEASURE.test(chinese)) || chinese === '字') return true
  const stems = new Set((what.toLowerCase().match(/[a-z]+/g) ?? []).map(stemOf))
  const noun = stemOf(unit.toLowerCase().split(/\s+/).at(-1) ?? '')
  return (
    stems.has(noun) || SYNONYMS.some(row => row.includes(noun) && row.some(each => what.toLowerCase().includes(each)))
  )
}
const MEASURE = /[个家条位名项种类次件]$/

function proveQualifier(figure: FigureRecord, texts: Texts, { language: original }: Records): readonly Diagnostic[] {
  return pairsIn(texts, original).flatMap(({ original: own, translation, language }) => {
    const ofOwn = classesOf(own.text, original)
    const ofOther = classesOf(translation.text, language)
    // 近 before a time is the past, before another number “nearly”.
    const right =
      ofOwn.length === 0 || ofOther.length === 0
        ? ofOwn.length === ofOther.length
        : ofOwn.some(each => ofOther.includes(each))
    return right ? [] : [fault('translation-qualifier', figure, 'qualifier', own, translation, language)]
  })
}

const classesOf = (word: string, language: Language): readonly string[] =>
  Object.entries(QUALIFIERS).flatMap(([name, row]) => {
    const words = [row[language], language === 'zh' ? row.zhBehind : row.enBehind].filter(Boolean).join('|')
    const found = new RegExp(`^(?:the )?(?:${words})$`, 'i').test(word.trim())
    return found || (word === '近' && name === 'past') ? name : []
  })

/** A written form says the number of the value, and a rank in the scope of the excerpt. */
function proveForm(
  figure: FigureRecord,
  { language: original }: Records,
  masks: readonly string[],
): readonly Diagnostic[] {
  const evidence = figure.excerpts.map(({ words }) => readText(words.text, original, masks))
  return Object.entries(figure.forms).flatMap(([key, form]) => {
    const language = key as Language
    if (form === undefined || evidence.length === 0) return []
    const ranks = readText(form.text, language, masks).numbers.filter(({ kind }) => kind === 'rank')
    const there = evidence.flatMap(({ numbers }) => numbers.filter(({ kind }) => kind === 'rank'))
    const wrong = ranks.find(
      rank =>
        !there.some(other => other.value === rank.value && (rank.scope === undefined || other.scope === rank.scope)),
    )
    const other = there[0]
    if (wrong === undefined || other === undefined) return []
    return [
      error(
        'translation-number',
        `The form "${form.text}" of ${figure.id} is another rank than "${other.text}" in its excerpt`,
        {
          span: form.span,
          why: 'A first in the province is none in the country.',
          help: 'Say the rank of the excerpt, with its scope.',
          trace: [{ label: `${figure.id} is here`, span: figure.span }],
        },
      ),
    ]
  })
}
