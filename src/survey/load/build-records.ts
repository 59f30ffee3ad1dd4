import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Language } from '../../base/language.ts'
import type { RecordGroup, RelationType } from '../../base/record-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type {
  EvidenceDepth,
  Excerpt,
  RecommendationRecord,
  SurveyRecord,
  SurveyRecordKind,
  Texts,
  VoiceRecord,
} from '../model/survey.ts'
import { findExcerpts } from '../prove/find-excerpts.ts'
import {
  flagAt,
  hedgesAt,
  languagesAt,
  mainTexts,
  type RecordCell,
  sourcedAt,
  sourcedListAt,
  sourcedOf,
  textsAt,
  textsListAt,
  valueAt,
} from './cells.ts'
import { type FigureDraft, readFigure } from './figure-value.ts'
import { buildTable } from './table-record.ts'

/** A record without its derived fields: counted figures have no value yet. */
export type RecordDraft = Exclude<SurveyRecord, { kind: 'figure' }> | FigureDraft

/** Builds a record from a map that matches the schema, and checks its excerpts. */
export function buildRecord(group: RecordGroup, cell: RecordCell): RecordDraft {
  return BUILDERS[group](cell)
}

type Builders = { readonly [Group in RecordGroup]: (cell: RecordCell) => RecordDraft }

const BUILDERS: Builders = {
  sources: cell => ({
    ...common('source', cell, false),
    cite: need(textsAt(cell, 'cite'), cell),
    covers: sourcedListAt(cell, 'covers'),
    ...given({ file: sourcedAt(cell, 'file'), label: textsAt(cell, 'label') }),
  }),
  voices: cell => ({
    ...common('voice', cell, false),
    name: need(mainTexts(cell, 'name'), cell),
    how: (sourcedAt(cell, 'how')?.text ?? 'narration') as VoiceRecord['how'],
    words: sourcedListAt(cell, 'words'),
    ...given({ of: sourcedAt(cell, 'of'), section: sourcedAt(cell, 'section') }),
  }),
  people: cell => ({
    ...common('person', cell, false),
    name: need(mainTexts(cell, 'name'), cell),
    checkedIn: languagesAt(cell, 'checked'),
    titles: textsListAt(cell, 'titles'),
    speaks: 'silent',
    ...given({
      role: textsAt(cell, 'role'),
      group: textsAt(cell, 'group'),
      affiliation: sourcedAt(cell, 'affiliation'),
      attribution: sourcedAt(cell, 'attribution'),
    }),
  }),
  organisations: cell => ({
    ...common('organisation', cell, false),
    name: need(mainTexts(cell, 'name'), cell),
    checkedIn: languagesAt(cell, 'checked'),
    aka: sourcedListAt(cell, 'aka'),
    sample: flagAt(cell, 'sample'),
    evidence: (sourcedAt(cell, 'evidence')?.text ?? 'derive') as EvidenceDepth,
    speaks: 'silent',
    ...given({
      type: textsAt(cell, 'type'),
      spokesperson: sourcedAt(cell, 'spokesperson'),
      says: textsAt(cell, 'says'),
    }),
  }),
  products: cell => ({
    ...common('product', cell, false),
    name: need(mainTexts(cell, 'name'), cell),
    checkedIn: languagesAt(cell, 'checked'),
    ...given({ owner: sourcedAt(cell, 'owner') }),
  }),
  quotations: buildQuotation,
  statements: cell => ({ ...common('statement', cell, true), ...claim(cell) }),
  figures: cell => readFigure(cell, common('figure', cell, true)),
  findings: cell => ({ ...common('finding', cell, true), ...claim(cell), with: sourcedListAt(cell, 'with') }),
  recommendations: cell => ({
    ...common('recommendation', cell, true),
    ...claim(cell),
    status: (sourcedAt(cell, 'status')?.text ?? 'proposal') as RecommendationRecord['status'],
    ...given({ to: textsAt(cell, 'to') }),
  }),
  tensions: cell => ({
    ...common('tension', cell, true),
    says: need(mainTexts(cell, 'says'), cell),
    sides: sides(cell),
  }),
  captions: cell => ({
    ...common('caption', cell, false),
    ...given({ picture: sourcedAt(cell, 'picture'), says: mainTexts(cell, 'says') }),
  }),
  credits: cell => ({ ...common('credit', cell, false), ...given({ says: mainTexts(cell, 'says') }) }),
  absences: cell => ({
    ...common('absence', cell, false),
    says: need(mainTexts(cell, 'says'), cell),
    words: sourcedListAt(cell, 'words'),
  }),
  terms: cell => ({
    ...common('term', cell, false),
    says: need(mainTexts(cell, 'says'), cell),
    idiom: flagAt(cell, 'idiom'),
    ...given({ gloss: textsAt(cell, 'gloss') }),
  }),
  derived: cell => readFigure(cell, common('figure', cell, true)),
  tables: cell => buildTable(cell, common('table', cell, false)),
  relations: cell => ({
    ...common('relation', cell, true),
    type: (sourcedAt(cell, 'type')?.text ?? 'cause') as RelationType,
    from: sourcedListAt(cell, 'from'),
    to: sourcedListAt(cell, 'to'),
    words: sourcedListAt(cell, 'words'),
  }),
}

/** What every record may have. `exact`: its excerpts must have one place only. */
function common<Kind extends SurveyRecordKind>(kind: Kind, cell: RecordCell, exact: boolean) {
  const { id, idSpan: span } = cell
  const audiences = sourcedListAt(cell, 'audiences')
  return {
    kind,
    id,
    span,
    excerpts: excerptsOf(cell, exact),
    ...given({
      source: sourcedAt(cell, 'source'),
      note: textsAt(cell, 'note'),
      caution: textsAt(cell, 'caution'),
      short: textsAt(cell, 'short'),
      audiences: audiences.length === 0 ? undefined : audiences,
    }),
  }
}

function excerptsOf(cell: RecordCell, exact: boolean): readonly Excerpt[] {
  const words = sourcedListAt(cell, 'excerpt')
  if (words.length === 0) return []
  if (cell.source === undefined) {
    cell.report(
      error('source-missing', `${cell.id} has an excerpt, but no source of the survey has a \`file\``, {
        span: cell.idSpan,
        help: 'Add `file:` to a source.',
      }),
    )
    return []
  }
  return findExcerpts(cell.source, words, given({ section: sourcedAt(cell, 'section'), exact }), cell.report)
}

const OUTER_MARKS = /^[“「『"](.+)[”」』"]$/s

function buildQuotation(cell: RecordCell): RecordDraft {
  const words = sourcedListAt(cell, 'excerpt')
  const inner = words.map(sourced => withoutComma(OUTER_MARKS.exec(sourced.text)?.[1], cell.language))
  words.forEach((sourced, index) => {
    if (inner[index] !== undefined) return
    cell.report(
      error('quotation-unmarked', `The excerpt of ${cell.id} is not in quotation marks`, {
        span: sourced.span,
        why: 'Only what the source itself marks as speech is a quotation.',
        help: 'Copy the marks too; or make it a statement.',
      }),
    )
  })
  const said = inner.map((text, index) => text ?? words[index]?.text ?? '').join(cell.language === 'en' ? ' ' : '')
  const original = new SourcedText(said, words[0]?.span ?? cell.idSpan)
  return {
    ...common('quotation', cell, true),
    by: sourcedAt(cell, 'by') ?? new SourcedText('', cell.idSpan),
    says: { ...withoutMarks(mainTexts(cell, 'says')), [cell.language]: original },
    keep: textsListAt(cell, 'keep'),
    hedges: hedgesAt(cell),
    ...given({ attribution: sourcedAt(cell, 'attribution'), about: textsAt(cell, 'about') }),
  }
}

/**
 * English puts the comma of the surrounding sentence inside the quotation marks: "I pay," she said. The comma is not
 * part of the quotation.
 */
const withoutComma = (text: string | undefined, language: Language): string | undefined =>
  language === 'en' ? text?.replace(/,$/, '') : text

/** Translations may be written with or without the outer marks. */
function withoutMarks(texts: Texts = {}): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([language, sourced]) => [
      language,
      new SourcedText(OUTER_MARKS.exec(sourced.text)?.[1] ?? sourced.text, sourced.span),
    ]),
  )
}

const claim = (cell: RecordCell) => ({
  by: sourcedAt(cell, 'by') ?? new SourcedText('', cell.idSpan),
  says: need(mainTexts(cell, 'says'), cell),
  hedges: hedgesAt(cell),
  ...given({ attribution: sourcedAt(cell, 'attribution') }),
})

function sides(cell: RecordCell): readonly (readonly SourcedText[])[] {
  const tree = valueAt(cell, 'sides')
  if (tree?.kind !== 'list') return []
  return tree.items.map(side => {
    if (side.kind === 'list') return side.items.flatMap(item => sourcedOf(item) ?? [])
    if (side.kind === 'map') return [...side.entries.values()].flatMap(({ value }) => sourcedOf(value) ?? [])
    return [sourcedOf(side) ?? []].flat()
  })
}

/** A text that the schema requires. */
const need = (texts: Texts | undefined, cell: RecordCell): Texts =>
  texts ?? { [cell.language]: new SourcedText('', cell.idSpan) }
