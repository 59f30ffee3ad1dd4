import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SlideContent } from '../slide-content.ts'

const MAP = /地图|区划图|疆域图|\bmaps?\b/i
/** 审图号：GS（2023）2767号: a mark of an authority, no size of anything. */
const NUMBER = /(?:审图号|approval (?:number|no\.?))[：:\s]*\p{L}{0,8}[（(〔[]?\d{4}[^，。；,;\s]*/giu
/** What says that none applies. */
const NONE =
  /(?:无须|无需|不需|不适用|不涉及)[^。；]{0,6}审图号|no (?:map )?approval (?:number )?(?:applies|is needed)/iu

/** Whether a number of a text is part of the approval number of a map. */
export const isApproval = (text: string, at: number): boolean =>
  [...text.matchAll(NUMBER)].some(({ index, 0: whole }) => index <= at && at < index + whole.length)

/**
 * Rule: a picture that is a map says under which number it was approved, or that none applies (地图管理条例, article 15 and 34: what is
 * shown in public is approved, and bears its number).
 */
export function unapprovedMaps({ texts, slide }: SlideContent): readonly Diagnostic[] {
  return texts
    .filter(({ place, path, text }) => place === 'alt' && path.endsWith('.alt') && MAP.test(text))
    .flatMap(({ path, span, text }) => {
      const credit = texts.find(other => other.path === path.replace(/alt$/, 'credit'))
      if (credit !== undefined && (credit.text.search(NUMBER) >= 0 || NONE.test(credit.text))) return []
      return error('map-unapproved', `The map “${text}” of slide ${slide.id} bears no approval number`, {
        span: credit?.span ?? span,
        why: 'A map that is shown in China is approved first, and bears its number (审图号).',
        help: 'Add it to `credit`, as in “审图号：GS（2023）2767号”; for a map that needs none, write “无需审图号” or “no approval number applies” there.',
      })
    })
}
