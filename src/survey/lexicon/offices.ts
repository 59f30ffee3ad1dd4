const words = (list: string): readonly string[] => list.split(' ').sort((a, b) => b.length - a.length)

/** Offices as they stand beside names, longest first. General, of no survey. */
export const OFFICES = {
  zh: words(
    '校长 院长 所长 处长 局长 厅长 部长 司长 科长 主任 主席 会长 理事长 董事长 总经理 经理 总裁 总监 首席执行官 CEO CFO CTO 创始人 合伙人 代表 委员 书记 市长 省长 县长 区长 镇长 教授 研究员 工程师 院士 记者 秘书长 主编 总编 校董 馆长 站长 行长 厂长',
  ),
  en: 'deputy|president|chancellor|provost|dean|director|chair|chairman|chairwoman|chairperson|minister|mayor|governor|secretary|commissioner|chief executive|CEO|CFO|CTO|founder|partner|manager|professor|engineer|researcher|head'.split(
    '|',
  ),
} as const

/** Prefixes that turn an office into another one. */
export const MODIFIERS = {
  zh: words('副 协理 助理 联合 总 代 常务 名誉 首席 高级 执行 前 候任 第一 正'),
  en: 'vice|deputy|associate|assistant|co|acting|honorary|former|senior|junior|interim|executive|chief|managing|general'.split(
    '|',
  ),
}
