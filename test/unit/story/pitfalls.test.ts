import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../support/content-files.ts'
import { codes, slide, tellSlides } from '../../support/tell.ts'

/** How a careless hand would misrepresent the survey in content/: each told, beside the nearest that is right. */
const PITFALLS: readonly (readonly [string, string, readonly string[]])[] = [
  ['校长熊辉', '校长熊辉这样认为', ['title-of-person-wrong']],
  ['副校长熊辉', '副校长熊辉这样认为', ['title-of-person-wrong']],
  ['协理副校长熊辉', '协理副校长熊辉这样认为', []],
  ['局长黄星耀', '广州市工信局局长黄星耀', ['title-of-person-wrong']],
  ['副局长黄星耀', '广州市工信局副局长黄星耀', []],
  ['院长梁俊', '院长梁俊介绍', ['title-of-person-wrong']],
  ['创始人姚志强', '云从科技创始人姚志强建议', ['title-of-person-wrong']],
  ['联合创始人姚志强', '云从科技联合创始人姚志强建议', []],
  ['超讯通信总经理胡晶', '超讯通信总经理胡晶表示', ['title-of-person-wrong']],
  ['marks round indirect speech', '黄星耀说：“加快构建新型工业化产业体系”', ['quote-of-unquoted']],
  ['a label that the sentence goes on with', '副局长黄星耀：以“四化”赋能行动推动', []],
  ['words of another', '周斌说：“企业出题，研究院答题是好办法”', ['quote-speaker-wrong']],
  ['30 + 13', '省级骨干企业43家', ['number-unbound']],
  ['a rank wider than the source’s', '场景数量全国第一', ['number-unbound', 'superlative-bare']],
  ['a multiple', '上架提速5040倍', ['number-unbound']],
  ['a year', '2024年的名单', ['number-unbound']],
  ['money', '投入10亿元', ['number-unbound']],
  ['a hundred as the whole', '入选率14%', ['number-unbound']],
  ['近 lost', '"{F02.value}个载体"', ['approximator-lost']],
  ['近 kept', '"{F02}载体，近{F02.value}"', []],
  ['大致 lost', '"走出{F11}路径"', ['hedge-lost']],
  ['大致 kept', '"大致走出{F11}路径"', []],
  ['a provincial list as national', '国家级骨干企业{F04}', ['level-of-another']],
  ['a provincial list', '省级骨干企业{F04}', []],
  ['似乎 lost', '广州声量不足', ['hedge-lost']],
  ['idioms', '千行百业、四两拨千斤、第一桶金、一日千里、百舸争流', []],
  ['an institute’s and a grade’s numerals', '电子第五研究所全国重点实验室副总工程师；信息技术发展处三级调研员', []],
  ['names with numerals in marks', '“AI四小龙”都成长于大湾区', []],
]

const files = contentFiles()

describe('in own words', () => {
  test.each(PITFALLS)('%s', async (_, words, expected) => {
    const told = await tellSlides(slide('plain', `from: [N05, F02, F11, I19]\nsays: ${words}`, '待核'), files)
    expect(codes(told)).toEqual(expected)
  })
})

test.each([
  ['N03 without N19', slide('plain', 'says: N03', '待核'), ['partner-missing']],
  ['N03 with it', slide('plain', 'from: [N19]\nsays: N03', '待核'), []],
  ['numbers of other units in one chart', slide('chart', 'data: [F04, F06]', '待核'), ['series-mixed']],
  ['numbers of one unit and level', slide('chart', 'data: [F04, F05]', '待核'), []],
  [
    'a cut that leaves out what is to be kept',
    slide('plain', 'says: { Q04: 商业领域 }', '待核'),
    ['quote-part-dropped'],
  ],
])('%s', async (_, text, expected) => {
  expect(codes(await tellSlides(text, files))).toEqual(expected)
})

function contentFiles(): Files {
  const below = (folder: string): readonly string[] => readdirSync(`content/${folder}`).map(name => `${folder}/${name}`)
  const paths = ['survey.yaml', ...below('survey'), ...below('source')]
  return Object.fromEntries(paths.map(path => [path, readFileSync(`content/${path}`, 'utf8')]))
}
