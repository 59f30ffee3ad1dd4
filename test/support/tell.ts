import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { Story } from '../../src/story/story.ts'
import { type TellOptions, tellStory } from '../../src/story/tell-story.ts'
import type { ContextObject, ContextValue } from '../../src/template/context.ts'
import { audiencesOf, type Files, RIVER, surveyOf } from './content-files.ts'
import { front, houseFiles, loadTexts } from './template-set.ts'

/** A layout with a slot of each kind that audience tests need; nothing of it is drawn. */
const LAYOUTS: Readonly<Record<string, string>> = {
  plain: '{ says?: words 40, head?: label 8, decide?: ours 20 }',
  items: '{ rows 1..4: { head?: label 8, says?: words 40, item?: person|voice } }',
  records:
    '{ hero?: figure, quotes? 1..2: quotation 40, people? 0..9: person, orgs? 0..3: organisation, any?: record }',
  chart: '{ data: series 3 }',
  bars: '{ data: chart bar 9 }',
  summed: '{ sum: words 40, data: chart bar 9 }',
  cells: '{ data: cells 3 }',
  dots: '{ data: chart dots 9 }',
  sums: '{ data: chart stacked-bar 9 }',
  answers: '{ data: chart likert 9 }',
  waves: '{ data: chart line 9 }',
  pairs: '{ data: chart scatter 9 }',
  drawn: '{ left: words 40, right: words 40 }\nasserts: contrast',
  changes: '{ numbers 1..3: { figure: figure, change?: change, before?: words } }',
  dated: '{ events 2..6: { when: date 14 } }',
  agenda: '{ items 1..4: { to: slide } }',
  matrix: '{ matrix: matrix 3 }',
  rest: '{ number?: number, picture?: image }',
  limits: '{ rows 1..2+: words 40, one 0..3: label 8, other 0..3: label 8 }\nin-all: { one + other: 4 }',
}

/** The house words that telling prints. */
const HOUSE = `not-stated: { zh: 原文未述, en: not stated }
counted: { zh: 清点, en: counted }
counted-foot: { zh: 计数为清点所得, en: counted by us }
calculated: { zh: 测算, en: calculated }
calculated-foot: { zh: 测算由制作者作出, en: calculated by us }
paraphrased: { zh: 转述, en: paraphrased }
translated: { zh: 译文, en: translated from Chinese }
ours: { zh: 制作者建议，非原文, en: "Suggestions by the makers, not in the source" }
ours-mark: { zh: 制作者建议, en: maker’s suggestion }
source: { zh: "来源：", en: "Source: " }
data-source: { zh: "数据来源：", en: "Data: " }
caution: { zh: "注意：", en: "Caution: " }
evidence: { zh: "依据：", en: "Evidence: " }
evidence-before: { zh: 依据见首页。, en: See the first page. }
appendix: { zh: 附录, en: Appendix }
left-out: { zh: 未讲：, en: "Left out: " }
cut: { zh: ……, en: … }
cut-end: { zh: ……, en: "" }
open-quote: { zh: “, en: “ }
close-quote: { zh: ”, en: ” }
open-bracket: { zh: （, en: " (" }
close-bracket: { zh: ）, en: ")" }
list-comma: { zh: 、, en: ", " }
clause-comma: { zh: ，, en: "; " }
name-gap: { zh: 　, en: ", " }
sentence-end: { zh: 。, en: "." }
quoted: { zh: 有直接引语, en: quoted directly }
paraphrased-only: { zh: 仅有转述, en: paraphrased only }
silent: { zh: 仅列名, en: listed only }
says: { zh: 　, en: ": " }
question: { zh: "问题：", en: "Question: " }
base: { zh: "基数：", en: "Base: " }
wave: { zh: "时点：", en: "Wave: " }
base-gap: { zh: " · ", en: " · " }
base-comma: { zh: ，, en: ", " }
number-not-stated: { zh: 样本量原文未述, en: number not stated }
low-mark: { zh: "*", en: "*" }
low-base: { zh: 基数少于, en: "base below " }
letters-different: { zh: 字母表示不同, en: Letters differ }
letters-higher: { zh: 字母表示更高, en: Letters are higher }
letters-groups: { zh: "（{groups}）", en: " ({groups})" }
letters-test: { zh: "：", en: ": " }
letters-level: { zh: 置信水平, en: "level " }
test-not-stated: { zh: 检验未述, en: test not stated }
rounded: { zh: 各项经四舍五入，合计未必为一百, en: Rounded }
no-value: { zh: 无数据, en: no value }
better: { zh: 改善, en: better }
worse: { zh: 变差, en: worse }
difference: { zh: 差, en: Difference }
less: { zh: 减, en: " less " }
net-top: { zh: 高, en: "Top " }
net-bottom: { zh: 低, en: "Bottom " }
net-answers: { zh: 项, en: "" }
net: { zh: 净值, en: Net }
relation-contrast: { zh: 对照, en: Contrast }
`

const HEAD = 'audience: town\ntitle: 河水\nfor: 镇上\nlanguage: zh\ntheme: briefing\nslides:\n'

export interface Told {
  readonly story: Story | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Tells the river survey by the slides given as YAML, indented by two. Files may replace any of it. */
export async function tellSlides(
  slides: string,
  files: Files = {},
  output = 'town',
  options: Omit<TellOptions, 'traits'> = {},
): Promise<Told> {
  const all: Files = { ...RIVER, 'audiences/town.yaml': HEAD + slides, ...files }
  const [survey, audiences, templates] = await Promise.all([
    surveyOf(all),
    audiencesOf(all),
    loadTexts(templateFiles()),
  ])
  const audience = audiences.value?.find(each => each.output === output)
  if (survey.value === undefined || audience === undefined || templates.value === undefined) {
    throw new Error(JSON.stringify([survey.diagnostics, audiences.diagnostics, templates.diagnostics]))
  }
  const { value: story, diagnostics } = tellStory(survey.value, audience, templates.value, {
    traits: { tracker: 'names' },
    ...options,
  })
  return { story, diagnostics }
}

/** One slide of a layout: its keys as YAML. */
export const slide = (layout: string, keys: string, title = '河水清了'): string => {
  const lines = keys.split('\n').map(line => `    ${line}\n`)
  return `  - slide: A1\n    layout: ${layout}\n    title: ${title}\n${lines.join('')}`
}

export const codes = ({ diagnostics }: Told): readonly string[] =>
  [...new Set(diagnostics.map(({ code }) => code))].sort()

/** The context of the first slide as plain values: leaves as their text. */
export const contextOf = ({ story, diagnostics }: Told): Record<string, unknown> => {
  if (story === undefined) throw new Error(JSON.stringify(diagnostics, null, 2))
  return toPlain(story.slides[0]!.context) as Record<string, unknown>
}

function toPlain(value: ContextValue): unknown {
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object') return value
  if ('text' in value && 'span' in value) return String(value)
  return Object.fromEntries(Object.entries(value as ContextObject).map(([key, each]) => [key, toPlain(each)]))
}

const templateFiles = (): Record<string, string> => ({
  ...houseFiles(HOUSE),
  ...Object.fromEntries(
    Object.entries(LAYOUTS).map(([name, slots]) => [`layouts/${name}.hbs`, `${front(slots)}<slide/>`]),
  ),
})
