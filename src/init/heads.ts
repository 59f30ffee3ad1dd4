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
  hrs: ' hours',
  minutes: ' minutes',
  mins: ' minutes',
  days: ' days',
  years: ' years',
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
/** Currencies as heads write them, and as slides print them behind a number. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': '€',
  eur: '€',
  '£': '£',
  gbp: '£',
  us$: 'US$',
  usd: 'US$',
  $: '$',
  '¥': '¥',
  rmb: '¥',
  cny: '¥',
}
const SCALES: Readonly<Record<string, string>> = {
  '': '',
  k: 'k',
  thousand: 'k',
  m: 'm',
  mn: 'm',
  million: 'm',
  bn: 'bn',
  billion: 'bn',
}
/** `Revenue (€ million)`, `US$m`, `cost_gbp_bn`: the whole head, or its end. */
const MONEY = new RegExp(
  `^(?:(.*?)[_\\s(（]+)?(${Object.keys(CURRENCIES).join('|').replaceAll('$', '\\$')})[_\\s]*(${Object.keys(SCALES).join('|')})[)）]?$`,
  'i',
)
const AT_END = new RegExp(
  `^(.*?)(?:[_\\s(（]+)(${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})[)）]?$`,
  'i',
)
/** A head that is a share by its own words. */
const SHARE = /^(?:pct|percent|%|share|占比|比例|百分比)$|(?:占比|比例|百分比)$/i

export function readHead(head: string): Head {
  const plain = (text: string): string => text.replaceAll('_', ' ').trim()
  const [, what = '', sign, scale = ''] = MONEY.exec(head.trim()) ?? []
  if (sign !== undefined)
    return {
      name: plain(what) || head.trim(),
      unit: ` ${CURRENCIES[sign.toLowerCase()]}${SCALES[scale.toLowerCase()]}`,
    }
  const [, name = '', unit] = AT_END.exec(head.trim()) ?? []
  if (unit !== undefined && name !== '') return { name: plain(name), unit: UNITS[unit.toLowerCase()]!.trimEnd() }
  return SHARE.test(head.trim()) ? { name: plain(head), unit: '%' } : { name: plain(head) }
}
