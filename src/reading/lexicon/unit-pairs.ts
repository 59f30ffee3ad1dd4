/** Units that mean one thing each: what English writes for a Chinese one. */
export const EXACT_UNITS: Readonly<Record<string, RegExp>> = {
  年: /\byears?\b/i,
  个月: /\bmonths?\b/i,
  月: /\bmonths?\b/i,
  周: /\bweeks?\b/i,
  星期: /\bweeks?\b/i,
  天: /\bdays?\b/i,
  日: /\bdays?\b/i,
  小时: /\bhours?\b/i,
  个小时: /\bhours?\b/i,
  分钟: /\bminutes?\b/i,
  秒: /\bseconds?\b/i,
  季度: /\bquarters?\b/i,
  元: /\byuan\b|\bRMB\b|¥/i,
  万元: /\byuan\b|\bRMB\b|¥/i,
  亿元: /\byuan\b|\bRMB\b|¥/i,
  美元: /\bdollars?\b|\$|\bUSD\b/i,
  欧元: /\beuros?\b|€/i,
  '%': /%|\bper ?cent\b/i,
  百分点: /\bpercentage points?\b/i,
  个百分点: /\bpercentage points?\b/i,
  倍: /\btimes\b|-?fold\b/i,
  吨: /\btonnes?\b|\btons?\b/i,
  公里: /\bkm\b|\bkilomet(?:re|er)s?\b/i,
  平方公里: /\bsquare kilomet(?:re|er)s?\b|\bkm²/i,
  亩: /\bmu\b/i,
  公顷: /\bhectares?\b/i,
}

const PEOPLE =
  /\b(?:people|persons?|members?|\w+(?:ers?|ors?|ists?|ants?|ents?|men|women|ees?)|nurses?|cooks?|staff|speakers|deputies|officials)\b/i

/** What a measure word for organisations counts in English, and one for people. */
export const COUNTED_UNITS: Readonly<Record<string, RegExp>> = {
  家: /\b(?:firms?|compan(?:y|ies)|organi[sz]ations?|enterprises?|institutions?|institutes?|banks?|factor(?:y|ies)|mills?|works|hospitals?|schools?|shops?|stores?|business(?:es)?|plants?|hotels?|famil(?:y|ies)|households?|universit(?:y|ies))\b/i,
  种: /\b(?:species|kinds?|types?|sorts?|variet(?:y|ies))\b/i,
  类: /\b(?:kinds?|types?|sorts?|class(?:es)?|categor(?:y|ies))\b/i,
  版: /\b(?:pages?|editions?|versions?)\b/i,
  处: /\b(?:places?|sites?|spots?|locations?)\b/i,
  人: PEOPLE,
  名: PEOPLE,
  位: PEOPLE,
}
/** English units of measure, which no measure word for things may become. */
export const ENGLISH_MEASURES =
  /%|\bper ?cent\b|\bpoints?\b|\b(?:year|month|week|day|hour|minute|second|decade|quarter|time)s?\b|\byuan\b|\bRMB\b|\bdollars?\b|\beuros?\b|\bmillion\b|\bbillion\b|\bkm\b|\btonnes?\b|-?fold\b|[$€£¥]/i
