import { type Code, type Diagnostic, error } from '../../../base/diagnostic.ts'
import { partSpan } from '../../../base/part-span.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { type HedgeClass, KEPT_HEDGES } from '../../../reading/lexicon/hedges.ts'
import { NO_NEGATION } from '../../../reading/lexicon/negation.ts'
import { readText } from '../../../reading/read-text.ts'
import { type ClaimRecord, isClaim, type Survey } from '../../model/survey.ts'
import { type ClausePair, matchClauses } from './match-clauses.ts'

type SaidRecord = Exclude<ClaimRecord, { readonly kind: 'quotation' }>

/** A record, what it says in the language of the source, and its excerpts. */
interface Said {
  readonly record: SaidRecord
  readonly says: SourcedText
  readonly evidence: string
  readonly survey: Survey
}

/**
 * Holds what a record says against its excerpts, in one language: nothing is denied or affirmed anew, no hedge is lost, no
 * level, rank or superlative is added, and nobody is named who is not there.
 */
export function proveSays(survey: Survey): readonly Diagnostic[] {
  const people = [...survey.records.values()].flatMap(record => {
    const name = record.kind === 'person' ? record.name[survey.language]?.text : undefined
    return name === undefined ? [] : [{ id: record.id, name }]
  })
  return [...survey.records.values()].flatMap(record => {
    if (!isClaim(record) || record.kind === 'quotation' || record.excerpts.length === 0) return []
    const says = record.says[survey.language]
    if (says === undefined) return []
    const excerpts = record.excerpts.map(({ words }) => words.text)
    const evidence = [...excerpts, record.attribution?.text ?? ''].join('\n')
    const said = { record, says, evidence, survey }
    const pairs = matchClauses(says.text, excerpts, survey.language)
    return [
      ...pairs.flatMap(pair => proveNegation(pair, said)),
      ...proveHedges(said),
      ...proveClauseHedges(pairs, said),
      ...proveLevels(said),
      ...proveSuperlatives(said),
      ...people
        .filter(({ name }) => says.text.includes(name) && !evidence.includes(name))
        .map(({ id, name }) => person(id, name, said)),
    ]
  })
}

const fault = (
  code: Code,
  said: Said,
  part: { readonly start: number; readonly text: string },
  message: string,
  why: string,
  help: string,
): Diagnostic =>
  error(code, `${message} (${said.record.id})`, {
    span: partSpan(said.says.span, said.says.text, part.start, part.text.length),
    why,
    help,
  })

/** A clause denies as often as the one that it says again. */
function proveNegation({ said: clause, start, source }: ClausePair, said: Said): readonly Diagnostic[] {
  const { language } = said.survey
  const own = readText(clause, language).negations.length
  const there = readText(source, language).negations.length + lostInside(clause, source, said)
  if (own === there) return []
  return [
    fault(
      'says-negation',
      said,
      { start, text: clause },
      own > there
        ? `“${clause.trim()}” denies what its excerpt does not deny`
        : `“${clause.trim()}” does not deny what its excerpt denies`,
      'A “not” that is lost or added turns the claim round.',
      `The excerpt says “${source.trim()}”.`,
    ),
  ]
}

/** Words such as 不足 deny nothing that could be lost, but without their 不 they turn round: 声量不足, 声量足. */
function lostInside(clause: string, source: string, { survey: { language } }: Said): number {
  return [...source.matchAll(NO_NEGATION[language])].filter(({ index, 0: phrase }) => {
    const rest = `${source.charAt(index - 1)}${phrase.replace(/[不无未非]|^not? /i, '')}`
    return rest.trim().length > 1 && !clause.includes(phrase) && clause.includes(rest)
  }).length
}

/** Each declared hedge stands in the words, itself or a word of its class. */
function proveHedges(said: Said): readonly Diagnostic[] {
  const { record, says, survey } = said
  const classes = new Set(readText(says.text, survey.language).hedges.map(each => each.class))
  return record.hedges.flatMap(({ hedge }) => {
    const own = readText(hedge.text, survey.language).hedges.map(each => each.class)
    if (says.text.includes(hedge.text) || (own.length > 0 && own.every(each => classes.has(each)))) return []
    return [
      fault(
        'says-hedge',
        said,
        { start: 0, text: says.text },
        `“${hedge.text}”, which it declares as its hedge, does not stand in its words`,
        WHY_HEDGE,
        `Write “${hedge.text}”, or a word that softens alike.`,
      ),
    ]
  })
}

const WHY_HEDGE = 'Without its hedge the claim says more than the source.'

/** Hedges that no clause may lose: what is left out otherwise, such as “and others”, is listed for a person. */
const KEPT: ReadonlySet<HedgeClass> = new Set([...KEPT_HEDGES, 'so-far'])

/** Words of time that may be left out, though they soften some claims. */
const TIMES: ReadonlySet<string> = new Set(['如今', 'now', 'today'])

/** A clause has as many hedges of a class as the one that it says again, or the words as a whole have as many. */
function proveClauseHedges(pairs: readonly ClausePair[], said: Said): readonly Diagnostic[] {
  const { language } = said.survey
  const hedgesIn = (text: string) => readText(text, language).hedges.filter(({ text: word }) => !TIMES.has(word))
  const count = (text: string, kind: HedgeClass): number => hedgesIn(text).filter(each => each.class === kind).length
  const sources = [...new Set(pairs.map(({ source }) => source))]
  return pairs.flatMap(({ said: clause, start, source }) => {
    const lost = hedgesIn(source).find(
      ({ class: kind }) =>
        KEPT.has(kind) &&
        count(clause, kind) < count(source, kind) &&
        count(said.says.text, kind) < sources.reduce((sum, each) => sum + count(each, kind), 0),
    )
    return lost === undefined
      ? []
      : [
          fault(
            'says-hedge',
            said,
            { start, text: clause },
            `“${clause.trim()}” has lost “${lost.text}”`,
            WHY_HEDGE,
            `The excerpt says “${source.trim()}”.`,
          ),
        ]
  })
}

function proveLevels(said: Said): readonly Diagnostic[] {
  const { language } = said.survey
  const there = new Set(readText(said.evidence, language).levels.map(each => each.class))
  return readText(said.says.text, language)
    .levels.filter(each => !there.has(each.class))
    .slice(0, 1)
    .map(each =>
      fault(
        'says-level',
        said,
        each,
        `“${each.text}” is a level that its excerpt does not say`,
        'What holds in the province need not hold in the country.',
        'Write the level of the excerpt, or none.',
      ),
    )
}

function proveSuperlatives(said: Said): readonly Diagnostic[] {
  const { language } = said.survey
  const evidence = said.evidence.toLowerCase()
  return readText(said.says.text, language)
    .superlatives.filter(({ text }) => !evidence.includes(text.toLowerCase()))
    .slice(0, 1)
    .map(each =>
      fault(
        'says-superlative',
        said,
        each,
        `“${each.text}” does not stand in its excerpt`,
        'All, every, first and most are claims that the source must make.',
        'Use the words of the excerpt.',
      ),
    )
}

const person = (id: string, name: string, said: Said): Diagnostic =>
  fault(
    'says-person',
    said,
    { start: said.says.text.indexOf(name), text: name },
    `${name} (${id}) is not named in its excerpt`,
    'Somebody is said to do what the source does not say of them.',
    'Take the excerpt that names them, or leave the name out.',
  )
