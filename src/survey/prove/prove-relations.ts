import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import { UNDIRECTED } from '../../base/record-kinds.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { type Ends, markerOf, markerWords } from '../../reading/relations.ts'
import type { RelationRecord } from '../model/relation.ts'
import type { Excerpt, Survey } from '../model/survey.ts'
import { RECORD_ID } from '../schema/schema-records.ts'
import type { Proof } from './proof.ts'
import { endPieces } from './relations/end-pieces.ts'

/**
 * Checks that the source states each relation: both ends stand in its excerpt, and a marker of its type in their order. Where the
 * words that state it are in no lexicon, the record names them, and a person reads them.
 */
export function proveRelations(survey: Survey): Proof {
  const proofs = [...survey.records.values()].map(record =>
    record.kind === 'relation' ? proveRelation(record, survey) : { diagnostics: [] },
  )
  return {
    diagnostics: proofs.flatMap(({ diagnostics }) => diagnostics),
    open: proofs.flatMap(({ open = [] }) => open),
  }
}

function proveRelation(relation: RelationRecord, survey: Survey): Proof {
  const { excerpts, from, to, words } = relation
  const unknown = [...from, ...to].some(({ text }) => RECORD_ID.test(text) && !survey.records.has(text))
  // Both are reported where they are read.
  if (unknown || excerpts.length === 0) return { diagnostics: [] }
  const absent = [
    ...[...from, ...to].filter(end => excerpts.every(each => endPieces(end.text, each, survey).length === 0)),
    ...words.filter(({ text }) => excerpts.every(each => !each.words.text.includes(text))),
  ]
  if (absent.length > 0) return { diagnostics: absent.map(each => notInExcerpt(relation, each)) }
  // A marker elsewhere in the excerpt proves nothing of words that the record says state it.
  if (words.length > 0) return { diagnostics: [], open: [toRead(relation)] }
  const pairs = from.flatMap(one => to.map(other => ({ one, other })))
  const unproved = pairs.find(pair => !isStated(relation, pair, survey))
  if (unproved === undefined) return { diagnostics: [] }
  const isReversed = isStated(relation, { one: unproved.other, other: unproved.one }, survey)
  return { diagnostics: [isReversed ? reversed(relation) : unmarked(relation, unproved, survey)] }
}

interface Pair {
  readonly one: SourcedText
  readonly other: SourcedText
}

/** Whether an excerpt states the relation between two of its ends; in either order, where the relation has no direction. */
function isStated({ excerpts, type }: RelationRecord, { one, other }: Pair, survey: Survey): boolean {
  const states = (excerpt: Excerpt, ends: Ends): boolean =>
    markerOf(excerpt.words.text, survey.language, type, ends) !== undefined
  return excerpts.some(excerpt => {
    const from = endPieces(one.text, excerpt, survey)
    const to = endPieces(other.text, excerpt, survey)
    return states(excerpt, { from, to }) || (UNDIRECTED.includes(type) && states(excerpt, { from: to, to: from }))
  })
}

const notInExcerpt = ({ id }: RelationRecord, { text, span }: SourcedText): Diagnostic =>
  error('relation-end', `"${text}" has no place of its own in the excerpt of ${id}`, {
    span,
    why: 'A relation is stated between words of one passage. Of a record whose excerpt holds that passage whole, nobody knows which words are meant.',
    help: 'Copy words from the excerpt, or name a record whose name or excerpt is a part of it.',
  })

const reversed = ({ id, type, from, to }: RelationRecord): Diagnostic =>
  error('relation-reversed', `The excerpt of ${id} states the ${type} the other way round`, {
    span: from[0]!.span,
    why: 'An arrow drawn from it would point the wrong way.',
    help: `Let "${to[0]!.text}" and "${from[0]!.text}" change places.`,
  })

const unmarked = ({ id, type, span }: RelationRecord, { one, other }: Pair, { language }: Survey): Diagnostic =>
  error('relation-unmarked', `No word of the excerpt of ${id} states a ${type} from "${one.text}" to "${other.text}"`, {
    span,
    why: 'That two things stand in one sentence does not say how they hang together.',
    help: `Words that do: ${markerWords(language, type).slice(0, 8).join(', ')}. Where others state it, name them by \`words\`, and a person reads them; else delete the record.`,
  })

/** The sentence that is read names type and ends, so that a decision holds for no other relation of the same excerpt. */
const toRead = ({ id, type, from, to, words }: RelationRecord): OpenClaim => ({
  rule: 'relation',
  id,
  path: 'words',
  span: words[0]!.span,
  text: `${type}: ${listed(from)} → ${listed(to)}`,
  vouchers: [id],
  why: `No lexicon says that “${words.map(({ text }) => text).join('” “')}” states it`,
})

const listed = (ends: readonly SourcedText[]): string => ends.map(({ text }) => text).join(' + ')
