/** Words that deny, and words that hold one and deny nothing. */
export const NEGATION = {
  zh: /并不|并非|绝不|不|没|无|未|非|难觅|鲜有|避免|脱节/g,
  en: /\b(?:not|no|none|never|nor|neither|cannot|without|few|lack|lacks|lacked|lacking|avoid|avoids|elusive|pending|unstated|unnamed|undated|nothing|nobody|hardly|un(?:stated|named|dated|known|measured|quantified))\b|n[’']t\b|\brather than\b/gi,
} as const

/** Words that come close to denying: a text with one may stand beside a text that denies. */
export const NEAR_NEGATION = {
  zh: /缺|待(?!遇)|不足|不同|勿|难|少|仅仅?|只|(?<![破清消解扫废])除(?!夕)|(?<![除海国境域对涉中意])外(?![语贸部资交国卖企])|反(?![映应馈复])|拒|免|禁|停/gu,
  en: /\b(?:only|hard|avoid\w*|aside|besides|beside|different|differs?|few|fewer|lack\w*|short|fail\w*|apart|unlike|but|rather|beyond|merely|stop\w*|free of|refus\w*|away|except|open|un\w+)\b/gi,
} as const

/** Words that deny a verb, and are counted: of 避免, few and the like languages make other sentences. */
export const PLAIN_NEGATION = {
  zh: /^(?:并不|并非|绝不|不|没|无|未|非)$/,
  en: /^(?:not|no|none|never|nor|neither|cannot|without|nothing|nobody|rather than|un\w+|n[’']t)$/i,
} as const

export const NO_NEGATION = {
  zh: /不过|不断|不同|不少|不仅|不一(?!定)|不足|不错|不久|不只|不光|不但|不妨|不禁|不愧|势不可挡|无论|无数|无人机|无线|未来|未必不|非常|非洲|特别|识别|非凡|差不多|不管|不得不|无不|莫不/g,
  en: /\bnot only\b|\bno longer than\b|\bno fewer than\b|\bno less than\b|\bNo\. ?\d/gi,
} as const
