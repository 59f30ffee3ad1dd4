import { phrasesOf, wordsOf } from './words-of.ts'

/** Verbs that introduce what somebody says. */
export const SPEECH_VERBS = {
  zh: wordsOf(
    '说 称 表示 认为 指出 坦言 强调 直言 建议 介绍 解释 透露 呼吁 主张 提到 谈到 补充 回忆 写道 感叹 深知 看来 感触颇深 也深有同感 深有同感 聚焦 如是说 相信 觉得 提出 断言 预测',
  ),
  en: phrasesOf(
    'says|said|say|adds|added|argues|argued|notes|noted|puts it|warns|warned|explains|explained|suggests|suggested|stresses|stressed|believes|believed|told|tells|recalls|recalled|points out|pointed out|claims|claimed|thinks|thought|holds|writes|wrote|states|stated|asks|asked|wants|wanted|calls for|called for|urges|urged|proposes|proposed|recommends|recommended|according to',
  ),
} as const

/** Words by which a report refers to what others said. */
export const REPORT_WORDS = {
  zh: wordsOf('据 据报道 据悉 据称 据统计 据介绍 报道 报道称 根据'),
  en: phrasesOf('according to|reportedly|reported|the report|report says|is said to'),
} as const
