import { describe, expect, test } from 'vitest'
import { applyFixes } from '../../../src/yaml/apply-fixes.ts'
import { RIVER_SURVEY } from '../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const ROWS = 'rows:\n  - { head: 甲 }\n  - { head: 乙 }'
const titled = (title: string, keys = ROWS) =>
  tellSlides(slide('items', `from: [F01, F03, F04, F05]\n${keys}`, JSON.stringify(title)))

describe('counts', () => {
  test.each([
    ['{count rows}个地方', '两个地方'],
    ['地方有{count rows}', '地方有二'],
    ['{count rows:2}个地方', '2个地方'],
    ['{count rows+F01}处', '三处'],
    ['{count P01+P02+P03}人', '三人'],
  ])('%s', async (title, shown) => {
    expect(contextOf(await titled(title)).title).toMatchObject({ text: shown })
  })

  test.each<readonly [string, readonly string[]]>([
    ['{count lines}个', ['count-unknown']],
    ['{count rows:3}个', ['count-differs']],
    ['{count }个', ['brace-unknown']],
  ])('%s', async (title, expected) => {
    expect(codes(await titled(title))).toEqual(expected)
  })

  test('a typed count is written by its fix', async () => {
    const keys = slide('items', `from: [F01]\n${ROWS}`, '两个地方都清了')
    const { diagnostics } = await tellSlides(keys)
    const fix = diagnostics.find(({ code }) => code === 'number-unbound')?.fix
    expect(fix).toMatchObject({ text: '{count rows}个地方都清了' })
    expect(
      applyFixes('a: 两个地方\nb: "两个"\n', [
        { span: { file: 'a', line: 1, column: 4, endLine: 1, endColumn: 8 }, text: '{count rows}个地方' },
        { span: { file: 'a', line: 2, column: 5, endLine: 2, endColumn: 7 }, text: '{count rows}个' },
      ]),
    ).toBe('a: "{count rows}个地方"\nb: "{count rows}个"\n')
  })
})

describe('numbers in own words', () => {
  test.each<readonly [string, readonly string[]]>([
    // Bound: by braces, by a voucher with unit and scope, by the characters in marks.
    ['{F01}，{F05}', []],
    ['鱼有12种', ['number-unbound']],
    ['甲、乙、丙三处', []],
    ['数量居全县第一', []],
    ['数量居{F05}，排在“全县第一”', []],
    ['“大致”二字不能丢', []],
    ['一家造纸厂换了设备', []],
    // Another unit, scope, size, list or form.
    ['鱼有12家', ['number-unbound']],
    ['数量居全省第一', ['number-unbound']],
    ['居全国首位', ['number-unbound']],
    ['另有两家倒闭', ['number-unbound']],
    ['另有叁拾家、㉕家、百余家', ['number-unbound']],
    ['产值减半，成本双倍', ['number-unbound']],
    ['只有一家', ['number-unbound']],
    // What stands beside braces.
    ['{F01.value}0种', ['brace-glued', 'number-unbound']],
    ['3{F01}', ['brace-glued', 'number-unbound']],
    ['{F01.value}万种', ['brace-glued', 'number-unbound']],
    ['{F01.value}%', ['brace-glued', 'brace-other-unit', 'number-unbound']],
    ['{F01.value}公里', ['brace-other-unit']],
    ['{F03}+{F04}', ['figures-joined']],
    ['{F03}{F04}', ['figures-joined']],
    ['{F03}、{F04}，合计不少', ['figures-joined']],
    ['{F03}、{F04}，不相加', []],
    // What stands beside them is what they count.
    ['造纸厂{F03}、印染厂{F04}', []],
    ['造纸厂{F04}、印染厂{F03}', ['figure-of-another']],
    ['{F03.value}家印染厂', ['figure-of-another']],
  ])('%s', async (title, expected) => {
    expect(codes(await titled(title))).toEqual(expected)
  })

  test.each<readonly [string, readonly string[]]>([
    ['从{F09.from}到{F09.to}', []],
    ['从{F09.to}到{F09.from}', ['change-turned']],
  ])('%s', async (title, expected) => {
    const change =
      'F09: { value: { from: { zh: 4家 }, to: { zh: 6家 } }, what: 厂, excerpt: 镇上有4家造纸厂，6家印染厂 }'
    const survey = RIVER_SURVEY.replace('  F07:', `  ${change}\n  F07:`)
    const told = await tellSlides(slide('items', `from: [F09]\n${ROWS}`, JSON.stringify(title)), {
      'survey.yaml': survey,
    })
    expect(codes(told)).toEqual(expected)
  })

  test.each<readonly [string, readonly string[]]>([
    ['{ text: 请在2026年3月前批准500万元, ours: true }', []],
    ['{ text: 请在2026年3月前批准500万元, from: N02 }', ['number-unbound']],
    ['{ text: 目标是12种鱼, ours: true }', ['own-number-of-figure']],
    ['{ text: 据报道要500万元, ours: true }', ['own-number-reported']],
    ['{ text: 林小溪说要500万元, ours: true }', ['own-number-reported', 'said-by-another']],
  ])('%s', async (says, expected) => {
    expect(codes(await tellSlides(slide('plain', `from: N02\nsays: ${says}`)))).toEqual(expected)
  })
})

describe('words on no slide are read', () => {
  const head = (extra: string, section = '', keys = '') =>
    tellSlides('', {
      'audiences/town.yaml': `audience: town\nlanguage: zh\ntheme: briefing\n${extra}\nslides:\n${slide('chart', `${section}data: { groups: [{ head: 甲, items: [P01] }, { head: 乙, items: [P02] }]${keys} }`)}`,
    })
  const NAMES = 'title: 河水\nfor: 镇上'
  test.each<readonly [string, Promise<Parameters<typeof codes>[0]>, readonly string[]]>([
    [
      'all right',
      head(`${NAMES}\nsubject: 青河调查\nevent: { date: 2026年3月4日 }`, 'section: 现状\n', ', unit: 人'),
      [],
    ],
    ['title', head('title: 河水25家\nfor: 镇上'), ['number-unbound']],
    ['for', head('title: 河水\nfor: 25家企业版'), ['number-unbound']],
    ['subject', head(`${NAMES}\nsubject: 调研25家企业`), ['number-unbound']],
    ['keywords', head(`${NAMES}\nkeywords: [河, 25家企业]`), ['number-unbound']],
    ['section', head(NAMES, 'section: 25家企业\n'), ['number-unbound']],
    ['unit', head(NAMES, '', ', unit: 25家'), ['number-unbound']],
  ])('%s', async (_, told, expected) => {
    expect(codes(await told)).toEqual(expected)
  })
})
