import { error } from '../../base/diagnostic.ts'
import { LANGUAGE_WORD, LANGUAGES } from '../../base/language.ts'
import { partSpan } from '../../base/part-span.ts'
import { parseReference, type RecordReference } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import type { StoryContext } from '../story-context.ts'
import { parsePieces } from './reference.ts'

/** Words as an audience file has them, in one of three forms. */
export type Words =
  | { readonly form: 'record'; readonly reference: RecordReference; readonly span: Span }
  | { readonly form: 'cut'; readonly id: string; readonly pieces: readonly SourcedText[]; readonly span: Span }
  | {
      readonly form: 'own'
      readonly written: SourcedText
      readonly from: readonly SourcedText[]
      readonly ours: boolean
      readonly span: Span
    }

/** Parses words: an id, a cut, own words, or own words with a voucher. It reports anything else. */
export function parseWords(context: StoryContext, tree: YamlTree, path: string): Words | undefined {
  switch (tree.kind) {
    case 'text': {
      const reference = parseReference(tree.text)
      if (reference !== undefined) return { form: 'record', reference, span: tree.span }
      return own(context, new SourcedText(tree.text, tree.span), [], false)
    }
    case 'number':
      return own(context, new SourcedText(tree.text, tree.span), [], false)
    case 'map':
      return parseMap(context, tree, path)
    default:
      return reject(context, tree, path, tree.kind === 'none' ? 'nothing' : `a ${tree.kind}`)
  }
}

const KEYS = ['text', 'from', 'ours']

function parseMap(context: StoryContext, tree: Extract<YamlTree, { kind: 'map' }>, path: string): Words | undefined {
  const keys = [...tree.entries.keys()]
  const [key] = keys
  if (key !== undefined && keys.length === 1 && parseReference(key) !== undefined) return parseCut(context, tree, path)
  if (key !== undefined && keys.every(each => LANGUAGES.some(language => language === each))) {
    const words = tree.entries.get(context.language)?.value
    return words?.kind === 'text'
      ? own(context, new SourcedText(words.text, words.span), [], false, true)
      : missing(context, tree.span)
  }
  const strange = keys.find(each => !KEYS.includes(each))
  const text = tree.entries.get('text')?.value
  if (strange !== undefined || text === undefined) {
    return reject(
      context,
      tree,
      path,
      strange === undefined ? 'a map without `text`' : `a map with the key "${strange}"`,
    )
  }
  const from = idsOf(tree.entries.get('from')?.value)
  const ours = tree.entries.get('ours')?.value
  const isOurs = ours?.kind === 'flag' && ours.value
  if (text.kind === 'text' || text.kind === 'number')
    return own(context, new SourcedText(text.text, text.span), from, isOurs)
  if (text.kind !== 'map') return reject(context, text, `${path}.text`, `a ${text.kind}`)
  const words = text.entries.get(context.language)?.value
  return words?.kind === 'text'
    ? own(context, new SourcedText(words.text, words.span), from, isOurs, true)
    : missing(context, text.span)
}

/** Ids under `from:`, one or a list. */
export function idsOf(tree: YamlTree | undefined): readonly SourcedText[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
  return items.flatMap(item => (item.kind === 'text' ? [new SourcedText(item.text, item.span)] : []))
}

function parseCut(context: StoryContext, tree: Extract<YamlTree, { kind: 'map' }>, path: string): Words | undefined {
  const [entry] = tree.entries.values()
  if (entry === undefined) return undefined
  const { key, value } = entry
  const items = value.kind === 'list' ? value.items : [value]
  const pieces = items.flatMap(item =>
    item.kind === 'text' && item.text !== '' ? [new SourcedText(item.text, item.span)] : [],
  )
  if (pieces.length === items.length && pieces.length > 0) return { form: 'cut', id: key.text, pieces, span: tree.span }
  context.report(
    error('words-malformed', `Unexpected value of "${key.text}" in "${path}", expected pieces of its text`, {
      span: tree.span,
      help: `A cut is written { ${key.text}: a piece } or { ${key.text}: [a piece, another] }.`,
    }),
  )
  return undefined
}

const UNCLOSED = /\{[A-Z]{1,3}\d{1,4}(?![\p{L}\d])/u

/** Makes own words, and reports them if the audience file is in another language than the deck. */
function own(
  context: StoryContext,
  written: SourcedText,
  from: readonly SourcedText[],
  ours: boolean,
  chosen = false,
): Words {
  const { report, language, languages } = context
  const pieces = parsePieces(written.text)
  const literal = pieces.map(piece => (piece.kind === 'literal' ? piece.text : '')).join('')
  const foreign = !chosen && (languages.get(written.span.file) ?? language) !== language
  if (foreign && /\p{L}/u.test(literal)) missing(context, written.span)
  for (const piece of pieces) {
    const open = piece.kind === 'literal' ? piece.text.search(UNCLOSED) : -1
    if (open >= 0) {
      report(
        error('brace-unknown', 'Unexpected { before an id, which is never closed', {
          span: partSpan(written.span, written.text, piece.start + open, 1),
          help: 'Write {F1}; a brace that is meant as such stands before no id.',
        }),
      )
    }
    if (piece.kind !== 'strange') continue
    report(
      error('brace-unknown', `Unexpected ${piece.text}, expected an id in the braces`, {
        span: partSpan(written.span, written.text, piece.start, piece.length),
        help: 'Write {F1} or {F1.value}.',
      }),
    )
  }
  return { form: 'own', written, from, ours, span: written.span }
}

function missing(context: StoryContext, span: Span): undefined {
  const { report, language, audience } = context
  const name = LANGUAGE_WORD[language]
  report(
    error('translation-missing', `These words have no ${name}`, {
      span,
      why: `The deck ${audience.output} is in ${name}, and shows them.`,
      help:
        audience.base === undefined
          ? `Write { zh: …, en: … }.`
          : `Give them anew in ${audience.file}, under the same slide and key.`,
    }),
  )
  return undefined
}

function reject({ report }: StoryContext, tree: YamlTree, path: string, what: string): undefined {
  report(
    error('words-malformed', `Unexpected ${what} in "${path}", expected words`, {
      span: tree.span,
      help: 'Words are an id (F1), a cut { Q1: a piece }, a text, or { text: …, from: ID }.',
    }),
  )
  return undefined
}
