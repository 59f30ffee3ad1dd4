import { EAST_ASIAN } from '../../base/language.ts'
import { type LineClass, lineClass } from './line-class.ts'

/**
 * Whether a line may end before a UTF-16 unit. `PERHAPS`: office programs differ, so layout ends no line there, and
 * leaves room for a program that does.
 */
export const NO = 0
export const MAY = 1
export const MUST = 2
export const PERHAPS = 3

/**
 * Where lines may break: the rules of UAX #14 with Chinese quotation marks as Unicode 16 has them (a break before “ and
 * after ” where the neighbour is East Asian), and the marks that begin or end no line in Chinese. One entry a unit.
 */
export function findBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1)
  let before: Context | undefined
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const own = lineClass(character)
    const here = { class: own, character }
    if (before !== undefined) breaks[at] = judge(before, here)
    before = follow(before, here)
    at += character.length
  }
  breaks[text.length] = MUST
  return breaks
}

interface Character {
  readonly class: LineClass
  readonly character: string
}

/** The characters before a place: the last one, the last that is no space, and the one before that. */
interface Context {
  readonly last: Character
  readonly solid: Character | undefined
  readonly earlier: LineClass | undefined
}

function follow(before: Context | undefined, here: Character): Context {
  if (here.class === 'SP') return { last: here, solid: before?.solid, earlier: before?.earlier }
  if (here.class === 'CM' && before !== undefined && before.last.class !== 'SP') return before
  return { last: here, solid: here, earlier: before?.last.class }
}

const GLUED_TO_WHAT_IS_BEFORE: ReadonlySet<LineClass> = new Set(['CL', 'CP', 'EX', 'IS', 'SY', 'QC'])
const GLUED_UNLESS_AFTER_SPACE: ReadonlySet<LineClass> = new Set(['CM', 'IN', 'HY', 'BA', 'GL', 'QU'])

/** The rules in their order; the first that applies decides. */
function judge({ last, solid, earlier }: Context, here: Character): number {
  const a = last.class
  const b = here.class
  if (a === 'BK') return last.character === '\r' && here.character === '\n' ? NO : MUST
  if (b === 'BK' || b === 'SP' || b === 'ZW') return NO
  if (a === 'ZW') return MAY
  if (GLUED_TO_WHAT_IS_BEFORE.has(b)) return NO
  if (solid?.class === 'OP' || solid?.class === 'QO') return NO
  if (b === 'B2' && solid?.class === 'B2') return NO
  if (a === 'SP') return MAY
  if (a === 'GL' || GLUED_UNLESS_AFTER_SPACE.has(b)) return NO
  if (b === 'QO') return EAST_ASIAN.test(last.character) ? MAY : NO
  if (a === 'QC') return EAST_ASIAN.test(here.character) ? MAY : NO
  if (a === 'QU') return NO
  if (a === 'B2' || b === 'B2') return MAY
  if (a === 'HY') return afterHyphen(earlier, b)
  if (a === 'BA') return earlier === 'NU' && b === 'NU' ? PERHAPS : MAY
  if (b === 'OP' && (a === 'AL' || a === 'NU')) return EAST_ASIAN.test(here.character) ? MAY : NO
  return PAIRS[a]?.[b] ?? MAY
}

/** No line ends at a hyphen between digits, or between a sign and its digit; between letters one may. */
function afterHyphen(earlier: LineClass | undefined, b: LineClass): number {
  if (earlier === undefined || earlier === 'SP') return NO
  if (b === 'NU') return earlier === 'NU' || earlier === 'ID' ? NO : PERHAPS
  return earlier === 'NU' && b === 'AL' ? PERHAPS : MAY
}

type Row = Readonly<Partial<Record<LineClass, number>>>

/** Pairs of classes between which no line ends; between all others one may. */
const PAIRS: Readonly<Partial<Record<LineClass, Row>>> = {
  AL: { AL: NO, NU: NO, PR: NO, PO: NO },
  NU: { AL: NO, NU: NO, PR: NO, PO: NO },
  PR: { AL: NO, NU: NO, ID: NO, OP: NO, PR: NO },
  PO: { AL: NO, NU: NO, OP: NO },
  ID: { PO: NO },
  CP: { AL: NO, NU: NO, PO: NO, PR: NO },
  CL: { PO: NO },
  IS: { AL: NO, NU: NO },
  SY: { NU: NO },
  EX: { AL: PERHAPS, NU: PERHAPS },
}
