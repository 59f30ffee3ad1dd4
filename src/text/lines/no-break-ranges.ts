/**
 * Where no line should end, although office programs may end one: inside numbers with their hedge and
 * measure word, names and terms of the glossary, short quoted terms, and Latin words. One entry a UTF-16 unit: 0 free, 1 hold,
 * 2 hold even where the whole piece cannot be held.
 */
type NoBreakRanges = (text: string) => Uint8Array

export function createNoBreakRanges(glossary: readonly string[]): NoBreakRanges {
  const terms = indexTerms(glossary)
  return text => {
    const held = new Uint8Array(text.length + 1)
    for (const pattern of HELD) {
      for (const { 0: piece, index } of text.matchAll(pattern)) held.fill(1, index + 1, index + piece.length)
    }
    holdTerms(text, terms, held)
    for (const { 0: piece, index } of text.matchAll(GLOSS)) held.fill(2, index + 1, index + piece.length)
    return held
  }
}

const HEDGE = '(?:近|约|大约|超过|超|逾|达到|达|至少|不到|不足|第|共|仅|每|前|后|上|下|满)'
const FIGURE = '[￥¥$]?[\\d０-９]+(?:[.,:．]\\d+)*'
const FIGURES = `${FIGURE}(?:[-–—~～至到]${FIGURE})*`
const HAN_FIGURE = '[一二三四五六七八九十百千两几数半]+'
const MAGNITUDE = '[多余几来]?[十百千万亿]*[多余]?'
const MEASURE = [
  '(?:个)?百分点|个月|小时|分钟|平方公里|平方米|公里|千米|公斤|人次|美元|欧元|港元|人民币|工作日',
  '个|家|人|名|位|项|条|款|件|套|台|辆|座|所|区|市|省|县|国|支|只|批|轮|期|届|级|类|种|样|层|步|步骤|阶段|道|场|次|遍|回|倍|成|度|页|章|节|篇|句|字|词|张|份|本|号|年|月|日|天|周|岁|时|点|分|秒|元|吨|克|米|亩|大|代|版|路|线|字节',
].join('|')

const ENGLISH_HEDGE = '(?:about|around|nearly|almost|over|under|some|only|up to|more than|less than|at least|at most)'
const ENGLISH_FIGURE = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const ENGLISH_UNIT =
  'hundred|thousand|million|billion|trillion|percent|per cent|yuan|dollars?|years?|months?|weeks?|days?|hours?|minutes?|km|kg|MW|GW'

const HELD: readonly RegExp[] = [
  new RegExp(`(?:${HEDGE} ?)?${FIGURES} ?[%‰℃°]?${MAGNITUDE}(?:${MEASURE})?`, 'gu'),
  new RegExp(`${HEDGE}?${HAN_FIGURE}${MAGNITUDE}(?:${MEASURE})`, 'gu'),
  /第[一二三四五六七八九十百]+/gu,
  new RegExp(`(?:\\b${ENGLISH_HEDGE} )?(?:(?:RMB|USD|US|HK|EUR) ?)?${FIGURE}%?(?: (?:${ENGLISH_UNIT})\\b)*`, 'gu'),
  new RegExp(`\\b(?:an?|${ENGLISH_FIGURE}) (?:${ENGLISH_UNIT})\\b`, 'gu'),
  /[“‘《][^“”‘’《》，。；：！？、]{1,8}[”’》]/gu,
  /[A-Za-z0-9]+(?:[-/.&'’+_–][A-Za-z0-9]+)+/gu,
]

/** A bracket behind a name of another script: a name too long for its column is broken before the bracket, not inside. */
const GLOSS = /\(\p{Script=Han}{1,8}\)/gu

/** Terms of more than 12 Han characters or 24 letters are no longer held: no column would be wide enough. */
const LONGEST_TERM = 12

/** The terms by their first characters, the longest first. */
function indexTerms(glossary: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const terms = [...new Set(glossary)]
    .filter(term => term.length > 1 && emsOf(term) <= LONGEST_TERM)
    .sort((a, b) => b.length - a.length)
  const index = new Map<string, string[]>()
  for (const term of terms) {
    const known = index.get(term.charAt(0))
    if (known === undefined) index.set(term.charAt(0), [term])
    else known.push(term)
  }
  return index
}

/** A text holds few of hundreds of terms: a look-up by first characters takes a tenth of the time of one large pattern. */
function holdTerms(text: string, terms: ReadonlyMap<string, readonly string[]>, held: Uint8Array): void {
  for (let at = 0; at < text.length; ) {
    const term = terms.get(text.charAt(at))?.find(each => text.startsWith(each, at))
    if (term !== undefined) held.fill(1, at + 1, at + term.length)
    at += term?.length ?? 1
  }
}

const emsOf = (term: string): number =>
  [...term].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)
