import type { Language } from '../../base/language.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Hedge, RecordBase, Texts } from './record-base.ts'
import type { RelationRecord } from './relation.ts'
import type { CellOrigin, Table, TableRecord } from './table.ts'

export type { Excerpt, Hedge, Texts } from './record-base.ts'

/** A survey, record by record, with the span of every value. Loading has checked it against its sources. */
export interface Survey {
  readonly name: Texts
  /** The language of the sources: of excerpts, attributions and titles as printed. */
  readonly language: Language
  /** YYYY-MM-DD, where the survey has one. */
  readonly date?: SourcedText
  /** From the best evidenced to the last, which is the default of figures. */
  readonly levels: readonly Level[]
  /** By id, in the order of the files. `get` also finds the figure of a table's cell by its address; no walk meets those. */
  readonly records: ReadonlyMap<string, SurveyRecord>
  /** The tables that could be read, by id. */
  readonly tables: ReadonlyMap<string, Table>
  /** Figures of which it is declared that they may be added, and compared. */
  readonly adds: readonly Adds[]
  /** Source texts by path. */
  readonly texts: ReadonlyMap<string, SourceText>
  /** What records say that no machine can prove: paraphrases and translations. */
  readonly open: readonly OpenClaim[]
}

/** Figures of which the survey says that they exclude one another. */
export interface Adds {
  readonly of: readonly SourcedText[]
  readonly why: Texts
}

/** A rank of figures: national, provincial, unknown. Figures of different levels are not compared. */
export interface Level {
  readonly key: string
  readonly name: Texts
  readonly look: 'strong' | 'plain' | 'unknown'
  /** Words in a clause that say this level, where they are declared. None: such a clause says no level at all. */
  readonly words?: readonly string[]
}

/** A source file, with line ends normalised. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** Headings in order; `path` is the way to them: `02 Findings / Roads`. */
  readonly sections: readonly SourceSection[]
}
export interface SourceSection {
  readonly start: number
  readonly path: string
}

export interface SourceRecord extends RecordBase<'source'> {
  readonly file?: SourcedText
  /** Ids of the records whose data it gives. */
  readonly covers: readonly SourcedText[]
  readonly cite: Texts
  /** Word before the cite on the slide; house words serve where there is none. */
  readonly label?: Texts
}

/** The mode of an anonymous voice: how its words were obtained. */
export const VOICE_MODES = ['narration', 'notes', 'team', 'count', 'unnamed'] as const
export interface VoiceRecord extends RecordBase<'voice'> {
  readonly name: Texts
  readonly of?: SourcedText
  readonly how: (typeof VOICE_MODES)[number]
  /** Words of the source by which it says that this voice speaks. */
  readonly words: readonly SourcedText[]
  /** The section that is all its own. */
  readonly section?: SourcedText
}

export type Speaks = 'quoted' | 'paraphrased' | 'silent'
export interface PersonRecord extends RecordBase<'person'> {
  readonly name: Texts
  /** The languages in which a person has checked that name and offices are the official ones. */
  readonly checkedIn: readonly Language[]
  /** As printed in the source. */
  readonly titles: readonly Texts[]
  /** A piece of a title: what slides show. */
  readonly role?: Texts
  readonly group?: Texts
  readonly affiliation?: SourcedText
  /** Words before the name that say whose office it is, where no title does. */
  readonly attribution?: SourcedText
  /** Derived: `quoted` if the person has a quotation, `paraphrased` if the person has another claim. */
  readonly speaks: Speaks
}

/** How much of an organisation the source shows: a spokesperson, its name in the body, its name in a list. */
export const EVIDENCE_DEPTHS = ['voice', 'named', 'listed'] as const
export type EvidenceDepth = (typeof EVIDENCE_DEPTHS)[number]
export interface OrganisationRecord extends RecordBase<'organisation'> {
  readonly name: Texts
  /** The languages in which a person has checked that the name is the official one. */
  readonly checkedIn: readonly Language[]
  readonly aka: readonly SourcedText[]
  readonly type?: Texts
  readonly sample: boolean
  readonly spokesperson?: SourcedText
  readonly says?: Texts
  readonly evidence: EvidenceDepth
  readonly speaks: Speaks
}

export interface ProductRecord extends RecordBase<'product'> {
  readonly name: Texts
  /** The languages in which a person has checked that the name is the official one. */
  readonly checkedIn: readonly Language[]
  readonly owner?: SourcedText
}

export interface QuotationRecord extends RecordBase<'quotation'> {
  readonly by: SourcedText
  readonly attribution?: SourcedText
  /** Without the outer quotation marks; another language's is a translation. */
  readonly says: Texts
  /** Parts that no cut may leave out. */
  readonly keep: readonly Texts[]
  readonly hedges: readonly Hedge[]
  readonly about?: Texts
}

interface StatementRecord extends RecordBase<'statement'> {
  readonly by: SourcedText
  readonly attribution?: SourcedText
  readonly says: Texts
  readonly hedges: readonly Hedge[]
}

interface FindingRecord extends RecordBase<'finding'> {
  readonly by: SourcedText
  readonly attribution?: SourcedText
  readonly says: Texts
  /** Records that must stand on the same slide. */
  readonly with: readonly SourcedText[]
  readonly hedges: readonly Hedge[]
}

export const RECOMMENDATION_STATES = ['proposal', 'plan', 'assessment', 'appeal'] as const
export interface RecommendationRecord extends RecordBase<'recommendation'> {
  readonly by: SourcedText
  readonly attribution?: SourcedText
  readonly says: Texts
  readonly to?: Texts
  readonly status: (typeof RECOMMENDATION_STATES)[number]
  readonly hedges: readonly Hedge[]
}

export interface FigureRecord extends RecordBase<'figure'> {
  readonly what: Texts
  readonly value: FigureValue
  /** Before the value: nearly, about. */
  readonly qualifier?: Texts
  readonly unit?: Texts
  /** Complete written forms, if qualifier, value and unit in a row would be wrong. */
  readonly forms: Texts
  readonly level?: SourcedText
  /** A piece of the excerpt that holds the value, where the excerpt holds it more than once. */
  readonly at?: SourcedText
  /** The same for points of a series, by label. */
  readonly points?: ReadonlyMap<string, SourcedText>
  /** Among whom a rank holds. */
  readonly scope?: Texts
  /** Words that only stress the value, and may be left out. */
  readonly emphasis: readonly SourcedText[]
  /** Whether it is a figure of speech or a label: its writings are a pair that a person checks. */
  readonly figurative: boolean
  readonly currency?: SourcedText
  readonly by?: SourcedText
  readonly attribution?: SourcedText
  readonly hedges: readonly Hedge[]
  /** Present if the authors counted, because the source does not state the number. */
  readonly counted?: Count
  /** Present if it is a cell of a table. */
  readonly cell?: CellOrigin
  /** Present if the authors computed it. */
  readonly derived?: Derivation
  /** The cells of tables that its numbers repeat. */
  readonly same: readonly RepeatedCell[]
}

/** A cell that a figure repeats; of a figure with several numbers by `part`: from, to, low, high, or the label of a point. */
export interface RepeatedCell {
  readonly part?: SourcedText
  readonly address: SourcedText
}

export type FigureValue =
  | { readonly form: 'number'; readonly value: number; readonly text: Texts }
  | { readonly form: 'words'; readonly text: Texts }
  | { readonly form: 'change'; readonly from: Texts; readonly to: Texts }
  | { readonly form: 'range'; readonly low: NumberText; readonly high: NumberText }
  | { readonly form: 'series'; readonly points: readonly SeriesPoint[]; readonly whole: boolean }
/** A point of a series: its label with the aliases by which the excerpt writes it, and its number. */
export interface SeriesPoint extends NumberText {
  readonly label: SourcedText
  readonly aliases: readonly SourcedText[]
}
export interface NumberText {
  readonly value: number
  readonly text: SourcedText
}

/** How a figure was computed. */
interface Derivation {
  readonly formula: SourcedText
  /** The figures and cells that it is made of, by id, in the order of the formula. */
  readonly from: readonly string[]
}

/** What was counted: the ids or words, and the parts by `per`, largest first. */
export interface Count {
  readonly items: readonly string[]
  readonly parts: readonly CountPart[]
}
interface CountPart {
  /** An id or the words of the field counted by. */
  readonly key: string
  readonly value: number
}

interface TensionRecord extends RecordBase<'tension'> {
  readonly says: Texts
  /** Ids, or words where a side is no record. */
  readonly sides: readonly (readonly SourcedText[])[]
}

interface CaptionRecord extends RecordBase<'caption'> {
  readonly picture?: SourcedText
  readonly says?: Texts
}
interface CreditRecord extends RecordBase<'credit'> {
  readonly says?: Texts
}

interface AbsenceRecord extends RecordBase<'absence'> {
  readonly says: Texts
  /** Proof: none of these stands in the sources. */
  readonly words: readonly SourcedText[]
}

interface TermRecord extends RecordBase<'term'> {
  readonly says: Texts
  /** A figure of speech: its numerals are no numbers. */
  readonly idiom: boolean
  readonly gloss?: Texts
}

export type SurveyRecord =
  | SourceRecord
  | VoiceRecord
  | PersonRecord
  | OrganisationRecord
  | ProductRecord
  | QuotationRecord
  | StatementRecord
  | FindingRecord
  | RecommendationRecord
  | FigureRecord
  | TensionRecord
  | CaptionRecord
  | CreditRecord
  | AbsenceRecord
  | TermRecord
  | TableRecord
  | RelationRecord
export type SurveyRecordKind = SurveyRecord['kind']

/** Records that make a claim and name its speaker. */
export type ClaimRecord = QuotationRecord | StatementRecord | FindingRecord | RecommendationRecord

export const isClaim = (record: SurveyRecord): record is ClaimRecord =>
  record.kind === 'quotation' ||
  record.kind === 'statement' ||
  record.kind === 'finding' ||
  record.kind === 'recommendation'
