import { error } from '../base/diagnostic.ts'
import { Leaf } from '../base/leaf.ts'
import { didYouMean } from '../base/suggest.ts'
import type { QuotationRecord } from '../content/survey.ts'
import { type CutQuotation, cutQuotation } from './cut-quotation.ts'
import { hedgeWords } from './hedge-words.ts'
import { referenceText } from './record-text.ts'
import { parsePieces, type Reference } from './reference.ts'
import type { Said, SaidPiece, SaidPlace } from './said.ts'
import type { Scope } from './story.ts'
import { findRecord, houseWord, scope, type Telling } from './telling.ts'
import { speakerView, translatedMark } from './views.ts'
import type { Words } from './words.ts'

/** What stands round words: where they are, and what vouches for them if they do not say so themselves. */
export interface Setting {
  readonly place: SaidPlace
  readonly path: string
  /** `from` of the item, whose speaker is then the words' speaker. */
  readonly from: readonly string[]
  /** Records beside the words in their item, else the slide's. */
  readonly nearby: readonly string[]
  readonly ours: boolean
}

/** Words as they are shown: the text with its origin, and what a layout sees of it. */
export function say(
  telling: Telling,
  words: Words,
  setting: Setting,
): { readonly said: Said; readonly view: Scope } | undefined {
  switch (words.form) {
    case 'record':
      return sayRecord(telling, words.reference, words, setting)
    case 'cut':
      return sayCut(telling, words, setting)
    case 'own':
      return sayOwn(telling, words, setting)
  }
}

function sayRecord(telling: Telling, { id, field }: Reference, { span }: Words, { place, path }: Setting) {
  const record = findRecord(telling, id, span)
  if (record === undefined) return undefined
  const cut = record.kind === 'quotation' && field === 'short' ? readyCut(telling, record) : undefined
  const text = cut?.text ?? referenceText(telling, field === undefined ? { id } : { id, field }, span) ?? ''
  const piece = { start: 0, length: text.length, id, writtenStart: 0, ...(field === undefined ? {} : { field }) }
  const said: Said = { place, path, form: 'record', text, span, pieces: [piece], vouchers: [id], ours: false }
  const whole = field === undefined || field === 'short' || field === 'says'
  const quoted = record.kind === 'quotation' && field !== 'about'
  return { said, view: wordsView(telling, said, whole ? [id] : [], quoted ? (cut?.phrase ?? text) : undefined) }
}

function readyCut(telling: Telling, record: QuotationRecord): CutQuotation | undefined {
  const short = record.short?.[telling.language]
  return short === undefined ? undefined : cutQuotation(telling, record, short.text.split(/…+/))
}

function sayCut(telling: Telling, { id, pieces, span }: Extract<Words, { form: 'cut' }>, { place, path }: Setting) {
  const record = findRecord(telling, id, span)
  if (record === undefined) return undefined
  if (record.kind !== 'quotation') {
    const help = `Write { text: …, from: ${id} }.`
    telling.report(error('cut-of-no-quotation', `${id} is a ${record.kind}, expected a quotation`, { span, help }))
    return undefined
  }
  const cut = cutQuotation(
    telling,
    record,
    pieces.map(piece => piece.text),
  )
  const { text } = cut
  const piece = { start: 0, length: text.length, id, writtenStart: 0 }
  const said: Said = {
    place,
    path,
    form: 'cut',
    text,
    span,
    pieces: [piece],
    cut: { id, pieces },
    vouchers: [id],
    ours: false,
  }
  return { said, view: wordsView(telling, said, [id], cut.phrase) }
}

function sayOwn(telling: Telling, { written, from, ours, span }: Extract<Words, { form: 'own' }>, setting: Setting) {
  const pieces: SaidPiece[] = []
  let text = ''
  for (const piece of parsePieces(written.text)) {
    const printed = piece.kind === 'reference' ? referenceText(telling, piece.reference, span) : piece.text
    if (piece.kind === 'reference' && printed === undefined) {
      const { id } = piece.reference
      telling.report(
        error('id-unknown', `Unknown id "${id}" in braces`, {
          span,
          help: didYouMean(id, telling.survey.records.keys()),
        }),
      )
    }
    const shown = printed ?? ''
    pieces.push({
      start: text.length,
      length: shown.length,
      writtenStart: piece.start,
      ...(piece.kind === 'reference' ? piece.reference : {}),
    })
    text += shown
  }
  for (const { text: id, span: place } of from) findRecord(telling, id, place)
  const own = from.map(leaf => leaf.text)
  const braces = pieces.flatMap(({ id }) => id ?? [])
  const explicit = own.length > 0 ? own : ours ? [] : setting.from
  const vouchers = explicit.length > 0 ? [...explicit, ...braces] : ours ? braces : [...braces, ...setting.nearby]
  const { place, path } = setting
  const isOurs = ours || place === 'ours' || (setting.ours && own.length === 0)
  const said: Said = {
    place,
    path,
    form: 'own',
    text,
    span,
    pieces,
    written,
    vouchers: [...new Set(vouchers)],
    ours: isOurs,
  }
  return { said, view: wordsView(telling, said, explicit, undefined) }
}

/**
 * What a layout sees of words: the text, who says it where that is one voice, and whether it is quoted or ours. `phrase` is
 * a quotation as it stands inside a sentence.
 */
function wordsView(telling: Telling, said: Said, speakers: readonly string[], phrase: string | undefined): Scope {
  const quoted = phrase !== undefined
  const { span, text, ours } = said
  const records = speakers.flatMap(id => telling.survey.records.get(id) ?? [])
  const voices = new Set(records.map(record => ('by' in record ? record.by?.text : undefined)))
  const [first] = records
  const one = first !== undefined && voices.size === 1 && !voices.has(undefined)
  // Own words are never the speaker's own, even where a quotation vouches for them.
  const indirect = records.find(({ kind }) => kind !== 'quotation')
  const speaker = one ? speakerView(telling, quoted ? first : (indirect ?? first), span) : undefined
  const paraphrased = new Leaf(houseWord(telling, 'paraphrased'), span)
  const onlyQuotations = one && !quoted && indirect === undefined
  const mark = ours ? new Leaf(houseWord(telling, 'ours-mark'), span) : undefined
  return scope({
    text: new Leaf(text, span),
    speaker: speaker !== undefined && onlyQuotations ? scope({ ...speaker, mode: paraphrased }) : speaker,
    phrase: phrase === undefined ? undefined : new Leaf(phrase, span),
    strong: quoted ? undefined : hedgeWords(telling, said).map(word => new Leaf(word, span)),
    quoted: quoted || undefined,
    'is-quoted': quoted || undefined,
    ours: mark,
    translated: quoted && first !== undefined ? translatedMark(telling, first, span) : undefined,
  })
}
