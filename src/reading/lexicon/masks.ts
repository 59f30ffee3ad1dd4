import { wordsOf } from './words-of.ts'

/** Han words and idioms in which numerals count nothing. General, of no survey; each grew from a false alarm. */
export const HAN_MASKS = wordsOf(
  '一方面 进一步 下一步 第一步 一步步 一步到位 一定 一起 一直 一些 一样 一般 一体 一旦 一致 一系列 统一 单一 万一 一线 二线 一二线 三四线 一键 一时 一切 一流 一大批 大批 一批批 逐一 同一 一连 一举 不一 一番 再三 一概 一贯 一次性 一手 一点 一点点 十分 十足 千万别 千万要 千万不 万万 万物 万能 万象 万科 二维码 三角 两者 两头 两手 两边 两端 两极 两岸 两地 两难 两会 两全 两栖 多半 半导体 零售 零部件 零距离 零散 零星 零碎',
  '一大 一方 一面 一门 一套 一章 一轮 一道 一列 一代 一次 一批 一片 一种 一类 一个个 一条龙 一站 一把手 一会儿 一下 一到 一来 一去 一向 一并 一律 一路 一度 一角 一席 一环 一网 一体两翼 一带一路 一带 一经 一味 一脉 一刻 一国两制 一人之力 一家之言 其一 这一 那一 每一 某一 任一 新一 上一 前一 后一 另一 下一',
  '千家万户 千变万化 千差万别 千载难逢 千锤百炼 千头万绪 千篇一律 千行百业 千军万马 千方百计 千金 万众一心 万无一失 百花齐放 百家争鸣 百年大计 百年未有 百货 百科 百姓 百舸争流 百尺竿头 百态 一日千里 一马当先 四面八方 四处 四周 五湖四海 五颜六色 五花八门 三番五次 三三两两 三心二意 举一反三 朝三暮四 不三不四 两全其美 一举两得 一分为二 二话不说 独一无二 九牛一毛 十全十美 七上八下 七嘴八舌 乱七八糟 八仙过海 四通八达 八方 一年一度 一年到头 一成不变 一五一十 一清二楚 一石二鸟 一波三折 三言两语 三生有幸 四舍五入 接二连三 颠三倒四 六神无主 百分百',
  '双十一 双一流 十字 十四五 十三五 十五五 第三方 第三者 第一时间 第一手 第一反应 第一线 第一人称 第二人称 第三人称 第一性 第三世界 第二课堂 第一产业 第二产业 第三产业 二次 二手 二级市场 三农 三甲 五一 五金 五官 六一 九州 十一黄金周 一二三',
)

/** English phrases in which a numeral counts nothing. */
export const ENGLISH_MASKS =
  /\b(?:one|two|three|four|five|six)-(?:way|sided|tier|dimensional|step|stop|off|click|handed)\b|\bzero[- ]sum\b|\bzero tolerance\b|\bsecond to none\b|\bon all fours\b|\bat sixes and sevens\b|\bat the eleventh hour\b|\bin two minds\b|\bone[- ]size[- ]fits[- ]all\b|\bthird[- ](?:part(?:y|ies)|world|grade|wave|rate|generation)\b|\bsecond[- ](?:hand|guess|nature)\b|\bfirst[- ](?:hand|class|ever|person|aid|name|step)\b|\bdouble[- ](?:check|edged|blind)\w*\b|\bone (?:cannot|can|must|should|may|might|could|would|has to|needs to|does not|another|by one|day)\b|\b(?:no|any|every|some|each|this|that|the|which) one\b|\bone and (?:the same|only)\b|\b24\/7\b|\bzero to one\b|\b0[- ]to[- ]1\b|\b(?:from )?A to Z\b|\bfirst of all\b|\bat first\b|\bfirst and foremost\b|\b(?:first|second|latter|other) half\b|\bone of the first batch\b|\bbehalf\b/gi

/** 0到1, and the enumerators 一是 … 二是 …. */
export const HAN_MASK_PATTERN =
  /(?<!分)之一|0到1|零到一|从0到1|(?:^|[，。；：、\s])[一二三四五六七八九]是(?=[^否])|[一二三四五六七八九]者(?=[，、])/g
