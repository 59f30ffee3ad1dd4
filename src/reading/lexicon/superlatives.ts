/** Words that put something above all others, and phrases that hold such a word and do not. */
export const SUPERLATIVES = {
  zh: /最|龙头|头部|佼佼|前列|前茅|高端|一流|第一|首(?:位|家|个|屈一指)|顶尖|顶级|领先|领跑|唯一|独有|全部|所有|完全|彻底|都|每|全(?=国|省|市|球|面|行业)/g,
  en: /\b(?:best|largest|biggest|greatest|highest|most|leading|leader|first|only|unique|every|all|entirely|wholly|completely|always|number one|unrivalled|unparalleled|top|foremost)\b/gi,
} as const

export const NO_SUPERLATIVE = {
  zh: /首都|最近|最后|最终|最[上下左右]|都市|每日|每年|所有权|所有制|成都/g,
  en: /\b(?:at most|at best|all the more|above all|after all|first of all|at first|not only|most of|all in all|all but|mostly)\b/gi,
} as const

/** What follows 第一 where it counts and does not rank: 第一步, 第一批. */
const COUNTED = '桶|线|步|轮|批|张|时间'
export const COUNTED_BEHIND = new RegExp(`^(?:${COUNTED})`)

/** Words that a title may not hold unless a voucher ranks. */
export const STRONG = {
  zh: new RegExp(
    `最(?!早|近|后|终|基本|前线|下)|第一(?!${COUNTED})|唯一|全国领先|首屈一指|独一无二|顶尖|遥遥领先|领跑|彻底|完全|全部`,
    'gu',
  ),
  en: /\b(?:best|largest|biggest|greatest|highest|unrivalled|unparalleled|foremost|number one|entirely|wholly|completely|leading)\b/gi,
} as const

/** Of these words: those that rank one thing above the others, and those that leave nothing beside it. */
export const RANKING = {
  above: {
    zh: /^(?:最|第一|首(?:位|家|个|屈一指)|顶尖|顶级|一流|领先|领跑)$/,
    en: /^(?:best|largest|biggest|greatest|highest|most|leading|leader|first|number one|unrivalled|unparalleled|top|foremost)$/i,
  },
  alone: { zh: /^(?:唯一|独有)$/, en: /^(?:only|unique)$/i },
} as const
export type Ranking = keyof typeof RANKING
