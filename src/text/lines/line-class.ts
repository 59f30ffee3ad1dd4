/**
 * Line breaking classes of UAX #14, as many as the texts of a briefing need. `QO` and `QC` are the opening and closing
 * half of QU; `ID` stands for all wide characters, `CL` for all marks that begin no line in Chinese.
 */
export type LineClass =
  | 'BK'
  | 'SP'
  | 'ZW'
  | 'GL'
  | 'CM'
  | 'OP'
  | 'CL'
  | 'CP'
  | 'QO'
  | 'QC'
  | 'QU'
  | 'IS'
  | 'EX'
  | 'SY'
  | 'HY'
  | 'BA'
  | 'B2'
  | 'IN'
  | 'NU'
  | 'PO'
  | 'PR'
  | 'ID'
  | 'AL'

/** The first that matches. The Chinese lists of what begins or ends no line are those of Office for zh-CN. */
const CLASSES: readonly (readonly [LineClass, RegExp])[] = [
  ['NU', /[0-9]/],
  ['AL', /[A-Za-z]/],
  ['BK', /[\n\r\v\f\u0085\u2028\u2029]/],
  ['SP', /[ \t]/],
  ['ZW', /\u200B/],
  ['GL', /[\u00A0\u202F\u2007\u2011\u2060\uFEFF\u200D]/],
  ['CM', /\p{M}|\u200C|[\u{E0100}-\u{E01EF}]|[\u{1F3FB}-\u{1F3FF}]/u],
  ['QO', /[“‘]/],
  ['QC', /[”’]/],
  ['QU', /["'«»‹›]/],
  ['OP', /[([{〈《「『【〔〖〘〚〝＜（［｛｟﹙﹛﹝¡¿‚„]/],
  ['CP', /[)\]]/],
  ['CL', /[}〉》」』】〕〗〙〛〞〟＞）］｝｠﹚﹜﹞、。，．：；！？｜～·ˇˉ―–々〃・ー〜ゝゞ﹐﹑﹒﹔﹕﹖﹗￨｡､％￠]/],
  ['IS', /[.,:;]/],
  ['EX', /[!?]/],
  ['SY', /\//],
  ['HY', /[-\u2010]/],
  ['B2', /[—⸺]/],
  ['BA', /[\u3000\u00AD|\u2000-\u200A\u2012\u2013]/],
  ['IN', /[…‥]/],
  ['PO', /[%‰¢°′″℃℉]/],
  ['PR', /[$£¥€￥￡＄+±−№]/],
  ['ID', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u],
  ['ID', /[\u3000-\u303F\uFF00-\uFFEF\u2E80-\u2FFF\p{Extended_Pictographic}]/u],
]

const known = new Map<string, LineClass>()

/** The class of a character (one code point). */
export function lineClass(character: string): LineClass {
  const found = known.get(character)
  if (found !== undefined) return found
  const own = CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'AL'
  known.set(character, own)
  return own
}
