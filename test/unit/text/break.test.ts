import { describe, expect, test } from 'vitest'
import { findBreaks, MAY, MUST, NO } from '../../../src/text/lines/break.ts'

/** `|` where a line may end; spaces hang, so that a place after one shows as ` |`. */
function shown(text: string): string {
  const breaks = findBreaks(text)
  return [...text.matchAll(/./gsu)]
    .map(({ 0: character, index }) =>
      index > 0 && (breaks[index] === MAY || breaks[index] === MUST) ? `|${character}` : character,
    )
    .join('')
}

const CHINESE = [
  '称|“可|信”|机|制',
  '以|‘小’|博|大',
  '的|“人|工|智|能|+”|企|业',
  '他|说：|“好。”|然|后',
  '（“四|两|拨|千|斤”）',
  '“钛|AI|换|装”|模|型',
  '《广|州|日|报》、|“数|说|故|事”',
  '发|展……|的|问|题',
  '智|能|——|未|来',
  'AI|四|小|龙',
  '从|0|到|1|的|突|破',
  'AIGC|（人|工|智|能|生|成|内|容）|应|用',
  '6-7|版',
  '近|30|个|城|市',
  '占|比|35%，|约',
  '3.5|亿|元、|10|万|亿',
  '￥100，|37.5℃！',
  'say |“hello” |to |me',
  'it’s |the |dean’s |idea',
  '5G、|6G|与|A|股/|港|股',
]

const MORE = [
  'Nearly |30 |cities, |and |counting: |the |“second |wave” |(2025).',
  'state-|of-|the-|art',
  'GPT-4o|模|型',
  'COVID-19 |cases',
  'a |drop |of |-3.5% |in |1,000 |days',
  'word|—|word',
  'and/|or |1/2',
  '“One,” |she |said, |“two.”',
  'rock ’n’ |roll',
  'C++与|C#|语|言',
  '10%|至|20%|的|企|业|（含|港|股）',
  '约|37.5℃|的|水',
  '第|3|代|CPU、|GPU',
  '人|工|智|能；|其|他',
  '《A》|和|《B》',
  '“‘内’|外”',
  '亚|当·|斯|密',
  '东|京|タ|ワー',
]

describe('a line may end', () => {
  test.each([...CHINESE, ...MORE])('%s', expected => {
    expect(shown(expected.replaceAll('|', ''))).toBe(expected)
  })
})

test('a line must end at a line feed, once for CR LF, and may not at no-break spaces', () => {
  const breaks = findBreaks('甲\r\n乙\u00A0丙 丁')
  expect([...breaks]).toEqual([NO, NO, NO, MUST, NO, NO, NO, MAY, MUST])
})

test('no character is cut in two', () => {
  const text = '家👨‍👩‍👧e\u0301好𠮷'
  const breaks = findBreaks(text)
  const places = [...breaks.keys()].filter(at => at > 0 && breaks[at] !== NO)
  expect(places.map(at => text.slice(0, at))).toEqual(['家', '家👨‍👩‍👧', '家👨‍👩‍👧e\u0301', '家👨‍👩‍👧e\u0301好', text])
})
