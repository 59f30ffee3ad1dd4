import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { LevelClass } from '../../reading/lexicon/levels.ts'
import { readText, type TextReading } from '../../reading/read-text.ts'
import { masksOf } from '../../survey/masks.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { joined, shortLists } from './joined-lists.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: a level stands beside a figure only if the figure's own clause has it, and in other words only if one of their vouchers
 * does: a provincial list never becomes a national one. The scope of a rank is that of its excerpt.
 */
export function wrongLevels({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const read = (text: string) => readText(text, context.language, masksOf(context.survey))
  const own = texts.filter(({ form, place }) => form === 'own' && place !== 'notes')
  const lists = shortLists(own)
  const badges = [...joined(own, lists)].flatMap(([path, each]) => (lists.has(path) ? each : []))
  return [
    ...own.flatMap(each => {
      const reading = read(each.text)
      return [...levelFaults(each, reading, slide.id, context), ...rankFaults(each, reading, slide.id, context)].slice(
        0,
        1,
      )
    }),
    ...badges.flatMap(each => rankFaults(each, read(each.text), slide.id, context)),
  ]
}

const CLASSES: ReadonlySet<LevelClass> = new Set(['national', 'provincial', 'world'])

function levelFaults(
  each: SlideText,
  reading: TextReading,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const levels = reading.levels.filter(
    ({ class: level, start, end }) => CLASSES.has(level) && isTyped(each, start, end) && !isScope(start, end, reading),
  )
  if (levels.length === 0) return []
  return levels.flatMap(({ class: level, text, start, end }) => {
    const clause = reading.clauses.find(part => part.start <= start && start < part.end)
    const beside = each.pieces.flatMap(piece =>
      piece.id !== undefined && clause !== undefined && clause.start <= piece.start && piece.start < clause.end
        ? (context.survey.records.get(piece.id) ?? [])
        : [],
    )
    const figures = beside.filter(({ kind }) => kind === 'figure')
    const vouchers = each.vouchers.flatMap(id => context.survey.records.get(id) ?? [])
    const records = figures.length > 0 ? figures : vouchers
    if (records.length === 0 || (each.ours && figures.length === 0)) return []
    if (records.some(record => levelsOf(record, context).has(level))) return []
    if (figures.length === 0 && !vouchers.some(record => levelsOf(record, context).size > 0)) return []
    const had = [...new Set(records.flatMap(record => [...levelsOf(record, context)]))]
    return error(
      'level-of-another',
      `"${text}" in "${each.path}" of slide ${slide} is not the level of ${records
        .map(({ id }) => id)
        .slice(0, 3)
        .join(', ')}`,
      {
        span: placeOf(each, start, end - start),
        why: had.length === 0 ? 'Its words name no level.' : `Its words are of the level: ${had.join(', ')}.`,
        help: 'Say the level as the excerpt does.',
      },
    )
  })
}

/** 全省 in 全省第一 is the scope of a rank. */
const isScope = (start: number, end: number, { numbers }: TextReading): boolean =>
  numbers.some(
    token =>
      token.kind === 'rank' &&
      token.scope !== undefined &&
      token.end >= start &&
      token.start - end < 8 &&
      token.start >= start - 30,
  )

const known = new WeakMap<SurveyRecord, ReadonlySet<LevelClass>>()

/** Levels in the words of a record; of a figure, in the clause of its value. */
function levelsOf(record: SurveyRecord, { survey }: RuleContext): ReadonlySet<LevelClass> {
  const found = known.get(record)
  if (found !== undefined) return found
  const own = [
    ...('says' in record ? Object.entries(record.says ?? {}) : []),
    ...('what' in record ? Object.entries(record.what) : []),
    ...('name' in record ? Object.entries(record.name) : []),
    ...(record.kind === 'figure' && record.level !== undefined ? [[survey.language, record.level] as const] : []),
  ].map(([language, sourced]) => readText(sourced.text, language as 'zh' | 'en'))
  const values =
    record.kind === 'figure' && record.value.form === 'number'
      ? Object.values(record.value.text).map(({ text }) => text)
      : []
  const evidence = record.excerpts.map(({ words }) => readText(words.text, survey.language))
  const inEvidence = evidence.flatMap(reading =>
    reading.levels.filter(({ start }) => {
      const clause = reading.clauses.find(part => part.start <= start && start < part.end)
      return values.length === 0 || clause === undefined || values.some(value => clause.text.includes(value))
    }),
  )
  const levels = new Set([...own.flatMap(reading => reading.levels), ...inEvidence].map(each => each.class))
  known.set(record, levels)
  return levels
}

function rankFaults(each: SlideText, reading: TextReading, slide: string, context: RuleContext): readonly Diagnostic[] {
  const ids = each.pieces.flatMap(({ id }) => id ?? [])
  const ranked = ids.flatMap(id => {
    const record = context.survey.records.get(id)
    if (record?.kind !== 'figure') return []
    return record.excerpts.flatMap(({ words }) =>
      readText(words.text, context.survey.language).numbers.filter(({ kind }) => kind === 'rank'),
    )
  })
  if (ranked.length === 0) return []
  const wrong = reading.numbers.find(
    token =>
      token.kind === 'rank' &&
      token.scope !== undefined &&
      !isTyped(each, token.start, token.end) &&
      !ranked.some(other => other.value === token.value && (other.scope === undefined || other.scope === token.scope)),
  )
  if (wrong === undefined) return []
  return [
    error(
      'level-of-another',
      `"${each.text.slice(Math.max(0, wrong.start - 4), wrong.end)}" in "${each.path}" of slide ${slide} is a rank of another scope than its figure’s`,
      {
        span: each.span,
        why: 'A first in the province is none in the country.',
        help: 'Say the scope of the excerpt.',
      },
    ),
  ]
}
