import { EVIDENCE_KINDS } from '../../base/record-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import {
  type FigureRecord,
  isClaim,
  type OrganisationRecord,
  type PersonRecord,
  type Speaks,
  type SurveyRecord,
  type Texts,
} from '../../survey/model/survey.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { isOpenTo } from '../closed/is-open.ts'
import { houseWord, inLanguage, type StoryContext, scope } from '../story-context.ts'
import { calculatedMark, figureForm } from './figure-form.ts'
import { levelName, recordText } from './record-text.ts'

/** What a layout sees of a record. `text` has the place that names the record, other fields that of the survey. */
export function recordView(context: StoryContext, record: SurveyRecord, used: Span): ContextObject {
  const own = new SourcedText(record.id, used)
  const base = {
    id: own,
    text: new SourcedText(recordText(context, record, used), used),
    evidence: EVIDENCE_KINDS.has(record.kind) ? [own] : undefined,
  }
  const sourced = (texts: Texts | undefined, field: string): SourcedText | undefined =>
    texts === undefined ? undefined : inLanguage(context, texts, record, field, used)
  switch (record.kind) {
    case 'figure':
      return scope({ ...base, ...figureFields(context, record, used, sourced) })
    case 'quotation':
      return scope({
        ...base,
        speaker: speakerView(context, record, used),
        translated: translatedMark(context, record, used),
      })
    case 'statement':
    case 'finding':
    case 'recommendation':
      return scope({ ...base, speaker: speakerView(context, record, used) })
    case 'person':
      return scope({ ...base, ...personFields(context, record, sourced) })
    case 'organisation':
      return scope({
        ...base,
        ...nameFields(inLanguage(context, record.name, record, 'name', used)),
        type: sourced(record.type, 'type'),
        evidence: new SourcedText(evidenceTo(context, record), used),
        ...speaksFields(context, record),
      })
    case 'product':
      return scope({ ...base, name: sourced(record.name, 'name') })
    case 'voice':
      return scope({ ...base, ...voiceFields(context, record.id, used) })
    default:
      return scope(base)
  }
}

/** Splits “Nightbus (夜巴)” into the name and the original in brackets. */
function nameFields(name: SourcedText): Readonly<Record<string, ContextValue>> {
  const [, short, original] = /^(.+?) ?\((\p{Script=Han}+)\)$/u.exec(name.text) ?? []
  return {
    name,
    'short-name': new SourcedText(short ?? name.text, name.span),
    original: original === undefined ? undefined : new SourcedText(original, name.span),
  }
}

/** The speaker of a claim: name, role, and the mode (spoken, paraphrased, …) if the words are not the speaker's own. */
export function speakerView(context: StoryContext, record: SurveyRecord, used: Span): ContextObject | undefined {
  if (!('by' in record) || record.by === undefined) return undefined
  const direct = record.kind === 'quotation' && context.survey.language === context.language
  return scope({
    ...voiceFields(context, record.by.text, used, record.kind !== 'quotation'),
    ...(direct || record.kind !== 'quotation' ? {} : { mode: translatedMark(context, record, used) }),
  })
}

/** “translated”, where the quotation's own language is another than the deck's. */
export function translatedMark(context: StoryContext, record: SurveyRecord, used: Span): SourcedText | undefined {
  const foreign = record.kind === 'quotation' && context.survey.language !== context.language
  return foreign ? new SourcedText(houseWord(context, 'translated'), used) : undefined
}

/** Name, role and mode of a person, an organisation or a nameless voice. */
function voiceFields(
  context: StoryContext,
  id: string,
  used: Span,
  indirect = false,
): Readonly<Record<string, ContextValue>> {
  const speaker = context.survey.records.get(id)
  const paraphrased = indirect ? new SourcedText(houseWord(context, 'paraphrased'), used) : undefined
  switch (speaker?.kind) {
    case 'person': {
      const role = speaker.role ?? speaker.titles[0]
      const said = role === undefined ? undefined : inLanguage(context, role, speaker, 'role', used)
      return {
        name: inLanguage(context, speaker.name, speaker, 'name', used),
        role: said,
        // For narrow columns.
        office: speaker.short?.[context.language] ?? said,
        mode: paraphrased,
      }
    }
    case 'organisation':
      return { name: inLanguage(context, speaker.name, speaker, 'name', used), mode: paraphrased }
    case 'voice': {
      const behind = speaker.of === undefined ? undefined : context.survey.records.get(speaker.of.text)
      return {
        name: inLanguage(context, speaker.name, speaker, 'name', used),
        role: behind?.kind === 'person' ? inLanguage(context, behind.name, behind, 'name', used) : undefined,
        mode: speaker.how === 'unnamed' ? paraphrased : undefined,
      }
    }
    default:
      return {}
  }
}

type LeafOf = (texts: Texts | undefined, field: string) => SourcedText | undefined

function figureFields(
  context: StoryContext,
  figure: FigureRecord,
  used: Span,
  sourced: LeafOf,
): Readonly<Record<string, ContextValue>> {
  const form = figureForm(context, figure, used)
  const own = (text: string | undefined): SourcedText | undefined =>
    text === undefined ? undefined : new SourcedText(text, used)
  const level = context.survey.levels.find(({ key }) => key === figure.level?.text)
  const by = figure.by === undefined ? undefined : context.survey.records.get(figure.by.text)
  const what = sourced(figure.what, 'what')
  return {
    lead: own(form.lead),
    value: own(form.value),
    unit: own(form.unit),
    from: form.from,
    to: form.to,
    what: figure.derived === undefined ? what : own(what && `${what.text}${calculatedMark(context)}`),
    note: sourced(figure.note, 'note'),
    level: levelName(context, figure, used),
    look: own(level?.look),
    counted:
      figure.counted !== undefined
        ? own(houseWord(context, 'counted'))
        : figure.derived && own(houseWord(context, 'calculated')),
    voice: by === undefined || !('name' in by) ? undefined : inLanguage(context, by.name, by, 'name', used),
  }
}

function personFields(
  context: StoryContext,
  person: PersonRecord,
  sourced: LeafOf,
): Readonly<Record<string, ContextValue>> {
  const [title] = person.titles
  return {
    name: sourced(person.name, 'name'),
    role: sourced(person.role ?? title, 'role'),
    // A full title is read only where a layout asks for it: an English deck may have the role's English alone.
    title: sourced(title?.[context.language] === undefined ? (person.role ?? title) : title, 'title'),
    group: sourced(person.group, 'group'),
    ...speaksFields(context, person),
  }
}

const SPEAKS_WORD: Readonly<Record<Speaks, string>> = {
  quoted: 'quoted',
  paraphrased: 'paraphrased-only',
  silent: 'silent',
}

function speaksFields(
  context: StoryContext,
  record: PersonRecord | OrganisationRecord,
): Readonly<Record<string, ContextValue>> {
  const speaks = speaksTo(context, record)
  return {
    speaks: new SourcedText(houseWord(context, SPEAKS_WORD[speaks]), record.span),
    'is-quoted': speaks === 'quoted',
    'is-paraphrased': speaks === 'paraphrased',
    'is-silent': speaks === 'silent',
  }
}

/** How the claims that are open to the audience show a speaker: what is closed to it leaves no trace. */
function speaksTo(context: StoryContext, record: PersonRecord | OrganisationRecord): Speaks {
  if (record.speaks === 'silent') return 'silent'
  const speaker = record.kind === 'organisation' ? (record.spokesperson?.text ?? record.id) : record.id
  const kinds = [...context.survey.records.values()]
    .filter(each => isClaim(each) && each.by.text === speaker && isOpenTo(context, each))
    .map(({ kind }) => kind)
  return kinds.includes('quotation') ? 'quoted' : kinds.length > 0 ? 'paraphrased' : 'silent'
}

/** An organisation whose spokesperson says nothing to the audience is only named. */
const evidenceTo = (context: StoryContext, record: OrganisationRecord): string =>
  record.evidence === 'voice' && speaksTo(context, record) === 'silent' ? 'named' : record.evidence
