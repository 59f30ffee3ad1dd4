import { error } from '../base/diagnostic.ts'
import { LANGUAGES } from '../base/language.ts'
import { Leaf } from '../base/leaf.ts'
import type { Span } from '../base/span.ts'
import { partSpan } from '../content/part-span.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { parsePieces, parseReference, type Reference } from './reference.ts'
import { LANGUAGE_NAME, type Telling } from './telling.ts'

/** Words as they are written, in one of their four ways. */
export type Words =
  | { readonly form: 'record'; readonly reference: Reference; readonly span: Span }
  | { readonly form: 'cut'; readonly id: string; readonly pieces: readonly Leaf[]; readonly span: Span }
  | {
      readonly form: 'own'
      readonly written: Leaf
      readonly from: readonly Leaf[]
      readonly ours: boolean
      readonly span: Span
    }

/** Reads words: an id, a cut, own words, or own words with their voucher. What is none of these is reported. */
export function parseWords(telling: Telling, tree: YamlTree, path: string): Words | undefined {
  switch (tree.kind) {
    case 'text': {
      const reference = parseReference(tree.text)
      if (reference !== undefined) return { form: 'record', reference, span: tree.span }
      return own(telling, new Leaf(tree.text, tree.span), [], false)
    }
    case 'number':
      return own(telling, new Leaf(tree.text, tree.span), [], false)
    case 'map':
      return parseMap(telling, tree, path)
    default:
      return reject(telling, tree, path, tree.kind === 'none' ? 'nothing' : `a ${tree.kind}`)
  }
}

const KEYS = ['text', 'from', 'ours']

function parseMap(telling: Telling, tree: Extract<YamlTree, { kind: 'map' }>, path: string): Words | undefined {
  const keys = [...tree.entries.keys()]
  const [key] = keys
  if (key !== undefined && keys.length === 1 && parseReference(key) !== undefined) return parseCut(telling, tree, path)
  if (key !== undefined && keys.every(each => LANGUAGES.some(language => language === each))) {
    const words = tree.entries.get(telling.language)?.value
    return words?.kind === 'text'
      ? own(telling, new Leaf(words.text, words.span), [], false, true)
      : missing(telling, tree.span)
  }
  const strange = keys.find(each => !KEYS.includes(each))
  const text = tree.entries.get('text')?.value
  if (strange !== undefined || text === undefined) {
    return reject(
      telling,
      tree,
      path,
      strange === undefined ? 'a map without `text`' : `a map with the key "${strange}"`,
    )
  }
  const from = idsOf(tree.entries.get('from')?.value)
  const ours = tree.entries.get('ours')?.value
  const isOurs = ours?.kind === 'flag' && ours.value
  if (text.kind === 'text' || text.kind === 'number') return own(telling, new Leaf(text.text, text.span), from, isOurs)
  if (text.kind !== 'map') return reject(telling, text, `${path}.text`, `a ${text.kind}`)
  const words = text.entries.get(telling.language)?.value
  return words?.kind === 'text'
    ? own(telling, new Leaf(words.text, words.span), from, isOurs, true)
    : missing(telling, text.span)
}

/** Ids under `from:`, one or a list. */
export function idsOf(tree: YamlTree | undefined): readonly Leaf[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
  return items.flatMap(item => (item.kind === 'text' ? [new Leaf(item.text, item.span)] : []))
}

function parseCut(telling: Telling, tree: Extract<YamlTree, { kind: 'map' }>, path: string): Words | undefined {
  const [entry] = tree.entries.values()
  if (entry === undefined) return undefined
  const { key, value } = entry
  const items = value.kind === 'list' ? value.items : [value]
  const pieces = items.flatMap(item =>
    item.kind === 'text' && item.text !== '' ? [new Leaf(item.text, item.span)] : [],
  )
  if (pieces.length === items.length && pieces.length > 0) return { form: 'cut', id: key.text, pieces, span: tree.span }
  const help =
    value.kind === 'none'
      ? `Write "{${key.text}}" in quotation marks: without them braces are a map.`
      : `A cut is written { ${key.text}: a piece } or { ${key.text}: [a piece, another] }.`
  telling.report(
    error('words-malformed', `Unexpected value of "${key.text}" in "${path}", expected pieces of its text`, {
      span: tree.span,
      help,
    }),
  )
  return undefined
}

const UNCLOSED = /\{[A-Z]{1,3}\d{1,4}(?![\p{L}\d])/u

/** Own words; those of an audience file in another language than the deck's need words of their own. */
function own(telling: Telling, written: Leaf, from: readonly Leaf[], ours: boolean, chosen = false): Words {
  const { report, language, languages } = telling
  const pieces = parsePieces(written.text)
  const literal = pieces.map(piece => (piece.kind === 'literal' ? piece.text : '')).join('')
  const foreign = !chosen && (languages.get(written.span.file) ?? language) !== language
  if (foreign && /\p{L}/u.test(literal)) missing(telling, written.span)
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

function missing(telling: Telling, span: Span): undefined {
  const { report, language, audience } = telling
  const name = LANGUAGE_NAME[language]
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

function reject({ report }: Telling, tree: YamlTree, path: string, what: string): undefined {
  report(
    error('words-malformed', `Unexpected ${what} in "${path}", expected words`, {
      span: tree.span,
      help: 'Words are an id (F1), a cut { Q1: a piece }, a text, or { text: …, from: ID }.',
    }),
  )
  return undefined
}
