/**
 * Qualifiers of numbers by class (a table of measured words, each with its place). Words of a class may replace each
 * other, in both languages.
 */
export const QUALIFIER_CLASSES = [
  'below',
  'under',
  'over',
  'about',
  'least',
  'most',
  'possible',
  'broadly',
  'reported',
  'past',
  'emphasis',
  'only',
] as const
export type QualifierClass = (typeof QUALIFIER_CLASSES)[number]

interface QualifierRow {
  /** Before the value. */
  readonly zh: string
  readonly en: string
  /** Right behind value or unit. */
  readonly zhBehind?: string
  readonly enBehind?: string
}

export const QUALIFIERS: Readonly<Record<QualifierClass, QualifierRow>> = {
  below: { zh: '近|将近|接近|逼近', en: 'nearly|almost|close to|just under|approaching' },
  under: {
    zh: '不到|不足|未满|低于|少于|不满',
    zhBehind: '以下|以内|不到',
    en: 'less than|fewer than|under|below|short of',
    enBehind: 'or less|or fewer',
  },
  over: {
    zh: '超|超过|逾|突破|高于|多于|大于',
    zhBehind: '余|多|以上|开外|有余',
    en: 'more than|over|above|upwards of|exceeding|in excess of',
    enBehind: '\\+|or more|plus',
  },
  about: {
    zh: '约|大约|大概|约莫|差不多|左右',
    zhBehind: '左右|上下|来|许|前后',
    en: 'about|around|roughly|approximately|some|circa|approx\\.?|~',
    enBehind: 'or so|-odd|-ish',
  },
  least: { zh: '至少|不少于|不低于|最少|起码', en: 'at least|no fewer than|no less than|not less than|a minimum of' },
  most: { zh: '至多|不超过|最多|不多于', en: 'at most|no more than|not more than|a maximum of' },
  possible: { zh: '可能|或许|也许|或', en: 'possibly|perhaps|maybe|may|might' },
  broadly: { zh: '大致|大体|基本', en: 'broadly|largely|basically' },
  reported: { zh: '据报道|据悉|据称', en: 'reportedly' },
  past: { zh: '过去|最近', en: 'the past|the last|past|last|recent' },
  emphasis: { zh: '高达|长达|多达|达|达到|足有', en: 'up to|as long as|as much as|as many as|as high as' },
  only: { zh: '仅|只|仅有|只有|仅仅', en: 'only|just|merely' },
}

/** Ends of words that hold a qualifier and are none: 附近, 节约, 不可能. */
export const NO_QUALIFIER =
  '附近|最近|靠近|临近|邻近|远近|节约|合约|条约|签约|预约|契约|制约|大约莫|不可能|尽可能|才可能|很可能|直达|到达|抵达|表达|发达|传达|转达|下达|不只|不仅|若干余|高超'

/** What may stand between a qualifier and its number: 大致有两条, possibly a month. */
export const BETWEEN = { zh: '[有是为要需能共达占到]{0,2}', en: '(?: in| a| an| the)?' } as const

/** What English writes for a Chinese qualifier where a figure gives no English of its own. */
export const ENGLISH_QUALIFIER: Readonly<Record<string, string>> = {
  近: 'nearly',
  约: 'about',
  大约: 'about',
  超: 'over',
  超过: 'over',
  逾: 'over',
  至少: 'at least',
  不足: 'under',
  不到: 'under',
  最多: 'at most',
  可能: 'possibly',
  大致: 'roughly',
}
