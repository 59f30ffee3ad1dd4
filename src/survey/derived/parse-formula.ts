import { type Exact, exactOf } from '../../numbers/exact.ts'

/** A formula as a tree; offsets count in its text. */
export type Formula =
  | { readonly kind: 'reference'; readonly address: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'number'
      readonly value: Exact
      readonly percent: boolean
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'operation'
      readonly sign: Sign
      readonly left: Formula
      readonly right: Formula
      readonly start: number
      readonly end: number
    }

export type Sign = '+' | '-' | '*' | '/'

type Parsed = { readonly formula: Formula } | { readonly fault: string; readonly at: number }

const TOKEN = /\s*(?:\{([^{}]+)\}|(\d+(?:,\d{3})*(?:\.\d+)?)\s*(%|％)?|([-+*/×÷−–()（）]))/y
const SIGNS: Readonly<Record<string, Sign | '(' | ')'>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
}

interface Token {
  readonly leaf?: Formula
  readonly sign?: Sign | '(' | ')'
  readonly start: number
  readonly end: number
}

/** Sums, differences, products, quotients and brackets over {F1}, {G1/row/column} and numbers such as 100%. */
export function parseFormula(text: string): Parsed {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) return { fault: `Unexpected "${text.slice(from).trim().slice(0, 12)}"`, at: from }
    tokens.push(toToken(match, text))
  }
  const reader = { tokens, at: 0, end: text.length }
  const parsed = readSum(reader, 0)
  if ('fault' in parsed) return parsed
  const rest = tokens[reader.at]
  return rest === undefined ? parsed : { fault: 'Expected a sign between two values', at: rest.start }
}

function toToken(match: RegExpExecArray, text: string): Token {
  const [all, address, digits, percent, sign] = match
  const end = match.index + all.length
  const start = end - all.trimStart().length
  if (address !== undefined) return { leaf: { kind: 'reference', address, start, end }, start, end }
  if (sign !== undefined) return { sign: SIGNS[sign]!, start, end }
  const value = exactOf(digits ?? text)!
  return { leaf: { kind: 'number', value, percent: percent !== undefined, start, end }, start, end }
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  readonly end: number
}

/** Sums, and products within them; a bracket in a formula of eight levels is one that nobody checks. */
function readSum(reader: Reader, depth: number): Parsed {
  return readRow(reader, ['+', '-'], () => readRow(reader, ['*', '/'], () => readLeaf(reader, depth)))
}

function readRow(reader: Reader, signs: readonly Sign[], readPart: () => Parsed): Parsed {
  let parsed = readPart()
  for (;;) {
    const sign = reader.tokens[reader.at]?.sign as Sign | undefined
    if ('fault' in parsed || sign === undefined || !signs.includes(sign)) return parsed
    reader.at += 1
    const right = readPart()
    if ('fault' in right) return right
    const [left, other] = [parsed.formula, right.formula]
    parsed = { formula: { kind: 'operation', sign, left, right: other, start: left.start, end: other.end } }
  }
}

const DEEPEST = 8

function readLeaf(reader: Reader, depth: number): Parsed {
  const token = reader.tokens[reader.at]
  reader.at += 1
  if (token?.leaf !== undefined) return { formula: token.leaf }
  if (token?.sign !== '(' || depth === DEEPEST)
    return { fault: 'Expected {F1}, {G1/row/column}, a number or a bracket', at: token?.start ?? reader.end }
  const inner = readSum(reader, depth + 1)
  if ('fault' in inner) return inner
  const closing = reader.tokens[reader.at]
  reader.at += 1
  return closing?.sign === ')' ? inner : { fault: 'Expected a closing bracket', at: closing?.start ?? reader.end }
}
