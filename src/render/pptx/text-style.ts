import { toEmu } from '../../base/units.ts'
import { el, type XmlElement } from '../../opc/xml.ts'

/** How the words of one outline level look. Lengths in points. */
export interface LevelStyle {
  readonly size: number
  readonly bold?: boolean
  readonly color: XmlElement
  readonly latin: string
  readonly ea: string
  readonly align?: 'left' | 'center' | 'right'
  /** Distance of baselines; absent where it is left to the program. */
  readonly line?: number
  readonly before?: number
  /** Left edge of all lines. */
  readonly left?: number
  /** The first line's edge against that: negative hangs. */
  readonly first?: number
  /** A bullet hangs by its style's `hang`; without one, the paragraph has none. */
  readonly bullet?: { readonly char: string; readonly hang: number; readonly color: XmlElement }
}

/**
 * The natural line of an office program is 1.2 × the size, whatever the font. A percentage of that follows when someone
 * changes the size.
 */
const NATURAL_LINE = 1.2

/** Marks of the first, second … level of the theme's two families. */
export const MAJOR = { latin: '+mj-lt', ea: '+mj-ea' } as const
export const MINOR = { latin: '+mn-lt', ea: '+mn-ea' } as const

/**
 * One `a:lvl<n>pPr` (or what `name` says). Punctuation does not hang: programs would let it stand outside the measured box.
 * East Asian line breaking is on, Latin words are never broken.
 */
export function levelProperties(name: string, style: LevelStyle): XmlElement {
  const hang = style.bullet?.hang ?? 0
  return el(
    name,
    {
      marL: toEmu((style.left ?? 0) + hang),
      indent: hang === 0 ? toEmu(style.first ?? 0) : -toEmu(hang),
      algn: ALIGN[style.align ?? 'left'],
      defTabSz: 914400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 0,
    },
    [
      style.line === undefined ? undefined : el('a:lnSpc', {}, [el('a:spcPct', { val: linePercent(style) })]),
      el('a:spcBef', {}, [el('a:spcPts', { val: Math.round((style.before ?? 0) * 100) })]),
      ...bullet(style),
      el('a:defRPr', { sz: Math.round(style.size * 100), b: style.bold ? 1 : 0, kern: 1200 }, [
        filledWith(style.color),
        ...typefaces(style.latin, style.ea),
      ]),
    ],
  )
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

/** Thousandths of a percent of the natural line. */
const linePercent = ({ line = 0, size }: { line?: number; size: number }): number =>
  Math.round((line / (NATURAL_LINE * size)) * 100000)

/** A plain fill of a colour that stands ready as XML. */
export const filledWith = (color: XmlElement): XmlElement => el('a:solidFill', {}, [color])

function bullet({ bullet: mark }: LevelStyle): XmlElement[] {
  if (mark === undefined) return [el('a:buNone')]
  return [
    el('a:buClr', {}, [mark.color]),
    el('a:buFont', { typeface: MINOR.latin }),
    el('a:buChar', { char: mark.char }),
  ]
}

/** Latin, East Asian and complex-script faces of a run. The last is the theme's: our decks hold none. */
export function typefaces(latin: string, ea: string): XmlElement[] {
  const complex = latin === MAJOR.latin ? '+mj-cs' : '+mn-cs'
  return [el('a:latin', { typeface: latin }), el('a:ea', { typeface: ea }), el('a:cs', { typeface: complex })]
}

export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
