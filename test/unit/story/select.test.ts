import { describe, expect, test } from 'vitest'
import { RIVER_SURVEY } from '../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

describe('views', () => {
  test('a figure is parted into what stands before, the value and its unit', async () => {
    const { hero } = contextOf(await tellSlides(slide('records', 'hero: F02')))
    expect(hero).toMatchObject({
      id: 'F02',
      text: '近30处',
      lead: '近',
      value: '30',
      unit: '处',
      what: '有水草的地方',
      level: '未注明',
      look: 'unknown',
    })
  })

  test('a quotation stands in its marks, with its speaker', async () => {
    const { quotes } = contextOf(
      await tellSlides(slide('records', 'quotes: [Q03, { Q01: [河水比去年清了, 但是鱼还不算多] }]')),
    )
    expect(quotes).toMatchObject([
      { text: '“记录本身就是‘护河’。”', speaker: { name: '周一鸣', role: '青河中学第三实验室教师' } },
      { text: '“河水比去年清了……但是鱼还不算多”', speaker: { name: '林小溪' }, 'is-quoted': true },
    ])
  })

  test.each([
    ['the end left out', '{ Q03: 记录本身 }', '“记录本身……”', '“记录本身”'],
    ['the beginning left out', '{ Q01: 但是鱼还不算多。 }', '“……但是鱼还不算多。”', '“但是鱼还不算多。”'],
    [
      'nothing but a full stop left out',
      '{ Q01: 河水比去年清了，但是鱼还不算多 }',
      '“河水比去年清了，但是鱼还不算多”',
      undefined,
    ],
    ['the ready cut', 'Q01.short', '“……但是鱼还不算多”', '“但是鱼还不算多”'],
  ])('a cut with %s', async (_what, says, text, phrase = text) => {
    const context = contextOf(await tellSlides(slide('plain', `says: ${says}`)))
    expect(context.says).toMatchObject({ text, phrase })
  })

  test.each([
    ['own words with a hedge of their record', '{ text: 废水大致少了, from: F07 }', ['大致']],
    ['a word that may stand for it', '{ text: 废水大约少了, from: F07 }', ['大约']],
    ['a record without hedges', '{ text: 造纸厂换了设备, from: I01 }', []],
    ['a quotation', 'Q01', undefined],
  ])('words to stand out: %s', async (_what, says, strong) => {
    const { says: view } = contextOf(await tellSlides(slide('plain', `says: ${says}`)))
    const { text, inlines } = view as { text: string; inlines?: readonly { start: number; end: number }[] }
    expect(inlines?.map(({ start, end }) => text.slice(start, end))).toEqual(strong)
  })

  test('people say whether they are quoted', async () => {
    const { people } = contextOf(await tellSlides(slide('records', 'people: [P01, P03]')))
    expect(people).toMatchObject([
      { name: '林小溪', role: '水务站副站长', title: '青河镇水务站副站长', speaks: '有直接引语', 'is-quoted': true },
      { name: '何大川', speaks: '仅有转述', 'is-paraphrased': true },
    ])
  })

  test('own words of one voucher have its speaker, paraphrased', async () => {
    const told = await tellSlides(slide('plain', 'says: { text: 厂里换了设备, from: I01 }'))
    expect(contextOf(told).says).toMatchObject({ text: '厂里换了设备', speaker: { name: '何大川', mode: '转述' } })
  })

  test('own words of two voices have none; a quotation that vouches is paraphrased', async () => {
    const two = await tellSlides(slide('plain', 'says: { text: 各有看法, from: [I01, Q01] }'))
    expect(contextOf(two).says).not.toHaveProperty('speaker')
    const one = await tellSlides(slide('plain', 'says: { text: 河水清了些, from: Q01 }'))
    expect(contextOf(one).says).toMatchObject({ speaker: { name: '林小溪', mode: '转述' } })
  })

  test('a missing list is empty, a missing value absent', async () => {
    const context = contextOf(await tellSlides(slide('records', 'people: []\nhero: F01')))
    expect(context.people).toEqual([])
    expect(context).not.toHaveProperty('any')
  })

  test('numbers and pictures', async () => {
    const context = contextOf(
      await tellSlides(slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 河边 }')),
    )
    expect(context).toMatchObject({ number: { value: 3 }, picture: { src: 'a.png', alt: '河边' } })
  })
})

describe('slots', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['an unknown layout', slide('plian', 'says: Q01'), ['layout-unknown']],
    ['an unknown slot', slide('plain', 'sais: Q01\nfrom: [Q01]'), ['slot-unknown']],
    ['a missing slot', slide('chart', 'from: [F01]'), ['slot-missing']],
    ['a record of another kind', slide('records', 'hero: Q01'), ['slot-wrong-kind']],
    ['own words for a record', slide('records', 'hero: 十二种鱼'), ['slot-wrong-kind']],
    ['one for a list', slide('records', 'people: P01'), ['slot-wrong-kind']],
    ['too many of a list', slide('records', 'quotes: [Q01, Q02, Q03]'), ['slot-count']],
    ['too few of a list', slide('items', 'from: [Q01]\nrows: []'), ['slot-count']],
    ['words for a map', slide('items', 'from: [Q01]\nrows: [河水]'), ['slot-wrong-kind']],
    ['an unknown id', slide('plain', 'says: Q99'), ['id-unknown']],
    ['an unknown id in braces', slide('plain', 'from: [Q01]\nsays: "看{Q99}"'), ['id-unknown']],
    ['an unknown voucher', slide('plain', 'says: { text: 河水, from: Q99 }'), ['id-unknown']],
    ['an unknown field', slide('plain', 'says: P01.rule'), ['field-unknown']],
    ['braces round no id', slide('plain', 'from: [Q01]\nsays: "看{f06}"'), ['brace-unknown']],
    ['a cut of a flag', slide('plain', 'says: { Q01: true }'), ['words-malformed']],
    ['a cut of no quotation', slide('plain', 'says: { F01: 鱼 }'), ['cut-of-no-quotation']],
    ['a picture without words', slide('rest', 'from: [F01]\npicture: { src: a.png }'), ['image-incomplete']],
    ['a picture without a file', slide('rest', 'from: [F01]\npicture: { alt: 河岸 }'), ['picture-open']],
    ['a fit of its own', slide('rest', 'from: [F01]\npicture: { src: a.png, alt: 河岸, fit: wide }'), ['picture-key']],
    ['a strange key', slide('rest', 'from: [F01]\npicture: { src: a.png, alt: 河岸, size: 3 }'), ['picture-key']],
  ])('tells %s', async (_, text, expected) => {
    expect(codes(await tellSlides(text))).toEqual(expected)
  })

  test('words that look like an id are written as text', async () => {
    expect(
      contextOf(await tellSlides(slide('plain', 'says: { text: G20, ours: true }\nfrom: [Q01]'))).says,
    ).toMatchObject({ text: 'G20' })
  })

  test('more rows than a slide holds go overleaf where the layout says so; lists with a limit in common do not', async () => {
    const rows = 'from: [Q01]\nrows: [河水, 河水, 河水]'
    expect(codes(await tellSlides(slide('limits', rows)))).toEqual([])
    const lists = `${rows}\none: [甲, 乙, 丙]\nother: [丁, 戊]`
    const { diagnostics } = await tellSlides(slide('limits', lists))
    expect(diagnostics).toMatchObject([{ code: 'slot-count', message: expect.stringContaining('at most 4 in all') }])
  })

  test('too long is told, and is no error', async () => {
    const told = await tellSlides(slide('plain', `from: [Q01]\nhead: ${'河水清了'.repeat(4)}`))
    expect(told.diagnostics).toMatchObject([{ code: 'slot-capacity', severity: 'info' }])
    expect(told.story).toBeDefined()
    const within = await tellSlides(slide('plain', `from: [Q01]\nhead: ${'河水清了'.repeat(2)}`))
    expect(within.diagnostics).toEqual([])
  })
})

describe('series', () => {
  test('figures of one unit and level', async () => {
    const { data } = contextOf(await tellSlides(slide('chart', 'data: [F03, F04]')))
    expect(data).toMatchObject({
      unit: '家',
      max: 6,
      points: [
        { label: '造纸厂', value: '4', text: '4家' },
        { label: '印染厂', value: '6' },
      ],
    })
    expect(data).toMatchObject({ text: '造纸厂 4家，印染厂 6家' })
  })

  test('a count by speaker, the largest first', async () => {
    const { data } = contextOf(await tellSlides(slide('chart', 'data: F06')))
    expect(data).toMatchObject({
      counted: '清点',
      points: [
        { label: '林小溪', value: '2', text: '2条' },
        { label: '周一鸣', value: '1' },
      ],
    })
  })

  test('groups that are counted on the spot', async () => {
    const groups = 'data: { unit: 人, groups: [{ head: 说过, items: [P01, P02] }, { head: 转述, items: [P03] }] }'
    const { data } = contextOf(await tellSlides(slide('chart', groups)))
    expect(data).toMatchObject({ points: [{ label: '说过', value: '2', names: ['林小溪', '周一鸣'] }, { value: '1' }] })
  })

  test.each<readonly [string, string, readonly string[]]>([
    ['other units', 'data: [F01, F03]', ['series-mixed']],
    ['other levels', 'data: [F03, F02]', ['series-mixed']],
    ['a single figure', 'data: [F03]', ['series-too-short']],
    ['words on an axis', 'data: [F05, F07]', ['series-of-no-number']],
    ['a record that is no figure', 'data: [Q01, F03]', ['series-of-no-figure']],
    ['a figure without parts', 'data: F01', ['series-without-parts']],
    [
      'more points than there is room',
      'data: { groups: [{ head: 甲, items: [P01] }, { head: 乙, items: [P02] }, { head: 丙, items: [P03] }, { head: 丁, items: [O01] }] }',
      ['series-too-long'],
    ],
  ])('tells %s', async (_, keys, expected) => {
    expect(codes(await tellSlides(slide('chart', keys)))).toEqual(expected)
  })

  test('says why other levels are not compared', async () => {
    const { diagnostics } = await tellSlides(slide('chart', 'data: [F03, F02]'))
    expect(diagnostics[0]?.message).toContain('unit')
  })
})

describe('speakers whose office the slide’s own words do not name', () => {
  const LIN = { name: '林小溪', role: '水务站副站长', office: '水务站副站长' }
  const HE = { name: '何大川', role: '河畔造纸厂厂长', office: '河畔造纸厂厂长' }
  test.each<[string, string, readonly object[]]>([
    [
      'of quotations and of what records say',
      'rows: [{ says: Q01 }, { says: { text: 换了两台设备, from: I01 } }]',
      [LIN, HE],
    ],
    ['each once', 'rows: [{ says: Q01 }, { says: Q02 }]', [LIN]],
    ['not a nameless voice', 'rows: [{ says: { text: 鱼还不多, from: F01 } }]', []],
    ['not of the notes', 'rows: [{ says: { text: 鱼还不多, from: F01 } }]\nnotes: "{Q01}"', []],
    ['named by its field', 'rows: [{ says: Q01, head: { text: "{P01.role}", from: P01 } }]', []],
    ['named in words that the person vouches for', 'rows: [{ says: I01, head: { text: 造纸厂厂长, from: P03 } }]', []],
    ['named in the foot', 'rows: [{ says: I01 }]\nfoot: 转述自厂长何大川', []],
    ['the name alone names no office', 'rows: [{ says: I01 }]\nfoot: 转述自何大川', [HE]],
  ])('%s', async (_, keys, expected) => {
    const told = await tellSlides(slide('items', keys))
    expect(contextOf(told).speakers).toEqual(expected)
  })

  test('the short office is what the foot will print', async () => {
    const shorter = RIVER_SURVEY.replace(
      'affiliation: O01, excerpt',
      'short: { zh: 造纸厂厂长 }, affiliation: O01, excerpt',
    )
    const told = await tellSlides(slide('plain', 'says: I01'), { 'survey.yaml': shorter })
    expect(contextOf(told).speakers).toEqual([{ ...HE, office: '造纸厂厂长' }])
  })
})

describe('foot and notes', () => {
  test('a line of the notes is a paragraph', async () => {
    const { story } = await tellSlides(slide('plain', 'says: I01\nnotes: "先看图。\\n\\n再看鱼。"'))
    expect(story?.slides[0]?.notes.slice(0, 2)).toEqual(['先看图。', '再看鱼。'])
  })

  test('the source, the data’s source, the caveat', async () => {
    const told = contextOf(await tellSlides(slide('plain', 'says: { text: "{F01}鱼", from: F01 }\nfoot: 未标注年份')))
    expect(told.foot).toBe('来源：青河日报；数据来源：镇水务站\u3000未标注年份')
  })

  test('the data’s source only where its figures are', async () => {
    expect(contextOf(await tellSlides(slide('plain', 'says: Q01'))).foot).toBe('来源：青河日报')
  })

  test('marks of what we counted and what is ours, once', async () => {
    const counted = contextOf(await tellSlides(slide('plain', 'from: [F06]\ndecide: 先做什么')))
    expect(counted.foot).toBe('来源：青河日报\u3000制作者建议，非原文\u3000计数为清点所得')
    const said = contextOf(await tellSlides(slide('plain', 'from: [F06]\nhead: 引语\nfoot: 为清点所得')))
    expect(said.foot).toBe('来源：青河日报\u3000为清点所得')
  })

  test('what to say, what not to, then the evidence', async () => {
    const { story } = await tellSlides(
      slide('plain', 'from: [F01, Q01, P01]\nsays: I01\nnotes: [先看图。, "别忘了{F02}。"]'),
    )
    const notes = story?.slides[0]?.notes ?? []
    expect(notes.slice(0, 4)).toEqual(['先看图。', '别忘了近30处。', '注意：F01\u2002只是志愿者的记录', '依据：'])
    expect(notes.slice(4)).toEqual([
      'I01\u2002造纸厂已经换了两台设备 — 何大川（转述），河畔造纸厂厂长 — 02 观察 / 河里有什么 “何大川认为，造纸厂已经换了两台设备，大致能减少一半的废水。”',
      'F01\u2002河里的鱼：12种 — 报道 — 02 观察 / 河里有什么 “志愿者在河里数出12种鱼”',
      'Q01\u2002“河水比去年清了，但是鱼还不算多。” — 林小溪，水务站副站长 — 02 观察 / 河里有什么',
      'P01 林小溪',
    ])
  })
})

describe('the deck', () => {
  const two = `${slide('plain', 'section: 现状\nsays: Q01')}${slide('plain', 'section: 成因\nsays: Q03').replace('A1', 'A2')}${slide('plain', 'backup: true\nsays: Q02').replace('A1', 'A3')}`

  test('every slide knows where it stands', async () => {
    const { story } = await tellSlides(two)
    expect(story?.slides.map(({ section }) => section)).toEqual(['现状', '成因', '附录'])
    expect(contextOf({ story, diagnostics: [] }).sections).toEqual([
      { name: '现状', current: true, past: false, index: 0 },
      { name: '成因', current: false, past: false, index: 1 },
    ])
    expect(story?.slides[2]?.context.appendix).toBe(true)
  })

  test('a section twice is told', async () => {
    expect(codes(await tellSlides(two.replace('成因', '现状')))).toEqual(['section-repeated'])
  })

  test('holds the names that no line may split, without what is closed', async () => {
    const closed = RIVER_SURVEY.replace('en: Lin Xiaoxi }', 'en: Lin Xiaoxi }, audiences: [school]')
    const { story } = await tellSlides(slide('plain', 'says: I01'), { 'survey.yaml': closed })
    expect(story?.glossary).toEqual(expect.arrayContaining(['河畔造纸厂', '周一鸣', '百舸争流']))
    expect(story?.glossary).not.toContain('林小溪')
    expect(story?.records).toEqual(['I01'])
  })

  test('who needs a closed record is closed too', async () => {
    const closed = RIVER_SURVEY.replace('en: Lin Xiaoxi }', 'en: Lin Xiaoxi }, audiences: [school]')
    const told = await tellSlides(slide('plain', 'says: Q02'), { 'survey.yaml': closed })
    expect(told.diagnostics[0]).toMatchObject({ code: 'record-closed', why: expect.stringContaining('P01') })
  })

  test('context has no prototype', async () => {
    const { story } = await tellSlides(two)
    expect(Object.getPrototypeOf(story?.slides[0]?.context)).toBeNull()
  })
})
