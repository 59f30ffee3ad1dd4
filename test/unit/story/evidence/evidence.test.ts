import { describe, expect, test } from 'vitest'
import { EVIDENCE_RULES } from '../../../../src/story/evidence/check-evidence.ts'
import type { EvidenceRule } from '../../../../src/story/evidence/rule.ts'
import { type Files, RIVER, RIVER_SURVEY } from '../../../support/content-files.ts'
import { codes, slide, tellSlides } from '../../../support/tell.ts'

interface Case {
  readonly rule: string
  readonly what: string
  readonly slide: string
  /** What must be told; nothing where the slide is a near miss that is right. */
  readonly tells: readonly string[]
  /** Words of an English deck that is laid over the slide. */
  readonly english?: string
  /** Files beside those of the river. */
  readonly files?: Files
}

const bad = (rule: string, code: string, what: string, text: string): Case => ({
  rule,
  what,
  slide: text,
  tells: code.split(' '),
})
const good = (rule: string, what: string, text: string): Case => ({ rule, what, slide: text, tells: [] })
/** A Chinese text, and what an English deck says in its place. */
const across = (code: string, what: string, chinese: string, english: string): Case => ({
  rule: 'translations',
  what,
  slide: slide('plain', `from: [Q01]\nsays: { text: ${chinese}, ours: true }`),
  english: `  - slide: A1\n    title: The river is clearer\n    says: ${english}\n`,
  tells: code === '' ? [] : code.split(' '),
})
/** A title over waves of a table, of which two are drawn. */
const overWaves = (title: string, ...tells: readonly string[]): Case => ({
  rule: 'periods',
  what: title,
  slide: slide('bars', 'data: { table: G1, columns: [2021, 2023] }', title),
  tells,
  files: {
    ...RIVER,
    'survey.yaml': `${RIVER_SURVEY}tables:\n  G1: { file: data/waves.csv, source: S2, unit: "%", wave: columns }\n`,
    'data/waves.csv': '项目,2019,2021,2023\n水清,41,52,58\n鱼多,20,25,31\n',
  },
})
const plain = (keys: string, title?: string): string => slide('plain', keys, title)

const CASES: readonly Case[] = [
  bad('vouchers', 'words-unvouched', 'words without a voucher', plain('says: 镇上都很高兴')),
  bad('vouchers', 'words-unvouched', 'a title over nothing', slide('rest', 'number: 3')),
  good('vouchers', 'words with one', plain('says: { text: 河水清了些, from: Q01 }')),
  good('vouchers', 'our own words', plain('says: { text: 先看上游, ours: true }\nfrom: [Q01]')),
  good('vouchers', 'words on a slide with one', plain('from: [Q01]\nsays: 河水清了些')),
  good('vouchers', 'words beside a record', slide('items', 'rows: [{ item: P01, says: 话不多 }]')),
  good('vouchers', 'a label claims nothing', plain('from: [Q01]\nhead: 水质')),

  bad('numbers', 'number-unbound', 'a number that no figure has', plain('from: [F01]\nsays: 共有43家企业')),
  bad('numbers', 'number-unbound', 'a figure’s number typed by hand', plain('from: [F01]\nsays: 河里有12种鱼')),
  bad('numbers', 'number-unbound', 'a Han number', plain('from: [F01]\nsays: 河里有十二种鱼')),
  bad('numbers', 'number-unbound', 'full-width digits', plain('from: [F01]\nsays: 河里有１２种鱼')),
  bad('numbers', 'number-unbound', 'a sum in the title', plain('from: [F03, F04]', '全镇10家工厂')),
  bad('numbers', 'number-unbound', 'a rank', plain('from: [F05]\nsays: 位居全国第一')),
  bad('numbers', 'number-unbound', 'a year', plain('from: [F01]\nsays: 2024年的记录')),
  bad('numbers', 'number-unbound', 'a share', plain('from: [F01]\nsays: 增长20%')),
  bad('numbers', 'number-unbound', 'a number in notes', plain('from: [F01]\nnotes: 别忘了说43家')),
  bad('numbers', 'number-unbound', 'a number in a label', plain('from: [F01]\nhead: 43家')),
  bad(
    'numbers',
    'number-unbound',
    'a time as long as a list',
    slide('items', 'from: [F01]\nfoot: 历时两年\nrows: [{ says: 甲 }, { says: 乙 }]'),
  ),
  bad('numbers', 'number-unbound', 'a number hidden in marks', plain('from: [F01]\nhead: “43家”')),
  good('numbers', 'a figure in braces', plain('from: [F01]\nsays: 河里有{F01}鱼，{F02}水草，排名{F05}')),
  bad(
    'numbers',
    'number-unbound',
    'a count of the list beside it, typed by hand',
    slide('items', 'from: [F01]\nrows: [{ says: 甲 }, { says: 乙 }, { says: 丙 }]', '三个说法'),
  ),
  good(
    'numbers',
    'a count of the list beside it',
    slide('items', 'from: [F01]\nrows: [{ says: 甲 }, { says: 乙 }, { says: 丙 }]', '"{count rows}个说法"'),
  ),
  bad(
    'figure-words',
    'figure-of-another',
    'the name of another figure',
    plain('from: [F03, F04]\nsays: "{F03}印染厂"'),
  ),
  good('figure-words', 'its own name', plain('from: [F03, F04]\nsays: "{F03}造纸厂，{F04}印染厂"')),
  bad('braces', 'figures-joined', 'two figures as a sum', plain('from: [F03, F04]\nsays: "{F03}、{F04}，合计不少"')),
  good('braces', 'a figure alone', plain('from: [F01]\nsays: "鱼有{F01.value}种"')),
  good('numbers', 'a count of what the words list', plain('from: [F01]\nsays: 甲、乙、丙三种说法')),
  good('numbers', 'idioms and words with 一', plain('from: [F01]\nsays: 百舸争流，进一步统一，一方面千方百计')),
  good('numbers', 'a numeral in a title as printed', plain('from: [P02]\nsays: 第三实验室教师')),
  good('numbers', 'a quoted label of the source', plain('from: [Q02]\nsays: 她说的是“不能只看一天”')),
  good('numbers', 'letters with digits', plain('from: [F01]\nsays: 见A4纸与5G网')),

  bad('cuts', 'quote-not-verbatim', 'one character', plain('says: { Q02: 不能只看两天 }')),
  bad('cuts', 'quote-not-verbatim', 'pieces out of order', plain('says: { Q01: [但是鱼还不算多, 河水比去年清了] }')),
  bad('cuts', 'quote-part-dropped', 'what is to be kept', plain('says: { Q01: 河水比去年清了 }')),
  bad(
    'cuts',
    'quote-part-dropped',
    'the same where a quotation is asked for',
    slide('records', 'quotes: [{ Q01: 河水比去年清了 }]'),
  ),
  good('cuts', 'a piece with what is to be kept', plain('says: { Q01: 但是鱼还不算多 }')),
  good('cuts', 'a ready cut', plain('says: Q01.short')),

  bad(
    'quotations',
    'quote-invented',
    'speech that nobody said',
    plain('from: [Q01]\nsays: 镇上说“我们明年一定会把河治好”'),
  ),
  bad(
    'quotations',
    'quote-of-indirect',
    'indirect speech in marks',
    plain('from: [I01]\nsays: 厂里“造纸厂已经换了两台设备”'),
  ),
  bad(
    'quotations',
    'quote-unnamed',
    'a quotation that the slide does not name',
    plain('from: [F01]\nsays: 有人说“河水比去年清了，但是鱼还不算多”'),
  ),
  good('quotations', 'a label of the source', plain('from: [Q03]\nsays: 记录就是“护河”')),
  good('quotations', 'short words as in the source', plain('from: [F01]\nsays: “志愿者”数出来的')),
  good('quotations', 'a quotation printed in braces', plain('from: [Q01]\nsays: 她说{Q01}')),

  bad(
    'speakers',
    'quote-of-unquoted',
    'marks after who is not quoted',
    plain('from: [I01]\nsays: 何大川说：“造纸厂已经换了两台设备”'),
  ),
  bad(
    'speakers',
    'quote-speaker-wrong',
    'another’s words',
    plain('from: [Q01, Q03]\nsays: 周一鸣说：“河水比去年清了，但是鱼还不算多”'),
  ),
  good('speakers', 'the speaker’s own', plain('from: [Q01]\nsays: 林小溪说：“河水比去年清了，但是鱼还不算多”')),
  bad('speakers', 'quote-of-unquoted', 'a label of nobody’s', plain('from: [I01]\nsays: 何大川说“设备”换了')),
  good(
    'speakers',
    'a term that the sentence goes on with',
    plain('from: [I01]\nsays: 何大川：“百舸争流”的设备已经换了'),
  ),

  bad('said-by', 'said-by-another', 'what nobody says', plain('from: [Q01]\nsays: 林小溪说，造纸厂明年会全部搬走')),
  bad('said-by', 'said-by-another', 'another’s words', plain('from: [Q01]\nsays: 周一鸣认为河水比去年清了')),
  good('said-by', 'the speaker’s own', plain('from: [Q01]\nsays: 林小溪说河水比去年清了')),
  good('said-by', 'the authors to their readers', plain('from: [Q01]\nsays: 林小溪说河水清了，不要讲成已经治好')),

  bad(
    'bound-speakers',
    'speaker-not-theirs',
    'beside a quotation',
    slide('items', 'rows: [{ head: 周一鸣, says: Q01 }]'),
  ),
  bad(
    'bound-speakers',
    'speaker-not-theirs',
    'beside other words',
    slide('items', 'rows: [{ head: 林小溪, says: { text: 设备已经换了, from: I01 } }]'),
  ),
  bad('bound-speakers', 'quote-called-paraphrase', 'a quotation', slide('items', 'rows: [{ head: 转述, says: Q01 }]')),
  bad(
    'bound-speakers',
    'paraphrase-called-quote',
    'a paraphrase',
    slide('items', 'rows: [{ head: 原话, says: { text: 河水清了些, from: Q01 } }]'),
  ),
  good('bound-speakers', 'the speaker', slide('items', 'rows: [{ head: 林小溪, says: Q01 }]')),
  good(
    'bound-speakers',
    'a piece of a quotation',
    slide('items', 'rows: [{ head: 原话, says: { text: 河水比去年清了, from: Q01 } }]'),
  ),

  across('translation-hedge', 'a hedge lost', '镇上似乎在犹豫', 'The town hesitates'),
  across('translation-number', 'a number added', '工厂多了', 'Some thirty more mills'),
  across('translation-level', 'another level', '省级名单', 'A national list'),
  across('translation-name', 'a person added', '站里的人说河水清了', 'Lin Xiaoxi finds the river clearer'),
  across('superlative', 'a superlative added', '河水清了些', 'The best river'),
  across('', 'a hedge of the class', '镇上似乎在犹豫', 'The town seems to hesitate'),
  across('', 'no superlative', '河水清了些', 'The river is clearer after all'),

  bad('levels', 'level-of-another', 'a national list', plain('says: { text: "国家级的河里有{F01}鱼", from: F01 }')),
  good('levels', 'no level', plain('says: { text: "河里有{F01}鱼", from: F01 }')),

  bad('own-words', 'words-negation', 'a not put in', plain('says: { text: 河水没比去年清了, from: Q01 }')),
  bad(
    'own-words',
    'words-negation',
    'another word in the place of a not',
    plain('says: { text: 鱼还真算多, from: Q01 }'),
  ),
  bad(
    'own-words',
    'words-negation',
    'a label without the not before it',
    plain('says: { text: 能只看一天, from: Q02 }'),
  ),
  good('own-words', 'a label with it', plain('says: { text: 不能只看一天, from: Q02 }')),
  bad('own-words', 'superlative', 'a superlative in the title', plain('from: [Q03]', '顶尖的记录')),
  good('own-words', 'the words of the voucher', plain('says: { text: 河水比去年清了, from: Q01 }')),
  good('own-words', 'a label', plain('says: { text: 不清, from: Q01 }')),

  overWaves('{ text: 从2021年到2023年水更清, ours: true }'),
  overWaves('"水清：2021年{G1/水清/2021}，2023年{G1/水清/2023}"'),
  overWaves('"水清从2021年的{G1/水清/2021}到2023年的{G1/水清/2023}"'),
  overWaves('{ text: 2030年还会更清, ours: true }'),
  overWaves('{ text: 从2019年到2021年水更清, ours: true }', 'period-undrawn'),
  overWaves('{ text: 2018年以来水更清, ours: true }', 'period-undrawn'),
  overWaves('{ text: "2019年为{G1/水清/2019}", ours: true }'),
  overWaves('"水清：2023年{G1/水清/2021}，2021年{G1/水清/2023}"', 'period-of-another'),
  overWaves('{ text: 从2023年到2021年水更清, ours: true }', 'period-turned'),
  bad('figure-words', 'figure-of-another', 'two mixed up', plain('from: [F03, F04]\nsays: "造纸厂{F04}、印染厂{F03}"')),

  bad(
    'maps',
    'map-unapproved',
    'a map',
    slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 流域地图 }'),
  ),
  bad(
    'maps',
    'map-unapproved',
    'a number that is none',
    slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 流域地图, credit: "审图号：" }'),
  ),
  good(
    'maps',
    'with its number',
    slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 流域地图, credit: 审图号：GS（2023）2767号 }'),
  ),
  good(
    'maps',
    'that needs none',
    slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 站内地图, credit: 手绘，无需审图号 }'),
  ),
  good('maps', 'no map', slide('rest', 'from: [F01]\nnumber: 3\npicture: { src: a.png, alt: 河边 }')),

  bad('superlatives', 'superlative-bare', 'in a foot', plain('from: [Q01]\nsays: 河水清了些\nfoot: 这条河最干净')),
  bad('superlatives', 'superlative-bare', 'in notes', plain('from: [Q01]\nsays: 河水清了些\nnotes: 这是唯一的河')),
  bad('superlatives', 'superlative-bare', 'in a label', plain('from: [Q01]\nhead: 一流水质\nsays: 河水清了些')),
  good('superlatives', 'a place on the slide', plain('from: [Q01]\nsays: 河水清了些\nnotes: 最下一行留着不念')),
  good('superlatives', 'marked as ours', plain('from: [Q01]\nsays: { text: 最要紧的是上游, ours: true }')),
  {
    ...bad('superlatives', 'superlative-bare', 'in English', plain('from: [Q01]\nsays: 河水清了些')),
    english:
      '  - slide: A1\n    title: The river is clearer\n    says: The river is clearer\n    foot: The only river\n',
  },
  { ...across('', 'an adverb', '河水清了些', 'The river first, if only a little'), rule: 'superlatives' },

  bad('names', 'name-unknown', 'an organisation', plain('from: [Q01]\nsays: 河水清了些\nfoot: 数据由蓝天集团提供')),
  bad('names', 'name-unknown', 'a person', plain('from: [Q01]\nsays: 河水清了些\nnotes: 请王大明教授补充')),
  good('names', 'a kind of thing', plain('from: [Q01]\nsays: 河水清了些\nnotes: 可以找研究院，也可以找大学')),
  { ...across('name-unknown', 'in English', '河水清了些', 'The river, says Blue Sky, is clearer'), rule: 'names' },
  { ...across('', 'a term and a month', '河水清了些', 'The river is clearer by GPS in May'), rule: 'names' },

  bad('marks', 'quote-mark', 'corner brackets', plain('from: [Q03]\nsays: 记录就是「护河」')),
  bad('marks', 'quote-mark', 'guillemets', plain('from: [Q03]\nsays: 记录就是«护河»')),
  bad('marks', 'quote-mark', 'straight marks', plain('from: [Q03]\nsays: 记录就是"护河"')),
  good('marks', 'curved marks', plain('from: [Q03]\nsays: 记录就是“护河”')),
  good('marks', 'an apostrophe', plain('from: [Q03]\nsays: 记录就是CEO’s“护河”')),

  bad('hedges', 'hedge-lost', 'a hedge of the excerpt', plain('says: { text: 镇上还在犹豫, from: [N01, N02] }')),
  bad('hedges', 'hedge-lost', 'a hedge in the title', plain('from: [N02]', '在明年给出答案')),
  bad(
    'hedges',
    'hedge-lost',
    'a hedge that the record binds',
    plain('says: { text: 减少一半, from: F07 }').replace('减少一半', '"减少{F07}"'),
  ),
  bad(
    'hedges',
    'hedge-lost',
    'a hedge of a figure that prints its value',
    plain('from: [F07]\nsays: "减少{F07.value}"'),
  ),
  {
    ...bad(
      'hedges',
      'approximator-lost translation-hedge',
      'of a value in English',
      plain('from: [F07]\nsays: "大致减少{F07}"'),
    ),
    english: '  - slide: A1\n    title: The river is clearer\n    says: "It fell by {F07.value}"\n',
  },
  good('hedges', 'that hedge beside the value', plain('from: [F07]\nsays: "大致减少了{F07.value}"')),
  good('hedges', 'the hedge itself', plain('says: { text: 镇上似乎还在犹豫, from: [N01, N02] }')),
  good('hedges', 'a word that says as much', plain('says: { text: 镇上好像还在犹豫, from: [N01, N02] }')),
  good('hedges', 'bound by the record and kept', plain('says: { text: "大致减少{F07}", from: F07 }')),
  good('hedges', 'not in a word that holds it', plain('says: { text: 有没有可能性, from: N02 }')),

  bad('tasks', 'task-open', 'a task that is left', plain('from: [F01]\nsays: "TASK: 写清楚"')),
  good('tasks', 'a word that begins so', plain('from: [F01]\nsays: TASKS是一个词')),
  bad('partners', 'partner-missing', 'one without the other', plain('says: N01')),
  good('partners', 'both', plain('from: [N02]\nsays: N01')),

  bad('closed', 'record-closed', 'a record for another audience', plain('says: N03')),
  bad('closed', 'record-closed', 'in the notes alone', plain('from: [Q01]\nnotes: 也可以说{N03}')),
  bad('closed', 'record-closed', 'as a voucher', plain('says: { text: 排在前面, from: N03 }')),

  bad('titles', 'title-of-person-wrong', 'a vice head becomes head', plain('from: [P01]\nsays: 站长林小溪到场')),
  bad('titles', 'title-of-person-wrong', 'an office behind the name', plain('from: [P03]\nsays: 何大川主任到场')),
  good('titles', 'a piece of the title', plain('from: [P01]\nsays: 副站长林小溪到场')),
  good('titles', 'no office at all', plain('from: [P01]\nsays: 水务站林小溪到场')),

  // More of them, with records of relations: relations.test.ts.
  bad(
    'relations',
    'relation-unstated',
    'a contrast that is drawn and that no record states',
    slide(
      'drawn',
      'from: Q01\nleft: { text: 河水比去年清了, from: Q01 }\nright: { text: 鱼还不算多, from: Q01 }',
      '志愿者看河水',
    ),
  ),
]

const OVER = 'audience: town\nextends: town\nlanguage: en\ntitle: River\nfor: Town\nslides:\n'
const tell = ({ slide: chinese, english, files }: Case) =>
  english === undefined
    ? tellSlides(chinese, files)
    : tellSlides(chinese, { 'audiences/town.en.yaml': OVER + english }, 'town.en')

describe.each(Object.keys(EVIDENCE_RULES))('%s', rule => {
  const own = CASES.filter(each => each.rule === rule)

  test('has cases that it tells', () => {
    expect(own.some(({ tells }) => tells.length > 0)).toBe(true)
  })

  test('turned off, lets one of them pass', async () => {
    const table = EVIDENCE_RULES as Record<string, EvidenceRule>
    const on = table[rule]!
    table[rule] = { ...on, check: () => [] }
    try {
      const wrong = own.filter(({ tells }) => tells.length > 0)
      const told = await Promise.all(wrong.map(async each => codes(await tell(each))))
      expect(told).toContainEqual([])
    } finally {
      table[rule] = on
    }
  })

  test.each(own)('$what', async each => {
    expect(codes(await tell(each))).toEqual(each.tells)
  })
})

test('a number is pointed at, and its figure named', async () => {
  const { diagnostics } = await tellSlides(plain('from: [F01]\nsays: 河里有12种鱼'))
  expect(diagnostics[0]).toMatchObject({ code: 'number-unbound', span: { line: 11, column: 14, endColumn: 16 } })
  expect(diagnostics[0]?.help).toContain('{F01}')
})
