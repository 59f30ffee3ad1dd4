/** What the head of a column says beside its name: `satisfied_pct`, `网民规模_亿人`, `Revenue (million)`. */
export interface Head {
  readonly name: string
  readonly unit?: string
}

/** Units as heads write them, and as slides print them. */
const UNITS: Readonly<Record<string, string>> = {
  pct: '%',
  percent: '%',
  '%': '%',
  pp: ' points',
  points: ' points',
  hours: ' hours',
  minutes: ' minutes',
  thousand: ' thousand',
  million: ' million',
  billion: ' billion',
  百分点: '个百分点',
  个百分点: '个百分点',
  亿人: '亿人',
  万人: '万人',
  人: '人',
  亿元: '亿元',
  万元: '万元',
  元: '元',
  小时: '小时',
  分钟: '分钟',
}
const AT_END = new RegExp(
  `^(.*?)(?:[_\\s(（]+)(${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})[)）]?$`,
  'i',
)
/** A head that is a share by its own words. */
const SHARE = /^(?:pct|percent|%|share|占比|比例|百分比)$|(?:占比|比例|百分比)$/i

export function readHead(head: string): Head {
  const [, name = '', unit] = AT_END.exec(head.trim()) ?? []
  const plain = (text: string): string => text.replaceAll('_', ' ').trim()
  if (unit !== undefined && name !== '') return { name: plain(name), unit: UNITS[unit.toLowerCase()]!.trimEnd() }
  return SHARE.test(head.trim()) ? { name: plain(head), unit: '%' } : { name: plain(head) }
}
