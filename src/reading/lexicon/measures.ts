import { phrasesOf, wordsOf } from './words-of.ts'

/** What stands behind a numeral and is counted by it, longest first. */
export const MEASURES = wordsOf(
  '个世纪 世纪 个百分点 百分点 平方公里 平方千米 平方米 立方米 个小时 个季度 个星期 个工作日 工作日 季度 星期 小时 分钟 方面 人次 户次 台次 公斤 千克 公里 千米 公顷 千瓦时 千瓦 兆瓦 厘米 毫米 海里 英里 英尺',
  '人民币元 万元 亿元 美元 欧元 港元 日元 英镑 韩元 卢比 澳元 加元 港币 美金',
  '个月 个 家 条 位 名 项 种 类 次 件 章 节 页 张 份 篇 期 届 所 座 处 片 块 款 台 辆 架 艘 只 头 棵 株 颗 支 枝 把 本 册 套 组 批 对 排 列 行 句 段 首 幅 道 间 栋 幢 层 户 人 岁 代',
  '年 月 日 天 周 秒 倍 成 折 元 角 分 吨 克 斤 米 里 亩 升 度 步 轮 大 点 门 场 站 村 县 市 省 国 区 镇 校 城 票 字 版 股 方 类 则 例 宗 起 桩 番 趟 遍 声 级 档 格 端 路 席 枚 箱 包 袋 瓶 团 队 员 关 环 笔 课 问 样 招 打 企业 公司 城市 国家 园区',
)

/** 三成 is a share and 三大 a count; 三成为 and 三大学 are not. */
export const NOT_A_MEASURE =
  /^(?:成(?:为|立|功|长|果|熟|员|本|就|分)|大(?:学|会|型|量|家都|湾区|势)|人(?:工|才|民|大|们|均|类|文|力)|行(?:业|动|为|政)|国(?:家|际|产|内|企|有|民|外)|市(?:场|民|值|政|委|区)|区(?:域|别|块)|城市|校(?:园|企|长)|分(?:之|别|享|布|工|析|为|散)|点(?:击|名|评)|度(?:过|假)|场(?:景|所)|对(?:于|比|照|接|应|外)|代(?:表|码|替)|门(?:槛|户|类)|类(?:似|型)|节(?:约|能|省)|方(?:案|向|式|便|法|面)|站在|起(?:来|家|步|初)|级(?:别|联)|路(?:径|线)|支(?:持|撑|付)|处(?:理|于|在)|把(?:握|控)|批(?:准|评)|头(?:部|等)|首(?:次|席|先)|道(?:路|理)|句话说|页面|期(?:待|望|间)|位(?:于|置)|条件|项目(?!有)|个(?:人|体|性)|名(?:单|义|列)|票房|步(?:骤|入)|队伍|团队|员工|端口|团结)/

/** After these a lone 一 is a number: amounts of time and money. After all else (一家, 一项) it is an article first. */
export const MEASURES_OF_ONE =
  /^(?:年(?!一度|到头)|个?世纪|个月|周(?!边)|星期|天(?!到晚|天)|个?小时|分钟|秒(?!杀)|个?季度|打(?!算|造|开|通|破)|倍|成(?!不变|为|立|功|长|果|熟)|元(?!化)|美元|欧元|亿元|万元|吨|公斤|公里|公顷|亩|个?百分点)/

/** Units of time, behind which 近 says “the past”. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  wordsOf('年 个月 月 周 天 日 星期 个星期 季度 个季度 小时 个小时 年来'),
)

/** Nouns that surveys count, in English. Before these “one”, “both” and “the only” are numbers; before all else they may be words. */
export const COUNTED_NOUNS =
  '(?:firm|compan(?:y|ie)|cit(?:y|ie)|countr(?:y|ie)|park|person|enterprise|organi[sz]ation|carrier|scenario|province|universit(?:y|ie)|bank|factor(?:y|ie)|hospital|institute|institution|founder|supplier|customer|investor)s?'
/** As they stand behind a Han numeral or 唯一. */
export const COUNTED_NOUNS_HAN = '(?:企业|公司|机构|园区|城市|国家|高校|院校|银行|工厂|医院)'

/** English words that end what a number counts. */
export const ENGLISH_STOPS: ReadonlySet<string> = new Set(
  phrasesOf(
    'and|or|with|of|in|on|at|to|by|for|from|as|than|that|which|who|whose|are|is|was|were|be|been|has|have|had|will|would|may|might|can|could|cannot|do|does|did|not|no|but|if|when|while|where|the|a|an|this|these|those|it|its|they|their|we|our|each|all|both|so|then|too|also|only|just|more|less|after|before|between|among|out|up|down|over|under|into|per|name|names|said|say|says',
  ),
)
