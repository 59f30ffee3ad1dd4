/** How numbers are written: Han numerals and what counts by them, English number words. General, of no survey. */

export const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
export const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 兆: 1e12 }

const MEASURE_WORDS = [
  '个百分点 平方公里 平方米 立方米 个月 个小时 季度 星期 小时 分钟 方面 美元 欧元 港元 日元 英镑 公斤 千克 公里 千米 公顷 千瓦 兆瓦 厘米 毫米',
  '个 家 条 位 名 项 种 类 次 件 章 节 页 张 份 篇 期 届 所 座 处 片 块 款 台 辆 架 艘 只 头 棵 株 颗 支 枝 把 本 册 套 组 批 对 排 列 行 句 段 首 幅 道 间 栋 幢 层 户 人 岁 代',
  '年 月 日 天 周 秒 倍 成 折 元 角 分 吨 克 斤 米 里 亩 升 度 步 轮 大 点 门 场 站 村 县 市 省 国 区 镇 校 城 票 字 版',
]
  .join(' ')
  .split(' ')
/** Counts behind a numeral, longest first. */
export const MEASURES: readonly string[] = MEASURE_WORDS.sort((a, b) => b.length - a.length)

/** After these a lone 一 is a number: amounts of time and money. After all else (一批, 一方面, 一种) it is not. */
export const MEASURES_OF_ONE =
  /^(年(?!一度|到头)|个月|周(?!边)|星期|天(?!到晚|天)|个?小时|分钟|秒|季度|倍|成(?!不变|为|立|功|长|果|熟)|元|美元|欧元|吨|公斤|公里|公顷|亩|个百分点)/
/** 三成 is a share, 三成为 is not. */
export const NOT_A_MEASURE =
  /^(成(为|立|功|长|果|熟|员|本|就)|大(学|会|型|量|家都)|人(工|才|民|大|们)|行(业|动|为)|国(家|际|产|内)|市(场|民)|区(域|别)|城市|校(园|企|长)|分(之|别|享|布|工|析)|点(击|名)|度(过|假)|场(景|所)|对(于|比|照|接)|代(表|码|替)|门(槛|户))/

/** A first that is a rank: after these, or before those. */
export const RANK_BEFORE = /(全省|全国|全球|世界|全市|全县|全区|亚洲|行业|国内|同类|位居|位列|排名|名列|居|列)$/
export const RANK_AFTER = /^(名|位|大|高|多)/

/** Shares and multiples without numerals. */
export const HAN_AMOUNTS =
  /翻了?[一两三]?番|翻倍|过半|半数|一半|[上成数几近][十百千万亿]+(?=[余多]?[个家条位名项种次件人元年])/g

/** Idioms and words in which numerals count nothing. */
export const HAN_IDIOMS: readonly string[] = [
  '千家万户 千方百计 千变万化 千差万别 千载难逢 千锤百炼 千头万绪 千篇一律 万众一心 万无一失 百花齐放 百家争鸣 百年大计 百姓 百货',
  '四面八方 五湖四海 五花八门 五颜六色 三番五次 三三两两 三心二意 再三 举一反三 朝三暮四 不三不四 两全其美 一举两得 一分为二 二话不说 独一无二 九牛一毛 十全十美 十分 十足 七上八下 七嘴八舌 乱七八糟 八仙过海 四通八达',
  '一年一度 一成不变 一五一十 一清二楚 一石二鸟 一波三折 三言两语 三生有幸 四舍五入 接二连三 颠三倒四 六神无主 百分百 千万别 万一 万万 万物 万能 十字 十四五 十三五 十五五 珠三角 长三角 铁三角 三角形 三角洲 第三方 第一时间 第一步 第一手 第一反应 一二线 三四线 两者 两手 两难 两地 两岸 两会 两极 两端 两边 双十一 五一 十一黄金周',
]
  .join(' ')
  .split(' ')

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const ENGLISH_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...UNITS.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
])
export const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
/** Shares, multiples and vague crowds. */
export const ENGLISH_AMOUNTS =
  /\b(?:dozens|hundreds|thousands|millions|billions|trillions) of\b|\bhalf (?:of|the)\b|\ba (?:third|quarter|fifth|tenth) of\b|\b(?:doubled|tripled|quadrupled|halved|twofold|threefold|tenfold|twice)\b|\b(?:ranks?|ranked|ranking|comes?|came|placed) (?:first|second|third|last)\b/gi
/** Words in which an English numeral counts nothing. */
export const ENGLISH_IDIOMS =
  /\b(?:one|two|three|four)-(?:way|fold|sided|tier|dimensional)\b|\bzero[- ]sum\b|\bsecond to none\b|\bone[- ]size[- ]fits[- ]all\b|\bon all fours\b|\bat sixes and sevens\b|\bat the eleventh hour\b|\bin two minds\b/gi

/** Letters after digits that make an amount (5m, 30bn, 3rd) and no name (5G, 3D). */
export const UNIT_LETTERS = /^(k|K|m|M|mn|bn|B|b|tn|t|pp|bp|x|s|st|nd|rd|th|km|kg|g|cm|mm|ha|[kMG]Wh?|min|h|am|pm)$/
/** Letters before digits that make an amount and no name: RMB44. */
export const CURRENCY_LETTERS = /(?:^|[^A-Za-z])(RMB|USD|EUR|GBP|CNY|HKD|US|Rs)$/
