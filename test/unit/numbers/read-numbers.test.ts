import { describe, expect, test } from 'vitest'
import { hanValue, readNumbers } from '../../../src/numbers/read-numbers.ts'

const read = (text: string) => readNumbers(text).map(({ text: words, value }) => (value === undefined ? words : value))

describe('reads', () => {
  test.each<readonly [string, readonly (number | string)[]]>([
    ['家底：14个场景，数量居全省第一', [14, 1]],
    ['３０家、①', [30, 1]],
    ['3万人，44.4万亿元，1,200家', [30_000, 44.4e12, 1200]],
    ['四个议题、十二家、三十五位、二百零五种', [4, 12, 35, 205]],
    ['一个月、一周、一年', [1, 1, 1]],
    ['一两年、二三十年', ['一两', '二三十']],
    ['百分之二十，三成企业，三分之一', [20, 3, '三分之一']],
    ['上百家企业翻了一番，一半过半', ['上百', '翻了一番', '一半', '过半']],
    ['位列第三名', [3]],
    ['four issues, thirty-five firms, two hundred and five', [4, 35, 205]],
    ['$3.5 million, 41%, 1,200 ships, RMB44', [3.5e6, 41, 1200, 44]],
    ['ranked first; doubled; hundreds of firms; half of them', ['ranked first', 'doubled', 'hundreds of', 'half of']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('reads none in', () => {
  test.each([
    '一批、一方面、统一、唯一、进一步，这一轮，一种，一门，一位',
    '千家万户、千方百计、百花齐放、十全十美、千万别、万一',
    '第一，第二；第三方、第一时间、第五研究所',
    '两者、两会、十四五规划、三成为、四化、四小龙、珠三角',
    'A14、GPT-4、5G、B2B、COVID-19、H100',
    'one of them, second to none, zero-sum, no one',
  ])('%s', text => {
    expect(read(text)).toEqual([])
  })
})

test('idioms of the survey count nothing', () => {
  expect(readNumbers('0到1的质变')).not.toEqual([])
  expect(readNumbers('0到1的质变', ['0到1'])).toEqual([])
})

test('places are those of the text as written', () => {
  const [token] = readNumbers('有３０家')
  expect(token).toMatchObject({ start: 1, end: 3, text: '３０', unit: '家' })
})

test.each([
  ['十', 10],
  ['二十', 20],
  ['三百零五', 305],
  ['一万二千', 12_000],
  ['两亿', 2e8],
  ['一两', undefined],
])('%s is %s', (run, value) => {
  expect(hanValue(run)).toBe(value)
})
