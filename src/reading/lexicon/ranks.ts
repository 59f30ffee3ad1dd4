import { PROVINCES } from './places.ts'
import { phrasesOf, wordsOf } from './words-of.ts'

/** Of what a rank is the rank, by class, in both languages. A first in the province is none in the country. */
export const SCOPES = {
  world: { zh: wordsOf('全球 世界 全世界 国际'), en: phrasesOf('world|worldwide|globally|globe') },
  asia: { zh: wordsOf('亚洲 亚太'), en: phrasesOf('Asia|Asia-Pacific') },
  country: { zh: wordsOf('全国 国内 中国 国家'), en: phrasesOf('country|nation|nationwide|nationally|China|national') },
  province: {
    zh: [...wordsOf('全省 省内 本省'), ...PROVINCES.zh],
    en: [...phrasesOf('province|provincial|provincially'), ...PROVINCES.en],
  },
  region: {
    zh: wordsOf('湾区 华南 珠三角 长三角 区域'),
    en: phrasesOf('Bay Area|region|South China|Greater Bay Area'),
  },
  city: { zh: wordsOf('全市 市内 本市'), en: phrasesOf('city|municipality') },
  district: { zh: wordsOf('全区 全县 区内'), en: phrasesOf('district|county') },
  industry: { zh: wordsOf('行业内 行业 业内 业界 同类 同业'), en: phrasesOf('industry|sector') },
} as const
export type Scope = keyof typeof SCOPES

/** Words of rank that hold no numeral, and the rank that they say: 前列 and “front rank” say none. */
export const HAN_RANKS: Readonly<Record<string, number | undefined>> = {
  首位: 1,
  榜首: 1,
  居首: 1,
  之首: 1,
  首家: 1,
  首个: 1,
  首批: 1,
  首座: 1,
  首创: 1,
  冠军: 1,
  头名: 1,
  头号: 1,
  头把交椅: 1,
  状元: 1,
  亚军: 2,
  季军: 3,
  前列: undefined,
  前茅: undefined,
}

/** Between a scope and its rank: 全省[排名]第一, 领先全国. */
export const RANK_VERBS =
  '(?:范围内?|各市|城市|中|里|的|数量|规模|总量)?(?:稳居|位居|居于|位列|位次|排名|排行|名列|高居|跃居|排在|排|列|居|为|是|占据)?'
