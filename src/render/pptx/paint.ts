import { el, type XmlElement } from '../../opc/xml.ts'
import { type ColorSlot, MODIFICATIONS, type Paint } from '../../theme/theme.ts'

/** A paint as `a:schemeClr` with its modifications, in the order that Office writes. */
export function schemeColor(paint: Paint): XmlElement {
  const children = MODIFICATIONS.flatMap(key => {
    const percent = paint[key]
    return percent === undefined ? [] : [el(`a:${key}`, { val: Math.round(percent * 1000) })]
  })
  return el('a:schemeClr', { val: MAPPED[paint.slot] ?? paint.slot }, children)
}

export const solidFill = (paint: Paint): XmlElement => el('a:solidFill', {}, [schemeColor(paint)])

/** Eight-by-eight bitmap of Office; finer ones vanish in a light colour. */
export const hatchFill = (paint: Paint, ground: Paint): XmlElement =>
  el('a:pattFill', { prst: 'wdUpDiag' }, [
    el('a:fgClr', {}, [schemeColor(paint)]),
    el('a:bgClr', {}, [schemeColor(ground)]),
  ])

/** Slides reach the first four slots through the master's colour map (`p:clrMap`). */
const MAPPED: Partial<Record<ColorSlot, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }
