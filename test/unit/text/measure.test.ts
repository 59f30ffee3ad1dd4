import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/base/language.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openFonts } from '../../../src/text/fonts/open-fonts.ts'
import { createMeasurer } from '../../../src/text/measure.ts'
import type { BrokenParagraph, MeasureParagraph } from '../../../src/text/types.ts'
import { ROOT } from '../../support/source-files.ts'

const SANS = { family: 'Noto Sans SC', weight: 400 }
const SERIF = { family: 'Noto Serif SC', weight: 700 }
const LATIN = { family: 'Source Sans 3', weight: 400 }
const GLOSSARY = ['蓝鲸科技', '海洋大数据中心', 'Blue Whale']

const fonts = await openFonts(nodeHost(), [join(ROOT, 'node_modules')])
await fonts.prepare([SANS, SERIF, LATIN])
const measurer = createMeasurer(fonts, GLOSSARY)

interface Manner {
  readonly size?: number
  readonly whole?: boolean
  readonly language?: Language
  readonly tracking?: number
  readonly left?: number
  readonly first?: number
}

/** A paragraph of one run, 20 pt unless said otherwise. */
function paragraph(text: string, manner: Manner = {}): MeasureParagraph {
  const { size = 20, whole = false, language = 'zh', tracking = 0, left = 0, first = 0 } = manner
  return {
    runs: [{ text, latin: language === 'zh' ? SANS : LATIN, ea: SANS, size, tracking }],
    language,
    whole,
    left,
    first,
  }
}

const shown = (broken: BrokenParagraph | undefined): string | undefined =>
  broken?.lines.map(({ text }) => text).join('|')

describe('a text in one line', () => {
  const em = (text: string, manner: Manner = {}): number =>
    Math.round((measurer.natural(paragraph(text, { size: 1, ...manner })) + Number.EPSILON) * 1000) / 1000

  test.each([
    ['Han', '海洋大国', 4],
    ['a dash is one glyph', '——', 1.676],
    ['quotes and dots are wide in Chinese', '说“好”……', 6],
    ['the gap between Han and Latin counts', 'A海', em('A') + 1 + 0.24],
    ['spaces at the end hang', '海  ', 1],
  ])('%s', (_, text, expected) => expect(em(text)).toBe(expected))

  test('English quotes are those of the Latin face', () => expect(em('“”', { language: 'en' })).toBeLessThan(1))
  test('Han in an English deck is in the East Asian face', () => expect(em('海洋', { language: 'en' })).toBe(2))
  test('letters are parted by tracking, the last is not', () => expect(em('海洋', { tracking: 0.5 })).toBe(2.5))
  test('indents count', () => expect(em('海洋', { left: 3, first: -1 })).toBe(4))
  test('the longest of forced lines counts', () => expect(em('海\n海洋大\n国')).toBe(3))

  test('runs have their own size', () => {
    const runs = [paragraph('近', { size: 10 }), paragraph('海', { size: 30 })].flatMap(one => one.runs)
    expect(measurer.natural({ ...paragraph(''), runs })).toBe(40)
  })
})

describe('a raised number belongs to the word before it', () => {
  const marked = (words: string, number: string, more: string): MeasureParagraph => {
    const runs = [words, number, more].flatMap(text => paragraph(text).runs)
    return { ...paragraph(''), runs: runs.map((run, at) => (at === 1 ? { ...run, size: 12, raised: true } : run)) }
  }

  test.each([
    ['behind Han', marked('海洋是人类', '3', '共同的家园'), '海洋是人|类3共同的|家园'],
    ['behind a full stop', marked('海洋大国。', '3,12', '共同的家园'), '海洋大|国。3,12共|同的家园'],
    ['several, one of them a sign', marked('海洋是人类', '3,※', '共同的家园'), '海洋是人|类3,※共同|的家园'],
    ['behind a space it may begin a line', marked('海洋是人类 ', '3', '共同的'), '海洋是人类|3共同的'],
  ])('%s', (_, text, expected) => {
    expect(shown(measurer.fill(text, 101))).toBe(expected)
  })

  test('where programs would part them, the width has no room for that word on the line before', () => {
    expect(measurer.fill(marked('海洋是人类', '3', '共同的家园'), 101).range.high).toBeLessThanOrEqual(100)
  })
})

describe('lines', () => {
  test.each<[string, string, number, string, Manner?]>([
    ['as many words as fit', '海洋是人类共同的家园', 81, '海洋是人|类共同的|家园', {}],
    ['a line as wide as its box breaks: programs round', '海洋是人类', 100, '海洋是|人类', {}],
    ['a line with a hair of room does not', '海洋是人类', 100.5, '海洋是人类', {}],
    ['no mark begins a line', '海洋是人，类共同的家园有', 82, '海洋是|人，类|共同的|家园有', {}],
    ['no opening mark ends one', '海洋是（人类）共同家园', 82, '海洋是|（人类）|共同家园', {}],
    ['a line feed ends one', '海洋\n是人类', 200, '海洋|是人类', {}],
    ['a narrower line saves the last from being alone', '海洋是人类共同的家园啊', 102, '海洋是人|类共同的|家园啊', {}],
    ['an unbreakable piece sticks out', '看internationalization吧', 100, '看|internationalization|吧', {}],
    ['hanging marks', '“海洋是人类共同家园的梦”', 106, '“海洋是人|类共同家|园的梦”', { left: 20, first: -20 }],
  ])('%s', (_, text, width, expected, manner) => {
    expect(shown(measurer.wrap(paragraph(text, manner), width))).toBe(expected)
  })

  test('are told by place and by width, and tile the text', () => {
    const { lines } = measurer.wrap(paragraph('say hello to me', { language: 'en' }), 90)
    expect(lines.map(({ text }) => text)).toEqual(['say hello', 'to me'])
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 15],
    ])
    expect(lines[0]!.width).toBeCloseTo(measurer.natural(paragraph('say hello', { language: 'en' })), 6)
  })

  test('one line keeps the width it was given', () => {
    expect(measurer.wrap(paragraph('海洋'), 300)).toMatchObject({ width: 300, stable: true })
  })

  test('no words are one empty line', () => {
    expect(measurer.wrap(paragraph(''), 100).lines).toHaveLength(1)
    expect(measurer.natural(paragraph(''))).toBe(0)
  })
})

describe('words kept whole', () => {
  const text = '目前已在全国建成近30个由蓝鲸科技运营的“云观测”站点，占比35%'

  test.each([140, 160, 180, 200, 220, 240])('in %i pt', width => {
    const lines = measurer.wrap(paragraph(text, { whole: true }), width).lines.map(line => line.text)
    for (const piece of ['近30个', '蓝鲸科技', '“云观测”', '35%']) {
      expect(lines.filter(line => line.includes(piece))).toHaveLength(1)
    }
  })

  test('the longest piece is a held one, or a short one in body text', () => {
    const name = '由蓝鲸科技运营'
    expect(measurer.longest(paragraph(name, { whole: true }))).toBe(80)
    expect(measurer.longest(paragraph(name))).toBe(20)
    const english = paragraph('by Blue Whale', { whole: true, language: 'en' })
    expect(measurer.longest(english)).toBeCloseTo(measurer.natural(paragraph('Blue Whale', { language: 'en' })), 6)
  })
})

describe('the width that is written', () => {
  const texts = [
    '海洋观测数据要活起来，需要多方联动，也要防“数据陷阱”，这是调研中听到最多的一句话。',
    '第3代平台用AI把上架时间从7天缩到2分钟，近30个城市已经接入，占比35%。',
    'Public money is called for, not committed: co-built infrastructure is a proposal, not a policy.',
  ]
  const cases = texts.flatMap(text => [150, 198, 272, 346, 420].map(width => [width, text] as const))

  test.each(cases)('%i pt: %s', (width, text) => {
    const own = paragraph(text, { size: 16, language: /^P/.test(text) ? 'en' : 'zh' })
    const broken = measurer.wrap(own, width)
    expect(broken.lines.map(line => text.slice(line.start, line.end)).join('')).toBe(text)
    expect(broken.width).toBeLessThanOrEqual(width)
    for (const line of broken.lines) expect(line.width).toBeLessThanOrEqual(width + 0.01)
    if (!broken.stable) return
    // Programs fill lines to the last.
    for (const off of [-0.5, 0, 0.5]) expect(shown(measurer.fill(own, broken.width + off))).toBe(shown(broken))
  })
})

describe('an opening mark begins a line', () => {
  const text = '广州有望在人工智能新赛道“以小博大”，借“四两拨千斤”之力走出一条“新路”'
  const cases = Array.from({ length: 40 }, (_, at) => 130 + at * 5)

  test('and the width has no room for it on the line before, where some programs would leave it', () => {
    const found = cases.flatMap(width => {
      const own = paragraph(text, { size: 20 })
      const { lines, stable, width: written } = measurer.wrap(own, width)
      return lines.flatMap(({ start }, at) =>
        stable && at > 0 && text.charAt(start) === '“' ? [{ width, room: written - lines[at - 1]!.width }] : [],
      )
    })
    expect(found.length).toBeGreaterThan(10)
    const mark = measurer.natural(paragraph('“', { size: 20 }))
    expect(found.filter(({ room }) => room >= mark)).toEqual([])
  })
})

describe('titles', () => {
  test.each<[number, string]>([
    [700, '海洋大国的三个机会'],
    [400, '数据要活起来，需要多方联动，|也要防“数据陷阱”'],
    [400, '蓝鲸科技认为观测模型门槛很高，|通用模型难以直接进入'],
    [420, '据报道新模型把上架时间|从一周缩到两分钟'],
    [300, '六类风险在原文都有出处，|但没有一类被量化'],
  ])('%i pt: %s', (width, expected) => {
    const title = paragraph(expected.replaceAll('|', ''), { size: 28, whole: true })
    const broken = measurer.balance(
      { ...title, runs: title.runs.map(run => ({ ...run, latin: SERIF, ea: SERIF })) },
      width * 1.2,
      2,
    )
    expect(shown(broken)).toBe(expected)
    expect(broken!.stable).toBe(true)
  })

  test.each([
    '海港账本主张把岸电当公共设施来打底、把货柜放到码头里，|规模数字原文未述',
    '海港账本里有案例：据报道，蓝鲸模型把跨境货柜上架时间|从一周缩到两分钟',
  ])('leaves three quarters of the width to new words where the fall is as good: %s', expected => {
    const broken = measurer.balance(paragraph(expected.replace('|', ''), { size: 28, whole: true }), 864, 2)
    expect(shown(broken)).toBe(expected)
    expect(broken!.width).toBeGreaterThanOrEqual(648)
  })

  test('keeps to the balanced fall where that room would cost a last line of a few characters', () => {
    const broken = measurer.balance(paragraph('六类风险在原文都有出处，但没有一类风险被量化', { size: 28 }), 560, 2)
    expect(shown(broken)).toBe('六类风险在原文都有出处，|但没有一类风险被量化')
  })

  test('English breaks by phrase too', () => {
    const title = paragraph('Six risks are all in the source, none is quantified', {
      whole: true,
      language: 'en',
    })
    expect(shown(measurer.balance(title, 380, 2))).toBe('Six risks are all in the source,|none is quantified')
  })

  test('too long for its lines is said', () => {
    expect(measurer.balance(paragraph('海洋大国的三个机会'), 80, 2)).toBeUndefined()
    expect(measurer.balance(paragraph('海洋大国的三个机会'), 80, 3)?.lines).toHaveLength(3)
  })
})

test('characters without a glyph are named once', () => {
  expect(measurer.missing(paragraph('海👍H₂O\n👍').runs[0]!)).toEqual(['👍', '₂'])
  expect(measurer.missing(paragraph('海洋 “ok”', { language: 'en' }).runs[0]!)).toEqual([])
})

test('what was measured once is not shaped again', () => {
  const own = paragraph('再来一次 once more')
  measurer.wrap(own, 100)
  const { shaped } = fonts.counts()
  measurer.wrap({ ...own, runs: own.runs.map(run => ({ ...run, size: 31 })) }, 77)
  expect(fonts.counts().shaped).toBe(shaped)
})
