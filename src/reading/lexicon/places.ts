import { phrasesOf, wordsOf } from './words-of.ts'

/** Provinces, by which a list or a rank of a province may be named (the provinces of China, and general words). */
export const PROVINCES = {
  zh: wordsOf(
    '河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 广东 江苏 浙江 山东 四川 福建 湖北 湖南 安徽 河南',
  ),
  en: phrasesOf(
    'Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Hainan|Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai',
  ),
} as const
