/** Words that operators put in the place of others. They are the tests' own: a rule's lexicon is not asked. */

export type Swap = readonly [RegExp, string]

/** The texts that come of each swap that applies, the first match alone. */
export const swapped = (text: string, swaps: readonly Swap[]): readonly string[] =>
  swaps.flatMap(([from, to]) => {
    const next = text.replace(from, to)
    return next === text ? [] : [next]
  })

const HAN = '零一二三四五六七八九'
/** The next digit in the same script: 3 → 4, 三 → 四, 两 → 三. */
export const nextDigit = (digit: string): string => {
  if (/\d/.test(digit)) return String((Number(digit) + 1) % 10)
  if (digit === '两') return '三'
  const at = HAN.indexOf(digit)
  return at < 0 ? digit : HAN[at === 9 ? 8 : at + 1]!
}

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
export const nextWord = (word: string): string => {
  const at = ENGLISH.indexOf(word.toLowerCase())
  const next = ENGLISH[at === 12 ? 11 : at + 1] ?? word
  return at < 0 ? word : word[0] === word[0]!.toUpperCase() ? next[0]!.toUpperCase() + next.slice(1) : next
}

/** Each digit or numeral of a text changed, one at a time. */
export const otherNumbers = (text: string): readonly string[] => [
  ...[...text.matchAll(/\d+/g)].map(
    ({ 0: digits, index }) =>
      text.slice(0, index) + nextDigit(digits[0]!) + digits.slice(1) + text.slice(index + digits.length),
  ),
  ...[...text.matchAll(/[两二三四五六七八九](?=[一-龥])/g)].map(
    ({ 0: digit, index }) => text.slice(0, index) + nextDigit(digit) + text.slice(index + 1),
  ),
]

export const HEDGES_ZH: readonly Swap[] = [
  [/似乎/, ''],
  [/或许/, ''],
  [/也许/, ''],
  [/可能(?!性)/, ''],
  [/有望/, '必将'],
  [/(?<!样本|样本单位)之一/, ''],
  [/大致/, ''],
  [/目前看/, ''],
  [/目前/, ''],
  [/暂时(也)?/, ''],
  [/难觅/, '没有'],
  [/鲜有/, '没有'],
  [/还不算多/, '没有'],
  [/绝大多数/, '所有'],
  [/尚未/, '没有'],
  [/我相信，?/, ''],
  [/我觉得，?/, ''],
  [/基本(?=[是上])/, '完全'],
  [/主流/, '唯一'],
]

export const HEDGES_EN: readonly Swap[] = [
  [/\bseems to /, 'does '],
  [/\bseemingly /, ''],
  [/\bseems /, 'is '],
  [/\b(has|have) a chance to\b/, 'will'],
  [/\ba chance to\b/, 'sure to'],
  [/\bperhaps /i, ''],
  [/\bmay\b(?! \d)/, 'will'],
  [/\bmight\b/, 'will'],
  [/\bcould\b/, 'will'],
  [/\bpossibly /i, ''],
  [/\bone of the\b/, 'the'],
  [/\bOne of the\b/, 'The'],
  [/\bone very\b/, 'the'],
  [/\bone reason\b/i, 'the reason'],
  [/\breportedly /, ''],
  [/\bbroadly /, ''],
  [/\bbasically\b/, 'entirely'],
  [/,? ?\bso far\b,?/i, ''],
  [/,? ?\bfor now\b,?/i, ''],
  [/\bat present,? ?/i, ''],
  [/\bhard to find\b/, 'absent'],
  [/\bElusive\b/, 'Absent'],
  [/(?<!too )\bfew\b/, 'no'],
  [/\bnot that many\b/, 'none'],
  [/\bMost\b/, 'All'],
  [/\bmost (?=steps|build|firms|of)/, 'all '],
  [/\bI believe (that )?/, ''],
  [/\bnot yet\b/, 'never'],
  [/\bamong\b(?= (key|the key))/i, 'the first of'],
]

/** Hedges of the same class: as much is said. */
export const SAME_HEDGE_ZH: readonly Swap[] = [
  [/似乎/, '好像'],
  [/或许/, '可能'],
  [/可能(?!性)/, '或许'],
  [/大致/, '大体'],
]
export const SAME_HEDGE_EN: readonly Swap[] = [
  [/\bseems to\b/, 'appears to'],
  [/\bperhaps\b/i, 'maybe'],
  [/\bpossibly\b/i, 'perhaps'],
  [/\breportedly cut\b/, 'is said to have cut'],
  [/\bmight\b/, 'may'],
]

export const NEGATIONS_ZH: readonly Swap[] = [
  [/(?<!不)不能/, '能'],
  [/没有/, '有'],
  [/没出现/, '出现'],
  [/并非/, '确实'],
  [/不是/, '是'],
  [/并不/, '确实'],
  [/无法/, '能够'],
  [/难以/, '可以'],
  [/尚未/, '已经'],
  [/未说明/, '已说明'],
  [/不够/, '足够'],
  [/还不算/, '算'],
  [/不互相/, '互相'],
  [/(?<![不是并])是(?!否|不是)/, '不是'],
  [/(?<![不智功职可性才])能(?!力|源|耗|不能)/, '不能'],
  [/(?<![需重主必想])要(?!素|求|么|的)/, '不要'],
  [/成为/, '没有成为'],
  [/应该/, '不应该'],
]

export const NEGATIONS_EN: readonly Swap[] = [
  [/\bcannot\b/i, 'can'],
  [/\b(do|does|did) not /, ''],
  [/\b(is|are|was|were|has|have|must|should|will) not\b/, '$1'],
  [/\bnever\b/, 'always'],
  [/\bwithout\b/, 'with'],
  [/(?<!by )\bno (?=[a-z])/, 'a '],
  [/\bNo (?=[a-z])/, 'A '],
  [/\b(is|are|was|were|must|should|will|can)\b(?! (not|no|never))/, '$1 not'],
]

/** Han and English words that hold a sign of negation or a numeral, and mean neither. */
export const NO_NEGATION_ZH: readonly string[] = ['不仅如此', '不断', '不同', '不少', '无论如何', '不过']
export const NO_NUMBER_ZH: readonly string[] = [
  '一方面要说清楚',
  '进一步说明',
  '十分重要',
  '千方百计',
  '统一口径',
  '成果转化',
  '一起看',
  '一致',
  '唯一',
  '四处',
  '双方',
  '首先',
  '一直如此',
  '一般而言',
  '万一',
  '一旦',
  '千万别误解',
  '五花八门',
  '一定',
]
export const NO_NUMBER_EN: readonly string[] = [
  'tenderly put',
  'often said',
  'as one would expect',
  'to someone',
  'of weight',
  'with attention',
  'alone',
  'everyone agrees',
  'network',
  'a tent of ideas',
]
