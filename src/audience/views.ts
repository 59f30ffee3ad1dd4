import { Leaf } from '../base/leaf.ts'
import type { Span } from '../base/span.ts'
import type { FigureRecord, OrganisationRecord, PersonRecord, Speaks, SurveyRecord, Texts } from '../content/survey.ts'
import { figureForm } from './figure-form.ts'
import { levelName, recordText } from './record-text.ts'
import type { Scope, Value } from './story.ts'
import { houseWord, inLanguage, scope, type Telling } from './telling.ts'

/** What a layout sees of a record. `text` has the place that names the record, other fields that of the survey. */
export function recordView(telling: Telling, record: SurveyRecord, used: Span): Scope {
  const base = { id: new Leaf(record.id, used), text: new Leaf(recordText(telling, record, used), used) }
  const leaf = (texts: Texts | undefined, field: string): Leaf | undefined =>
    texts === undefined ? undefined : inLanguage(telling, texts, record, field, used)
  switch (record.kind) {
    case 'figure':
      return scope({ ...base, ...figureFields(telling, record, used, leaf) })
    case 'quotation':
      return scope({
        ...base,
        speaker: speakerView(telling, record, used),
        translated: translatedMark(telling, record, used),
      })
    case 'statement':
    case 'finding':
    case 'recommendation':
      return scope({ ...base, speaker: speakerView(telling, record, used) })
    case 'person':
      return scope({ ...base, ...personFields(telling, record, leaf) })
    case 'organisation':
      return scope({
        ...base,
        ...nameFields(inLanguage(telling, record.name, record, 'name', used)),
        type: leaf(record.type, 'type'),
        evidence: new Leaf(record.evidence, used),
        ...speaksFields(telling, record),
      })
    case 'product':
      return scope({ ...base, name: leaf(record.name, 'name') })
    case 'voice':
      return scope({ ...base, ...voiceFields(telling, record.id, used) })
    default:
      return scope(base)
  }
}

/** “Nightbus (夜巴)” is also told in two: a name, and the original that stands in brackets behind it. */
function nameFields(name: Leaf): Readonly<Record<string, Value>> {
  const [, short, original] = /^(.+?) ?\((\p{Script=Han}+)\)$/u.exec(name.text) ?? []
  return {
    name,
    'short-name': new Leaf(short ?? name.text, name.span),
    original: original === undefined ? undefined : new Leaf(original, name.span),
  }
}

/** Who says a claim: name, role, and how we have it where the words are not the speaker's own. */
export function speakerView(telling: Telling, record: SurveyRecord, used: Span): Scope | undefined {
  if (!('by' in record) || record.by === undefined) return undefined
  const direct = record.kind === 'quotation' && telling.survey.language === telling.language
  return scope({
    ...voiceFields(telling, record.by.text, used, record.kind !== 'quotation'),
    ...(direct || record.kind !== 'quotation' ? {} : { mode: translatedMark(telling, record, used) }),
  })
}

/** “translated”, where the quotation's own language is another than the deck's. */
export function translatedMark(telling: Telling, record: SurveyRecord, used: Span): Leaf | undefined {
  const foreign = record.kind === 'quotation' && telling.survey.language !== telling.language
  return foreign ? new Leaf(houseWord(telling, 'translated'), used) : undefined
}

/** Name, role and mode of a person, an organisation or a nameless voice. */
function voiceFields(telling: Telling, id: string, used: Span, indirect = false): Readonly<Record<string, Value>> {
  const speaker = telling.survey.records.get(id)
  const paraphrased = indirect ? new Leaf(houseWord(telling, 'paraphrased'), used) : undefined
  switch (speaker?.kind) {
    case 'person': {
      const role = speaker.role ?? speaker.titles[0]
      return {
        name: inLanguage(telling, speaker.name, speaker, 'name', used),
        role: role === undefined ? undefined : inLanguage(telling, role, speaker, 'role', used),
        mode: paraphrased,
      }
    }
    case 'organisation':
      return { name: inLanguage(telling, speaker.name, speaker, 'name', used), mode: paraphrased }
    case 'voice': {
      const behind = speaker.of === undefined ? undefined : telling.survey.records.get(speaker.of.text)
      return {
        name: inLanguage(telling, speaker.name, speaker, 'name', used),
        role: behind?.kind === 'person' ? inLanguage(telling, behind.name, behind, 'name', used) : undefined,
        mode: speaker.how === 'unnamed' ? paraphrased : undefined,
      }
    }
    default:
      return {}
  }
}

type LeafOf = (texts: Texts | undefined, field: string) => Leaf | undefined

function figureFields(
  telling: Telling,
  figure: FigureRecord,
  used: Span,
  leaf: LeafOf,
): Readonly<Record<string, Value>> {
  const form = figureForm(telling, figure, used)
  const own = (text: string | undefined): Leaf | undefined => (text === undefined ? undefined : new Leaf(text, used))
  const level = telling.survey.levels.find(({ key }) => key === figure.level?.text)
  const by = figure.by === undefined ? undefined : telling.survey.records.get(figure.by.text)
  return {
    lead: own(form.lead),
    value: own(form.value),
    unit: own(form.unit),
    from: form.from,
    to: form.to,
    what: leaf(figure.what, 'what'),
    note: leaf(figure.note, 'note'),
    level: levelName(telling, figure, used),
    look: own(level?.look),
    counted: figure.counted === undefined ? undefined : own(houseWord(telling, 'counted')),
    voice: by === undefined || !('name' in by) ? undefined : inLanguage(telling, by.name, by, 'name', used),
  }
}

function personFields(telling: Telling, person: PersonRecord, leaf: LeafOf): Readonly<Record<string, Value>> {
  const [title] = person.titles
  return {
    name: leaf(person.name, 'name'),
    role: leaf(person.role ?? title, 'role'),
    // A full title is read only where a layout asks for it: an English deck may have the role's English alone.
    title: leaf(title?.[telling.language] === undefined ? (person.role ?? title) : title, 'title'),
    group: leaf(person.group, 'group'),
    ...speaksFields(telling, person),
  }
}

const SPEAKS_WORD: Readonly<Record<Speaks, string>> = {
  quoted: 'quoted',
  paraphrased: 'paraphrased-only',
  silent: 'silent',
}

function speaksFields(
  telling: Telling,
  { speaks, span }: PersonRecord | OrganisationRecord,
): Readonly<Record<string, Value>> {
  return {
    speaks: new Leaf(houseWord(telling, SPEAKS_WORD[speaks]), span),
    'is-quoted': speaks === 'quoted',
    'is-paraphrased': speaks === 'paraphrased',
    'is-silent': speaks === 'silent',
  }
}
