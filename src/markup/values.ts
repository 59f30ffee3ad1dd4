import { HEATS } from '../base/kinds/heats.ts'
import { A_LINK, isLink } from '../base/reference.ts'
import { A_NUMBER, readNumber } from '../numbers/notation.ts'
import { COLOR_ROLES, type Theme } from '../theme/theme.ts'

/** Names that a theme gives: without a theme any name will do. */
export type ThemeNames = Pick<Theme, 'styles' | 'lines' | 'space'>

/**
 * What the value of an attribute may be. Lengths are points, `c5` (grid columns) or a name of theme.space; `edges` are
 * one to four of them; `place` is an id with or without a side; `words` are anything, `alt` those that
 * say what is seen.
 */
export type ValueKind =
  | 'number'
  | 'coordinate'
  | 'size'
  | 'share'
  | 'scale'
  | 'count'
  | 'length'
  | 'offset'
  | 'edges'
  | 'flag'
  | 'role'
  | 'fill'
  | 'style'
  | 'line'
  | 'id'
  | 'place'
  | 'pair'
  | 'points'
  | 'rows'
  | 'words'
  | 'alt'
  | 'joint'
  | 'link'
  | readonly string[]

interface Expectation {
  /** After "expected". */
  readonly expected: string
  /** The names to choose from, where they are known. */
  readonly choices?: readonly string[]
}

/** Nothing if the value is right, else what was expected. */
export function checkValue(value: string, kind: ValueKind, theme: ThemeNames | undefined): Expectation | undefined {
  if (typeof kind !== 'string') return oneOf(value, kind)
  return CHECKS[kind](value, theme)
}

type NamedKind = Exclude<ValueKind, readonly string[]>

const ID = /^[A-Za-z][\w-]*$/

/*
 * Ranges, far beyond what a slide of 960 by 540 points has a use for, and within what arithmetic and office programs hold:
 * 10,000 points are 353 cm, where PowerPoint's largest slide has 142.
 */
const MOST_POINTS = 10_000
const MOST_COORDINATE = 1_000_000
const MOST_SHARE = 1000
const SCALES = [0.1, 10] as const
const MOST_COUNT = 100
/** Of one line. */
const MOST_CORNERS = 2000
/** Of a name, a description, a label. */
const MOST_WORDS = 2000
/** Of a joint, which is repeated. */
const MOST_JOINT = 8

const CHECKS: Readonly<Record<NamedKind, (value: string, theme: ThemeNames | undefined) => Expectation | undefined>> = {
  number: value => unless(readNumber(value) !== undefined, A_NUMBER),
  coordinate: value => within(value, -MOST_COORDINATE, MOST_COORDINATE, A_NUMBER),
  size: value => within(value, 0, MOST_POINTS, 'a number'),
  share: value => within(value, 0, MOST_SHARE, 'a number'),
  scale: value => within(value, ...SCALES, 'a number'),
  count: value =>
    unless(/^[1-9]\d*$/.test(value) && Number(value) <= MOST_COUNT, `a whole number from 1 to ${MOST_COUNT}`),
  length: (value, theme) => length(value, theme, false),
  offset: (value, theme) => length(value, theme, true),
  edges: (value, theme) => {
    const parts = value.trim().split(/\s+/)
    if (parts.length > 4) return { expected: 'one to four lengths' }
    return parts.map(part => length(part, theme, false)).find(fault => fault !== undefined)
  },
  flag: value => oneOf(value, ['true', 'false']),
  role: value => oneOf(value, COLOR_ROLES),
  fill: value => oneOf(value, FILLS),
  style: (value, theme) => nameIn(value, theme?.styles, 'a text style of the theme'),
  line: (value, theme) => nameIn(value, theme?.lines, 'a line style of the theme'),
  id: value => unless(ID.test(value), 'an id of letters, digits and hyphens'),
  place: value => unless(PLACE.test(value), 'an id, or an id and a side as in goal.left'),
  pair: value =>
    unless(
      value.trim().split(/\s+/).length === 2 && value.trim().split(/\s+/).every(isPositive),
      'a width and a height',
    ),
  points: value => unless(isPoints(value), `two to ${MOST_CORNERS} points as in 0,0 10,5`),
  rows: value => unless(value === 'rest' || /^[1-9]\d{0,3}$/.test(value), 'a whole number from 1, or rest'),
  words: value => unless(value.length <= MOST_WORDS, `${MOST_WORDS} characters at most`),
  alt: (value, theme) =>
    A_FILE.test(value.trim())
      ? { expected: 'words that say what it shows, not a file’s name' }
      : CHECKS.words(value, theme),
  link: value => unless(isLink(value), A_LINK),
  joint: value => unless(value.length <= MOST_JOINT, `${MOST_JOINT} characters at most`),
}

/** A file's name tells a listener nothing about the picture. */
const A_FILE = /\.(?:png|jpe?g|svg|gif|webp|emf)$/i

const FILLS = [...COLOR_ROLES, ...HEATS, 'absent', 'none']
const PLACE = /^[A-Za-z][\w-]*(?:\.(?:top|right|bottom|left))?$/

function isWithin(text: string, least: number, most: number): boolean {
  // 0x10 is no length that anybody means.
  const number = /^0[xo]/.test(text) ? undefined : readNumber(text)
  return number !== undefined && number.value >= least && number.value <= most
}
const isPositive = (value: string): boolean => isWithin(value, 0, MOST_COORDINATE) && readNumber(value)!.value > 0

/** What is no number lacks one; what is one lacks its range. */
const within = (value: string, least: number, most: number, what: string): Expectation | undefined =>
  unless(
    isWithin(value, least, most),
    least < 0 && readNumber(value) === undefined
      ? what
      : `${what} from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`,
  )

function isPoints(value: string): boolean {
  const points = value.trim().split(/\s+/)
  return (
    points.length >= 2 &&
    points.length <= MOST_CORNERS &&
    points.every(point => {
      const parts = point.split(',')
      return parts.length === 2 && parts.every(part => isWithin(part, -MOST_COORDINATE, MOST_COORDINATE))
    })
  )
}

function length(value: string, theme: ThemeNames | undefined, negative: boolean): Expectation | undefined {
  if (readNumber(value) !== undefined) return within(value, negative ? -MOST_POINTS : 0, MOST_POINTS, 'a length')
  if (/^c\d+(?:\.\d+)?$/.test(value)) return unless(Number(value.slice(1)) <= MOST_COUNT, `at most c${MOST_COUNT}`)
  const named = nameIn(value, theme?.space, 'points, grid columns (c5) or a space of the theme')
  return named ?? unless(ID.test(value), 'points, grid columns (c5) or a space of the theme')
}

const unless = (right: boolean, expected: string): Expectation | undefined => (right ? undefined : { expected })

function oneOf(value: string, choices: readonly string[]): Expectation | undefined {
  return choices.includes(value)
    ? undefined
    : { expected: choices.length > 8 ? 'a known name' : `one of ${choices.join(', ')}`, choices }
}

function nameIn(
  value: string,
  names: Readonly<Record<string, unknown>> | undefined,
  expected: string,
): Expectation | undefined {
  if (names === undefined) return unless(ID.test(value), expected)
  return Object.hasOwn(names, value) ? undefined : { expected, choices: Object.keys(names) }
}
