import { PROVINCES } from './places.ts'
import { phrasesOf, wordsOf } from './words-of.ts'

/** Ranks of authorities and lists by class: a national list is no provincial one. */
export const LEVEL_WORDS = {
  national: {
    zh: wordsOf('国家级 国家 全国 国内 中国'),
    en: phrasesOf('national|nationally|nationwide|nation|country|China|state-level|home market|domestic|domestically'),
  },
  provincial: {
    zh: [...wordsOf('省级 全省 省内'), ...PROVINCES.zh],
    en: [...phrasesOf('provincial|provincially|province'), ...PROVINCES.en],
  },
  municipal: { zh: wordsOf('市级 全市 市属'), en: phrasesOf('municipal|city-level|citywide') },
  district: { zh: wordsOf('区级 县级 全区'), en: phrasesOf('district-level') },
  world: { zh: wordsOf('世界级 全球 世界 国际'), en: phrasesOf('world|worldwide|global|globally|world-class') },
} as const
export type LevelClass = keyof typeof LEVEL_WORDS

/** Names and phrases that hold a word of level and state none. */
export const NO_LEVEL = {
  zh: /金砖国家|(?<=[的各些个多几哪])国家|(?:全国|国家)重点\p{Script=Han}{2}室|中国\p{Script=Han}{2,8}?(?:大学|学院|科学院)|国家(?:队|大剧院)|全国人大|国内外/gu,
  en: /\bSouth China\b|\bUniversity of [A-Za-z ]{3,40} of China\b|\b[Nn]ational key laboratory\b|\bDepartment of Chinese\b|\bBRICS countries\b|\bState Key Laboratory\b/gi,
} as const
