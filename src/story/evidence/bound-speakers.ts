import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { shortensTitle } from '../../reading/offices.ts'
import type { PersonRecord, SurveyRecord, VoiceRecord } from '../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { type Mention, mentionsIn, peopleIn } from './people.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: who is named beside words in their item (`by`, `who`, `mode`, `head`) speaks them: the speaker of a quotation, one of
 * the speakers of the records that vouch for other words. What is marked as paraphrased is no quotation, and what is marked as
 * quoted is one.
 */
export function boundSpeakers({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts.flatMap(each => {
    const bond = bondOf(each)
    if (bond === undefined) return []
    const claims = texts.filter(other => other !== each && bond.claims.test(other.path) && speaks(other))
    if (claims.length === 0) return []
    return [
      ...strangers(each, bond, claims, slide.id, context),
      ...otherQuotations(each, bond, claims, slide.id, context),
      ...wronglyMarked(each, claims, slide.id, context),
    ].slice(0, 1)
  })
}

/** A slot that names who speaks, and the paths of the words that it speaks for. */
interface Bond {
  readonly claims: RegExp
  /** Heads name whom they speak of, too: voices in them bind nothing. */
  readonly isHead: boolean
}

const SAYING = '(?:says|quote|quotes|claim|basis|bar|none|cells|leaves)(?:\\.|$)'
const escaped = (text: string): string => text.replaceAll('.', '\\.')

/** Slots that speak for others than those of their own item. */
const FAR: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^who$/, () => '^(?:steps\\.\\d+\\.|quote)'],
  [/^speaker\.(?:who|by)$/, () => '^(?:links\\.\\d+|last)\\.(?:says|quote)'],
  [/^voices\.(\w+)$/, ([, column]) => `^rows\\.\\d+\\.${column}(?:\\.|$)`],
]

function bondOf({ path, place }: SlideText): Bond | undefined {
  if (place === 'notes' || place === 'title' || place === 'foot') return undefined
  for (const [pattern, claims] of FAR) {
    const match = pattern.exec(path)
    if (match !== null) return { claims: new RegExp(claims(match)), isHead: false }
  }
  const [, item, key] = /^(.+\.)(by|who|mode|head)$/.exec(path) ?? []
  if (item === undefined || key === undefined) return undefined
  return { claims: new RegExp(`^${escaped(item)}${SAYING}`), isHead: key === 'head' }
}

const speaks = ({ place, vouchers, ours }: SlideText): boolean => place === 'words' && vouchers.length > 0 && !ours

type Speaker = PersonRecord | VoiceRecord

/** Who says what a record says: its speaker, and the person behind a voice. */
export function speakersOf(record: SurveyRecord | undefined, { survey }: RuleContext): readonly string[] {
  if (record === undefined || !('by' in record) || record.by === undefined) return []
  const speaker = survey.records.get(record.by.text)
  return speaker?.kind === 'voice' && speaker.of !== undefined ? [speaker.id, speaker.of.text] : [record.by.text]
}

const speakersOfText = (claim: SlideText, context: RuleContext): readonly string[] =>
  (claim.cut === undefined ? claim.vouchers : [claim.cut.id]).flatMap(id =>
    speakersOf(context.survey.records.get(id), context),
  )

function named(each: SlideText, bond: Bond, context: RuleContext): readonly Mention<Speaker>[] {
  const voices = bond.isHead ? [] : mentionsIn(each.text, 'voice', context).filter(mention => isAlone(each, mention))
  return [...peopleIn(each, context), ...voices]
}

/** A voice's name is a common word: it names the voice if nothing else stands in its part of the text, or a record printed it. */
const isAlone = ({ text, pieces }: SlideText, { record, start, end }: Mention<Speaker>): boolean =>
  pieces.some(({ id }) => id === record.id) ||
  (/(?:^|[；;，,（(：:\s\u3000])$/.test(text.slice(0, start)) &&
    /^(?:$|[；;，,（(）):：\s\u3000])/.test(text.slice(end)))

/** Names of people who say none of the words beside them. */
function strangers(
  each: SlideText,
  bond: Bond,
  claims: readonly SlideText[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const speakers = new Set(claims.flatMap(claim => speakersOfText(claim, context)))
  if (speakers.size === 0) return []
  return named(each, bond, context)
    .filter(({ record }) => !speakers.has(record.id))
    .slice(0, 1)
    .map(({ record, start, end }) =>
      error(
        'speaker-not-theirs',
        `${nameOf(record, context)} (${record.id}) stands beside words of ${namesOf([...speakers], context)} on slide ${slide}`,
        {
          span: placeOf(each, start, end - start),
          why: 'A reader takes the name beside words for their speaker.',
          help: `Name ${namesOf([...speakers], context)}, or show words of ${nameOf(record, context)}.`,
        },
      ),
    )
}

/** A quotation beside names without its speaker. */
function otherQuotations(
  each: SlideText,
  bond: Bond,
  claims: readonly SlideText[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const names = named(each, bond, context).map(({ record }) => record.id)
  if (names.length === 0) return []
  return claims.flatMap(claim => {
    const quotation = quotationOf(claim, context)
    const speakers = speakersOf(quotation, context)
    if (quotation === undefined || speakers.length === 0 || speakers.some(id => names.includes(id))) return []
    return error(
      'speaker-not-theirs',
      `${quotation.id} of ${namesOf(speakers, context)} stands beside ${namesOf(names, context)} on slide ${slide}`,
      {
        span: each.span,
        why: 'A reader takes the name beside a quotation for its speaker.',
        help: `Name ${namesOf(speakers, context)}.`,
      },
    )
  })
}

const quotationOf = (claim: SlideText, { survey }: RuleContext) => {
  const [id] = claim.cut === undefined ? (claim.form === 'record' ? claim.vouchers : []) : [claim.cut.id]
  const record = id === undefined ? undefined : survey.records.get(id)
  return record?.kind === 'quotation' ? record : undefined
}

const PARAPHRASED = { zh: /转述/, en: /\bparaphrased\b/i } as const
const QUOTED = { zh: /原话(?!拆解)|直接引语/, en: /\bquoted\b|\bverbatim\b/i } as const
const PARTED = { zh: /原话拆解/, en: /(?!)/ } as const

function wronglyMarked(
  each: SlideText,
  claims: readonly SlideText[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language } = context
  const marked = (pattern: RegExp): RegExpExecArray | null => pattern.exec(each.text)
  const paraphrased = marked(PARAPHRASED[language])
  if (paraphrased !== null) {
    const quoted = claims.filter(claim => isVerbatim(claim, false, context))
    if (quoted.length < claims.length || quoted.length === 0) return []
    return [
      error(
        'quote-called-paraphrase',
        `Words of ${quoted[0]!.vouchers[0]} are called "${paraphrased[0]}" on slide ${slide}`,
        {
          span: placeOf(each, paraphrased.index, paraphrased[0].length),
          why: 'They are a quotation, the speaker’s very words.',
          help: `Delete "${paraphrased[0]}".`,
        },
      ),
    ]
  }
  const quoted = marked(QUOTED[language]) ?? marked(PARTED[language])
  if (quoted === null) return []
  const parted = PARTED[language].test(quoted[0])
  const strange = claims.find(claim => !/\.head$/.test(claim.path) && !isVerbatim(claim, parted, context))
  if (strange === undefined) return []
  return [
    error(
      'paraphrase-called-quote',
      `"${strange.text}" is called "${quoted[0]}" on slide ${slide}, but is in no quotation of its vouchers`,
      {
        span: placeOf(each, quoted.index, quoted[0].length),
        why: 'A reader takes it for the speaker’s very words.',
        help: 'Show a piece of the quotation, or call it paraphrased.',
        trace: [{ label: 'these words', span: strange.span }],
      },
    ),
  ]
}

/** Words of a quotation, or of a text that the notes quote; parted words may leave some out. */
function isVerbatim(claim: SlideText, parted: boolean, context: RuleContext): boolean {
  if (quotationOf(claim, context) !== undefined) return true
  const words = claim.text.replace(/[，。；.,;!?！？]+$/u, '')
  return claim.vouchers.some(id => {
    const record = context.survey.records.get(id)
    if (record === undefined) return false
    const sources = parted
      ? record.excerpts.map(({ words: { text } }) => text)
      : record.kind === 'quotation'
        ? [record.says[context.language]?.text ?? '']
        : []
    return sources.some(
      text => text.toLowerCase().includes(words.toLowerCase()) || (parted && shortensTitle(text, words)),
    )
  })
}

const nameOf = (record: SurveyRecord | undefined, { language }: RuleContext): string =>
  record !== undefined && 'name' in record ? (record.name[language]?.text ?? record.id) : (record?.id ?? '')

const namesOf = (ids: readonly string[], context: RuleContext): string =>
  [...new Set(ids)].map(id => nameOf(context.survey.records.get(id), context)).join(' or ')
