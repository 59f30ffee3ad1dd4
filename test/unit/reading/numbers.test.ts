import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/base/language.ts'
import { readText } from '../../../src/reading/read-text.ts'

/** A number in one line: kind, value (and end), magnitude, unit, qualifiers, scope. */
const said = (text: string, language: Language, masks: readonly string[] = []): readonly string[] =>
  readText(text, language, masks).numbers.map(
    ({ kind, value, to, raw, mag, unit, left, right, scope, currency, soft, flawed }) =>
      [
        kind,
        [value ?? (kind === 'date' ? raw : '?'), to ?? []].flat().join('..'),
        mag,
        currency,
        unit,
        ...left.map(each => each.class),
        ...right.map(each => each.class),
        scope,
        soft && 'soft',
        flawed && 'flawed',
      ]
        .filter(Boolean)
        .join(' '),
  )

describe('Chinese', () => {
  test.each<readonly [string, readonly string[]]>([
    // Digits of every script and sign.
    ['有３０家', ['number 30 家']],
    ['另有²⁵家企业', ['number 25 家']],
    ['另有2️⃣5️⃣家企业', ['number 25 家']],
    ['另有𝟐𝟓家', ['number 25 家']],
    ['另有٢٥家', ['number 25 家']],
    ['另有२५家', ['number 25 家']],
    ['另有㉕家', ['number 25 家']],
    ['另有❽家', ['number 8 家']],
    ['第Ⅻ位企业', ['rank 12 位']],
    ['½企业在此', ['fraction 0.5 企业']],
    ['3½年', ['number 3', 'fraction 0.5 年']],
    ['② 第二点', ['mark 2', 'rank 2 点']],
    ['①甲；②乙', ['mark 1', 'mark 2']],
    ['见下；㉕家、XII家、XX家', ['number 25 家', 'number 12 家', 'number 20 家']],
    ['企业俩，唯一的企业，唯一', ['word 2', 'word 1']],
    ['一个世纪，20或30家', ['word 1 个世纪', 'span 20..30 家']],
    ['3O家', ['number 30 家 flawed']],
    // Numbers with magnitude, unit and qualifiers.
    ['近30个载体', ['number 30 个 below']],
    ['44.4万亿元', ['number 44400000000000 万亿 元']],
    ['约7126元', ['number 7126 元 about']],
    ['1.7万家', ['number 17000 万 家']],
    ['增长20%', ['share 20 %']],
    ['增长２０％', ['share 20 %']],
    ['上升2.1个百分点', ['number 2.1 个百分点']],
    ['10%～15%', ['share 10..15 %']],
    ['3～5家', ['span 3..5 家']],
    ['下降-5', ['number -5']],
    ['AI25家，25AI企业', ['number 25 家', 'number 25']],
    ['30多家、100余家', ['number 30 家 over', 'number 100 家 over']],
    ['30家左右，50家以上', ['number 30 家 about', 'number 50 家 over']],
    ['大致有两条', ['word 2 条 broadly']],
    ['可能一个月', ['word 1 个月 possible']],
    ['长达一两年', ['span 1..2 年 emphasis']],
    ['近两年', ['word 2 年 past']],
    ['将近两年', ['word 2 年 below']],
    ['不超过三家', ['word 3 家 most']],
    ['仅1家企业盈利', ['number 1 家 only']],
    ['附近30家、节约30元、最近三家', ['number 30 家', 'number 30 元', 'word 3 家']],
    // Han numerals.
    ['四个议题、十二家、三十五位、二百零五种', ['word 4 个', 'word 12 家', 'word 35 位', 'word 205 种']],
    ['另有叁拾家、卅家、廿五家', ['word 30 家', 'word 30 家', 'word 25 家']],
    ['三十五万人', ['word 350000 万 人']],
    ['零企业盈利', ['word 0 企业']],
    ['二三十年', ['span 20..30 年']],
    ['三方', ['word 3 方']],
    ['二〇二三年', ['date 2023']],
    ['2021年3月4日，2025-03-31，3月底', ['date 2021-03-04', 'date 2025-03-31', 'date -03']],
    // Shares, fractions, multiples.
    ['百分之二十，三成企业，三成五', ['share 20 %', 'share 30 %', 'share 35 %']],
    ['三分之一', ['fraction 0.333333333333']],
    [
      '一半，半数企业，过半，减半，半年',
      ['fraction 0.5', 'fraction 0.5 企业', 'fraction 0.5 over', 'fraction 0.5', 'fraction 0.5 年'],
    ],
    ['翻了两番，翻番，双倍', ['multiple 4', 'multiple 2', 'multiple 2']],
    ['3倍，提速5x', ['number 3 倍', 'multiple 5']],
    // Ranks.
    ['数量居全省第一', ['rank 1 province']],
    ['广州全国第一，位列第二', ['rank 1 country', 'rank 2']],
    ['广州勇夺冠军，位居榜首，首家', ['rank 1', 'rank 1', 'rank 1']],
    ['走在全国前列', ['rank ? country']],
    ['前三名', ['rank ?..3 名']],
    // Orders of size.
    [
      '数十家，上百家，百余家，十几家，几十个',
      ['approx ? 家', 'approx ? 家', 'approx ? 家 over', 'approx ? 家', 'approx ? 个'],
    ],
    ['投资百亿，万亿规模，千亿级产业，近百家', ['approx ?', 'approx ?', 'approx ? 级', 'approx ? 家 below']],
    ['多个国家，若干', ['vague ? 个', 'vague ?']],
    ['一家企业', ['word 1 家 soft']],
    ['建5G基站，GPT-4', ['tech ?', 'tech ?']],
  ])('%s', (text, expected) => {
    expect(said(text, 'zh')).toEqual(expected)
  })

  test.each([
    '一方面、统一、唯一、进一步，这一轮，一批，不统一，一切',
    '千家万户、千方百计、百花齐放、十全十美、千万别、万一、十分',
    '第三方、第一时间、第一线',
    '两者、两会、十四五规划、三成为、成果转化、珠三角、二维码、半导体、多半',
    '0到1的突破，一是清醒，二是诚笃',
    '成功、成为、成本、首先、首席、首都',
    'tenderly, often, someone',
  ])('no number in %s', text => {
    expect(said(text, 'zh').filter(each => !/soft|vague/.test(each))).toEqual([])
  })

  test('names, terms and idioms of the survey count nothing', () => {
    expect(said('电子第五研究所的AI四小龙', 'zh', ['电子第五研究所', '四小龙'])).toEqual([])
  })
})

describe('English', () => {
  test.each<readonly [string, readonly string[]]>([
    // Counts in words, numerals of Rome, decades.
    ['Both firms, both sides', ['word 2 firms']],
    ['the only firm, a single supplier, only firms', ['word 1 firm', 'word 1 supplier']],
    ['XII firms, World War II letters', ['number 12 firms']],
    ['in the twenties, the mid-1990s, pre-2020', ['date twenties', 'date 1990s', 'date 2020']],
    ['a century of growth, 20 or 30', ['word 100 years', 'span 20..30']],
    ['14 scenarios', ['number 14 scenarios']],
    ['four issues, thirty-five firms, two hundred and five', ['word 4 issues', 'word 35 firms', 'word 205']],
    ['about $1,234.5 thousand', ['number 1234500 thousand $ about']],
    ['Worth RMB 5bn, $3.5m', ['number 5000000000 bn RMB', 'number 3500000 m $']],
    ['over 41% of firms, cover 41%', ['share 41 % over', 'share 41 %']],
    ['41 per cent', ['share 41 %']],
    ['2.1 percentage points', ['number 2.1 percentage points']],
    ['10–15%', ['share 10..15 %']],
    ['one or two years', ['span 1..2 years']],
    ['nearly 30 carriers, 30 or more', ['number 30 carriers below', 'number 30 over']],
    ['possibly a month, a week', ['word 1 month possible soft', 'word 1 week soft']],
    ['over the past two years', ['word 2 years past']],
    ['as long as one or two years', ['span 1..2 years emphasis']],
    ['4 November 2024, March 2025, March 3, 2025', ['date 2024-11-04', 'date 2025-03', 'date 2025-03-03']],
    ['Half its firms, half of them', ['fraction 0.5', 'fraction 0.5']],
    [
      'Two-thirds of firms, a third of them, three quarters',
      ['fraction 0.666666666667', 'fraction 0.333333333333', 'fraction 0.75'],
    ],
    ['one in five, nine out of ten', ['fraction 0.2', 'fraction 0.9']],
    [
      'A doubling of output, tripled, fivefold, Output up 10x',
      ['multiple 2', 'multiple 3', 'multiple 5', 'multiple 10'],
    ],
    ['first in the province', ['rank 1 province']],
    ['First in the nation', ['rank 1 country']],
    ['Number one in China, no. 2', ['rank 1 country', 'rank 2']],
    ['China’s top AI city, top 10', ['rank 1 ai city country', 'rank ?..10']],
    ['the country’s front rank', ['rank ? country']],
    ['The 3rd firm, Phase III is funded', ['rank 3 firm', 'rank 3']],
    ['In the third quarter', ['rank 3 quarter']],
    [
      'A dozen firms, Dozens of firms, a couple of firms, A score of firms',
      ['word 12 firms', 'approx ? firms', 'approx ? firms', 'approx ? firms'],
    ],
    ['Millions in revenue, A billion-yuan sector', ['approx ?', 'approx ? yuan sector']],
    ['One firm is profitable, Zero firms follow', ['word 1 firm soft', 'word 0 firms follow']],
    ['several firms', ['vague ? firms']],
    ['more than five firms, at least six firms', ['word 5 firms over', 'word 6 firms least']],
  ])('%s', (text, expected) => {
    expect(said(text, 'en')).toEqual(expected)
  })

  test.each([
    'one of them, second to none, zero-sum, no one',
    'third-party, third-grade, first-hand, the first pot of gold, at first',
    'One cannot say, zero to one, 0-to-1, 24/7, on behalf of',
    'tenderly, often, weight, attendance, someone, network, content',
    'third-wave, score, quarterly',
  ])('no number in %s', text => {
    expect(said(text, 'en').filter(each => !each.endsWith('soft'))).toEqual([])
  })
})

test('places are those of the text as written', () => {
  const text = '有𝟐𝟓家，\u200b３０家'
  expect(readText(text, 'zh').numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['𝟐𝟓', '３０'])
})
