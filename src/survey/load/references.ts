import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { SurveyRecordKind } from '../model/survey.ts'
import { RECORD_ID } from '../schema/schema-records.ts'
import type { RecordDraft } from './build-records.ts'

/** A reference of a record to others, and what kinds they may be. */
interface IdMention {
  readonly field: string
  readonly target: SourcedText
  readonly kinds: readonly SurveyRecordKind[]
}

/** Checks that every id in a record refers to a record of an allowed kind. */
export function checkReferences(records: ReadonlyMap<string, RecordDraft>): readonly Diagnostic[] {
  return [...records.values()].flatMap(record =>
    referencesOf(record).flatMap(({ field, target, kinds }) => {
      const found = records.get(target.text)
      if (found === undefined) {
        return error('id-unknown', `Unknown id "${target.text}" in \`${field}\` of ${record.id}`, {
          span: target.span,
          help: didYouMean(target.text, records.keys()),
        })
      }
      if (kinds.length === 0 || kinds.includes(found.kind)) return []
      return error(
        'id-of-other-kind',
        `${target.text} in \`${field}\` of ${record.id} is a ${found.kind}, expected a ${kinds.join(' or ')}`,
        {
          span: target.span,
          help: `Name the id of a ${kinds.join(' or ')}.`,
          trace: [{ label: `${target.text} is here`, span: found.span }],
        },
      )
    }),
  )
}

/** The ids that a record refers to. A record that refers to a closed one is closed, too. */
export function referencesOf(record: RecordDraft): readonly IdMention[] {
  const one = (field: string, target: SourcedText | undefined, ...kinds: SurveyRecordKind[]): readonly IdMention[] =>
    target === undefined ? [] : [{ field, target, kinds }]
  const source = one('source', record.source, 'source')
  switch (record.kind) {
    case 'voice':
      return [...source, ...one('of', record.of, 'person')]
    case 'person':
      return [...source, ...one('affiliation', record.affiliation, 'organisation')]
    case 'organisation':
      return [...source, ...one('spokesperson', record.spokesperson, 'person')]
    case 'product':
      return [...source, ...one('owner', record.owner, 'organisation')]
    case 'quotation':
    case 'statement':
    case 'recommendation':
      return [...source, ...one('by', record.by, 'person', 'voice', 'organisation')]
    case 'finding':
      return [
        ...source,
        ...one('by', record.by, 'person', 'voice', 'organisation'),
        ...record.with.flatMap(target => one('with', target)),
      ]
    case 'figure': {
      const list = record.count !== undefined && 'list' in record.count ? record.count.list : []
      return [
        ...source,
        ...one('by', record.by, 'person', 'voice', 'organisation'),
        ...list.filter(({ text }) => RECORD_ID.test(text)).flatMap(target => one('counted', target)),
      ]
    }
    case 'tension':
      return [
        ...source,
        ...record.sides
          .flat()
          .filter(({ text }) => RECORD_ID.test(text))
          .flatMap(target => one('sides', target)),
      ]
    case 'relation':
      return [
        ...source,
        ...record.from.filter(({ text }) => RECORD_ID.test(text)).flatMap(target => one('from', target)),
        ...record.to.filter(({ text }) => RECORD_ID.test(text)).flatMap(target => one('to', target)),
      ]
    default:
      return source
  }
}
